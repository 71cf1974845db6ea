import type { Triage, TriageRow } from '../../casefile/intake/triage.ts'
import type { Language } from '../../casefile/language.ts'
import { withinPage } from '../../drafting/wrap-lines.ts'
import { dayIn } from '../../words/intake/day-in.ts'
import {
  againstWords,
  type TriageGroup,
  triageDays,
  triageGroup,
  triageWords,
} from '../../words/intake/triage-words.ts'
import { printableInLine } from './printable.ts'

const order: readonly TriageGroup[] = ['passed', 'ahead', 'not-said', 'no-limit', 'too-late']

/** The claims by where they stand in time, what presses first; then what is still open. */
export function printTriage(triage: Triage, language: Language): string {
  const words = triageWords[language]
  const lines = [words.title, words.asOf(dayIn(language, triage.asOf)), '']
  if (triage.rows.length === 0) lines.push(words.nothing)
  const groups = Map.groupBy(triage.rows, (row) => triageGroup(row, triage.asOf))
  for (const group of order) {
    const rows = groups.get(group)
    if (rows === undefined) continue
    lines.push(words.groups[group], ...rows.flatMap((row) => claimLines(row, triage, language)), '')
  }
  if (triage.notCounted.length > 0) {
    const claims = new Set(triage.notCounted.map(({ cite, theory }) => `  ${cite}, ${theory}`))
    lines.push(words.notCounted, ...claims, '')
  }
  if (triage.open.length > 0) lines.push(words.openTitle, ...triage.open.map((one) => `  ${words.open[one]}`), '')
  return `${[...lines, words.noAdvice].flatMap(withinPage).join('\n')}\n`
}

function claimLines(row: TriageRow, triage: Triage, language: Language): readonly string[] {
  const words = triageWords[language]
  const { strict, generous } = triageDays(row, language)
  const { daysLeft: days } = row
  const left = days === null ? '' : ` (${days < 0 ? words.ago(-days) : words.left(days)})`
  const whose = row.forClaimant === null ? '' : `, ${words.forWhom(printableInLine(row.forClaimant))}`
  return [
    `  ${strict}${left}; ${words.atMost(generous)}`,
    `    ${row.cite}, ${row.theory}${whose}`,
    `    ${words.columns.against}: ${againstWords(row, triage, language).map(printableInLine).join('; ')}`,
  ]
}
