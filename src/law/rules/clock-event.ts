import type { ClockEvent } from '../../casefile/limitation/clock.ts'
import { type ClaimColumns, stretchesOf } from '../columns/claim-columns.ts'
import { type EndsColumn, notKnown } from '../columns/row-chunk.ts'
import type { ClaimDays } from '../limitation/claim-days.ts'

/** The day of an event: of one case, and of each row; a row without it gives a number below zero. */
interface EventDay {
  readonly of: (days: ClaimDays) => Temporal.PlainDate | null
  readonly column: (rows: ClaimColumns) => Int32Array | undefined
}

const endOf =
  (...kinds: readonly ('criminal-case' | 'disability' | 'confinement')[]) =>
  (days: ClaimDays): Temporal.PlainDate | null =>
    days.tolling.find(({ kind }) => kinds.some((one) => one === kind))?.to ?? null

const events: Readonly<Record<Exclude<ClockEvent, 'accrual'>, EventDay>> = {
  'first-act': { of: ({ conduct }) => conduct.from, column: (rows) => rows.conductFrom },
  'last-act': { of: ({ conduct }) => conduct.to, column: (rows) => rows.conductTo },
  death: { of: ({ died }) => died, column: (rows) => rows.rare?.died },
  freed: { of: ({ freed, conduct }) => freed ?? conduct.to, column: (rows) => rows.rare?.freed ?? rows.conductTo },
  'criminal-case-end': { of: endOf('criminal-case'), column: (rows) => rows.criminalCase?.to },
  conviction: { of: ({ conviction }) => conviction, column: (rows) => rows.rare?.conviction },
  notice: { of: ({ notice }) => notice, column: (rows) => rows.rare?.notice },
  'disability-end': {
    of: endOf('disability', 'confinement'),
    column: (rows) => (stretchesOf(rows, 'disability') ?? rows.confinement)?.to,
  },
  appointment: { of: ({ appointed }) => appointed, column: (rows) => rows.rare?.appointed },
}

export const eventDay = (event: ClockEvent, days: ClaimDays): Temporal.PlainDate | null =>
  event === 'accrual' ? days.accrual : events[event].of(days)

/** The day of an event from which time runs, for a chunk of rows. */
export function eventColumn(event: ClockEvent): EndsColumn {
  if (event === 'accrual') return (chunk, out) => out.set(chunk.accrual.subarray(0, chunk.count))
  const { column } = events[event]
  return (chunk, out) => {
    const days = column(chunk.rows)
    for (let i = 0; i < chunk.count; i++) {
      const found = days ? (days[chunk.at[i] ?? 0] ?? -1) : -1
      out[i] = found < 0 ? notKnown : found
    }
  }
}
