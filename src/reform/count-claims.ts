import type { IsoDay } from '../casefile/dates.ts'
import type { Role, Stage } from '../casefile/matter.ts'
import type { Theory } from '../law/elements/element-library.ts'
import type { FactorList } from '../law/elements/factors.ts'
import type { ChangedLaw, ComparedLaws } from './apply-reform.ts'
import { fitsColumns, isExact } from './caseload.ts'
import { type CourtRows, countBits, hasBit, wordsFor } from './columns/caseload-columns.ts'
import { decideColumns } from './columns/decide-columns.ts'
import { layOut, type PlacedRow } from './columns/lay-out.ts'
import { decideRow, limitationOfRow, type RowQuestion } from './decide-row.ts'

/** Takes in what is counted, by the row's place among those put. */
export interface ClaimTally {
  /** How many claims stand without and with the reform. */
  stand(without: number, withIt: number): void
  /** A row with some claim that stands without or with the reform. */
  holds(row: number, without: boolean, withIt: boolean): void
  /** A claim of a row that stands under one law alone. */
  changes(row: number, theory: Theory, role: Role, gained: boolean): void
}

export interface CountQuestion {
  readonly factors: FactorList
  readonly stage: Stage
  readonly asOf: IsoDay
  readonly theories: readonly Theory[]
}

/**
 * Every claim of every row under both laws: by columns where these can hold the row, the others one by one. Gives how
 * many rows have dates that are not known to the day.
 */
export function countClaims(
  placed: readonly PlacedRow[],
  question: CountQuestion,
  laws: ComparedLaws,
  tally: ClaimTally,
): { readonly imprecise: number } {
  const fitting: number[] = []
  const alone: number[] = []
  let imprecise = 0
  for (const [i, { row }] of placed.entries()) {
    if (!isExact(row)) imprecise += 1
    if (fitsColumns(row)) fitting.push(i)
    else alone.push(i)
  }
  const left = byColumns(fitting, placed, question, laws, tally)
  for (const i of alone) oneByOne(i, placed, question, laws, tally)
  for (const { theory, rows } of left)
    for (const i of rows) oneByOne(i, placed, { ...question, theories: [theory] }, laws, tally)
  return { imprecise }
}

interface LeftRows {
  readonly theory: Theory
  readonly rows: readonly number[]
}

function byColumns(
  members: readonly number[],
  placed: readonly PlacedRow[],
  { factors, stage, asOf, theories }: CountQuestion,
  laws: ComparedLaws,
  tally: ClaimTally,
): readonly LeftRows[] {
  const { columns, rowAt } = layOut(
    members.flatMap((i) => placed[i] ?? []),
    asOf,
  )
  const { claims, left } = decideColumns({ rows: columns, factors, stage, theories }, [laws.without, laws.with])
  const member = (place: number): number => members[rowAt[place] ?? 0] ?? 0
  const [before = [], after = []] = claims
  const words = wordsFor(columns.places)
  const some = { before: new Uint32Array(words), after: new Uint32Array(words) }
  for (const [c, one] of before.entries()) {
    const other = after[c]
    if (!other) continue
    for (const { court } of left.filter(({ theory }) => theory === one.theory)) clear(court, one.alive, other.alive)
    tally.stand(countBits(one.alive), countBits(other.alive))
    for (let w = 0; w < words; w++) {
      const [was, is] = [one.alive[w] ?? 0, other.alive[w] ?? 0]
      if ((was | is) === 0) continue
      some.before[w] = (some.before[w] ?? 0) | was
      some.after[w] = (some.after[w] ?? 0) | is
      for (let rest = was ^ is; rest !== 0; rest &= rest - 1) {
        const bit = rest & -rest
        tally.changes(member(w * 32 + 31 - Math.clz32(bit)), one.theory, one.role, (is & bit) !== 0)
      }
    }
  }
  for (let place = 0; place < columns.places; place++) {
    const [was, is] = [hasBit(some.before, place), hasBit(some.after, place)]
    if (was || is) tally.holds(member(place), was, is)
  }
  return left.map(({ theory, court: { from, to } }) => ({
    theory,
    rows: Array.from({ length: to - from }, (_, k) => member(from + k)),
  }))
}

function clear({ from, to }: CourtRows, ...columns: readonly Uint32Array[]): void {
  for (const bits of columns) bits.fill(0, from >>> 5, Math.ceil(to / 32))
}

function oneByOne(
  i: number,
  placed: readonly PlacedRow[],
  { factors, stage, asOf, theories }: CountQuestion,
  laws: ComparedLaws,
  tally: ClaimTally,
): void {
  const one = placed[i]
  if (!one) return
  for (const theory of theories) {
    const question = { row: one.row, theory, court: one.court, factors, stage, asOf }
    const timeOf = rememberedTime()
    for (const role of one.row.roles) {
      if (!theory.roles.includes(role)) continue
      const before = decideRow(question, role, laws.without, timeOf) !== 'closed'
      const after = decideRow(question, role, laws.with, timeOf) !== 'closed'
      if (!before && !after) continue
      tally.stand(before ? 1 : 0, after ? 1 : 0)
      tally.holds(i, before, after)
      if (before !== after) tally.changes(i, theory, role, after)
    }
  }
}

/** The time of one claim, reckoned when first asked for and once for laws that share their statutes. */
function rememberedTime() {
  const known = new Map<ChangedLaw['library'], ReturnType<typeof limitationOfRow>>()
  return (question: RowQuestion, law: ChangedLaw) => {
    const ready = known.get(law.library)
    if (ready !== undefined) return ready
    const time = limitationOfRow(question, law)
    known.set(law.library, time)
    return time
  }
}
