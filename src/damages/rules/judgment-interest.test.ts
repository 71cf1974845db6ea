import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '../../casefile/dates.ts'
import { cents } from '../../casefile/money.ts'
import fc from '../../casefile/property.fixture.ts'
import { interestOnJudgment } from './judgment-interest.ts'

const rows: readonly (readonly [sum: number, rate: number, from: string, to: string, interest: number, why: string])[] =
  [
    [100_000_00, 0.04, '2026-03-02', '2026-03-03', 10_96, '100,000 x 0.04 / 365 = 10.958904'],
    [100_000_00, 0.04, '2026-03-02', '2027-03-02', 4_000_00, 'one whole year'],
    [100_000_00, 0.04, '2026-03-02', '2028-03-02', 8_160_00, 'two years: 100,000 x 1.0816 - 100,000'],
    [100_000_00, 0.04, '2026-03-02', '2028-03-12', 8_278_53, '108,160 x (1 + 0.04 x 10 / 365) = 108,278.5315'],
    [250_000_00, 0, '2026-03-02', '2030-03-02', 0, 'a yield of nothing'],
    [100_000_00, 0.05, '2024-02-29', '2025-02-28', 5_000_00, 'the first year of a 29 February ends on 28 February'],
    [100_000_00, 0.05, '2026-03-02', '2026-03-02', 0, 'paid on the day'],
  ]
for (const [sum, rate, from, to, interest, why] of rows)
  test(`interest from ${from} to ${to}: ${why}`, () =>
    assert.equal(interestOnJudgment(cents(sum), rate, day(from), day(to)), cents(interest)))

test('interest never falls with time', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 1, max: 400 }), (days, more) => {
      const entered = day('2026-01-15')
      const at = (n: number) => interestOnJudgment(cents(1_000_000_00), 0.037, entered, entered.add({ days: n }))
      assert.ok(at(days + more) >= at(days))
    }),
  )
})
