import { type IsoDay, isoDay, parseDay } from '../../casefile/dates.ts'
import type { Complaint } from '../../casefile/problems/complaint.ts'
import { problem } from '../../casefile/problems.ts'
import { type Failed, failed, ok, type Result } from '../../casefile/result.ts'
import type { TreasuryCurve } from '../../casefile/value/table-read.ts'
import { curveSource } from '../../words/valuation/source-words.ts'

const maturity = /^(\d+(?:\.\d+)?) (Mo|Month|Yr|Year)s?$/i

/** Years of a heading such as `6 Mo` or `10 Yr`; null for another column. */
function yearsOf(heading: string): number | null {
  const found = maturity.exec(heading.trim())
  if (!found) return null
  const count = Number(found[1])
  return /^m/i.test(found[2] ?? '') ? count / 12 : count
}

/** `11/20/2026` as the Treasury writes it, or `2026-11-20`; null for what is no day. */
function dayOf(cell: string): IsoDay | null {
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(cell.trim())
  const text = american
    ? `${american[3]}-${(american[1] ?? '').padStart(2, '0')}-${(american[2] ?? '').padStart(2, '0')}`
    : cell.trim()
  const day = parseDay(text)
  return day === null ? null : isoDay(day)
}

/** A bond-equivalent yield in percent, paid twice a year, as a yearly fraction: (1 + y/2)^2 - 1. */
export const yearlyFromSemiAnnual = (percent: number): number => {
  const yearly = (1 + percent / 200) ** 2 - 1
  return Math.round(yearly * 1e8) / 1e8
}

const refuse = (file: string, complaint: Complaint): Failed<'input-not-valid'> =>
  failed(problem('input-not-valid', { file, complaint }))

/**
 * The curve of one day from the rows of a downloaded table: the day asked for, or the last day before it that stands there.
 * Par yields are not spot rates; they are converted to yearly compounding and used as they are, which the source says.
 * Problems: `input-not-valid`.
 */
export function treasuryCurve(
  rows: readonly (readonly string[])[],
  on: string,
  file: string,
): Result<TreasuryCurve, 'input-not-valid'> {
  const [heading, ...days] = rows
  const columns = (heading ?? []).map(yearsOf)
  if ((heading?.[0] ?? '').trim().toLowerCase() !== 'date' || columns.every((years) => years === null))
    return refuse(file, { is: 'no-treasury-heading' })
  const asked = dayOf(on)
  if (asked === null) return refuse(file, { is: 'not-a-day', given: on })
  const dated = days.flatMap((cells) => {
    const day = dayOf(cells[0] ?? '')
    return day !== null && day <= asked ? [{ day, cells }] : []
  })
  const latest = dated.reduce<(typeof dated)[number] | null>((a, b) => (a === null || b.day > a.day ? b : a), null)
  if (latest === null) return refuse(file, { is: 'no-day-up-to', on: asked })
  const curve = columns.flatMap((years, i) => {
    const cell = (latest.cells[i] ?? '').trim()
    return years === null || cell === '' || Number.isNaN(Number(cell))
      ? []
      : [{ years: Math.round(years * 1e6) / 1e6, yield: yearlyFromSemiAnnual(Number(cell)) }]
  })
  if (curve.length === 0) return refuse(file, { is: 'no-yield-on', on: latest.day })
  return ok({
    on: latest.day,
    curve: curve.toSorted((a, b) => a.years - b.years),
    source: curveSource(latest.day, file),
  })
}
