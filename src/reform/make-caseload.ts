import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { addYears, day, type IsoDay, isoDay, WhenText } from '../casefile/dates.ts'
import { FactorId } from '../casefile/ids.ts'
import type { Role } from '../casefile/matter.ts'
import type { Court } from '../law/courts.ts'
import type { FactorList } from '../law/elements/factors.ts'
import type { CaseloadRow } from './caseload.ts'

const chances: readonly (readonly [Role, number])[] = [
  ['operator', 0.7],
  ['franchisor', 0.4],
  ['buyer', 0.25],
  ['platform', 0.25],
  ['venue-other', 0.1],
  ['software-provider', 0.05],
]

/** The next number from 0 up to, not including, 1. */
type Chance = () => number

export interface CaseloadOrder {
  readonly count: number
  readonly seed: number
  readonly courts: readonly Court[]
  readonly factors: FactorList
  /** No row is filed after this day. */
  readonly asOf: IsoDay
}

/** Invented claimants from a recorded seed: the same order gives the same rows. */
export const makeCaseload = (order: CaseloadOrder): readonly CaseloadRow[] => [...inventedRows(order)]

/** The same, one row after the other. */
export function* inventedRows({ count, seed, courts, factors, asOf }: CaseloadOrder): Generator<CaseloadRow> {
  const bits = xoroshiro128plus(seed)
  const chance: Chance = () => (bits.next() >>> 0) / 4294967296
  const states = [
    ...new Set(courts.filter(({ level }) => level === 'district').flatMap((court) => court.states)),
  ].sort()
  const today = day(asOf)
  const first = day('2004-01-01')
  const end = earlierOf(day('2026-01-01'), today)
  const span = first.until(end, { largestUnit: 'days' }).days
  for (let i = 0; i < count; i++) {
    const from = first.add({ days: Math.floor(chance() * span) })
    const to = earlierOf(from.add({ days: Math.floor(chance() ** 2 * 1095) }), today)
    const minor = chance() < 0.3
    const years = minor ? 12 + chance() * 6 : 18 + chance() * 27
    const born = addYears(from, -Math.floor(years), 'earlier').subtract({ days: Math.floor((years % 1) * 365) })
    const filed = chance() < 0.2 ? to.add({ days: 365 + Math.floor(chance() * 2920) }) : null
    const roles: readonly Role[] = [
      'perpetrator',
      ...chances.filter(([, share]) => chance() < share).map(([role]) => role),
    ]
    const carriesOnly = roles.includes('platform') && chance() < 0.5
    yield {
      claimant: `c${i + 1}`,
      state: states[Math.floor(chance() * states.length)] ?? 'OH',
      born: text(born),
      conductFrom: text(from),
      conductTo: text(to),
      roles,
      factors: factorsShown(factors, chance, minor),
      factorsOfRole: carriesOnly ? { platform: carrierFactors } : {},
      filed: filed && Temporal.PlainDate.compare(filed, today) <= 0 ? isoDay(filed) : null,
      discovered: null,
      criminalCase: stretch(chance, 0.2, from, 900, today),
      confinement: stretch(chance, 0.05, from, 400, today),
      value: null,
    }
  }
}

const earlierOf = (a: Temporal.PlainDate, b: Temporal.PlainDate): Temporal.PlainDate =>
  Temporal.PlainDate.compare(a, b) <= 0 ? a : b

const text = (date: Temporal.PlainDate): WhenText => WhenText.parse(isoDay(date))

function factorsShown({ factors }: FactorList, chance: Chance, minor: boolean): readonly FactorId[] {
  return factors.flatMap(({ id, side, scope }) => {
    const share = side === 'D' ? 0.04 : scope === 'venture' ? 0.9 : 0.25
    const drawn = chance() < share
    return (id === minorFactor ? minor : drawn) ? [id] : []
  })
}

const minorFactor: string = 'victim-under-18'
const carrierFactors = [FactorId.parse('user-content-only'), FactorId.parse('content-monetised')] as const

function stretch(
  chance: Chance,
  share: number,
  from: Temporal.PlainDate,
  longest: number,
  today: Temporal.PlainDate,
): CaseloadRow['criminalCase'] {
  const [told, start, length] = [chance(), chance(), chance()]
  if (told >= share) return null
  const begins = earlierOf(from.add({ days: Math.floor(start * 700) }), today)
  return { from: text(begins), to: text(earlierOf(begins.add({ days: 30 + Math.floor(length * longest) }), today)) }
}

const headings = [
  'claimant',
  'state',
  'born',
  'conduct_from',
  'conduct_to',
  'roles',
  'factors',
  'factors:platform',
  'filed',
  'criminal_case_from',
  'criminal_case_to',
  'confined_from',
  'confined_to',
] as const

/** The rows as the CSV that `readCaseload` takes, the heading first, line by line. */
export function* caseloadLines(rows: Iterable<CaseloadRow>): Generator<string> {
  yield `${headings.join(',')}\n`
  for (const row of rows) {
    const cells = [
      row.claimant ?? '',
      row.state,
      row.born,
      row.conductFrom,
      row.conductTo,
      row.roles.join(';'),
      row.factors.join(';'),
      (row.factorsOfRole.platform ?? []).join(';'),
      row.filed ?? '',
      row.criminalCase?.from ?? '',
      row.criminalCase?.to ?? '',
      row.confinement?.from ?? '',
      row.confinement?.to ?? '',
    ]
    yield `${cells.join(',')}\n`
  }
}

export const caseloadAsCsv = (rows: Iterable<CaseloadRow>): string => [...caseloadLines(rows)].join('')
