import type { ClockEvent, Condition, DiscoveryPart, Limitation, Period, RevivalWindow } from './limitation-rules.ts'

const events: Readonly<Record<ClockEvent, string>> = {
  accrual: 'the last act',
  'first-act': 'the first act',
  death: 'the death',
  freed: 'the day the person was free',
  'criminal-case-end': 'the end of the criminal case',
  conviction: 'the conviction',
  notice: 'the notice to the victim',
  'disability-end': 'the end of a disability',
}
const parts: Readonly<Record<DiscoveryPart, string>> = {
  violation: 'the violation',
  injury: 'the injury',
  cause: 'its cause',
  'defendant-role': "this defendant's part",
  'defendant-identity': 'who the defendant is',
}

export const eventWords = (event: ClockEvent): string => events[event]
export const partsInWords = (of: readonly DiscoveryPart[]): string => of.map((part) => parts[part]).join(' and ')
export const yearsInWords = (n: number): string => (n === 1 ? '1 year' : `${n} years`)

/** A rule of limitation as a lawyer would say it, without the dates of a case. */
export function periodInWords(period: Period): string {
  const plain = ruleInWords(period)
  const condition = 'when' in period && period.rule !== 'gate' ? period.when : undefined
  return condition ? `${plain}, ${conditionInWords(condition)}` : plain
}

function ruleInWords(period: Period): string {
  switch (period.rule) {
    case 'none':
      return 'no time limit'
    case 'not-known':
      return `not known: ${period.why}`
    case 'years-from':
      return `${yearsInWords(period.years)} from ${events[period.event]}${period.tolled ? '' : ', which nothing stops'}`
    case 'years-from-majority':
      return `${yearsInWords(period.years)} from the age of ${period.age}`
    case 'at-age':
      return `until the age of ${period.age}`
    case 'discovery':
      return `${yearsInWords(period.years)} from the discovery of ${partsInWords(period.of)}${period.of.length > 1 ? `, the ${period.governs} of them` : ''}`
    case 'later-of':
    case 'earlier-of':
      return `the ${period.rule === 'later-of' ? 'later' : 'earlier'} of: ${period.of.map(periodInWords).join('; ')}`
    case 'gate':
      return `${conditionInWords(period.when)}: ${periodInWords(period.met)}; otherwise: ${periodInWords(period.not_met)}`
    case 'by-defendant':
      return `${period.cases.map((one) => `against ${one.defendants.join(', ')}: ${periodInWords(one.period)}`).join('; ')}; against others: ${periodInWords(period.otherwise)}`
    case 'readings':
      return period.of
        .map((reading) => `${reading.why} ${periodInWords(reading.period)} (${reading.status})`)
        .join(' Or: ')
    default:
      return period satisfies never
  }
}

function conditionInWords(condition: Condition): string {
  switch (condition.if) {
    case 'minor-at-offence':
      return `if under ${condition.age} at the time`
    case 'adult-at-offence':
      return `if ${condition.age} or older at the time`
    case 'accrued':
      return `if the claim accrued${spanInWords(condition)}`
    case 'discovered':
      return `if discovered${spanInWords(condition)}`
    default:
      return condition satisfies never
  }
}

const spanInWords = (span: { readonly from?: string | undefined; readonly until?: string | undefined }): string =>
  `${span.from ? ` from ${span.from} on` : ''}${span.until ? ` until ${span.until}` : ''}`

const windowEnd = ({ closes, until }: RevivalWindow): string =>
  [closes === null ? 'on' : `to ${closes}`, ...(until ? [`until the age of ${until.age}`] : [])].join(', ')

/** The whole limitation of a text, one line for each thing it says. */
export function limitationInWords(limitation: Limitation): readonly string[] {
  const sourced = (text: string, status: string, source: string | null): string =>
    `${text} [${status}${source ? `, ${source}` : ''}]`
  return [
    sourced(
      `${periodInWords(limitation.period)}${limitation.cite ? ` (${limitation.cite})` : ''}`,
      limitation.status,
      limitation.source,
    ),
    ...(limitation.note ? [limitation.note] : []),
    ...limitation.tolling.map((rule) =>
      sourced(`stopped by ${rule.kind.replaceAll('-', ' ')}: ${rule.note}`, rule.status, rule.source),
    ),
    ...limitation.revival.map((window) =>
      sourced(
        `barred claims revived from ${window.opens} ${windowEnd(window)}${window.claimants ? ` for those who were ${window.claimants.were}` : ''}: ${window.note}`,
        window.status,
        window.source,
      ),
    ),
    ...(limitation.carry
      ? [
          sourced(
            `reaches ${limitation.carry.to.replaceAll('-', ' ')}${limitation.carry.note ? `: ${limitation.carry.note}` : ''}`,
            limitation.carry.status,
            limitation.carry.source,
          ),
        ]
      : []),
  ]
}
