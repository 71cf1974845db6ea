import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { IsoDay, WhenText } from '../casefile/dates.ts'
import { FactorId } from '../casefile/ids.ts'
import type { ProblemCode } from '../casefile/problems.ts'
import fc from '../casefile/property.fixture.ts'
import { ok, type Result } from '../casefile/result.ts'
import { readLawInForce } from '../shelf/read-law-in-force.ts'
import { readReform, reformsOnShelf } from '../shelf/read-reform.ts'
import { readBystanders, readCaseload } from '../shelf/tables/read-caseload.ts'
import type { CaseloadRow } from './caseload.ts'
import { caseloadAsCsv, makeCaseload } from './make-caseload.ts'
import { measureBystanders } from './measure-bystanders.ts'
import { CaseloadMeasure, measureCaseload } from './measure-caseload.ts'

const root = join(import.meta.dirname, '..', '..')
const folder = join(root, 'law')
const must = <T>(result: Result<T, ProblemCode>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}
const law = must(readLawInForce(folder))
const reform = (id: string) => must(readReform(join(folder, 'reforms'), id))
const known = { factors: law.factors, courts: law.library.courts }
const today = IsoDay.parse('2026-11-23')

const barredOperator = (over: Partial<CaseloadRow> = {}): CaseloadRow => ({
  claimant: 'a',
  state: 'OH',
  born: WhenText.parse('1985-02-01'),
  conductFrom: WhenText.parse('2012-01-01'),
  conductTo: WhenText.parse('2012-06-01'),
  roles: ['operator'],
  factors: [
    'force-fraud-coercion',
    'commercial-sex-act',
    'recruited-or-transported',
    'room-revenue',
    'rented-room-for-venture',
    'staff-paid',
    'direct-notice',
  ].map((id) => FactorId.parse(id)),
  factorsOfRole: {},
  filed: null,
  discovered: null,
  criminalCase: null,
  confinement: null,
  value: 100_000,
  ...over,
})
const many = (count: number, over: Partial<CaseloadRow> = {}): readonly CaseloadRow[] =>
  Array.from({ length: count }, (_, i) => barredOperator({ claimant: `a${i}`, ...over }))

test("Virginia's Law gives barred claimants back their claim, once however many rows they have", () => {
  const brand = ['brand-data', 'royalty-revenue'].map((id) => FactorId.parse(id))
  const rows = [...many(6), ...many(6, { roles: ['franchisor'], factors: [...barredOperator().factors, ...brand] })]
  const impact = must(measureCaseload(law, reform('virginias-law'), rows, today))
  assert.equal(impact.claimants, 6)
  assert.equal(impact.judgedOn, '2027-01-01')
  assert.deepEqual(impact.moved.claimants, { gained: 6, lost: 0 })
  assert.equal(impact.valueGained, 600_000)
  assert.deepEqual(
    [impact.by.state, impact.by.year, impact.by.age].map((groups) => groups.map(({ group }) => group)),
    [['OH'], ['2012'], ['25 and over']],
  )
  assert.ok(impact.by.role.some(({ group }) => group === 'operator'))
})

test('a count below five is not shown, nor is a value of so few', () => {
  const impact = must(measureCaseload(law, reform('virginias-law'), many(3), today))
  assert.equal(impact.moved.claimants.gained, null)
  assert.equal(impact.valueGained, null)
})

test('where a count is hidden, the number of claims with the reform is too, for the difference would tell it', () => {
  assert.equal(must(measureCaseload(law, reform('virginias-law'), many(3), today)).claimsWith, null)
  assert.ok((must(measureCaseload(law, reform('virginias-law'), many(6), today)).claimsWith ?? 0) > 0)
})

test('a fact told of one role counts against that defendant alone', () => {
  const knew = FactorId.parse('direct-notice')
  const factors = barredOperator().factors.filter((id) => id !== knew && id !== 'staff-paid')
  const roles = ['operator', 'management-company'] as const
  const toldOf = (role: (typeof roles)[number]) =>
    must(
      measureCaseload(
        law,
        reform('virginias-law'),
        many(6, { roles: [...roles], factors, factorsOfRole: { [role]: [knew] } }),
        today,
      ),
    ).by.role.map((one) => one.group)
  assert.deepEqual(toldOf('operator'), ['operator'])
  assert.deepEqual(toldOf('management-company'), ['management-company'])
})

test('a row with a year in place of days is judged by itself and counted with the others', () => {
  const rows = many(6, { conductFrom: WhenText.parse('2012'), conductTo: WhenText.parse('2012') })
  const impact = must(measureCaseload(law, reform('virginias-law'), rows, today))
  assert.deepEqual(impact.moved.claimants, { gained: 6, lost: 0 })
  assert.ok(impact.notes.some((note) => note.is === 'imprecise' && note.rows === 6 && note.of === 6))
})

test('the same seed makes the same caseload, and its CSV reads back row for row', async () => {
  const order = { count: 60, seed: 3, courts: law.library.courts, factors: law.factors, asOf: today }
  const rows = makeCaseload(order)
  assert.deepEqual(makeCaseload(order), rows)
  assert.notDeepEqual(makeCaseload({ ...order, seed: 4 }), rows)
  const place = mkdtempSync(join(tmpdir(), 'redress-caseload-'))
  try {
    const file = join(place, 'made.csv')
    writeFileSync(file, caseloadAsCsv(rows))
    const read: CaseloadRow[] = []
    const part = (some: readonly CaseloadRow[]) => ok(read.push(...some))
    assert.equal(must(await readCaseload(file, known, part, 7)), rows.length)
    assert.deepEqual(read, rows)
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
})

test('however a caseload is parted, its report is that of the whole', () => {
  const made = makeCaseload({ count: 240, seed: 9, courts: law.library.courts, factors: law.factors, asOf: today })
  // Some claimants stand in several rows, far apart; some dates are years; some rows name nobody and give a value.
  const rows = made.map(
    (row, i): CaseloadRow => ({
      ...row,
      claimant: i % 3 === 0 ? null : `c${i % 71}`,
      conductTo: i % 60 === 0 ? WhenText.parse(row.conductTo.slice(0, 4)) : row.conductTo,
      value: i % 5 === 0 ? 1000 * i : null,
    }),
  )
  for (const id of reformsOnShelf(join(folder, 'reforms'))) {
    const whole = must(measureCaseload(law, reform(id), rows, today))
    const parts = fc.array(fc.integer({ min: 1, max: 120 }), { minLength: 3, maxLength: 8 })
    fc.assert(
      fc.property(parts, (sizes) => {
        const measure = must(CaseloadMeasure.begin(law, reform(id), today))
        let at = 0
        for (let k = 0; at < rows.length; k++) {
          const size = sizes[k % sizes.length] ?? 1
          must(measure.add(rows.slice(at, at + size)))
          at += size
        }
        assert.deepEqual(measure.report(), whole)
      }),
      { numRuns: 2 },
    )
  }
})

test('honest businesses: asking for actual knowledge frees some and newly exposes none that showed no knowledge', async () => {
  const rows = must(await readBystanders(join(root, 'examples', 'caseloads', 'honest-businesses.csv'), known))
  const impact = must(measureBystanders(law, reform('actual-knowledge-only'), rows))
  assert.equal(
    impact.businesses,
    rows.reduce((sum, { count }) => sum + count, 0),
  )
  for (const row of impact.byRole) assert.equal(row.newlyExposed, 0, row.role)
  assert.ok(impact.byRole.some(({ freed }) => freed > 0))
})
