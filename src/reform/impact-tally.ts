import { ageOn, earliestOf, latestOf, when } from '../casefile/dates.ts'
import type { Role } from '../casefile/matter.ts'
import type { Theory } from '../law/elements/element-library.ts'
import { type CaseloadRow, isDay } from './caseload.ts'
import type { ClaimTally } from './count-claims.ts'
import { People } from './people.ts'

/** By what the claims that change are told apart. */
export const tableNames = ['claim', 'role', 'state', 'year', 'age'] as const
export type TableName = (typeof tableNames)[number]

/** Claims of one group that stand under one law alone, and the claimants whose they are. */
export interface Side {
  claims: number
  readonly people: People
}
export interface GroupTally {
  readonly gained: Side
  readonly lost: Side
}
const emptySide = (): Side => ({ claims: 0, people: new People() })
const emptyGroup = (): GroupTally => ({ gained: emptySide(), lost: emptySide() })

/** Which groups of one table the claims of a group of another table fall into, as far as one alone does. */
export interface Nesting {
  readonly inner: TableName
  readonly outer: TableName
  /** By the inner group's name, the one outer group that holds all its claims; null where several do. */
  readonly sole: Map<string, string | null>
}

/**
 * Counts what a reform changes in a caseload, part by part; whatever the parts, the counts are those of the whole. A
 * claimant may stand in several rows, and in several parts.
 */
export class ImpactTally implements ClaimTally {
  rows = 0
  /** Rows with dates that are not known to the day. */
  imprecise = 0
  claimsAsked = 0
  claimsWithout = 0
  claimsWith = 0
  /** Whether some row told facts of one role alone. */
  toldOfRoles = false
  readonly all = emptyGroup()
  readonly tables: Readonly<Record<TableName, Map<string, GroupTally>>> = {
    claim: new Map(),
    role: new Map(),
    state: new Map(),
    year: new Map(),
    age: new Map(),
  }
  /** Nestings that whoever knows the law could use: which claim lies against which role, and in which state. */
  readonly nestings: readonly Nesting[] = [
    { inner: 'claim', outer: 'role', sole: new Map() },
    { inner: 'claim', outer: 'state', sole: new Map() },
    { inner: 'role', outer: 'claim', sole: new Map() },
    { inner: 'state', outer: 'claim', sole: new Map() },
    { inner: 'role', outer: 'state', sole: new Map() },
    { inner: 'state', outer: 'role', sole: new Map() },
  ]
  /** Claimants with some claim under each law. */
  readonly before = new People()
  readonly after = new People()
  /** The first value given for each claimant, by number. */
  readonly values = new Map<number, number>()
  private readonly named = new Map<string, number>()
  private people = 0
  private part: readonly CaseloadRow[] = []
  private personOf: Int32Array = new Int32Array(0)
  private groupsOf: (RowGroups | null)[] = []
  private readonly claimNames = new Map<Theory, string>()

  get claimants(): number {
    return this.people
  }

  /** Begins the next rows; claims are added by their place among these. */
  begin(rows: readonly CaseloadRow[]): void {
    this.part = rows
    this.rows += rows.length
    this.personOf = Int32Array.from(rows, ({ claimant }) => this.person(claimant))
    this.groupsOf = rows.map(() => null)
    for (const [i, { value, factorsOfRole }] of rows.entries()) {
      const person = this.personOf[i] ?? 0
      if (value !== null && !this.values.has(person)) this.values.set(person, value)
      if (!this.toldOfRoles) for (const _ in factorsOfRole) this.toldOfRoles = true
    }
  }

  stand(without: number, withIt: number): void {
    this.claimsWithout += without
    this.claimsWith += withIt
  }

  holds(row: number, without: boolean, withIt: boolean): void {
    const person = this.personOf[row] ?? 0
    if (without) this.before.add(person)
    if (withIt) this.after.add(person)
  }

  changes(row: number, theory: Theory, role: Role, gained: boolean): void {
    const person = this.personOf[row] ?? 0
    const { state, year, age } = this.rowGroups(row)
    const claim = this.claimName(theory)
    const side = gained ? 'gained' : 'lost'
    const count = ({ [side]: of }: GroupTally): void => {
      of.claims += 1
      of.people.add(person)
    }
    count(this.all)
    const groups = { claim, role, state, year, age }
    for (const name of tableNames) count(groupIn(this.tables[name], groups[name]))
    for (const { inner, outer, sole } of this.nestings) {
      const known = sole.get(groups[inner])
      if (known === undefined) sole.set(groups[inner], groups[outer])
      else if (known !== null && known !== groups[outer]) sole.set(groups[inner], null)
    }
  }

  private person(claimant: string | null): number {
    const known = claimant === null ? undefined : this.named.get(claimant)
    if (known !== undefined) return known
    const number = this.people
    this.people += 1
    if (claimant !== null) this.named.set(claimant, number)
    return number
  }

  private rowGroups(row: number): RowGroups {
    const known = this.groupsOf[row]
    if (known) return known
    const found = this.part[row]
    if (!found) throw new Error('a change without its row')
    const groups = { state: found.state, year: yearOf(found), age: ageBand(found) }
    this.groupsOf[row] = groups
    return groups
  }

  private claimName(theory: Theory): string {
    const known = this.claimNames.get(theory)
    if (known !== undefined) return known
    const name = `${theory.claim}, ${theory.name}`
    this.claimNames.set(theory, name)
    return name
  }
}

interface RowGroups {
  readonly state: string
  readonly year: string
  readonly age: string
}

function groupIn(table: Map<string, GroupTally>, name: string): GroupTally {
  const known = table.get(name)
  if (known) return known
  const made = emptyGroup()
  table.set(name, made)
  return made
}

function yearOf({ conductTo }: CaseloadRow): string {
  const last = latestOf(when(conductTo))
  return last ? String(last.year) : notKnown
}

/** Completed years from one day to another, both written out: as `ageOn`, for a million rows. */
const yearsBetween = (birth: string, on: string): number =>
  Number(on.slice(0, 4)) - Number(birth.slice(0, 4)) - (on.slice(5) < birth.slice(5) ? 1 : 0)

/** Ages in years, each below its number. */
const bands: readonly (readonly [below: number, name: string])[] = [
  [13, 'under 13'],
  [16, '13 to 15'],
  [18, '16 and 17'],
  [25, '18 to 24'],
  [Number.POSITIVE_INFINITY, '25 and over'],
]

/** Age when the conduct began; not known where the dates allow two bands. */
function ageBand(row: CaseloadRow): string {
  if (isDay(row.born) && isDay(row.conductFrom)) return bandOf(yearsBetween(row.born, row.conductFrom))
  const [born, from] = [when(row.born), when(row.conductFrom)]
  const [firstBorn, lastBorn, firstDay, lastDay] = [earliestOf(born), latestOf(born), earliestOf(from), latestOf(from)]
  if (!firstBorn || !lastBorn || !firstDay || !lastDay) return notKnown
  const [youngest, oldest] = [bandOf(ageOn(lastBorn, firstDay)), bandOf(ageOn(firstBorn, lastDay))]
  return youngest === oldest ? youngest : notKnown
}

const notKnown = 'not known'
const bandNames = [...bands.map(([, name]) => name), notKnown]

/** Groups in the order in which they are shown: ages by age, all others by name. */
export const inOrderOf = (table: TableName) => (a: string, b: string) =>
  table === 'age' ? bandNames.indexOf(a) - bandNames.indexOf(b) : a < b ? -1 : 1

const bandOf = (age: number): string => bands.find(([below]) => age < below)?.[1] ?? notKnown
