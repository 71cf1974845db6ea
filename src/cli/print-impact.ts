import type { BystanderImpact } from '../analysis/reform/measure-bystanders.ts'
import type { CaseloadImpact } from '../analysis/reform/measure-caseload.ts'
import type { Redecided, RedecidedCases, Verdict } from '../analysis/reform/redecided.ts'
import type { GroupCounts } from '../analysis/reform/small-cells.ts'
import { formatDay } from '../casefile/dates.ts'
import type { ReformList } from '../desk/measure-impact.ts'

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

const shown = (count: number | null): string => (count === null ? 'few' : String(count))

const groupLine = ({ group, claims, claimants }: GroupCounts): string =>
  `  ${group.padEnd(46)} claims +${shown(claims.gained).padEnd(7)} -${shown(claims.lost).padEnd(7)} claimants +${shown(claimants.gained).padEnd(7)} -${shown(claimants.lost)}`

export function printCaseloadImpact(result: CaseloadImpact): string {
  const { by, moved } = result
  const table = (title: string, groups: readonly GroupCounts[]) =>
    groups.length === 0 ? [] : ['', title, ...groups.map(groupLine)]
  const worth = [
    ...(result.valueGained === null
      ? []
      : [`Value with claimants who gain: $${result.valueGained.toLocaleString('en-US')}`]),
    ...(result.valueLost === null
      ? []
      : [`Value with claimants who lose: $${result.valueLost.toLocaleString('en-US')}`]),
  ]
  const lines = [
    result.title,
    `${result.claimants} claimants, ${result.claimsAsked} claims put to their defendants, judged on ${formatDay(result.judgedOn)} or the day of filing.`,
    `At least arguable: ${result.claimsWithout} claims without it, ${result.claimsWith} with it.`,
    `Claims gained ${shown(moved.claims.gained)}, lost ${shown(moved.claims.lost)}. Claimants who gain a first claim ${shown(moved.claimants.gained)}, who lose their last ${shown(moved.claimants.lost)}.`,
    ...worth,
    ...table('By claim', by.claim),
    ...table('By role of the defendant', by.role),
    ...table('By state', by.state),
    ...table('By year of the last conduct', by.year),
    ...table('By age when it began', by.age),
    ...list('Assumed', [
      ...result.notes,
      `"few" stands for a count below ${result.hiddenBelow}, or one that would give it away.`,
    ]),
  ]
  return `${lines.join('\n')}\n`
}

export function printBystanders(result: BystanderImpact): string {
  const lines = [
    result.title,
    `${result.businesses} businesses without trafficking. Those that would meet the elements about themselves:`,
    ...result.byRole.map(
      (row) =>
        `  ${row.role.padEnd(20)} of ${String(row.businesses).padStart(8)}: ${row.without} without it, ${row.with} with it (${row.newlyExposed} newly exposed, ${row.freed} freed)`,
    ),
    ...(result.byClaim.length > 0
      ? [
          '',
          'By claim',
          ...result.byClaim.map((row) => `  ${row.claim}: ${row.without} without it, ${row.with} with it`),
        ]
      : []),
    ...list('Assumed', result.notes),
  ]
  return `${lines.join('\n')}\n`
}

export function printReforms({ reforms }: ReformList): string {
  const lines = reforms.flatMap((one) => [
    `${one.id}  (${one.stage}, from ${formatDay(one.from)}${one.from_status === 'verified' ? '' : `, ${one.from_status}`})`,
    `  ${one.title}. ${one.summary}`,
  ])
  return `${lines.join('\n')}\n`
}
