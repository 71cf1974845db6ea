import type { ReformList } from '../../../desk/law/measure-impact.ts'
import { wrapLines } from '../../../drafting/wrap-lines.ts'
import type { BystanderImpact } from '../../../reform/measure-bystanders.ts'
import type { Redecided, RedecidedCases, Verdict } from '../../../reform/redecided.ts'
import type { CaseloadImpact } from '../../../reform/report-caseload.ts'
import type { GroupCounts } from '../../../reform/small-cells.ts'
import { formatDay } from '../../../words/date-words.ts'
import { gradeInWords } from '../../../words/grade-words.ts'
import { reformNoteWords, rulingReasonWords } from '../../../words/reform/reform-words.ts'
import { roleWords } from '../../../words/role-words.ts'

const headings: Readonly<Record<Verdict, string>> = {
  changed: 'Changed',
  'cannot-tell': 'Cannot tell',
  unchanged: 'Unchanged',
}
const wasWords = { plaintiff: 'went on', defendant: 'lost', mixed: 'part went on' } as const

const width = 80
/** Broken into lines; a section sign stays with its number. */
const wrap = (text: string, first = '', indent = first): readonly string[] =>
  wrapLines(text.replaceAll('§ ', '§\u2060'), first, indent, width).map((line) => line.replaceAll('\u2060', ' '))

/** Rulings that a reform may move one by one, the others by reason. */
export function printRedecided(result: RedecidedCases): string {
  const of = (verdict: Verdict): readonly Redecided[] => result.rulings.filter((one) => one.verdict === verdict)
  const { counts } = result
  const lines = [
    ...wrap(result.title),
    ...wrap(`First day: ${formatDay(result.from)}. ${result.reach}`),
    ...wrap(
      'Each ruling is decided again as if the law with the reform, then the law without it, had been its law. That shows on what facts the reform matters; it opens no judgment that is final.',
    ),
    '',
    ...wrap(
      `Of ${result.rulings.length} rulings: ${counts.changed} changed, ${counts['cannot-tell']} cannot be told, ${counts.unchanged} unchanged.`,
    ),
    ...(['changed', 'cannot-tell'] as const).flatMap((verdict) =>
      of(verdict).length === 0
        ? []
        : ['', `${headings[verdict]} (${of(verdict).length})`, ...of(verdict).flatMap(ruling)],
    ),
    '',
    `Unchanged (${counts.unchanged}), by reason`,
    ...byReason(of('unchanged')).flatMap(reason),
    ...(result.byClaim.length > 0 ? ['', 'By claim', ...result.byClaim.map(claimLine)] : []),
    ...list('Assumed', result.assumptions),
    ...list('Not computed', result.leftOut),
    '',
    ...wrap(
      'A fact that was not read in a decision counts as not known, never as absent. This is research, not advice.',
    ),
  ]
  return `${lines.join('\n')}\n`
}

const claimLine = (row: RedecidedCases['byClaim'][number]): string =>
  `  ${row.claim.padEnd(22)} changed ${String(row.changed).padStart(3)}  cannot tell ${String(row['cannot-tell']).padStart(3)}  unchanged ${String(row.unchanged).padStart(3)}`

const cited = (one: Redecided): string => `${one.caption} (${one.court} ${one.decided.slice(0, 4)})`

const ruling = (one: Redecided): readonly string[] => [
  ...wrap(`${cited(one)}: ${one.claim}, ${roleWords[one.role]}, ${wasWords[one.was]}`, '  ', '    '),
  ...wrap(rulingReasonWords(one.why), '      '),
  ...wrap(`Held: ${one.held}`, '      '),
]

/** More rulings than this under one reason are counted and not listed; --json names them all. */
const mostListed = 16

/** A reason with how many rulings it covers, and which, where the reform touches a question of theirs; of many, against whom. */
const reason = ([why, rulings]: readonly [string, readonly Redecided[]]): readonly string[] => {
  const listed = rulings.length <= mostListed && rulings.some(({ touched }) => touched)
  const which = listed ? `${rulings.map(inList).join('; ')}.` : againstWhom(rulings)
  return [
    ...wrap(why, `  ${String(rulings.length).padStart(4)}  `, '        '),
    ...(which === '' ? [] : wrap(which, '          ')),
  ]
}

const inList = (one: Redecided): string =>
  `${cited(one)}, ${one.claim}${one.alsoFailedOn.length > 0 ? ' (its proof failed too)' : ''}`

/** The kinds of defendants of many rulings, the most frequent first; nothing for a few. */
function againstWhom(rulings: readonly Redecided[]): string {
  if (rulings.length <= mostListed) return ''
  const counts = new Map<Redecided['role'], number>()
  for (const { role } of rulings) counts.set(role, (counts.get(role) ?? 0) + 1)
  const sorted = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  return `Defendants: ${sorted.map(([role, count]) => `${roleWords[role]} ${count}`).join(', ')}.`
}

function byReason(rulings: readonly Redecided[]): readonly (readonly [string, readonly Redecided[]])[] {
  const groups = new Map<string, Redecided[]>()
  for (const one of rulings) {
    const why = rulingReasonWords(one.why)
    const known = groups.get(why)
    if (known) known.push(one)
    else groups.set(why, [one])
  }
  return [...groups].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1))
}

export const list = (title: string, texts: readonly string[]): readonly string[] =>
  texts.length === 0 ? [] : ['', title, ...texts.flatMap((text) => wrap(text, '  ', '    '))]

const shown = (count: number | null): string => (count === null ? 'few' : count.toLocaleString('en-US'))
const orNotShown = (count: number | null): string => (count === null ? 'a number not shown' : shown(count))
const cell = (sign: string, count: number | null): string =>
  (count === 0 ? '-' : count === null ? 'few' : `${sign}${shown(count)}`).padStart(11)

function groupLines({ group, claims, claimants }: GroupCounts): readonly string[] {
  const counts = [
    cell('+', claims.gained),
    cell('-', claims.lost),
    cell('+', claimants.gained),
    cell('-', claimants.lost),
  ]
  const names = wrapLines(group, '  ', '    ', 36)
  return names.map((name, i) => (i === names.length - 1 ? `${name.padEnd(36)}${counts.join('')}` : name))
}

/** Whether any count of a group may be shown. */
const says = ({ claims, claimants }: GroupCounts): boolean =>
  [claims.gained, claims.lost, claimants.gained, claimants.lost].some((count) => (count ?? 0) > 0)

function silent(groups: readonly GroupCounts[]): readonly string[] {
  const hidden = groups.filter((one) => !says(one)).map(({ group }) => group)
  return hidden.length === 0 ? [] : wrap(`few in each of: ${hidden.join('; ')}`, '  ', '    ')
}

const dollars = (title: string, value: number | null): readonly string[] =>
  value === null ? [] : [`${title}: $${value.toLocaleString('en-US')}`]

export function printCaseloadImpact(result: CaseloadImpact): string {
  const { by, moved } = result
  const heading = `${' '.repeat(36)}${['claims', 'claims', 'claimants', 'claimants'].map((word) => word.padStart(11)).join('')}`
  const below = `${' '.repeat(36)}${['gained', 'lost', 'gained', 'lost'].map((word) => word.padStart(11)).join('')}`
  const table = (title: string, groups: readonly GroupCounts[]) =>
    groups.length === 0
      ? []
      : [
          '',
          title,
          ...(groups.some(says) ? [heading, below] : []),
          ...groups.filter(says).flatMap(groupLines),
          ...silent(groups),
        ]
  const lines = [
    ...wrap(result.title),
    ...wrap(
      `${shown(result.claimants)} claimants, ${shown(result.claimsAsked)} claims put to their defendants, judged on ${formatDay(result.judgedOn)} or the day of filing.`,
    ),
    ...wrap(
      `At least arguable: ${orNotShown(result.claimsWithout)} claims without it, ${orNotShown(result.claimsWith)} with it.`,
    ),
    ...wrap(
      `Claims gained ${shown(moved.claims.gained)}, lost ${shown(moved.claims.lost)}. Claimants who gain a first claim ${shown(moved.claimants.gained)}, who lose their last ${shown(moved.claimants.lost)}.`,
    ),
    ...dollars('Value given for claimants who gain a first claim', result.valueGained),
    ...dollars('Value given for claimants who lose their last', result.valueLost),
    ...table('By claim', by.claim),
    ...table('By role of the defendant', by.role),
    ...table('By state', by.state),
    ...table('By year of the last conduct', by.year),
    ...table('By age when it began', by.age),
    ...list('Assumed', [
      ...result.notes.map(reformNoteWords),
      `"few" stands for a count that rests on fewer than ${result.hiddenBelow} claimants, or would give one away.`,
    ]),
  ]
  return `${lines.join('\n')}\n`
}

export function printBystanders(result: BystanderImpact): string {
  const lines = [
    ...wrap(result.title),
    ...wrap(
      `${result.businesses} businesses without trafficking. Those that would meet the elements about themselves:`,
    ),
    ...result.byRole.flatMap((row) =>
      wrap(
        `of ${row.businesses}: ${row.without} without it, ${row.with} with it (${row.newlyExposed} newly exposed, ${row.freed} freed)`,
        `  ${row.role.padEnd(19)} `,
        ' '.repeat(22),
      ),
    ),
    ...(result.byClaim.length > 0
      ? [
          '',
          'By claim',
          ...result.byClaim.flatMap((row) =>
            wrap(`${row.claim}: ${row.without} without it, ${row.with} with it`, '  ', '    '),
          ),
        ]
      : []),
    ...list('Assumed', result.notes.map(reformNoteWords)),
  ]
  return `${lines.join('\n')}\n`
}

export function printReforms({ reforms }: ReformList): string {
  const lines = reforms.flatMap((one) => [
    `${one.id}  (${one.stage}, from ${formatDay(one.from)}${one.from_rests_on === 'assumed' ? ', assumed' : `, ${gradeInWords(one.from_rests_on)}`})`,
    ...wrap(`${one.title}. ${one.summary}`, '  '),
  ])
  return `${lines.join('\n')}\n`
}
