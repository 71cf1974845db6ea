import assert from 'node:assert/strict'
import { resolve } from 'node:path'
import { test } from 'node:test'
import type { Valuation } from '../casefile/value/valuation.ts'
import { readDamagesTables } from '../shelf/tables/read-tables.ts'
import { reportProblem } from '../words/problems/report-problem.ts'
import { plainInput } from './input/sample-inputs.fixture.ts'
import { readAndValue } from './read-and-value.fixture.ts'
import { cautionsSaid } from './said.fixture.ts'

const tables = readDamagesTables(resolve(import.meta.dirname, '..', '..'))
assert.ok(tables.ok)

function value(change: object, trials = 2_000): Valuation {
  assert.ok(tables.ok)
  const valued = readAndValue({ ...plainInput, rates: { net: 0 }, ...change }, tables.value, { trials })
  assert.ok(valued.ok, valued.ok ? '' : reportProblem(valued.problem).message)
  return valued.value
}
const once = (head: string, amount: unknown): object => ({ head, amount, every: 'once' })
const motel = { defendants: [{ id: 'motel' }] }
const against = [{ defendant: 'motel' }]

test("a claim's own cap on punitive damages holds: in the total, in every trial and in the maximum", () => {
  const capped = (cap: object | string, loss: unknown = 1_000_000): Valuation =>
    value(
      {
        items: [once('emotional-distress', loss)],
        punitive: { ratio: 3 },
        ...motel,
        claims: [{ id: 'tort', punitive: true, punitive_cap: cap, against }],
      },
      20_000,
    )
  // 1,000,000 and 200,000 in place of 3,000,000; Georgia: 250,000.
  const own = capped({ amount: 200_000, source: 'invented' })
  assert.equal(own.total.mean, 1_200_000_00)
  assert.equal(own.maximum?.expected, 1_200_000_00)
  assert.equal(capped('us-ga').total.mean, 1_250_000_00)
  // The ninetieth of a hundred: twice capped at 200,000 above the loss of that trial.
  const ranged = capped({ amount: 200_000, source: 'invented' }, { low: 1e6, likely: 2e6, high: 9e6 })
  assert.ok(Math.abs(ranged.total.high - ranged.total.low - (6_633_600_00 - 1_894_400_00)) < 60_000_00)
  assert.ok(Math.abs(ranged.total.mean - 4_200_000_00) < 200)
})

test('a state takes its part of the punitive damages of the claim that stands under its law, and how sure that is is said', () => {
  const v = value({
    items: [once('emotional-distress', 100_000)],
    punitive: { amount: 100_000 },
    fee: 0.4,
    ...motel,
    claims: [{ id: 'tort', punitive: true, punitive_cap: 'us-ak', against }],
  })
  // 200,000 less half of 100,000: 150,000; less the fee of 40 percent: 90,000.
  assert.equal(v.netToClaimant.mean, 90_000_00)
  const step = v.waterfall.find(({ is }) => is === 'state-share')
  assert.ok(step?.is === 'state-share')
  assert.deepEqual(
    step.states.map(({ share, status }) => [share, status]),
    [[0.5, 'verified']],
  )
  // Missouri: half of what fee and costs leave of it (hand: 1.2M + 100,000 of 3M, two thirds of them on 2M; half of 1,133,333).
  const missouri = value({
    items: [once('future-care', 1_000_000)],
    punitive: { amount: 2_000_000, cap: 'us-mo' },
    fee: 0.4,
    costs: 100_000,
  })
  assert.deepEqual(
    missouri.waterfall.map(({ is, amount }) => [is, amount]),
    [
      ['gross', 3_000_000_00],
      ['fee', -1_200_000_00],
      ['costs', -100_000_00],
      ['state-share', -566_666_67],
      ['net', 1_133_333_33],
    ],
  )
  // Iowa: three quarters of 1,133,333.33; Utah: half of what they leave of the 1,950,000 above 50,000.
  const rest = 1 - 1_300_000 / 3_000_000
  for (const [cap, share] of [
    ['us-ia', 0.75 * 2_000_000 * rest],
    ['us-ut', 0.5 * 1_950_000 * rest],
  ] as const) {
    const other = value({
      items: [once('future-care', 1_000_000)],
      punitive: { amount: 2_000_000, cap },
      fee: 0.4,
      costs: 100_000,
    })
    assert.equal(other.waterfall.find(({ is }) => is === 'state-share')?.amount, -Math.round(share * 100), cap)
  }
  const utah = value({ items: [once('property', 100_000)], punitive: { amount: 100_000, cap: 'us-ut' } })
  assert.ok(cautionsSaid(utah).some((text) => /takes 50 percent of punitive damages .* is unverified/.test(text)))
  for (const [cap, sure] of [
    ['us-ak', true],
    ['us-mo', true],
    ['us-ut', false],
    ['us-in', true],
    ['us-or', true],
  ] as const) {
    const named = value({ items: [once('property', 100_000)], punitive: { amount: 100_000, cap } })
    assert.equal(
      named.cautions.some(({ is }) => is === 'state-share-not-verified'),
      !sure,
      cap,
    )
  }
  // Of two claims only the one under Oregon's law gives the state its part: 0.7 x 100,000 where no other can carry it.
  const oregon = value({
    items: [once('property', 100_000)],
    punitive: { amount: 100_000 },
    ...motel,
    claims: [
      { id: 'or', punitive: true, punitive_cap: 'us-or', against },
      { id: 'other', against },
    ],
  })
  assert.equal(oregon.netToClaimant.mean, 130_000_00)
})

test('what moves the figures: chances of claims, spreads, means, policies, faults, costs, rating and lifted caps', () => {
  const v = value(
    {
      rates: {
        growth: 0.02,
        discount: 0.04,
        discount_spread: 0.01,
        growth_spread: 0.006,
        discount_level_spread: 0.005,
      },
      rating: { years: 3, source: 'invented' },
      items: [
        { head: 'future-care', amount: 60_000, every: 'year', from: '2027-01-01', for_life: true },
        once('emotional-distress', 1_000_000),
      ],
      earnings: { base: 40_000, worklife_years: 20, worklife_spread_years: 4 },
      fee: { tiers: [{ up_to: 500_000, percent: 0.4 }, { percent: 0.3 }] },
      costs: 80_000,
      person: { ...plainInput.person, fault: 0.1 },
      defendants: [
        { id: 'motel', collectable: 500_000, fault: 0.5 },
        { id: 'land', collectable: 200_000, fault: 0.3 },
      ],
      pools: [{ id: 'policy', limit: 300_000, of: ['motel', 'land'] }],
      claims: [
        {
          id: 'tort',
          label: 'Negligence',
          liability: 'us-oh/negligence',
          noneconomic_cap: { amount: 250_000, source: 'invented' },
          cap_lifted: 'a lasting injury',
          against: [
            { defendant: 'motel', chance: [0.4, 0.6] },
            { defendant: 'land', chance: [0.2, 0.3] },
          ],
        },
      ],
    },
    5_000,
  )
  const told = new Map((v.sensitivity ?? []).map((row) => [JSON.stringify(row.assumption), row]))
  const row = (assumption: object) => told.get(JSON.stringify(assumption))
  for (const [assumption, figure] of [
    [{ is: 'means', defendant: 'motel' }, 'total'],
    [{ is: 'means', defendant: 'land' }, 'total'],
    [{ is: 'pool', pool: 'policy' }, 'total'],
    [{ is: 'fee' }, 'net'],
    [{ is: 'costs' }, 'net'],
    [{ is: 'chance-of-claim', claim: 'Negligence' }, 'maximum'],
    [{ is: 'rate-spread', of: 'discount' }, 'high'],
    [{ is: 'rate-spread', of: 'growth' }, 'high'],
    [{ is: 'rate-spread', of: 'level' }, 'high'],
  ] as const)
    assert.equal(row(assumption)?.measures, figure, JSON.stringify(assumption))
  // A quarter of 300,000 more or less, where everything that can be collected is taken: 1,000,000 in all.
  const pool = row({ is: 'pool', pool: 'policy' })
  assert.deepEqual([v.total.mean, pool?.low, pool?.high], [1_000_000_00, 925_000_00, 1_075_000_00])
  // Costs of 80,000, a quarter more or less, come off after the fee: 20,000 either way.
  const costs = row({ is: 'costs' })
  assert.deepEqual([costs?.low, costs?.high], [v.netToClaimant.mean - 20_000_00, v.netToClaimant.mean + 20_000_00])
  // The fee, 5 points of 1,000,000 either way.
  const fee = row({ is: 'fee' })
  assert.deepEqual([fee?.low, fee?.high], [v.netToClaimant.mean - 50_000_00, v.netToClaimant.mean + 50_000_00])
  // What the means cut off anyway moves nothing, and is not told.
  assert.equal(row({ is: 'life' }), undefined)
  for (const one of v.sensitivity ?? []) assert.ok(one.low < one.high, JSON.stringify(one.assumption))
})

test('faults, lifted caps, rating and the spread of the end of work move the total where means do not cut it off', () => {
  const v = value({
    rating: { years: 5, multiple: 1.5, source: 'invented' },
    items: [
      { head: 'future-care', amount: 10_000, every: 'year', from: '2027-01-01', for_life: true },
      once('emotional-distress', 1_000_000),
    ],
    earnings: { base: 40_000, worklife_years: 20, worklife_spread_years: 4, worklife_contains: [] },
    person: { ...plainInput.person, fault: 0.1 },
    defendants: [{ id: 'motel', fault: 0.5 }],
    claims: [
      {
        id: 'tort',
        liability: 'us-ga/negligence',
        noneconomic_cap: { amount: 250_000, source: 'invented' },
        cap_lifted: 'a lasting injury',
        against,
      },
    ],
  })
  const named = new Map((v.sensitivity ?? []).map((row) => [row.assumption.is, row]))
  for (const is of ['fault', 'cap', 'rating', 'end-of-work', 'life'] as const)
    assert.equal(named.get(is)?.measures, 'total', is)
  assert.deepEqual(named.get('end-of-work')?.change, { is: 'years', by: 4 })
  // Half of 1,000,000 with the cap lifted, 250,000 with it.
  const cap = named.get('cap')
  assert.equal(Number(cap?.high) - Number(cap?.low), 250_000_00)
  // Several liability: ten points of the whole loss either way.
  const fault = named.get('fault')
  assert.ok(Math.abs(Number(fault?.high) / Number(fault?.low) - 0.6 / 0.4) < 1e-6)
})

test('years of work whose table contains death alone leave time out of work to be taken off, and life not', () => {
  const at = (worklife_contains: readonly string[], participation: number): Valuation =>
    value({ earnings: { base: 42_000, worklife_years: 29, worklife_contains, participation } })
  // 29 x 42,000 = 1,218,000; nine tenths of it: 1,096,200. Nobody's death shortens it.
  assert.equal(at(['death', 'time-out-of-work'], 1).total.mean, 1_218_000_00)
  assert.equal(at(['death'], 0.9).total.mean, 1_096_200_00)
  assert.equal(at(['death'], 0.9).total.low, 1_096_200_00)
  const cut = at(['time-out-of-work'], 1).total
  assert.ok(cut.mean < 1_218_000_00 && cut.mean > 1_150_000_00)
})

test('percentiles are told in steps that their own error supports', () => {
  const v = value({
    items: [once('emotional-distress', { low: 1e6, likely: 2e6, high: 9e6 }), once('property', 5_000)],
  })
  const [distress, property] = v.heads.toReversed()
  // Sure sums have no step; drawn ones one of a power of ten, no larger than a twentieth of the range.
  assert.equal(property?.presentValue.roundTo, undefined)
  const step = distress?.presentValue.roundTo ?? 0
  assert.ok(step >= 1_000_00 && step <= (distress ? distress.presentValue.high - distress.presentValue.low : 0) / 20)
  assert.ok(Number.isInteger(Math.log10(step)))
  assert.equal(v.total.roundTo, v.precision?.roundTo)
})

test('a sum that a court may give in place of the losses, or to lift them, is no certain part of the total', () => {
  const may = (kind: string, part?: number): Valuation =>
    value({
      items: [once('past-medical', 10_000)],
      statutory: [
        {
          rule: { id: 'own', cite: 'Invented act', kind, amount: 50_000, reach: 'up-to', source: 'as read' },
          ...(part === undefined ? {} : { part }),
        },
      ],
    })
  for (const kind of ['instead-of-actual', 'deemed-at-least']) {
    // The losses are certain; 40,000 more may come.
    const v = may(kind)
    assert.equal(v.total.mean, 10_000_00, kind)
    assert.deepEqual(v.mayAdd, [{ label: 'Invented act', reach: 'up-to', counted: 0, most: 40_000_00 }], kind)
  }
  // Half of the sum, 25,000, in place of them; half of the lift, 20,000, beside them.
  assert.equal(may('instead-of-actual', 0.5).total.mean, 25_000_00)
  assert.equal(may('deemed-at-least', 0.5).total.mean, 30_000_00)
})

const triangle = {
  head: 'emotional-distress',
  amount: { low: 1_000_000, likely: 2_000_000, high: 9_000_000 },
  every: 'once',
}

test('the net is the mean over the outcomes, and the way to it adds up', () => {
  // X in a triangle of 1, 2 and 9 million; E[max(0, 0.6 X - 3.2M)] by the integral from 5,333,333: 2 (9M - x) / 56e12.
  const v = value({
    items: [triangle],
    fee: 0.4,
    costs: 200_000,
    liens: [{ kind: 'hospital', amount: 3_000_000 }],
  })
  const from = 3_200_000 / 0.6
  const exact = (0.6 * (9_000_000 - from) ** 3) / (3 * 56e12)
  assert.ok(Math.abs(exact - 176_058) < 1)
  assert.ok(Math.abs(v.netToClaimant.mean / 100 - exact) < 20_000, `${v.netToClaimant.mean / 100}`)
  const steps = v.waterfall.map(({ is, amount }) => [is, amount / 100] as const)
  assert.equal(
    steps.slice(0, -1).reduce((sum, [, amount]) => sum + amount, 0),
    steps.at(-1)?.[1],
  )
  assert.deepEqual(steps.slice(0, 4), [
    ['gross', 4_000_000],
    ['fee', -1_600_000],
    ['costs', -200_000],
    ['lien', -2_200_000],
  ])
  assert.equal(steps.at(-2)?.[0], 'over-outcomes')
  // No bend, no such line, and the cents stand.
  const straight = value({ items: [triangle], fee: 0.4, costs: 200_000 })
  assert.equal(straight.netToClaimant.mean, 2_200_000_00)
  assert.ok(!straight.waterfall.some(({ is }) => is === 'over-outcomes'))
})

test('a limit that follows the losses has an exact mean; one that bends them is told with its error', () => {
  const ohio = value({ items: [triangle], punitive: { ratio: 3, cap: 'us-oh' } })
  assert.equal(ohio.total.mean, 12_000_000_00)
  assert.equal(ohio.check?.ownError, undefined)
  const bent = value({
    items: [triangle],
    punitive: { ratio: 1, cap: { amount: 2_500_000, source: 'invented' } },
  })
  // E min(X, c) = c - integral of F: (2M - 1M)^3 / (3 x 8e12) + 0.5M - (7M^3 - 6.5M^3) / (3 x 56e12).
  const exact = 2_500_000 - 1e18 / (3 * 8e12) - (500_000 - (7e6 ** 3 - 6.5e6 ** 3) / (3 * 56e12))
  const punitive = bent.heads.find(({ head }) => head === 'punitive')?.presentValue.mean ?? 0
  const error = bent.check?.ownError ?? 0
  assert.ok(error > 0)
  assert.ok(Math.abs(punitive - exact * 100) < 4 * error, `${punitive / 100} beside ${exact}`)
  assert.equal(punitive % 10 ** Math.floor(Math.log10(1.96 * error)), 0)
})

test('what was received before pays for the care with what is still owed', () => {
  const two = [{ id: 'motel' }, { id: 'land', settled: 400_000 }]
  const virginia = (change: object = {}) =>
    value({
      items: [once('future-care', 1_000_000)],
      defendants: two,
      claims: [{ id: 'c', liability: 'us-va/negligence', against: [{ defendant: 'motel' }] }],
      ...change,
    })
  const plain = virginia()
  assert.deepEqual(
    [plain.netToClaimant.mean, plain.care.inHand, plain.care.shareOfOutcomes, plain.care.covered],
    [600_000_00, 400_000_00, 1, 'yes'],
  )
  assert.ok(!(plain.structures ?? []).some(({ kind }) => kind === 'shortfall'))
  // 40 percent and 50,000 of both: 600,000 - 240,000 - 50,000 still to come, 400,000 - 160,000 in hand.
  const paid = virginia({ fee: 0.4, costs: 50_000 })
  assert.deepEqual([paid.netToClaimant.mean, paid.care.inHand], [310_000_00, 240_000_00])
  assert.equal(paid.care.shareOfOutcomes, 0)
  const missing = Object.fromEntries((paid.structures ?? []).map(({ kind, amount }) => [kind, amount]))
  assert.equal(missing.shortfall, 450_000_00)
  // 0.6 G - 50,000 + 240,000 = 1,000,000.
  assert.equal(missing['gross-needed'], 1_350_000_00)
  const restored = value({
    items: [once('future-care', 10_000)],
    restitution: { ordered: 9_000, paid: 9_000 },
  })
  assert.deepEqual(
    [restored.netToClaimant.mean, restored.care.inHand, restored.care.shareOfOutcomes],
    [1_000_00, 9_000_00, 1],
  )
})
