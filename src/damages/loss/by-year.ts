import { type Cents, roundToCents, sumCents } from '../../casefile/money.ts'
import type { Valuation } from '../../casefile/value/valuation.ts'
import type { HeadId } from '../input/heads.ts'
import { apportion } from '../rules/apportion.ts'
import type { Expected } from './expected.ts'
import type { Model } from './model.ts'
import { growthOf } from './rates.ts'
import type { YearIntervals } from './year-intervals.ts'

export interface YearRow {
  readonly year: number
  /** Expected payments of the year at the prices of that year, and the same valued today. */
  readonly nominal: Cents
  readonly present: Cents
}

interface Sum {
  nominal: number
  present: number
}

function sumsByYear(model: Model): Map<HeadId, Map<number, Sum>> {
  const out = new Map<HeadId, Map<number, Sum>>()
  for (const { flow, values, alive, running } of model.flows) {
    const rows = out.get(flow.head) ?? new Map<number, Sum>()
    out.set(flow.head, rows)
    const growth = growthOf(model.input.rates, flow.growth)
    for (let k = 0; k < values.length; k++) {
      const year = flow.firstYear + Math.floor((flow.firstMonthOfYear - 1 + k * flow.stepMonths) / 12)
      const chance = (alive[k] ?? 0) * (running[k] ?? 0) * flow.probability
      const years = Math.max(0, (flow.firstMonth + k * flow.stepMonths) / 12)
      const row = rows.get(year) ?? { nominal: 0, present: 0 }
      row.nominal += flow.amount.mean * (flow.weights?.[k] ?? 1) * (1 + growth) ** years * chance
      row.present += (values[k] ?? 0) * chance
      rows.set(year, row)
    }
  }
  return out
}

/** Expected payments of the heads that count by calendar year, earliest first; the years valued today add up to the head to the cent. */
export function byYear(model: Model, expected: Expected): ReadonlyMap<HeadId, readonly YearRow[]> {
  return new Map(
    [...sumsByYear(model)]
      .filter(([head]) => expected.has(head))
      .map(([head, sums]) => {
        const rows = [...sums].sort(([a], [b]) => a - b)
        const present = apportion(
          roundToCents(expected.get(head) ?? 0),
          rows.map(([, row]) => row.present),
        )
        return [
          head,
          rows.map(([year, row], i) => ({
            year,
            nominal: roundToCents(row.nominal),
            present: present[i] ?? roundToCents(0),
          })),
        ] as const
      }),
  )
}

/** The rows by year and head, and by year for all heads together; with intervals where they were asked for. */
export function yearTables(
  years: ReadonlyMap<HeadId, readonly YearRow[]>,
  intervals: YearIntervals | null,
): Required<Pick<Valuation, 'yearlyByHead' | 'yearlyTotals'>> {
  const yearlyByHead = [...years].flatMap(([head, rows]) =>
    rows.map((row) => {
      const interval = intervals?.ofHead(head, row.year)
      return {
        year: row.year,
        head,
        nominal: row.nominal,
        present: row.present,
        ...(interval ? { range: { mean: row.present, ...interval } } : {}),
      }
    }),
  )
  const yearlyTotals = [...new Set(yearlyByHead.map(({ year }) => year))]
    .sort((a, b) => a - b)
    .map((year) => {
      const rows = yearlyByHead.filter((row) => row.year === year)
      const present = sumCents(rows.map((row) => row.present))
      const interval = intervals?.ofAll(year)
      return {
        year,
        nominal: sumCents(rows.map((row) => row.nominal)),
        present,
        ...(interval ? { range: { mean: present, ...interval } } : {}),
      }
    })
  return { yearlyByHead, yearlyTotals }
}
