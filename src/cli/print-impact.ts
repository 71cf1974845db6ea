import type { Redecided, RedecidedCases, Verdict } from '../analysis/reform/redecided.ts'
import { formatDay } from '../casefile/dates.ts'

const headings: Readonly<Record<Verdict, string>> = {
  changed: 'Changed',
  'cannot-tell': 'Cannot tell',
  unchanged: 'Unchanged',
}
const wasWords = { plaintiff: 'went on', defendant: 'lost', mixed: 'part went on' } as const

/** Rulings that a reform may move one by one, the others by reason. */
export function printRedecided(result: RedecidedCases): string {
  const of = (verdict: Verdict): readonly Redecided[] => result.rulings.filter((one) => one.verdict === verdict)
  const lines = [
    `${result.title}`,
    `First day: ${formatDay(result.from)}. ${result.reach}`,
    'Each ruling is decided again as if the law with the reform, and then the law without it, had been the law for that case.',
    '',
    `Of ${result.rulings.length} rulings: ${result.counts.changed} changed, ${result.counts['cannot-tell']} cannot be told, ${result.counts.unchanged} unchanged.`,
    ...(['changed', 'cannot-tell'] as const).flatMap((verdict) =>
      of(verdict).length === 0
        ? []
        : ['', `${headings[verdict]} (${of(verdict).length})`, ...of(verdict).flatMap(ruling)],
    ),
    '',
    `Unchanged (${of('unchanged').length}), by reason`,
    ...byReason(of('unchanged')).map(([why, count]) => `  ${String(count).padStart(4)}  ${why}`),
    ...(result.byClaim.length > 0 ? ['', 'By claim', ...result.byClaim.map(claimLine)] : []),
    ...list('Assumed', result.assumptions),
    ...list('Not computed', result.leftOut),
    '',
    'A fact that was not read in a decision counts as not known, never as absent. This is research, not advice.',
  ]
  return `${lines.join('\n')}\n`
}

const claimLine = (row: RedecidedCases['byClaim'][number]): string =>
  `  ${row.claim.padEnd(22)} changed ${String(row.changed).padStart(3)}  cannot tell ${String(row['cannot-tell']).padStart(3)}  unchanged ${String(row.unchanged).padStart(3)}`

const ruling = (one: Redecided): readonly string[] => [
  `  ${one.caption} (${one.court} ${one.decided.slice(0, 4)}), ${one.claim}, ${one.role}: ${wasWords[one.was]}`,
  `      ${one.why}`,
]

function byReason(rulings: readonly Redecided[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>()
  for (const { why } of rulings) counts.set(why, (counts.get(why) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
}

export const list = (title: string, texts: readonly string[]): readonly string[] =>
  texts.length === 0 ? [] : ['', title, ...texts.map((text) => `  ${text}`)]
