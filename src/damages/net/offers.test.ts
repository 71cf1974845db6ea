import assert from 'node:assert/strict'
import { resolve } from 'node:path'
import { test } from 'node:test'
import { day, isoDay } from '../../casefile/dates.ts'
import type { OfferComparison } from '../../casefile/value/compared-offers.ts'
import { readDamagesTables } from '../../shelf/tables/read-tables.ts'
import { offerCautionWords } from '../../words/valuation/offer-words.ts'
import { readInput } from '../input/read-input.ts'
import { plainInput } from '../input/sample-inputs.fixture.ts'
import { loadSolver } from '../recovery/solver.ts'
import { valueMatter } from '../value-matter.ts'
import { compareOffers } from './offers.ts'

const tables = readDamagesTables(resolve(import.meta.dirname, '..', '..', '..'))
assert.ok(tables.ok)
const rules = tables.value
const solver = await loadSolver()

function compare(change: object, on?: string): OfferComparison {
  const read = readInput({
    ...plainInput,
    items: [{ head: 'emotional-distress', amount: 1_000_000, every: 'once' }],
    fee: 0.4,
    ...change,
  })
  assert.ok(read.ok)
  const input = on === undefined ? read.value : { ...read.value, valuation_date: isoDay(day(on)) }
  const valued = valueMatter(input, rules, { trials: 1_000, solver })
  assert.ok(valued.ok)
  const compared = compareOffers(valued.value, solver)
  assert.ok(compared.ok)
  return compared.value
}

test('an offer beside a trial: net, further costs, time, and the chance at which both are worth the same', () => {
  const [offer] = compare({
    rates: { net: 0, nominal: 0 },
    costs: 50_000,
    trial: { costs: 50_000, months: 24, chance: [0.4, 0.6] },
    offers: [{ id: 'one', amount: 500_000 }],
  }).offers
  assert.ok(offer)
  assert.equal(offer.net, 250_000_00)
  assert.equal(offer.trial.net, 500_000_00)
  assert.equal(offer.evenChance, 0.5)
  assert.deepEqual(offer.trial.weighed, { low: 200_000_00, high: 300_000_00 })
  assert.equal(offer.betterThanShareOfOutcomes, 0)
})

test('payments by date are worth less than one sum today', () => {
  const [offer] = compare({
    rates: { net: 0, nominal: 0.02 },
    offers: [
      {
        id: 'later',
        amount: 100_000,
        payments: [
          { on: '2026-11-23', amount: 50_000 },
          { on: '2028-11-23', amount: 50_000 },
        ],
      },
    ],
  }).offers
  assert.equal(offer?.amount, 100_000_00)
  assert.equal(offer?.presentValue, Math.round(50_000_00 + 50_000_00 / 1.02 ** 2))
})

test('an aggregate offer: each client bears a share of fee and costs and the own liens, to the cent', () => {
  const shares = [
    { claimant: 'J.D.', share: 1 / 3, lien_amounts: 10_000 },
    { claimant: 'A.B.', share: 2 / 3 },
  ]
  const person = { ...plainInput.person, pseudonym: 'J.D.' }
  const [offer] = compare({ person, costs: 100, offers: [{ id: 'joint', amount: 100_000.01, shares }] }).offers
  assert.ok(offer)
  const shared = offer.shares
  const sum = (pick: (s: (typeof shared)[number]) => number): number => shared.reduce((t, s) => t + pick(s), 0)
  assert.equal(
    sum((s) => s.gross),
    100_000_01,
  )
  assert.equal(
    sum((s) => s.gross) - sum((s) => s.fee) - sum((s) => s.costs) - sum((s) => s.liens),
    sum((s) => s.net),
  )
  assert.equal(offer.net, offer.shares[0]?.net)
})

test('restitution paid does not come off an offer, and an expired or partial offer says so', () => {
  const defendants = [{ id: 'a' }, { id: 'b' }]
  const compared = compare(
    {
      defendants,
      restitution: { paid: 5_000 },
      offers: [{ id: 'old', from: ['a'], amount: 10_000, expires: '2026-11-24' }],
    },
    '2026-12-01',
  )
  assert.equal(compared.offers[0]?.net, 6_000_00)
  assert.ok(compared.cautions.map(offerCautionWords).some((c) => c.includes('expired on 2026-11-24')))
  assert.ok(compared.cautions.map(offerCautionWords).some((c) => c.includes('ends the claims against a alone')))
})

test('offers of different parties together: fee, costs and liens once, and the clients add up', () => {
  const shares = (a: number) => [
    { claimant: 'A.B.', share: a, lien_amounts: 20_000 },
    { claimant: 'C.D.', share: 1 - a, lien_amounts: 5_000 },
  ]
  const c = compare({
    person: { ...plainInput.person, pseudonym: 'A.B.' },
    items: [{ head: 'emotional-distress', amount: 1_000_000, every: 'once' }],
    fee: 0.4,
    costs: 50_000,
    defendants: [{ id: 'motel' }, { id: 'brand' }],
    offers: [
      { id: 'one', from: ['motel'], amount: 300_000, shares: shares(0.6) },
      { id: 'two', from: ['brand'], amount: 200_000, shares: shares(0.5) },
    ],
  })
  // 500,000 less 200,000 and 50,000; A.B. has 280,000 of it, 56 percent: 280,000 - 112,000 - 28,000 - 20,000; C.D. 220,000 - 88,000 - 22,000 - 5,000.
  assert.deepEqual(
    c.together?.steps.map((step) => step.amount / 100),
    [500_000, -200_000, -50_000, 250_000],
  )
  assert.deepEqual(
    c.together?.shares.map((share) => share.net / 100),
    [120_000, 105_000],
  )
  assert.equal(c.together?.net, 120_000_00)
})

test('offers that exclude one another, or of which one has expired, are not added up', () => {
  const offers = (first: object, second: object) =>
    compare(
      {
        items: [{ head: 'emotional-distress', amount: 1_000_000, every: 'once' }],
        offers: [
          { id: 'one', from: ['motel'], amount: 300_000, ...first },
          { id: 'two', from: ['brand'], amount: 200_000, ...second },
        ],
      },
      '2026-12-15',
    ).together
  assert.ok(offers({}, {}))
  assert.equal(offers({}, { from: ['motel'] }), null)
  assert.equal(offers({}, { from: [] }), null)
  assert.equal(offers({}, { expires: '2026-12-01' }), null)
})
