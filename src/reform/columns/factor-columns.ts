import type { FactorId } from '../../casefile/ids.ts'
import type { Role, Stage } from '../../casefile/matter.ts'
import type { Counted } from '../../law/elements/element-library.ts'
import type { FactorDefinition, FactorList } from '../../law/elements/factors.ts'
import { type CaseloadColumns, wordsFor } from './caseload-columns.ts'

/** The factors of many rows as the defendant of one role sees them: which facts of other defendants count for it too. */
export class FactorColumns {
  private readonly rows: CaseloadColumns
  private readonly words: number
  private readonly role: Role | null
  private readonly counted: ReadonlyMap<FactorId, FactorDefinition>
  private readonly ready = new Map<string, Uint32Array | null>()
  private readonly sums = new Map<string, Uint32Array>()

  constructor(rows: CaseloadColumns, { factors }: FactorList, stage: Stage, role: Role | null) {
    this.rows = rows
    this.words = wordsFor(rows.places)
    this.role = role
    this.counted = new Map(
      factors.flatMap((one) => (!one.stages || one.stages.includes(stage) ? [[one.id, one] as const] : [])),
    )
  }

  /** Rows in which one of the factors stands. */
  any(factors: readonly FactorId[], counted: Counted): Uint32Array {
    const out = new Uint32Array(this.words)
    for (const column of this.columns(factors, counted))
      for (let w = 0; w < this.words; w++) out[w] = (out[w] ?? 0) | (column[w] ?? 0)
    return out
  }

  /** Adds up one bit a factor in binary digits, word by word, then compares with the number wanted. */
  atLeast(wanted: number, factors: readonly FactorId[], counted: Counted): Uint32Array {
    const key = `${wanted} ${counted} ${factors.join()}`
    const known = this.sums.get(key)
    if (known) return known
    const columns = this.columns(factors, counted)
    const out = new Uint32Array(this.words)
    const digits = 32 - Math.clz32(Math.max(columns.length, wanted))
    const planes = Array.from({ length: digits }, () => new Uint32Array(this.words))
    for (const column of columns) addUp(column, planes)
    const equal = new Uint32Array(this.words).fill(0xffffffff)
    for (let d = digits - 1; d >= 0; d--) {
      const plane = planes[d]
      const bit = (wanted >>> d) & 1 ? -1 : 0
      for (let w = 0; plane && w < this.words; w++) {
        const digit = plane[w] ?? 0
        out[w] = (out[w] ?? 0) | ((equal[w] ?? 0) & digit & ~bit)
        equal[w] = (equal[w] ?? 0) & ~(digit ^ bit)
      }
    }
    for (let w = 0; w < this.words; w++) out[w] = (out[w] ?? 0) | (equal[w] ?? 0)
    this.sums.set(key, out)
    return out
  }

  private columns(factors: readonly FactorId[], counted: Counted): readonly Uint32Array[] {
    return [...new Set(factors)].flatMap((factor) => this.column(factor, counted) ?? [])
  }

  private column(factor: FactorId, counted: Counted): Uint32Array | null {
    const definition = this.counted.get(factor)
    if (!definition) return null
    const common = this.rows.factors.get(factor) ?? null
    if (this.role === null) return common
    const wide = countsForOthers(definition, counted)
    const key = `${factor} ${wide}`
    const known = this.ready.get(key)
    if (known !== undefined) return known
    const parts = [...this.rows.factorsOfRole].flatMap(([role, columns]) =>
      wide || role === this.role ? (columns.get(factor) ?? []) : [],
    )
    const all = common ? [common, ...parts] : parts
    const joined = all.length < 2 ? (all[0] ?? null) : union(all)
    this.ready.set(key, joined)
    return joined
  }
}

/** Adds one bit a row to sums whose binary digits are columns. */
function addUp(column: Uint32Array, [first, ...others]: readonly Uint32Array[]): void {
  if (!first) return
  for (let w = 0; w < column.length; w++) {
    const before = first[w] ?? 0
    let carry = column[w] ?? 0
    first[w] = before ^ carry
    carry &= before
    for (let d = 0; carry !== 0 && d < others.length; d++) {
      const plane = others[d]
      if (!plane) break
      const digit = plane[w] ?? 0
      plane[w] = digit ^ carry
      carry &= digit
    }
  }
}

/** Whether a fact about another defendant counts as well; the same rule as for the facts of a matter. */
function countsForOthers({ side, scope }: FactorDefinition, counted: Counted): boolean {
  if (counted === 'anyone' && side !== 'D') return true
  return counted !== 'defendant' && counted !== 'same-place' && scope === 'venture'
}

function union(columns: readonly Uint32Array[]): Uint32Array {
  const out = new Uint32Array(columns[0]?.length ?? 0)
  for (const column of columns) for (let w = 0; w < out.length; w++) out[w] = (out[w] ?? 0) | (column[w] ?? 0)
  return out
}
