import type { IsoDay } from '../../casefile/dates.ts'
import type { LimitationResult } from '../../casefile/limitation/limitation.ts'
import type { Available, LastDays } from '../../casefile/limitation/limitation-caution.ts'
import { formatDay } from '../date-words.ts'
import { countedWords } from './step-words.ts'

export type { LastDays } from '../../casefile/limitation/limitation-caution.ts'

const inWords = (day: IsoDay | null, known: boolean): string =>
  known ? (day === null ? 'no limit' : formatDay(day)) : 'cannot be said'

/** The last day on the strictest reading: the day, `no limit`, or that it cannot be said. */
export const strictestDay = ({ earliest, period_known: known }: LastDays): string => inWords(earliest, known.earliest)

/** The last day on the most generous reading: the day, `no limit`, or that it cannot be said. */
export const mostGenerousDay = ({ latest, period_known: known }: LastDays): string => inWords(latest, known.latest)

export const availableWords: Readonly<Record<Available, string>> = {
  yes: 'There was a claim for this conduct.',
  partly: 'There was a claim for a part of this conduct only.',
  no: 'There was no such claim for this conduct.',
  unsure: 'Whether there was a claim for this conduct is not sure: the first day of the law was not read.',
}

/** What an answer says first. */
export type Headline =
  | { readonly kind: 'none'; readonly text: string }
  | { readonly kind: 'one'; readonly before: string; readonly day: string; readonly after: string }
  | { readonly kind: 'two'; readonly before: string; readonly strict: string; readonly generous: string }

type Asked = LastDays & Pick<LimitationResult, 'available' | 'counted' | 'barred'>

/**
 * The last days of a claim, the earliest defensible one first, in the words that every door uses. `On every reading` is
 * said only where every reading was counted.
 */
export function headlineOf(answer: Asked): Headline {
  const { available, earliest, latest, period_known: known, counted, barred } = answer
  if (available === 'no') return { kind: 'none', text: availableWords.no }
  if (!known.latest)
    return {
      kind: 'none',
      text: 'The last day to file cannot be said on what is known: look the period up before anything else.',
    }
  const [strict, generous] = [strictestDay(answer), mostGenerousDay(answer)]
  const before = barred === 'yes' ? 'The last day to file was' : 'The last day to file is'
  if (strict !== generous) return { kind: 'two', before, strict, generous }
  if (known.earliest && earliest === null && latest === null)
    return { kind: 'none', text: `There is no time limit, ${countedWords[counted]}.` }
  return { kind: 'one', before, day: strict, after: `${countedWords[counted]}.` }
}

/** The headline as one sentence. */
export function headlineInWords(answer: Asked): string {
  const said = headlineOf(answer)
  switch (said.kind) {
    case 'none':
      return said.text
    case 'one':
      return `${said.before} ${said.day}, ${said.after}`
    case 'two':
      return `${said.before} ${said.strict} on the strictest reading, ${said.generous} on the most generous.`
    default:
      return said satisfies never
  }
}

/** The last days under another law on the same facts. */
export function lastDayUnder(law: string, days: LastDays & { readonly available: Available }): string {
  const { available, earliest, latest, period_known: known } = days
  if (available === 'no') return `On these facts ${law} does not reach the conduct.`
  if (!known.latest) return `On these facts the last day under ${law} is not known.`
  if (latest === null)
    return `On these facts ${law} gives no last day${known.earliest && earliest === null ? '' : ' on the most generous reading'}.`
  const said =
    earliest === null || earliest === latest
      ? formatDay(latest)
      : `${formatDay(earliest)} on the strictest reading, ${formatDay(latest)} on the most generous`
  return `On these facts the last day under ${law} is ${said}.`
}
