import { ageOn, earliestOf, type IsoDay, latestOf, when } from '../../casefile/dates.ts'
import type { CaseloadRow } from './caseload.ts'
import type { Change, CountedClaims } from './count-claims.ts'
import type { Reform } from './reform-file.ts'
import { type Counted, type GroupCounts, hideSmall, smallest } from './small-cells.ts'

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
  /** Arguable or better; null where the difference of the two would give a hidden count away. */
  readonly claimsWithout: number
  readonly claimsWith: number | null
  readonly moved: GroupCounts
  readonly by: Readonly<Record<'claim' | 'role' | 'state' | 'year' | 'age', readonly GroupCounts[]>>
  /** Whole dollars of claimants who gain their first or lose their last claim; null where none or too few give a value. */
  readonly valueGained: number | null
  readonly valueLost: number | null
  readonly hiddenBelow: number
  readonly notes: readonly string[]
}

interface Measured {
  readonly reform: Reform
  readonly asOf: IsoDay
  readonly rows: readonly CaseloadRow[]
  readonly claimsAsked: number
}

/** What was counted, by group and with small counts hidden. A claimant may stand in several rows. */
export function reportOf({ reform, asOf, rows, claimsAsked }: Measured, counted: CountedClaims): CaseloadImpact {
  const people = claimantsOf(rows, counted)
  const { changes } = counted
  const rowOf = (change: Change): CaseloadRow => {
    const found = rows[change.row]
    if (!found) throw new Error('a change without its row')
    return found
  }
  /** A group that follows from the row alone, found once a row. */
  const ofRow = (groupOf: (row: CaseloadRow) => string): ((change: Change) => string) => {
    const known = new Map<number, string>()
    return (change) => {
      const group = known.get(change.row) ?? groupOf(rowOf(change))
      known.set(change.row, group)
      return group
    }
  }
  const cells = (groupOf: (change: Change) => string): readonly Counted[] => {
    const found = new Map<string, Cell>()
    for (const change of changes) {
      const group = groupOf(change)
      const cell = found.get(group) ?? emptyCell()
      found.set(group, cell)
      const side = change.gained ? cell.gained : cell.lost
      const { claimant } = rowOf(change)
      const person = people.get(claimant)
      side.claims += 1
      side.people.add(claimant)
      if (person && person.before !== person.after) (person.after ? cell.gained : cell.lost).turned.add(claimant)
    }
    return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([group, cell]) => countedCell(group, cell))
  }
  const soleRole = new Map<string, string | null>()
  for (const { theory, role } of changes) {
    const group = `${theory.claim}, ${theory.name}`
    const known = soleRole.get(group)
    soleRole.set(group, known === undefined || known === role ? role : null)
  }
  const [moved] = hideSmall(cells(() => 'all').concat(changes.length === 0 ? countedCell('all', emptyCell()) : []))
  if (!moved) throw new Error('a report without its total')
  const worth = (after: boolean): number | null => {
    const turned = [...people.values()].filter((one) => one.before !== one.after && one.after === after)
    const values = turned.flatMap(({ value }) => value ?? [])
    return values.length < smallest ? null : values.reduce((sum, value) => sum + value, 0)
  }
  const hidden = moved.claims.gained === null || moved.claims.lost === null
  return {
    reform: reform.id,
    title: reform.title,
    from: reform.from,
    judgedOn: asOf,
    rows: rows.length,
    claimants: people.size,
    claimsAsked,
    claimsWithout: counted.claimsWithout,
    claimsWith: hidden ? null : counted.claimsWith,
    moved,
    by: {
      claim: hideSmall(
        cells(({ theory }) => `${theory.claim}, ${theory.name}`),
        (group) => soleRole.get(group) ?? null,
      ),
      role: hideSmall(cells(({ role }) => role)),
      state: hideSmall(cells(ofRow(({ state }) => state))),
      year: hideSmall(cells(ofRow(yearOf))),
      age: hideSmall(cells(ofRow(ageBand))),
    },
    valueGained: worth(true),
    valueLost: worth(false),
    hiddenBelow: smallest,
    notes: notesOn(rows, counted, reform),
  }
}

function notesOn(rows: readonly CaseloadRow[], { imprecise }: CountedClaims, reform: Reform): readonly string[] {
  const told = rows.some(({ factorsOfRole }) => Object.keys(factorsOfRole).length > 0)
  return [
    'A claim counts while it is at least arguable on its time, its proof and any immunity.',
    told
      ? 'Facts given for one role concern that defendant; all others concern each defendant of their row.'
      : 'All facts of a row are taken to concern each of its defendants.',
    'The court is the first federal one of the state.',
    'Value is the figure the caseload itself gives for a claimant, added up and not reckoned.',
    ...(imprecise > 0
      ? [
          `${imprecise} of ${rows.length} rows give a month, a year or no date; each was judged by itself, on every day it allows.`,
        ]
      : []),
    ...reform.assumptions,
  ]
}

interface Person {
  before: boolean
  after: boolean
  value: number | null
}

/** Gained means no claim before and one after, over all rows of a claimant; the value is the first one given. */
function claimantsOf(rows: readonly CaseloadRow[], counted: CountedClaims): ReadonlyMap<string, Readonly<Person>> {
  const people = new Map<string, Person>()
  for (const [i, row] of rows.entries()) {
    const person = people.get(row.claimant) ?? { before: false, after: false, value: null }
    people.set(row.claimant, person)
    person.before ||= counted.without[i] === 1
    person.after ||= counted.with[i] === 1
    person.value ??= row.value
  }
  return people
}

interface Side {
  claims: number
  /** Claimants with such a claim, and those for whom it is the first or was the last. */
  readonly people: Set<string>
  readonly turned: Set<string>
}
interface Cell {
  readonly gained: Side
  readonly lost: Side
}
const emptySide = (): Side => ({ claims: 0, people: new Set(), turned: new Set() })
const emptyCell = (): Cell => ({ gained: emptySide(), lost: emptySide() })

const countedCell = (group: string, { gained, lost }: Cell): Counted => ({
  group,
  claims: { gained: gained.claims, lost: lost.claims },
  people: { gained: gained.people.size, lost: lost.people.size },
  claimants: { gained: gained.turned.size, lost: lost.turned.size },
})

function yearOf(row: CaseloadRow): string {
  const last = latestOf(when(row.conductTo))
  return last ? String(last.year) : 'not known'
}

const bands: readonly (readonly [below: number, name: string])[] = [
  [13, 'under 13'],
  [16, '13 to 15'],
  [18, '16 and 17'],
  [25, '18 to 24'],
]

/** Age when the conduct began; not known where the dates allow two bands. */
function ageBand(row: CaseloadRow): string {
  const [born, from] = [when(row.born), when(row.conductFrom)]
  const [firstBorn, lastBorn, firstDay, lastDay] = [earliestOf(born), latestOf(born), earliestOf(from), latestOf(from)]
  if (!firstBorn || !lastBorn || !firstDay || !lastDay) return 'not known'
  const [youngest, oldest] = [bandOf(ageOn(lastBorn, firstDay)), bandOf(ageOn(firstBorn, lastDay))]
  return youngest === oldest ? youngest : 'not known'
}

const bandOf = (age: number): string => bands.find(([below]) => age < below)?.[1] ?? '25 and over'
