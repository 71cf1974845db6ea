import { IsoDay } from '../casefile/dates.ts'
import type { LimitationResult, LimitationStep } from '../casefile/limitation.ts'
import { withinPage } from '../drafting/wrap-lines.ts'
import { formatDay } from '../words/date-words.ts'
import { mostGenerousDay, strictestDay } from '../words/last-day-words.ts'

const availableWords = {
  yes: 'there was a claim for this conduct.',
  partly: 'there was a claim for a part of this conduct only.',
  no: 'there was no such claim for this conduct.',
} as const

/** `us/18-usc-1595@2015-05-29` as a lawyer says it. */
function textNamed(version: string): string {
  const [id = version, first] = version.split('@')
  const read = IsoDay.safeParse(first)
  return read.success ? `${id}, text of ${formatDay(read.data)}` : id
}

/** The days themselves, the earliest defensible one first; what cannot be said is said. */
function lastDays(result: LimitationResult): readonly string[] {
  const { available, earliest, latest, period_known: known } = result
  if (available === 'no') return []
  if (!known.latest) return ['The last day to file cannot be said on what is known.']
  if (known.earliest && earliest === null && latest === null) return ['There is no time limit.']
  const [strict, generous] = [strictestDay(result), mostGenerousDay(result)]
  if (strict === generous) return [`Last day to file: ${strict}, on every reading.`]
  return [`Last day to file, strictest reading:      ${strict}`, `Last day to file, most generous reading: ${generous}`]
}

const readings = ['Strictest reading', 'Most generous reading'] as const

/** Steps under the reading that they belong to; what all readings share stands first and last. */
function working(steps: readonly LimitationStep[], note: (step: LimitationStep) => string): readonly string[] {
  let under: string | null = null
  return steps.flatMap((step) => {
    const reading = readings.find((title) => step.text.startsWith(`${title}: `))
    const text = reading === undefined ? step.text : step.text.slice(reading.length + 2)
    const title: string | null = reading ?? (under === null ? null : 'On every reading')
    const heading = title !== under ? [`  ${title}`] : []
    under = title
    return [...heading, `${title === null ? '  ' : '    '}${text}${note(step)}`]
  })
}

export function printLimitation(result: LimitationResult): string {
  const conclusion = result.steps.at(-1)
  const steps = result.steps.slice(0, -1)
  const origins: string[] = []
  const note = ({ version, source, status }: LimitationStep): string => {
    if (version === null && source === null) return ''
    const origin = version === null ? source : `${textNamed(version)}: ${source ?? 'no source read'}`
    if (origin === null) return ''
    if (!origins.includes(origin)) origins.push(origin)
    return ` [${origins.indexOf(origin) + 1}${status === 'verified' ? '' : `, ${status}`}]`
  }
  const lines = [
    `${result.claim}: ${availableWords[result.available]}`,
    ...lastDays(result),
    ...(conclusion ? [conclusion.text] : []),
    ...(steps.length > 0 ? ['', 'Working', ...working(steps, note)] : []),
    ...(result.governing.length > 0
      ? ['', 'Texts that govern', ...result.governing.map(({ version, why }) => `  ${textNamed(version)}: ${why}`)]
      : []),
    ...(result.warnings.length > 0 ? ['', 'Take care', ...result.warnings.map((text) => `  ${text}`)] : []),
    ...(origins.length > 0 ? ['', 'Sources', ...origins.map((origin, i) => `  ${i + 1}  ${origin}`)] : []),
  ]
  return `${lines.flatMap(withinPage).join('\n')}\n`
}
