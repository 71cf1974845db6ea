import type { LimitationResult } from '../../casefile/limitation/limitation.ts'
import { grades, type RestsOn } from '../../casefile/rests-on.ts'
import { gradeInWords, restsOnInWords } from '../grade-words.ts'
import { type CiteOf, citeOfId, versionInWords } from './version-words.ts'

/** The value that the answer knows least well, by its grade; null where it uses no law at all. */
export function weakestInWords(
  { weakest }: Pick<LimitationResult, 'weakest'>,
  citeOf: CiteOf = citeOfId,
): string | null {
  if (weakest === null) return null
  const { version, rests_on: on } = weakest
  const where = version === null ? '' : ` (${versionInWords(version, citeOf)})`
  return `Weakest link: ${gradeInWords(on)}${where}.`
}

/** Everything that one text lends the answer, as one. */
const together = (values: readonly RestsOn[]): RestsOn => ({
  ...Object.fromEntries(
    grades.flatMap((grade) => {
      const named = values.flatMap((on) => (on[grade] === undefined ? [] : [on[grade]]))
      return named.length === 0 ? [] : [[grade, [...new Set(named.flat())]]]
    }),
  ),
  ...(values.some((on) => on.contested) ? { contested: true as const } : {}),
})

/** What the answer rests on: its weakest link, then each text with where its values were read. */
export function footingLines(
  { steps, weakest }: Pick<LimitationResult, 'steps' | 'weakest'>,
  citeOf: CiteOf = citeOfId,
): readonly string[] {
  const byText = new Map<string, RestsOn[]>()
  for (const { version, rests_on: on } of steps) {
    if (version === null || on === null) continue
    const text = versionInWords(version, citeOf)
    byText.set(text, [...(byText.get(text) ?? []), on])
  }
  const weak = weakestInWords({ weakest }, citeOf)
  return [
    ...(weak === null ? [] : [weak]),
    ...[...byText].map(([text, values]) => `${text}: ${restsOnInWords(together(values))}.`),
  ]
}
