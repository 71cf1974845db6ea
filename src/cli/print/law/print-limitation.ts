import type { LimitationResult } from '../../../casefile/limitation/limitation.ts'
import type { LimitationStep } from '../../../casefile/limitation/limitation-step.ts'
import { withinPage } from '../../../drafting/wrap-lines.ts'
import { gradeInWords, restsOnInWords } from '../../../words/grade-words.ts'
import { cautionInWords } from '../../../words/limitation/caution-words.ts'
import { weakestInWords } from '../../../words/limitation/footing-words.ts'
import { governingInWords } from '../../../words/limitation/governing-words.ts'
import { availableWords, headlineOf } from '../../../words/limitation/last-day-words.ts'
import { readingWords, stepInWords } from '../../../words/limitation/step-words.ts'
import { citeOfId, versionInWords } from '../../../words/limitation/version-words.ts'

/** The days themselves, the earliest defensible one first; what cannot be said is said. */
function lastDays(result: LimitationResult): readonly string[] {
  const said = headlineOf(result)
  switch (said.kind) {
    case 'none':
      return result.available === 'no' ? [] : [said.text]
    case 'one':
      return [`${said.before} ${said.day}, ${said.after}`]
    case 'two':
      return [
        `${said.before}, on the strictest reading:      ${said.strict}`,
        `${said.before}, on the most generous reading: ${said.generous}`,
      ]
    default:
      return said satisfies never
  }
}

/** Steps under the reading that they belong to; what all readings share stands first and last. */
function working(steps: readonly LimitationStep[], note: (step: LimitationStep) => string): readonly string[] {
  let under: LimitationStep['reading'] | null = null
  return steps.flatMap((step) => {
    const { reading } = step
    const begins = reading !== (under ?? 'every')
    if (begins) under = reading
    const heading = begins ? [`  ${readingWords[reading]}`] : []
    return [...heading, `${under === null ? '  ' : '    '}${stepInWords(step)}${note(step)}`]
  })
}

export function printLimitation(result: LimitationResult): string {
  const conclusion = result.steps.at(-1)
  const steps = result.steps.slice(0, -1)
  const origins: string[] = []
  const note = ({ version, rests_on: on }: LimitationStep): string => {
    if (on === null) return ''
    const origin = `${version === null ? '' : `${versionInWords(version)}: `}${restsOnInWords(on)}`
    if (!origins.includes(origin)) origins.push(origin)
    return ` [${origins.indexOf(origin) + 1}, ${gradeInWords(on)}]`
  }
  const weakest = weakestInWords(result)
  const lines = [
    `${result.claim}: ${availableWords[result.available]}`,
    ...lastDays(result),
    ...(conclusion ? [stepInWords(conclusion)] : []),
    ...(weakest === null ? [] : [weakest]),
    ...(steps.length > 0 ? ['', 'Working', ...working(steps, note)] : []),
    ...(result.governing.length > 0
      ? ['', 'Texts that govern', ...result.governing.map((one) => `  ${governingInWords(one)}`)]
      : []),
    ...(result.cautions.length > 0
      ? ['', 'Take care', ...result.cautions.map((one) => `  ${cautionInWords(one, citeOfId)}`)]
      : []),
    ...(origins.length > 0 ? ['', 'Sources', ...origins.map((origin, i) => `  ${i + 1}  ${origin}`)] : []),
  ]
  return `${lines.flatMap(withinPage).join('\n')}\n`
}
