import type { IsoDay } from '../casefile/dates.ts'
import type { FindingKind } from '../casefile/findings.ts'
import type { Turn } from '../casefile/what-if.ts'
import { claimName } from './claim-name.ts'
import { formatDay } from './date-words.ts'

const would: Readonly<Record<FindingKind, string>> = {
  supported: 'would be supported',
  contested: 'would be contested',
  gap: 'would be missing',
}

/** `Example Inc., 18 U.S.C. § 1595, beneficiary`. */
export const turnTitle = (turn: Turn): string => `${turn.defendantName}, ${claimName(turn)}`

/** What would be otherwise in a claim, a sentence each; always in the conditional, for nothing of it is proved. */
export function turnSentences({ isNew, finding, elements, lastDay }: Turn): readonly string[] {
  const day = (given: IsoDay | null): string => (given === null ? 'not known' : formatDay(given))
  return [
    ...(isNew ? ['The claim would be there at all only then.'] : []),
    ...(finding === null ? [] : [`The whole claim ${would[finding.to]}.`]),
    ...elements.map(({ text, to }) => `“${text}” ${would[to]}.`),
    ...(lastDay === null ? [] : [`The strictest last day would be ${day(lastDay.to)} (now ${day(lastDay.from)}).`]),
  ]
}

export const nothingTurns = 'Nothing would turn: what is supposed shows nothing that is missing or contested here.'
export const onlySupposed = 'Supposed, not proved: nothing of this is stored or stands in any paper.'
