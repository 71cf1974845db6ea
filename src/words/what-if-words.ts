import type { IsoDay } from '../casefile/dates.ts'
import type { FindingKind } from '../casefile/findings.ts'
import type { Turn } from '../casefile/what-if.ts'
import { claimName } from './claim-name.ts'
import { formatDay } from './date-words.ts'

/** Of what is supposed and not proved, or of what was done. */
const findings: Readonly<Record<'supposed' | 'done', Readonly<Record<FindingKind, string>>>> = {
  supposed: { supported: 'would be supported', contested: 'would be contested', gap: 'would be missing' },
  done: { supported: 'is now supported', contested: 'is now contested', gap: 'is now missing' },
}

/** `Example Inc., 18 U.S.C. § 1595, beneficiary`. */
export const turnTitle = (turn: Turn): string => `${turn.defendantName}, ${claimName(turn)}`

const day = (given: IsoDay | null): string => (given === null ? 'not known' : formatDay(given))

/** What would be otherwise in a claim, a sentence each; in the conditional where nothing of it is proved. */
export function turnSentences(
  { isNew, finding, elements, lastDay }: Turn,
  how: 'supposed' | 'done',
): readonly string[] {
  const found = findings[how]
  if (isNew && how === 'done') return ['The claim is new.']
  return [
    ...(isNew ? ['The claim would be there at all only then.'] : []),
    ...(finding === null ? [] : [`The whole claim ${found[finding.to]}.`]),
    ...elements.map(({ text, to }) => `“${text}” ${found[to]}.`),
    ...(lastDay === null
      ? []
      : how === 'supposed'
        ? [`The strictest last day would be ${day(lastDay.to)} (now ${day(lastDay.from)}).`]
        : [`The strictest last day is now ${day(lastDay.to)} (before: ${day(lastDay.from)}).`]),
  ]
}

export const nothingTurns = 'Nothing would turn: what is supposed shows nothing that is missing or contested here.'
export const onlySupposed = 'Supposed, not proved: nothing of this is stored or stands in any paper.'
