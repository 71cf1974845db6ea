import assert from 'node:assert/strict'
import { resolve } from 'node:path'
import { test } from 'node:test'
import { cents } from '../../casefile/money.ts'
import fc from '../../casefile/property.fixture.ts'
import { readDamagesTables } from '../../shelf/tables/read-tables.ts'
import { stepNote } from '../../words/valuation/step-words.ts'
import { readInput } from '../input/read-input.ts'
import { plainInput } from '../input/sample-inputs.fixture.ts'
import { splitByShares } from '../rules/apportion.ts'
import { grossFor } from './care-coverage.ts'
import { netOf, type Shares, type Terms, termsOf, waterfall } from './waterfall.ts'

const read = readDamagesTables(resolve(import.meta.dirname, '..', '..', '..'))
assert.ok(read.ok)
const rules = read.value.rules

function terms(change: object, shares: Partial<Shares> = {}): Terms {
  const input = readInput({ ...plainInput, ...change })
  assert.ok(input.ok)
  return termsOf(input.value, rules, { medical: 0, state: 0, stateAfterFee: 0, states: [], awardedFees: 0, ...shares })
}
const amounts = (gross: number, t: Terms): number[] => waterfall(cents(gross), t).steps.map((s) => s.amount / 100)

test('fee, costs, liens: a worked recovery of $1,000,000', () => {
  // Fee 40 percent, costs 50,000; Medicare 10,000 less its part of 450,000 / 1,000,000; Medicaid up to 8 percent.
  const t = terms(
    {
      fee: 0.4,
      costs: 50_000,
      liens: [
        { kind: 'medicare', amount: 10_000 },
        { kind: 'medicaid', amount: 90_000 },
      ],
    },
    { medical: 0.08, state: 0, awardedFees: 0 },
  )
  assert.deepEqual(amounts(1_000_000_00, t), [1_000_000, -400_000, -50_000, -5_500, -80_000, 464_500])
})

test('tiers, a cap and costs first', () => {
  const tiers = {
    fee: { tiers: [{ up_to: 500_000, percent: 0.4 }, { up_to: 1_000_000, percent: 0.3 }, { percent: 0.2 }] },
  }
  assert.equal(amounts(1_500_000_00, terms(tiers))[1], -(200_000 + 150_000 + 100_000))
  assert.equal(amounts(300_000_00, terms(tiers))[1], -120_000)
  assert.equal(amounts(1_000_000_00, terms({ fee: { percent: 0.4, cap: 0.25, cap_source: 'order' } }))[1], -250_000)
  assert.equal(
    amounts(1_000_000_00, terms({ fee: { percent: 0.4, basis: 'after-costs' }, costs: 100_000 }))[1],
    -360_000,
  )
})

test("a state's limit on fees: the less of the agreement and the rule, each from its own base", () => {
  const fee = (limit: string, gross: number, agreed: object = { percent: 0.4 }): number | undefined =>
    amounts(gross * 100, terms({ fee: { ...agreed, limit }, costs: 100_000 }))[1]
  // After costs: a third of 750,000, then 30 percent of 750,000 and 25 percent of 500,000.
  assert.equal(fee('us-nj', 2_100_000), -(250_000 + 225_000 + 125_000))
  assert.equal(fee('us-nj-minor-settled', 2_100_000), -500_000)
  assert.equal(fee('us-ct', 1_500_000), -(100_000 + 75_000 + 60_000 + 45_000 + 30_000))
  assert.equal(fee('us-fl', 3_000_000), -(400_000 + 300_000 + 200_000))
  assert.equal(fee('us-mi', 1_000_000), -300_000)
  assert.equal(fee('us-mi', 1_000_000, { percent: 0.2 }), -200_000)
  assert.equal(fee('us-mi', 1_000_000, { percent: 0.4, cap: 0.25, cap_source: 'order' }), -250_000)
  const step = waterfall(cents(1_000_000_00), terms({ fee: { percent: 0.4, limit: 'us-mi' } })).steps[1]
  assert.ok(step)
  assert.match(stepNote(step), /no more than Mich. Ct. R. 8.121 \(verified\) allows: 33.33 percent after costs/)
})

test('restitution paid comes off once, before the fee', () => {
  assert.deepEqual(
    amounts(100_000_00, terms({ fee: 0.5, restitution: { ordered: 80_000, paid: 20_000 } })),
    [100_000, -20_000, -40_000, 0, 40_000],
  )
})

test('the Florida formula: Gallardo, $300,000 of a settlement of $800,000, whatever the fee', () => {
  for (const fee of [0.25, 0.4])
    assert.equal(amounts(800_000_00, terms({ fee, liens: [{ kind: 'medicaid-fl', amount: 862_688.77 }] }))[3], -300_000)
})

test('liens limited to a share: of the recovery, after the fee, after fee and costs', () => {
  const due = (kind: string) =>
    amounts(100_000_00, terms({ fee: 0.4, costs: 10_000, liens: [{ kind, amount: 60_000 }] }))[3]
  assert.equal(due('hospital-tx'), -50_000)
  assert.equal(due('hospital-tn'), -33_333.33)
  assert.equal(due('hospital-md'), -30_000)
  assert.equal(due('medicaid-oh'), -25_000)
  // Below the limit the claim is paid whole.
  assert.equal(amounts(100_000_00, terms({ fee: 0.4, liens: [{ kind: 'hospital-tx', amount: 5_000 }] }))[3], -5_000)
})

test('providers under one limit bear it in proportion; where each has its own, each reaches it', () => {
  const two = (kind: string) => [
    { kind, holder: 'Hospital', amount: 60_000 },
    { kind, holder: 'Clinic', amount: 20_000 },
  ]
  // Illinois: 40,000 for both, three to one.
  assert.deepEqual(
    amounts(100_000_00, terms({ fee: 0.3, liens: two('hospital-il') })),
    [100_000, -30_000, 0, -30_000, -10_000, 30_000],
  )
  assert.deepEqual(
    amounts(100_000_00, terms({ fee: 0.1, liens: two('hospital-tx') })),
    [100_000, -10_000, 0, -50_000, -20_000, 20_000],
  )
})

test('a plan that is silent on fees bears its share of them: McCutchen, 40 percent of $110,000', () => {
  const t = terms({ fee: 0.4, liens: [{ kind: 'erisa-silent', amount: 66_866 }] })
  assert.equal(amounts(110_000_00, t)[3], -66_866 * 0.6)
})

test('fees awarded by the court are credited: counsel keeps the greater', () => {
  const t = terms({ fee: 0.4 }, { medical: 0, state: 0, awardedFees: 300_000_00 })
  assert.equal(amounts(1_000_000_00, t)[1], -300_000)
  assert.equal(amounts(2_000_000_00, t)[1], -680_000)
})

test('a Medicare claim above the recovery leaves fees and costs', () => {
  assert.deepEqual(
    amounts(10_000_00, terms({ fee: 0.4, costs: 1_000, liens: [{ kind: 'medicare', amount: 50_000 }] })),
    [10_000, -4_000, -1_000, -5_000, 0],
  )
})

test('what a recovery does not reach stays unpaid and is told, for costs and for liens', () => {
  const unpaid = (gross: number, change: Parameters<typeof terms>[0]) =>
    waterfall(cents(gross), terms(change)).steps.flatMap((step) => ('unpaid' in step ? [step.unpaid] : []))
  // 40,000 less a fee of 40 percent leaves 24,000 for costs of 60,000, and nothing for the lien.
  const liens = [{ kind: 'erisa', amount: 5_000 }]
  assert.deepEqual(unpaid(40_000_00, { fee: 0.4, costs: 60_000, liens }), [36_000_00, 5_000_00])
  assert.deepEqual(unpaid(400_000_00, { fee: 0.4, costs: 60_000, liens }), [0, 0])
})

const someTerms = fc.record({
  fee: fc.double({ min: 0, max: 0.6, noNaN: true }),
  costs: fc.integer({ min: 0, max: 50_000_000 }).map((n) => n / 100),
  liens: fc.array(
    fc.record({
      kind: fc.constantFrom(...rules.liens.map(({ id }) => id)),
      amount: fc.integer({ min: 0, max: 90_000_000 }).map((n) => n / 100),
    }),
    { maxLength: 4 },
  ),
  restitution: fc.integer({ min: 0, max: 9_000_000 }).map((paid) => ({ paid: paid / 100 })),
})

test('never below zero, never more than gross, steps add up to the cent', () => {
  fc.assert(
    fc.property(someTerms, fc.integer({ min: 0, max: 2_000_000_00 }), (change, gross) => {
      const t = terms(change, { medical: 0.3, state: 0.1, awardedFees: 0 })
      const fall = waterfall(cents(gross), t)
      assert.equal(
        fall.steps.slice(0, -1).reduce((sum, s) => sum + s.amount, 0),
        fall.net,
      )
      assert.ok(fall.net >= 0 && fall.net <= gross)
      assert.ok(Math.abs(fall.net - netOf(gross, t)) <= fall.steps.length)
    }),
  )
})

test('the gross that is needed for a net leaves that net', () => {
  const t = terms({ fee: 0.4, costs: 20_000, liens: [{ kind: 'erisa', amount: 30_000 }] })
  const gross = grossFor(100_000_00, t)
  assert.ok(gross !== null && Math.abs(gross - 250_000_00) < 1)
  assert.equal(grossFor(5, terms({ fee: 1 })), null)
})

test('shares split whole cents without a rest', () => {
  assert.deepEqual(splitByShares(cents(100), [1 / 3, 1 / 3, 1 / 3]), [34, 33, 33])
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1e9 }),
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 6 }),
      (amount, weights) => {
        const whole = weights.reduce((a, b) => a + b, 0)
        const parts = splitByShares(
          cents(amount),
          weights.map((w) => w / whole),
        )
        assert.equal(
          parts.reduce((a, b) => a + b, 0),
          amount,
        )
      },
    ),
  )
})
