import assert from 'node:assert/strict'
import { resolve } from 'node:path'
import { test } from 'node:test'
import type { Valuation } from '../../casefile/value/valuation.ts'
import { readDamagesTables } from '../../shelf/tables/read-tables.ts'
import { reportProblem } from '../../words/problems/report-problem.ts'
import { plainInput } from '../input/sample-inputs.fixture.ts'
import { readAndValue } from '../read-and-value.fixture.ts'

const tables = readDamagesTables(resolve(import.meta.dirname, '..', '..', '..'))
assert.ok(tables.ok)

const once = (head: string, amount: number): object => ({ head, amount, every: 'once' })

interface Faults {
  readonly own: number
  readonly first: number
  readonly second: number
}

/** 1,000,000 of economic and 2,000,000 of noneconomic loss against two defendants. */
function value(liability: string, { own, first, second }: Faults, claim: object = {}, change: object = {}): Valuation {
  assert.ok(tables.ok)
  const valued = readAndValue(
    {
      ...plainInput,
      rates: { net: 0 },
      person: { ...plainInput.person, fault: own },
      items: [once('past-medical', 1e6), once('emotional-distress', 2e6)],
      defendants: [
        { id: 'a', fault: first },
        { id: 'b', fault: second },
      ],
      claims: [{ id: 'tort', liability, against: [{ defendant: 'a' }, { defendant: 'b' }], ...claim }],
      ...change,
    },
    tables.value,
    { trials: 1_000 },
  )
  assert.ok(valued.ok, valued.ok ? '' : reportProblem(valued.problem).message)
  return valued.value
}
const total = (...asked: Parameters<typeof value>): number => value(...asked).total.mean / 100

test("two who each owe the whole owe once what the claimant's own fault leaves", () => {
  // Rhode Island, joint: 80 percent of 3,000,000, however many could be made to pay it.
  assert.equal(total('us-ri/negligence', { own: 0.2, first: 0.5, second: 0.3 }), 2_400_000)
  // Illinois, both from a quarter of the fault on.
  assert.equal(total('us-il/negligence', { own: 0.2, first: 0.5, second: 0.3 }), 2_400_000)
  // California: 800,000 economic once; 1,000,000 and 600,000 of the rest.
  assert.equal(total('us-ca/negligence', { own: 0.2, first: 0.5, second: 0.3 }), 2_400_000)
  // Washington, faultless: the shares of the two, 90 percent; the last tenth is nobody's who could be sued.
  assert.equal(total('us-wa/negligence', { own: 0, first: 0.3, second: 0.6 }), 2_700_000)
  // Two such claims beside each other are no more than one; a federal claim, which counts no fault, is.
  const beside = (liability: string): number =>
    total(
      'us-ri/negligence',
      { own: 0.2, first: 0.5, second: 0.3 },
      {},
      {
        claims: ['us-ri/negligence', liability].map((law, i) => ({
          id: `c${i}`,
          liability: law,
          against: [{ defendant: 'a' }, { defendant: 'b' }],
        })),
      },
    )
  assert.equal(beside('us-ri/negligence'), 2_400_000)
  assert.equal(beside('us/18-usc-1595'), 3_000_000)
})

test('punitive damages by a ratio count from what all owe together once', () => {
  assert.equal(
    total('us-ri/negligence', { own: 0.2, first: 0.5, second: 0.3 }, { punitive: true }, { punitive: { ratio: 1 } }),
    4_800_000,
  )
})

/** Just below half, half, and just above it. */
const atHalf = { below: 0.49, at: 0.5, above: 0.51 } as const

for (const [kind, states, wanted] of [
  ['any fault', ['al', 'dc', 'md', 'nc', 'va'], [0, 0, 0]],
  ['half of it', ['ar', 'co', 'ga', 'ks', 'me', 'ne', 'nd', 'tn', 'ut'], [true, 0, 0]],
  [
    'more than half',
    [
      ...['ct', 'de', 'fl', 'hi', 'il', 'in', 'ia', 'la', 'ma', 'mt', 'nv', 'nh', 'nj', 'oh', 'ok', 'or', 'pa', 'sc'],
      ...['tx', 'vt', 'wv', 'wy'],
    ],
    [true, true, 0],
  ],
  ['no fault', ['ak', 'az', 'ca', 'ky', 'ms', 'mo', 'nm', 'ny', 'ri', 'wa'], [true, true, true]],
] as const)
  test(`fault of the claimant: ${kind} bars in ${states.length} jurisdictions`, () => {
    for (const state of states)
      for (const [i, own] of Object.values(atHalf).entries()) {
        const rest = 1 - own
        const got = total(`us-${state}/negligence`, { own, first: rest, second: 0 })
        // What is not barred is at most what the fault leaves: the one who bears all the rest owes it.
        const due = wanted[i] === 0 ? 0 : Math.round(3e6 * rest)
        assert.ok(Math.abs(got - due) < 0.01, `${state}, own fault ${own}: ${got} in place of ${due}`)
      }
  })

test('Wisconsin, Minnesota and Idaho compare with each defendant apart; Michigan bars noneconomic loss alone', () => {
  // 40 percent beside 45 and 15: the first alone owes.
  const faults = { own: 0.4, first: 0.45, second: 0.15 }
  assert.equal(total('us-wi/negligence', faults), 1_350_000)
  assert.equal(total('us-mn/negligence', faults), 1_350_000)
  assert.equal(total('us-id/negligence', faults), 1_350_000)
  // As great as that of either: Idaho bars, the two others do not.
  const alike = { own: 1 / 3, first: 1 / 3, second: 1 / 3 }
  assert.equal(total('us-id/negligence', alike), 0)
  assert.equal(total('us-wi/negligence', alike), 2_000_000)
  // 51 percent: 49 percent of 1,000,000 and nothing of 2,000,000.
  assert.equal(total('us-mi/negligence', { own: 0.51, first: 0.49, second: 0 }), 490_000)
})

test('a bar that came later holds for claims that arose since, and where no day was entered', () => {
  const florida = (arose?: string): number =>
    total('us-fl/negligence', { own: 0.6, first: 0.4, second: 0 }, arose === undefined ? {} : { arose })
  assert.deepEqual([florida('2023-03-23'), florida('2023-03-24'), florida()], [1_200_000, 0, 0])
  const louisiana = (arose: string): number => total('us-la/negligence', { own: 0.6, first: 0.4, second: 0 }, { arose })
  assert.deepEqual([louisiana('2025-12-31'), louisiana('2026-01-01')], [1_200_000, 0])
})

test('what the own fault takes or bars is told with its source', () => {
  const told = value('us-ga/negligence', { own: 0.5, first: 0.5, second: 0 }).maximum
  const notes = (told?.excluded ?? []).map(({ rule }) => rule)
  assert.ok(notes.some((rule) => rule.is === 'own-fault' && rule.bars === 'everything' && /51-12-33/.test(rule.source)))
})

test('towards a faultless claimant: joint for those sued in Washington, for the whole in Nevada and Vermont', () => {
  /** Care of 1,000,000; motel 30, land 50, man 20 in 100; by law, the claims by whom each is against. */
  const owed = (state: string, claims: readonly (readonly string[])[], apart = false): number =>
    total(
      '',
      { own: 0, first: 0, second: 0 },
      {},
      {
        items: [once('future-care', 1e6)],
        defendants: [
          { id: 'motel', fault: 0.3 },
          { id: 'land', fault: 0.5 },
          { id: 'man', fault: 0.2, collectable: 0 },
        ],
        claims: claims.map((against, i) => ({
          id: `c${i}`,
          liability: `us-${state}/negligence`,
          against: against.map((defendant) => ({ defendant })),
          not_with: apart && i > 0 ? [{ claim: 'c0', why: 'one or the other' }] : [],
        })),
      },
    )
  assert.equal(owed('wa', [['motel']]), 300_000)
  assert.equal(owed('wa', [['motel', 'man']]), 500_000)
  assert.equal(owed('wa', [['motel', 'land']]), 800_000)
  assert.equal(owed('wa', [['motel', 'land', 'man']]), 1_000_000)
  // One judgment on two claims; of two that exclude each other, the greater.
  assert.equal(owed('wa', [['motel'], ['man']]), 500_000)
  assert.equal(owed('wa', [['motel'], ['land']]), 800_000)
  assert.equal(owed('wa', [['motel'], ['land']], true), 500_000)
  assert.deepEqual([owed('nv', [['motel']]), owed('vt', [['motel']])], [1_000_000, 1_000_000])
})
