import type { IsoDay } from '../../casefile/dates.ts'
import type { Role, Stage } from '../../casefile/matter.ts'
import type { Theory } from '../../law/element-library.ts'
import type { FactorList } from '../../law/factors.ts'
import type { ChangedLaw, ComparedLaws } from './apply-reform.ts'
import { isExact } from './caseload.ts'
import { countBits, hasBit } from './columns/caseload-columns.ts'
import { decideColumns } from './columns/decide-columns.ts'
import { layOut, type PlacedRow } from './columns/lay-out.ts'
import { decideRow, limitationOfRow, type RowQuestion } from './decide-row.ts'

/** A claim of one row that stands under one of two laws alone. */
export interface Change {
  readonly row: number
  readonly theory: Theory
  readonly role: Role
  readonly gained: boolean
}

export interface CountedClaims {
  readonly changes: readonly Change[]
  /** 1 for rows with some claim under each law. */
  readonly without: Uint8Array
  readonly with: Uint8Array
  readonly claimsWithout: number
  readonly claimsWith: number
  /** Rows judged one by one, for dates that are not known to the day. */
  readonly imprecise: number
}

export interface CountQuestion {
  readonly factors: FactorList
  readonly stage: Stage
  readonly asOf: IsoDay
  readonly theories: readonly Theory[]
}

/** Every claim of every row under both laws: by columns where dates are known to the day, the others one by one. */
export function countClaims(placed: readonly PlacedRow[], question: CountQuestion, laws: ComparedLaws): CountedClaims {
  const tally = new Tally(placed.length)
  const exact: number[] = []
  const alone: number[] = []
  for (const [i, { row }] of placed.entries()) (isExact(row) ? exact : alone).push(i)
  const left = byColumns(exact, placed, question, laws, tally)
  for (const i of alone) oneByOne(i, placed, question, laws, tally)
  for (const { theory, rows } of left)
    for (const i of rows) oneByOne(i, placed, { ...question, theories: [theory] }, laws, tally)
  return { ...tally.counted(), imprecise: alone.length }
}

class Tally {
  private readonly changes: Change[] = []
  private readonly without: Uint8Array
  private readonly with: Uint8Array
  private claimsWithout = 0
  private claimsWith = 0

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

  counted(): Omit<CountedClaims, 'imprecise'> {
    const { changes, without, with: withIt, claimsWithout, claimsWith } = this
    return { changes, without, with: withIt, claimsWithout, claimsWith }
  }
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
  tally: Tally,
): readonly LeftRows[] {
  const { columns, rowAt } = layOut(
    members.flatMap((i) => placed[i] ?? []),
    asOf,
  )
  const { claims, left } = decideColumns({ rows: columns, factors, stage, theories }, [laws.without, laws.with])
  const member = (place: number): number => members[rowAt[place] ?? 0] ?? 0
  const [before = [], after = []] = claims
  for (const [c, one] of before.entries()) {
    const other = after[c]
    if (!other || countBits(one.alive) + countBits(other.alive) === 0) continue
    for (const court of columns.courts) {
      if (left.some(({ theory, court: at }) => theory === one.theory && at === court)) continue
      for (let place = court.from; place < court.to; place++) {
        const w = place >>> 5
        if (((one.alive[w] ?? 0) | (other.alive[w] ?? 0)) === 0) place = w * 32 + 31
        else tally.add(member(place), one.theory, one.role, hasBit(one.alive, place), hasBit(other.alive, place))
      }
    }
  }
  return left.map(({ theory, court: { from, to } }) => ({
    theory,
    rows: Array.from({ length: to - from }, (_, k) => member(from + k)),
  }))
}

function oneByOne(
  i: number,
  placed: readonly PlacedRow[],
  { factors, stage, asOf, theories }: CountQuestion,
  laws: ComparedLaws,
  tally: Tally,
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
      tally.add(i, theory, role, before, after)
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
