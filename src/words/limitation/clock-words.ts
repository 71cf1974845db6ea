import type { ClockEvent, DiscoveryPart, MissingFact, Whose } from '../../casefile/limitation/clock.ts'
import type { LengthOfTime } from '../../casefile/limitation/length-of-time.ts'
import type { ClockStart } from '../../casefile/limitation/limitation-step.ts'
import type { TollingKind } from '../../casefile/limitation/tolling-kind.ts'

export const eventWords: Readonly<Record<ClockEvent, string>> = {
  accrual: 'the last act',
  'first-act': 'the first act',
  'last-act': 'the last act',
  death: 'the death',
  freed: 'the day the person was free',
  'criminal-case-end': 'the end of the criminal case',
  conviction: 'the conviction',
  notice: 'the notice to the victim',
  'disability-end': 'the end of a disability',
  appointment: 'the appointment of a representative',
}

const parts: Readonly<Record<DiscoveryPart, string>> = {
  violation: 'the violation',
  injury: 'the injury',
  cause: 'its cause',
  'defendant-role': "this defendant's part",
  'defendant-identity': 'who the defendant is',
}
export const partsInWords = (of: readonly DiscoveryPart[]): string => of.map((part) => parts[part]).join(' and ')

/** What a rule of tolling stops the clock for. */
export const tollingWords: Readonly<Record<TollingKind, string>> = {
  minority: 'minority',
  'taker-minority': 'the minority of the youngest who takes',
  confinement: 'confinement',
  'criminal-case': 'the criminal case',
  'fraudulent-concealment': 'fraudulent concealment',
  disability: 'disability',
  discovery: 'late discovery',
  death: 'the time without a representative of the estate',
  'emergency-order': 'an emergency order',
  'federal-suit': 'the suit in federal court',
  'defendant-imprisoned': 'the imprisonment of the defendant',
  agreement: 'the agreement that time does not run',
  'signed-agreement': 'the agreement that this defendant signed after the claim arose, by itself, to put off the suit',
}

export const factWords: Readonly<Record<MissingFact, string>> = {
  period: 'the period itself',
  'birth-date': 'the birth date',
  'acts-before-birthday': 'which of the acts came before the birthday that counts',
  'taker-birth-date': 'the birth date of the youngest who takes for the death',
  discovery: 'the date of discovery',
  'first-act': 'the date of the first act',
  'last-act': 'the date of the last act',
  accrual: 'the date of the last act',
  death: 'the date of the death',
  freed: 'the date of the day the person was free',
  'criminal-case-end': 'the date of the end of the criminal case',
  conviction: 'the date of the conviction',
  notice: 'the date of the notice to the victim',
  'disability-end': 'the date of the end of a disability',
  appointment: 'the day a representative of the estate was appointed',
  homicide: 'whether the death was a homicide',
  prosecution: 'whether a criminal case was begun',
}

const counted = (n: number, unit: string): string => `${n} ${unit}${n === 1 ? '' : 's'}`

/** `10 years`, `6 months`, `1 year and 30 days`. */
export function lengthInWords({ years, months = 0, days = 0 }: LengthOfTime): string {
  const said = [
    ...(years > 0 || (months === 0 && days === 0) ? [counted(years, 'year')] : []),
    ...(months > 0 ? [counted(months, 'month')] : []),
    ...(days > 0 ? [counted(days, 'day')] : []),
  ]
  return said.join(' and ')
}

export function ordinal(n: number): string {
  const ending =
    n % 100 >= 11 && n % 100 <= 13 ? 'th' : n % 10 === 1 ? 'st' : n % 10 === 2 ? 'nd' : n % 10 === 3 ? 'rd' : 'th'
  return `${n}${ending}`
}

export const birthdayWords = (age: number, whose: Whose): string =>
  `the ${ordinal(age)} birthday${whose === 'taker' ? ' of the youngest who takes' : ''}`

export function clockStartInWords(clock: ClockStart): string {
  switch (clock.runs) {
    case 'event':
      return eventWords[clock.event]
    case 'birthday':
      return birthdayWords(clock.age, clock.whose)
    case 'discovery':
      return clock.told
        ? `the discovery of ${partsInWords(clock.of)}`
        : `the act, no later discovery of ${partsInWords(clock.of)} being told`
    default:
      return clock satisfies never
  }
}
