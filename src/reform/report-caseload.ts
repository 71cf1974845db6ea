import type { IsoDay } from '../casefile/dates.ts'
import type { ReformNote } from '../casefile/precedent/reform-reason.ts'
import { type GroupTally, type ImpactTally, inOrderOf, type TableName, tableNames } from './impact-tally.ts'
import { People } from './people.ts'
import type { Reform } from './reform-file.ts'
import type { Sum } from './settled-by-sums.ts'
import { type Cell, type GroupCounts, hiddenCells, smallest } from './small-cells.ts'

export interface CaseloadImpact {
  readonly reform: string
  readonly title: string
  readonly from: IsoDay
  /** Day for which rows without a day of filing are judged. */
  readonly judgedOn: IsoDay
  readonly rows: number
  readonly claimants: number
  /** Claims put to the defendants of all rows. */
  readonly claimsAsked: number
  /** Arguable or better; null where few claimants have any, or the difference of the two would give a hidden count away. */
  readonly claimsWithout: number | null
  readonly claimsWith: number | null
  readonly moved: GroupCounts
  readonly by: Readonly<Record<TableName, readonly GroupCounts[]>>
  /** Whole dollars of claimants who gain their first or lose their last claim; null where none or too few give a value. */
  readonly valueGained: number | null
  readonly valueLost: number | null
  readonly hiddenBelow: number
  readonly notes: readonly ReformNote[]
}

/** What was counted, by group and with small counts hidden. */
export function reportOf(tally: ImpactTally, reform: Reform, asOf: IsoDay): CaseloadImpact {
  const turned = { gained: tally.after.without(tally.before), lost: tally.before.without(tally.after) }
  const groups = groupsOf(tally)
  const measures = {
    claims: (side: 'gained' | 'lost') =>
      shown(groups, tally, (group) => ({ count: group[side].claims, people: group[side].people })),
    claimants: (side: 'gained' | 'lost') =>
      shown(groups, tally, (group) => {
        const people = group[side].people.among(turned[side])
        return { count: people.count, people }
      }),
  }
  const [claimsGained, claimsLost] = [measures.claims('gained'), measures.claims('lost')]
  const [claimantsGained, claimantsLost] = [measures.claimants('gained'), measures.claimants('lost')]
  const counts = groups.map(
    ({ group }, i): GroupCounts => ({
      group,
      claims: { gained: claimsGained[i] ?? null, lost: claimsLost[i] ?? null },
      claimants: { gained: claimantsGained[i] ?? null, lost: claimantsLost[i] ?? null },
    }),
  )
  const [moved] = counts
  if (!moved) throw new Error('a report without its total')
  const of = (table: TableName) => counts.filter((_, i) => groups[i]?.table === table)
  const few = (people: People): boolean => people.count > 0 && people.count < smallest
  const hidden = moved.claims.gained === null || moved.claims.lost === null
  return {
    reform: reform.id,
    title: reform.title,
    from: reform.from,
    judgedOn: asOf,
    rows: tally.rows,
    claimants: tally.claimants,
    claimsAsked: tally.claimsAsked,
    claimsWithout: few(tally.before) ? null : tally.claimsWithout,
    claimsWith: hidden || few(tally.after) ? null : tally.claimsWith,
    moved,
    by: { claim: of('claim'), role: of('role'), state: of('state'), year: of('year'), age: of('age') },
    valueGained: worth(turned.gained, tally),
    valueLost: worth(turned.lost, tally),
    hiddenBelow: smallest,
    notes: notesOn(tally, reform),
  }
}

interface Group {
  /** Null for the whole. */
  readonly table: TableName | null
  readonly group: string
  readonly tally: GroupTally
}

/** The whole first, then the groups of each table by name. */
function groupsOf({ all, tables }: ImpactTally): readonly Group[] {
  const ofTables = tableNames.flatMap((table) =>
    [...tables[table]]
      .sort(([a], [b]) => inOrderOf(table)(a, b))
      .map(([group, tally]): Group => ({ table, group, tally })),
  )
  return [{ table: null, group: 'all', tally: all }, ...ofTables]
}

/** One number of each group, null where it must not be shown. */
function shown(
  groups: readonly Group[],
  tally: ImpactTally,
  measure: (group: GroupTally) => { readonly count: number; readonly people: People },
): readonly (number | null)[] {
  const measured = groups.map((one) => measure(one.tally))
  const cells = measured.map(({ count, people }): Cell => ({ count, people: people.count }))
  const together = (some: readonly number[]): number =>
    some.reduce((all, i) => all.with(measured[i]?.people ?? new People()), new People()).count
  const hidden = hiddenCells(cells, sumsOf(groups, tally, cells), together)
  return cells.map(({ count }, i) => (hidden.has(i) ? null : count))
}

/** The sums that hold among the groups: each table's to the whole, and of groups that lie wholly within another. */
function sumsOf(groups: readonly Group[], { nestings }: ImpactTally, cells: readonly Cell[]): readonly Sum[] {
  const places = (holds: (group: Group) => boolean) => groups.flatMap((group, i) => (holds(group) ? [i] : []))
  const ofTables = tableNames.map((table): Sum => ({ whole: 0, parts: places((group) => group.table === table) }))
  const nested = nestings.flatMap(({ inner, outer, sole }) =>
    places(({ table }) => table === outer).map(
      (whole): Sum => ({
        whole,
        parts: places(({ table, group }) => table === inner && sole.get(group) === groups[whole]?.group),
      }),
    ),
  )
  // Claimants who stand in several groups do not add up; then nothing can be had from the sum.
  const count = (i: number): number => cells[i]?.count ?? 0
  return [...ofTables, ...nested].filter(
    ({ whole, parts }) => count(whole) > 0 && parts.reduce((sum, i) => sum + count(i), 0) === count(whole),
  )
}

function worth(turned: People, { values }: ImpactTally): number | null {
  let [given, sum] = [0, 0]
  for (const person of turned) {
    const value = values.get(person)
    if (value === undefined) continue
    given += 1
    sum += value
  }
  return given < smallest ? null : sum
}

const notesOn = (tally: ImpactTally, reform: Reform): readonly ReformNote[] => [
  { is: 'arguable-counts' },
  { is: 'facts-of-row', someOfRole: tally.toldOfRoles },
  { is: 'first-federal-court' },
  { is: 'value-as-given' },
  ...(tally.imprecise > 0 ? [{ is: 'imprecise', rows: tally.imprecise, of: tally.rows } as const] : []),
  ...reform.assumptions.map((text) => ({ is: 'assumed', text }) as const),
]
