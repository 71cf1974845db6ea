import type { ClockEvent, DefendantKind, DiscoveryPart, Whose } from '../../casefile/limitation/clock.ts'
import type { LengthOfTime } from '../../casefile/limitation/length-of-time.ts'
import type { TollingKind } from '../../casefile/limitation/tolling-kind.ts'
import type { RestsOn } from '../../casefile/rests-on.ts'
import { gradeInWords, restsOnInWords } from '../grade-words.ts'
import { eventWords, lengthInWords, partsInWords, tollingWords } from './clock-words.ts'

interface Span {
  readonly from?: string | undefined
  readonly until?: string | undefined
}

/** What a rule turns on, as the law files say it. */
export type ConditionSaid =
  | { readonly if: 'minor-at-offence' | 'adult-at-offence'; readonly age: number }
  | ({ readonly if: 'accrued' | 'discovered' } & Span)
  | { readonly if: 'homicide'; readonly shown_by: 'conviction' | 'charge' | 'act' }
  | { readonly if: 'prosecuted'; readonly within_years?: number | undefined }

interface When {
  readonly when?: ConditionSaid | undefined
}

/** Every kind of period that the law files may hold; one that is missing here is refused where a period is said. */
export type PeriodSaid =
  | ({ readonly rule: 'none' } & When)
  | { readonly rule: 'not-known'; readonly why: string }
  | ({ readonly rule: 'years-from'; readonly event: ClockEvent; readonly tolled: boolean } & LengthOfTime & When)
  | ({ readonly rule: 'years-from-majority'; readonly age: number; readonly whose: Whose } & LengthOfTime & When)
  | ({ readonly rule: 'at-age'; readonly age: number; readonly whose: Whose; readonly before: boolean } & When)
  | ({
      readonly rule: 'discovery'
      readonly of: readonly DiscoveryPart[]
      readonly governs: 'earlier' | 'later'
    } & LengthOfTime &
      When)
  | ({ readonly rule: 'from-appointment'; readonly deemed_after_years?: number | undefined } & LengthOfTime & When)
  | { readonly rule: 'later-of' | 'earlier-of'; readonly of: readonly PeriodSaid[] }
  | { readonly rule: 'gate'; readonly when: ConditionSaid; readonly met: PeriodSaid; readonly not_met: PeriodSaid }
  | {
      readonly rule: 'by-defendant'
      readonly cases: readonly { readonly defendants: readonly DefendantKind[]; readonly period: PeriodSaid }[]
      readonly otherwise: PeriodSaid
    }
  | {
      readonly rule: 'readings'
      readonly of: readonly {
        readonly period: PeriodSaid
        readonly why: string
        readonly reaches?: ({ readonly defendants?: readonly DefendantKind[] | undefined } & When) | undefined
        readonly rests_on: RestsOn
      }[]
    }
  | {
      readonly rule: 'saved-by-death'
      readonly period: PeriodSaid
      readonly in_last?: LengthOfTime | undefined
      readonly or_after?: LengthOfTime | undefined
      readonly saved: PeriodSaid
      readonly not_after?: LengthOfTime | undefined
    }
  | { readonly rule: 'own-claim-alive'; readonly own: { readonly period: PeriodSaid }; readonly alive: PeriodSaid }

const defendantWords: Readonly<Record<DefendantKind, string>> = {
  perpetrator: 'a perpetrator',
  buyer: 'a buyer',
  beneficiary: 'one who benefited',
  entity: 'an entity',
  'public-body': 'a public body',
}
const whom = (kind: DefendantKind): string => defendantWords[kind]

const ofTaker = (whose: Whose): string => (whose === 'taker' ? ' of the youngest who takes' : '')

/** A rule of limitation as a lawyer would say it, without the dates of a case. */
export function periodInWords(period: PeriodSaid): string {
  const plain = ruleInWords(period)
  const condition = 'when' in period && period.rule !== 'gate' ? period.when : undefined
  return condition ? `${plain}, ${conditionInWords(condition)}` : plain
}

function ruleInWords(period: PeriodSaid): string {
  switch (period.rule) {
    case 'none':
      return 'no time limit'
    case 'not-known':
      return `not known: ${period.why}`
    case 'years-from':
      return `${lengthInWords(period)} from ${eventWords[period.event]}${period.tolled ? '' : ', which nothing stops'}`
    case 'years-from-majority':
      return `${lengthInWords(period)} from the age of ${period.age}${ofTaker(period.whose)}`
    case 'at-age':
      return period.before
        ? `before the age of ${period.age}${ofTaker(period.whose)} is reached`
        : `until the age of ${period.age}${ofTaker(period.whose)}`
    case 'discovery':
      return `${lengthInWords(period)} from the discovery of ${partsInWords(period.of)}${period.of.length > 1 ? `, the ${period.governs} of them` : ''}`
    case 'from-appointment':
      return `${lengthInWords(period)} from ${eventWords.appointment}${period.deemed_after_years === undefined ? '' : `, who is taken to be appointed ${lengthInWords({ years: period.deemed_after_years })} after the death at the latest`}`
    case 'later-of':
    case 'earlier-of':
      return `the ${period.rule === 'later-of' ? 'later' : 'earlier'} of: ${period.of.map(periodInWords).join('; ')}`
    case 'gate':
      return `${conditionInWords(period.when)}: ${periodInWords(period.met)}; otherwise: ${periodInWords(period.not_met)}`
    case 'by-defendant':
      return `${period.cases.map((one) => `against ${one.defendants.map(whom).join(', ')}: ${periodInWords(one.period)}`).join('; ')}; against others: ${periodInWords(period.otherwise)}`
    case 'readings':
      return period.of.map(readingInWords).join(' Or: ')
    case 'saved-by-death':
      return savedInWords(period)
    case 'own-claim-alive':
      return `if the person's own claim (${periodInWords(period.own.period)}) was alive at the death: ${periodInWords(period.alive)}; otherwise barred with it`
    default:
      return period satisfies never
  }
}

type OneReading = Extract<PeriodSaid, { readonly rule: 'readings' }>['of'][number]

function readingInWords({ why, reaches, period, rests_on }: OneReading): string {
  const reached = [
    ...(reaches?.when ? [conditionInWords(reaches.when)] : []),
    ...(reaches?.defendants ? [`against ${reaches.defendants.map(whom).join(', ')}`] : []),
  ]
  return `${why} ${periodInWords(period)}${reached.length > 0 ? `, ${reached.join(', ')}` : ''} (${gradeInWords(rests_on)})`
}

function savedInWords(period: Extract<PeriodSaid, { readonly rule: 'saved-by-death' }>): string {
  const within = period.in_last ? ` in the last ${lengthInWords(period.in_last)} of it` : ' before its end'
  const after = period.or_after ? `, or within ${lengthInWords(period.or_after)} after,` : ''
  const bound = period.not_after ? `, but not later than ${lengthInWords(period.not_after)} after its end` : ''
  return `${periodInWords(period.period)}; after a death${within}${after} the later of that and ${periodInWords(period.saved)}${bound}`
}

const shownBy = { conviction: 'and somebody was convicted of it', charge: 'and somebody was charged', act: '' } as const

function conditionInWords(condition: ConditionSaid): string {
  switch (condition.if) {
    case 'minor-at-offence':
      return `if under ${condition.age} at the time`
    case 'adult-at-offence':
      return `if ${condition.age} or older at the time`
    case 'accrued':
      return `if the claim accrued${spanInWords(condition)}`
    case 'discovered':
      return `if discovered${spanInWords(condition)}`
    case 'homicide':
      return `if the death was a homicide ${shownBy[condition.shown_by]}`.trimEnd()
    case 'prosecuted':
      return `if a criminal case was begun${condition.within_years === undefined ? '' : ` within ${lengthInWords({ years: condition.within_years })}`}`
    default:
      return condition satisfies never
  }
}

const spanInWords = (span: Span): string =>
  `${span.from ? ` from ${span.from} on` : ''}${span.until ? ` until ${span.until}` : ''}`

type CarriedTo = keyof typeof carriedWords
/** Which claims that arose before it a text takes over; a way that the law files have and this table lacks does not compile. */
const carriedWords = {
  'claims-not-barred': 'claims not barred',
  'new-claims': 'new claims alone',
  'all-claims': 'all claims, barred ones too',
} as const

interface Sourced {
  readonly rests_on: RestsOn
}

export interface LimitationSaid extends Sourced {
  readonly period: PeriodSaid
  readonly cite?: string | undefined
  readonly note: string | null
  readonly tolling: readonly ({ readonly kind: TollingKind; readonly note: string } & Sourced)[]
  readonly revival: readonly ({
    readonly opens: string
    readonly closes: string | null
    readonly until?: { readonly age: number } | undefined
    readonly claimants?: { readonly were: string } | undefined
    readonly note: string
  } & Sourced)[]
  readonly carry?: ({ readonly to: CarriedTo; readonly note?: string | undefined } & Sourced) | undefined
}

const windowEnd = ({ closes, until }: LimitationSaid['revival'][number]): string =>
  [closes === null ? 'on' : `to ${closes}`, ...(until ? [`until the age of ${until.age}`] : [])].join(', ')

/** The whole limitation of a text, one line for each thing it says. */
export function limitationInWords(limitation: LimitationSaid): readonly string[] {
  const sourced = (text: string, { rests_on }: Sourced): string => `${text} [${restsOnInWords(rests_on)}]`
  const { period, cite, note, tolling, revival, carry } = limitation
  return [
    sourced(`${periodInWords(period)}${cite ? ` (${cite})` : ''}`, limitation),
    ...(note ? [note] : []),
    ...tolling.map((rule) => sourced(`stopped by ${tollingWords[rule.kind]}: ${rule.note}`, rule)),
    ...revival.map((window) =>
      sourced(
        `barred claims revived from ${window.opens} ${windowEnd(window)}${window.claimants ? ` for those who were ${window.claimants.were}` : ''}: ${window.note}`,
        window,
      ),
    ),
    ...(carry ? [sourced(`reaches ${carriedWords[carry.to]}${carry.note ? `: ${carry.note}` : ''}`, carry)] : []),
  ]
}
