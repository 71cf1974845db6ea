import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { DecisionId } from '../casefile/ids.ts'
import { readDecisionsFolder, readPrecedentGuide } from '../shelf/read-decisions.ts'
import { type Decision, favoured, type RulingOutcome } from './decision.ts'
import { evaluatePrecedents, laterOnceKnown } from './evaluate.ts'
import { familyOf } from './guide.ts'
import { invented, smallGuide } from './invented-decisions.fixture.ts'

const law = join(import.meta.dirname, '..', '..', 'law')
const guideRead = readPrecedentGuide(join(law, 'precedent-claims.yaml'))
const decisionsRead = readDecisionsFolder(join(law, 'decisions'))
assert.ok(guideRead.ok && decisionsRead.ok)
const guide = guideRead.value
const decisions = decisionsRead.value

const turned: Readonly<Partial<Record<RulingOutcome, RulingOutcome>>> = {
  survives: 'dismissed',
  dismissed: 'survives',
  'judgment-plaintiff': 'judgment-defendant',
  'judgment-defendant': 'judgment-plaintiff',
  mixed: 'mixed',
}
const turn = (decision: Decision): Decision => ({
  ...decision,
  rulings: decision.rulings.map((ruling) => ({
    ...ruling,
    outcome: turned[ruling.outcome] ?? ruling.outcome,
    elements: {},
    holding: 'Turned round.',
  })),
})
const chances = (known: readonly Decision[], tested: readonly Decision[]) =>
  evaluatePrecedents(known, guide, tested).predictions.map((one) => one.likely)

test('no decision helps to predict itself, another of its rulings, or one of its family', () => {
  const families = [
    'ma-v-wyndham-sd-ohio-2019',
    'doe-v-red-roof-inns-11th-cir-2021',
    'doe-v-twitter-9th-cir-2023',
    'md-fla-naples-complaints',
  ]
  for (const family of families) {
    const own = decisions.filter((one) => familyOf(one, guide) === family)
    assert.ok(own.length > 0)
    const reversed = decisions.map((one) => (own.includes(one) ? turn(one) : one))
    const first = own.slice(0, 1)
    assert.deepEqual(chances(reversed, first), chances(decisions, first))
    assert.deepEqual(chances(reversed, first.map(turn)), chances(decisions, first))
  }
})

test('what is predicted from one file is not changed by the other answers in the second', () => {
  const [first, second, third] = [decisions[3], decisions[60], decisions[100]]
  assert.ok(first && second && third)
  const rest = decisions.filter((one) => one !== first && one !== second && one !== third)
  const alone = evaluatePrecedents(rest, guide, [first]).predictions
  const together = evaluatePrecedents(rest, guide, [first, turn(second), third]).predictions
  assert.deepEqual(
    together.filter((one) => one.decision === first.id),
    alone,
  )
})

test('a decision that stands in both files under two ids does not predict itself', () => {
  for (const id of ['kh-v-riti-11th-cir-2024', 'sc-v-wyndham-nd-ohio-2024', 'gg-v-salesforce-nd-ill-2022']) {
    const own = decisions.filter((one) => one.id === id)
    const renamed = own.map((one): Decision => ({ ...one, id: DecisionId.parse('known-elsewhere-as') }))
    assert.deepEqual(chances(decisions, renamed), chances(decisions, own), id)
    const without = decisions.filter((one) => one.id !== id)
    assert.deepEqual(chances(without, own), chances(decisions, own), id)
  }
})

test('names and the order of the file change no figure', () => {
  const half = decisions.filter((_, place) => place % 2 === 0)
  const renamed = half
    .map((one, place): Decision => {
      const id = DecisionId.parse(`case-${(place * 7919) % 1009}`)
      return { ...one, id, ...(one.reversed_by === undefined ? {} : { reversed_by: nameOf(one.reversed_by) }) }
    })
    .reverse()
  const figures = (known: readonly Decision[]) => {
    const { predictions: _, ...rest } = evaluatePrecedents(known, guide)
    return rest
  }
  assert.deepEqual(figures(renamed), figures(half))
})

const nameOf = (id: string): DecisionId =>
  DecisionId.parse(`case-${(decisions.findIndex((one) => one.id === id) * 7919) % 1009}`)

test('with the outcomes dealt out at random nothing is left to predict', () => {
  const rulings = decisions.flatMap((one) => one.rulings).filter((ruling) => favoured(ruling.outcome) !== null)
  const random = seeded(20261123)
  const dealt = rulings
    .map(({ outcome, elements }) => ({ outcome, elements, at: random() }))
    .sort((a, b) => a.at - b.at)
  let next = 0
  const shuffled = decisions.map(
    (one): Decision => ({
      ...one,
      rulings: one.rulings.map((ruling) => {
        if (favoured(ruling.outcome) === null) return ruling
        const { outcome, elements } = dealt[next++] ?? ruling
        return { ...ruling, outcome, elements }
      }),
    }),
  )
  const result = evaluatePrecedents(shuffled, guide)
  const chanceLevel = (result.baselines.majority.accuracy ?? 0) + 0.05
  assert.ok((result.accuracyWithoutAbstaining ?? 1) < chanceLevel, `${result.accuracyWithoutAbstaining}`)
  assert.ok((result.brier ?? 0) > 0.22, `${result.brier}`)
})

/** Park and Miller's generator: the same deal on each run. */
function seeded(start: number): () => number {
  let state = start
  return () => {
    state = (state * 48271) % 2147483647
    return state / 2147483647
  }
}

test('counts: mixed rulings are left out, an unseen claim abstains, scores follow', () => {
  const known = [1, 2, 3, 4].flatMap((n) => [
    invented({ id: `won-${n}`, factors: ['staff-assisted'] }),
    invented({ id: `lost-${n}`, factors: ['coercion-not-visible'], outcome: 'dismissed' }),
  ])
  const tested = [
    invented({ id: 'new-won', factors: ['staff-assisted'] }),
    invented({ id: 'new-lost', factors: ['staff-assisted'], outcome: 'dismissed' }),
    invented({ id: 'new-mixed', outcome: 'mixed' }),
    invented({ id: 'new-silent', role: 'bank', factors: ['staff-assisted'] }),
  ]
  const result = evaluatePrecedents(known, smallGuide, tested)
  assert.equal(result.n, 3)
  assert.equal(result.mixedLeftOut, 1)
  assert.equal(result.accuracy, 0.5)
  assert.equal(result.coverage, 0.6667)
  assert.deepEqual(
    result.predictions.map((one) => one.favours),
    ['plaintiff', 'abstains', 'plaintiff'],
  )
})

test('the decisions that come with Redress predict one another better than the baselines, and say how surely', () => {
  const result = evaluatePrecedents(decisions, guide)
  // At least those on file when this was written; a decision more is one file, and no number here changes.
  const counts = [result.n, result.offTheMerits, result.withFactors.n, result.asked.n]
  for (const [i, least] of [317, 19, 290, 264].entries()) assert.ok((counts[i] ?? 0) >= least, `${counts}`)
  assert.ok((result.accuracy ?? 0) >= 0.9, `${result.accuracy}`)
  // With few decisions known a fact is more often new to the claim, and then nothing is said: fewer are answered there.
  for (const [score, answered] of [
    [result.asked, 0.8],
    [laterOnceKnown(decisions, guide, 100), 0.8],
    [result.later, 0.75],
  ] as const)
    assert.ok((score.accuracy ?? 0) >= 0.9 && score.coverage >= answered, `${score.accuracy} of ${score.coverage}`)
  for (const row of result.later.calibration) assert.ok(row.within, `later: ${row.from} to ${row.to}`)
  for (const baseline of [result.baselines.majority, result.baselines.naiveBayes]) {
    assert.ok((result.accuracyWithoutAbstaining ?? 0) > (baseline.accuracy ?? 1))
    assert.ok((result.brier ?? 1) < (baseline.brier ?? 0))
  }
  for (const row of result.calibration) assert.ok(row.within, `asked: ${row.from} to ${row.to}`)
})

test('nothing to evaluate gives zeros and nulls, never a failure', () => {
  const empty = evaluatePrecedents([], guide)
  assert.deepEqual([empty.n, empty.accuracy, empty.coverage, empty.brier], [0, null, 0, null])
  assert.equal(evaluatePrecedents([], guide, decisions.slice(0, 2)).coverage, 0)
})
