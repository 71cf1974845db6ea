import type { Period } from '../../law/limitation-rules.ts'
import type { CaseloadColumns } from './caseload-columns.ts'
import { numberOfText, yearsLater } from './day-numbers.ts'
import { type Chunk, type EndsColumn, noLimit, notKnown } from './row-chunk.ts'

/** The day of an event from which time runs. */
export function eventColumn(event: string): EndsColumn {
  const of = (pick: (rows: CaseloadColumns) => Int32Array | undefined): EndsColumn => {
    return (chunk, out) => {
      const column = pick(chunk.rows)
      for (let i = 0; i < chunk.count; i++) {
        const found = column ? (column[chunk.at[i] ?? 0] ?? -1) : -1
        out[i] = found < 0 ? notKnown : found
      }
    }
  }
  switch (event) {
    case 'accrual':
      return (chunk, out) => out.set(chunk.accrual.subarray(0, chunk.count))
    case 'first-act':
      return of((rows) => rows.conductFrom)
    case 'freed':
      return of((rows) => rows.conductTo)
    case 'criminal-case-end':
      return of((rows) => rows.criminalCase?.to)
    case 'disability-end':
      return of((rows) => rows.confinement?.to)
    default:
      return of(() => undefined)
  }
}

/** 1 met, 0 not met, -1 not known. */
export function conditionColumn(
  condition: Extract<Period, { readonly rule: 'gate' }>['when'],
): (chunk: Chunk, out: Int32Array) => void {
  switch (condition.if) {
    case 'minor-at-offence':
    case 'adult-at-offence': {
      const grown = yearsLater(condition.age, condition.missing_day)
      const minor = condition.if === 'minor-at-offence' ? 1 : 0
      return (chunk, out) => {
        const { born, conductFrom } = chunk.rows
        for (let i = 0; i < chunk.count; i++) {
          const birth = born[chunk.at[i] ?? 0] ?? -1
          if (birth < 0) out[i] = -1
          else out[i] = (conductFrom[chunk.at[i] ?? 0] ?? 0) < (grown[birth] ?? 0) ? minor : 1 - minor
        }
      }
    }
    case 'accrued':
    case 'discovered': {
      const from = condition.from === undefined ? -noLimit : numberOfText(condition.from)
      const until = condition.until === undefined ? noLimit : numberOfText(condition.until)
      const ofAccrual = condition.if === 'accrued'
      return (chunk, out) => {
        const { discovered } = chunk.rows
        for (let i = 0; i < chunk.count; i++) {
          const date = ofAccrual ? (chunk.accrual[i] ?? 0) : discovered ? (discovered[chunk.at[i] ?? 0] ?? -1) : -1
          out[i] = date < 0 ? -1 : date >= from && date <= until ? 1 : 0
        }
      }
    }
    default:
      return condition satisfies never
  }
}
