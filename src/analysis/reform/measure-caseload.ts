import { ageOn, earliestOf, type IsoDay, latestOf, when } from '../../casefile/dates.ts'
import type { Role, Stage } from '../../casefile/matter.ts'
import { problem } from '../../casefile/problems.ts'
import { failed, ok, type Result } from '../../casefile/result.ts'
import type { Court } from '../../law/courts.ts'
import type { Theory } from '../../law/element-library.ts'
import type { LawInForce } from '../law-in-force.ts'
import { type ChangedLaw, lawsCompared } from './apply-reform.ts'
import { type CaseloadRow, courtOfState, isExact } from './caseload.ts'
import { hasBit } from './columns/caseload-columns.ts'
import { decideColumns } from './columns/decide-columns.ts'
import { layOut, type PlacedRow } from './columns/lay-out.ts'
import { decideRow } from './decide-row.ts'
import type { Reform } from './reform-file.ts'
import { type GroupCounts, hideSmall, type Moved, smallest } from './small-cells.ts'

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
  /** Arguable or better. */
  readonly claimsWithout: number
  readonly claimsWith: number
  readonly moved: GroupCounts
  readonly by: Readonly<Record<'claim' | 'role' | 'state' | 'year' | 'age', readonly GroupCounts[]>>
  /** Whole dollars of claimants who gain their first or lose their last claim; null where none or too few give a value. */
  readonly valueGained: number | null
  readonly valueLost: number | null
  readonly hiddenBelow: number
  readonly notes: readonly string[]
}

interface Change {
  readonly row: number
  readonly theory: Theory
  readonly role: Role
  readonly gained: boolean
}

/**
 * A caseload under the law with and without a reform: claims and claimants gained and lost. A claim counts while it is
 * at least arguable; all facts of a row concern each of its defendants, sued in the first court of its state.
 * Problems: `input-not-valid` for a state without a court, or a reform that names what the law does not hold.
 */
export function measureCaseload(
  law: LawInForce,
  reform: Reform,
  rows: readonly CaseloadRow[],
  today: IsoDay,
  stage: Stage = 'pleading',
): Result<CaseloadImpact> {
  const laws = lawsCompared(law, reform)
  if (!laws.ok) return laws
  const asOf = reform.from > today ? reform.from : today
  const placed: PlacedRow[] = []
  for (const row of rows) {
    const court = courtOfState(law.library.courts, row.state)
    if (!court)
      return failed(
        problem('input-not-valid', { file: 'The caseload', what: `no court is known for the state ${row.state}.` }),
      )
    placed.push({ row, court })
  }
  const theories = law.elements.theories.filter(
    (theory) =>
      theory.claimants.includes('survivor') && theory.roles.length > 0 && law.library.provisions.has(theory.claim),
  )
  const tally = new Tally(rows.length)
  const exact = placed.flatMap((one, i) => (isExact(one.row) ? [i] : []))
  const alone = placed.flatMap((one, i) => (isExact(one.row) ? [] : [i]))
  const question = { law, stage, asOf, theories }
  const leftOut = byColumns(exact, placed, question, laws.value, tally)
  const single = (i: number, some: readonly Theory[]): void => {
    const one = placed[i]
    if (one) oneByOne(i, one, { ...question, theories: some }, laws.value, tally)
  }
  for (const i of alone) single(i, theories)
  for (const { theory, rowsLeft } of leftOut) for (const i of rowsLeft) single(i, [theory])
  return ok(report(reform, asOf, rows, placed, theories, tally, alone.length))
}

interface Asked {
  readonly law: LawInForce
  readonly stage: Stage
  readonly asOf: IsoDay
  readonly theories: readonly Theory[]
}

class Tally {
  readonly changes: Change[] = []
  readonly without: Uint8Array
  readonly with: Uint8Array
  claimsWithout = 0
  claimsWith = 0

  constructor(rows: number) {
    this.without = new Uint8Array(rows)
    this.with = new Uint8Array(rows)
  }

  add(row: number, theory: Theory, role: Role, before: boolean, after: boolean): void {
    if (before) {
      this.claimsWithout += 1
      this.without[row] = 1
    }
    if (after) {
      this.claimsWith += 1
      this.with[row] = 1
    }
    if (before !== after) this.changes.push({ row, theory, role, gained: after })
  }
}

function byColumns(
  members: readonly number[],
  placed: readonly PlacedRow[],
  { law, stage, asOf, theories }: Asked,
  laws: { readonly without: ChangedLaw; readonly with: ChangedLaw },
  tally: Tally,
): readonly { readonly theory: Theory; readonly rowsLeft: readonly number[] }[] {
  const { columns, rowAt } = layOut(
    members.flatMap((i) => placed[i] ?? []),
    asOf,
  )
  const question = { rows: columns, factors: law.factors, stage, theories }
  const before = decideColumns(question, laws.without)
  const after = decideColumns(question, laws.with)
  const left = new Set(
    [...before.left, ...after.left].map(({ theory, court }) => `${theory.claim} ${theory.id} ${court.from}`),
  )
  const isLeft = (theory: Theory, from: number): boolean => left.has(`${theory.claim} ${theory.id} ${from}`)
  for (const [c, one] of before.claims.entries()) {
    const other = after.claims[c]
    if (!other || other.theory !== one.theory || other.role !== one.role)
      throw new Error('two laws put different claims')
    for (const court of columns.courts) {
      if (isLeft(one.theory, court.from)) continue
      for (let w = court.from >>> 5; w < Math.ceil(court.to / 32); w++) {
        if ((one.alive[w] ?? 0) === 0 && (other.alive[w] ?? 0) === 0) continue
        for (let place = w * 32; place < Math.min(w * 32 + 32, court.to); place++)
          tally.add(
            members[rowAt[place] ?? 0] ?? 0,
            one.theory,
            one.role,
            hasBit(one.alive, place),
            hasBit(other.alive, place),
          )
      }
    }
  }
  return theories.flatMap((theory) => {
    const rowsLeft = columns.courts
      .filter(({ from }) => isLeft(theory, from))
      .flatMap(({ from, to }) => Array.from({ length: to - from }, (_, k) => members[rowAt[from + k] ?? 0] ?? 0))
    return rowsLeft.length > 0 ? [{ theory, rowsLeft }] : []
  })
}

function oneByOne(
  i: number,
  { row, court }: { readonly row: CaseloadRow; readonly court: Court },
  { law, stage, asOf, theories }: Asked,
  laws: { readonly without: ChangedLaw; readonly with: ChangedLaw },
  tally: Tally,
): void {
  for (const theory of theories)
    for (const role of row.roles) {
      if (!theory.roles.includes(role)) continue
      const question = { row, theory, court, factors: law.factors, stage, asOf }
      const [before, after] = [laws.without, laws.with].map((one) => decideRow(question, role, one) !== 'closed')
      tally.add(i, theory, role, before === true, after === true)
    }
}

const lowest: readonly (readonly [number, string])[] = [
  [13, 'under 13'],
  [16, '13 to 15'],
  [18, '16 and 17'],
  [25, '18 to 24'],
  [200, '25 and over'],
]

function ageBand(row: CaseloadRow): string {
  const born = latestOf(when(row.born))
  const from = earliestOf(when(row.conductFrom))
  if (!born || !from) return 'not known'
  const age = ageOn(born, from)
  return lowest.find(([below]) => age < below)?.[1] ?? 'not known'
}

function report(
  reform: Reform,
  asOf: IsoDay,
  rows: readonly CaseloadRow[],
  placed: readonly PlacedRow[],
  theories: readonly Theory[],
  tally: Tally,
  imprecise: number,
): CaseloadImpact {
  // A claimant may stand in several rows: gained means none before and one after, over all of them.
  const claimants = new Map<string, { before: boolean; after: boolean; value: number | null }>()
  for (const [i, row] of rows.entries()) {
    const known = claimants.get(row.claimant)
    claimants.set(row.claimant, {
      before: (known?.before ?? false) || tally.without[i] === 1,
      after: (known?.after ?? false) || tally.with[i] === 1,
      value: known?.value ?? row.value,
    })
  }
  const turnOf = (i: number): 'gained' | 'lost' | null => {
    const one = claimants.get(rows[i]?.claimant ?? '')
    return !one || one.before === one.after ? null : one.after ? 'gained' : 'lost'
  }
  const groups = (groupOf: (change: Change) => string): readonly GroupCounts[] => {
    const cells = new Map<string, { moved: Moved; gained: Set<string>; lost: Set<string> }>()
    for (const change of tally.changes) {
      const group = groupOf(change)
      const cell = cells.get(group) ?? { moved: { gained: 0, lost: 0 }, gained: new Set(), lost: new Set() }
      cells.set(group, cell)
      if (change.gained) cell.moved.gained += 1
      else cell.moved.lost += 1
      const turn = turnOf(change.row)
      if (turn) cell[turn].add(rows[change.row]?.claimant ?? '')
    }
    return hideSmall(
      [...cells]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([group, { moved, gained, lost }]) => ({
          group,
          claims: moved,
          claimants: { gained: gained.size, lost: lost.size },
        })),
    )
  }
  const row = (change: Change): CaseloadRow => {
    const found = rows[change.row]
    if (!found) throw new Error('a change without its row')
    return found
  }
  const all = [...claimants.values()]
  const turned = (before: boolean) => all.filter((one) => one.before === before && one.after !== before)
  const [gained, lost] = [turned(false), turned(true)]
  const worth = (of: typeof all): number | null => {
    const values = of.flatMap(({ value }) => value ?? [])
    return values.length < smallest ? null : values.reduce((sum, value) => sum + value, 0)
  }
  const total = {
    group: 'all',
    claims: {
      gained: tally.changes.filter((one) => one.gained).length,
      lost: tally.changes.filter((one) => !one.gained).length,
    },
    claimants: { gained: gained.length, lost: lost.length },
  }
  const [moved] = hideSmall([total])
  if (!moved) throw new Error('a report without its total')
  return {
    reform: reform.id,
    title: reform.title,
    from: reform.from,
    judgedOn: asOf,
    rows: rows.length,
    claimants: claimants.size,
    claimsAsked: claimsAsked(placed, theories),
    claimsWithout: tally.claimsWithout,
    claimsWith: tally.claimsWith,
    moved,
    by: {
      claim: groups(({ theory }) => `${theory.claim}, ${theory.name}`),
      role: groups(({ role }) => role),
      state: groups((change) => row(change).state),
      year: groups((change) => row(change).conductTo.slice(0, 4)),
      age: groups((change) => ageBand(row(change))),
    },
    valueGained: worth(gained),
    valueLost: worth(lost),
    hiddenBelow: smallest,
    notes: [
      'A claim counts while it is at least arguable on its time, its proof and any immunity.',
      'All facts of a row are taken to concern each of its defendants; the court is the first federal one of the state.',
      ...(imprecise > 0
        ? [`${imprecise} rows give a month, a year or no date; each was judged by itself, on every day it allows.`]
        : []),
      ...reform.assumptions,
    ],
  }
}

function claimsAsked(placed: readonly PlacedRow[], theories: readonly Theory[]): number {
  const perRow = new Map<string, number>()
  let total = 0
  for (const { row, court } of placed) {
    const key = `${row.roles.join()} ${court.states.join()}`
    const known =
      perRow.get(key) ??
      theories
        .filter(({ states }) => states === null || states.some((state) => court.states.includes(state)))
        .reduce((sum, { roles }) => sum + row.roles.filter((role) => roles.includes(role)).length, 0)
    perRow.set(key, known)
    total += known
  }
  return total
}
