import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { day, isoDay } from '../casefile/dates.ts'
import { FactorId } from '../casefile/ids.ts'
import { Role } from '../casefile/matter.ts'
import fc from '../casefile/property.fixture.ts'
import { readDecisionsFolder, readPrecedentGuide } from '../shelf/read-decisions.ts'
import { precedentReasonWords } from '../words/precedent/precedent-reason-words.ts'
import { leaningWords, recordWords } from '../words/precedent/precedent-words.ts'
import { answerOn } from './answer.ts'
import { comparePrecedents, type PrecedentQuery } from './compare-precedents.ts'
import { decidedRulings, roleGroup } from './decided-ruling.ts'
import { type Decision, DecisionClaim, favoured, Ruling } from './decision.ts'
import { evaluatePrecedents } from './evaluate.ts'
import { factors, invented, smallGuide } from './invented-decisions.fixture.ts'
import { learnStages } from './stage-models.ts'

const law = join(import.meta.dirname, '..', '..', 'law')
const guideRead = readPrecedentGuide(join(law, 'precedent-claims.yaml'))
const decisionsRead = readDecisionsFolder(join(law, 'decisions'))
assert.ok(guideRead.ok && decisionsRead.ok)
const guide = guideRead.value
const decisions = decisionsRead.value
const today = isoDay(day('2026-11-23'))

const ask = (over: Partial<PrecedentQuery>, world: readonly Decision[] = decisions, by = guide) =>
  comparePrecedents(
    {
      role: 'operator',
      claim: '1595-beneficiary',
      court: 'S.D. Ohio',
      circuit: '6',
      asOf: today,
      stage: 'pleading',
      factors: [],
      ...over,
    },
    world,
    by,
  )

/** So many won and lost on each of the facts, at a stage. */
const world = (won: number, lost: number, posture = 'motion-to-dismiss'): readonly Decision[] => [
  ...Array.from({ length: won }, (_, n) =>
    invented({ id: `won-${posture}-${n}`, factors: ['staff-assisted', 'cash-payment'], posture }),
  ),
  ...Array.from({ length: lost }, (_, n) =>
    invented({
      id: `lost-${posture}-${n}`,
      factors: ['room-revenue', 'coercion-not-visible'],
      outcome: 'dismissed',
      posture,
    }),
  ),
]

test('one fact alone never carries an answer above 0.7; beside others one that nearly always won may', () => {
  const both = [
    ...world(24, 0),
    ...Array.from({ length: 3 }, (_, n) =>
      invented({ id: `cash-lost-${n}`, factors: ['cash-payment', 'coercion-not-visible'], outcome: 'dismissed' }),
    ),
  ]
  const one = ask({ factors: factors('cash-payment') }, both, smallGuide)
  assert.equal(one.favours, 'plaintiff')
  assert.deepEqual([one.strength, one.carriedBy], [0.7, 'cash-payment'])
  const alone = ask({ factors: factors('staff-assisted') }, both, smallGuide)
  assert.deepEqual([alone.strength, alone.carriedBy], [0.7, 'staff-assisted'])
  const beside = ask({ factors: factors('staff-assisted', 'coercion-not-visible') }, both, smallGuide)
  assert.equal(beside.carriedBy, null)
})

test('every single fact, against every kind of defendant, in every court: 0.7 at most, and silent where no ruling has it', () => {
  const rulings = decidedRulings(decisions, guide)
  const stages = learnStages(rulings, guide)
  const byCourt = Map.groupBy(decisions, ({ court }) => court)
  const courts = [...byCourt].sort(([, a], [, b]) => b.length - a.length).slice(0, 2)
  const seenOf = (claim: string, group: string): ReadonlySet<string> =>
    new Set(
      decisions.flatMap((one) =>
        one.rulings.flatMap((ruling) =>
          ruling.claim === claim && roleGroup(ruling.role) === group && favoured(ruling.outcome) !== null
            ? ruling.factors
            : [],
        ),
      ),
    )
  let [answered, silent] = [0, 0]
  for (const claim of DecisionClaim.options)
    for (const role of Role.options) {
      const seen = seenOf(claim, roleGroup(role))
      for (const [court, [first]] of claim === '1595-beneficiary' ? byCourt : courts)
        for (const id of Object.keys(guide.factors)) {
          const circuit = first?.circuit ?? ''
          const it = { claim, role, court, circuit, firstDay: today, factors: [FactorId.parse(id)], family: null }
          const { favours, likely } = answerOn(it, 'pleading', stages, rulings)
          const name = [claim, role, court, id].join(' ')
          if (favours === 'abstains') silent += 1
          else {
            answered += 1
            assert.ok(likely <= 0.7, `${name}: ${likely}`)
            assert.ok(seen.has(id), name)
          }
        }
    }
  assert.ok(answered > 300 && silent > 300, `${answered} answered, ${silent} silent`)
})

test('in any situation an answer that one fact carries is told as no surer than 0.7', () => {
  const courts = [...new Map(decisions.map((one) => [one.court, one.circuit]))]
  let carried = 0
  fc.assert(
    fc.property(
      fc.constantFrom(...DecisionClaim.options),
      fc.constantFrom(...Role.options),
      fc.constantFrom(...courts),
      fc.uniqueArray(fc.constantFrom(...Object.keys(guide.factors)), { maxLength: 4 }),
      (claim, role, [court, circuit], ids) => {
        const found = ask({ claim, role, court, circuit, factors: ids.map((id) => FactorId.parse(id)) })
        if (found.carriedBy !== null) {
          carried += 1
          assert.ok((found.strength ?? 1) <= 0.7 && (found.strength ?? 0) >= 0.3, `${found.strength}`)
        }
        assert.equal(found.favours === 'abstains', found.silent !== null)
      },
    ),
    { numRuns: 150 },
  )
  assert.ok(carried > 5, `${carried}`)
})

test('summary judgment is answered from ten like rulings on proof and from no fewer, whatever the pleadings say', () => {
  const asked = { stage: 'summary-judgment', factors: factors('staff-assisted', 'cash-payment') } as const
  const nine = ask(asked, [...world(20, 20), ...world(5, 4, 'summary-judgment')], smallGuide)
  assert.deepEqual([nine.favours, nine.silent, nine.strength], ['abstains', 'too-few-at-this-stage', null])
  assert.deepEqual(nine.wouldChange, [])
  const ten = ask(asked, [...world(20, 20), ...world(5, 5, 'summary-judgment')], smallGuide)
  assert.equal(ten.favours, 'plaintiff')
  const proof = ask(asked, [...world(0, 20), ...world(10, 3, 'summary-judgment')], smallGuide)
  assert.equal(proof.favours, 'plaintiff')
  assert.equal(ask({ ...asked, stage: 'trial' }, world(20, 20), smallGuide).silent, 'too-few-at-this-stage')
})

test('a ruling off the merits counts for nobody and changes no answer', () => {
  const before = world(6, 6)
  const off = ['transferred', 'no-jurisdiction', 'arbitration', 'standing-found', 'discovery', 'result-not-read'].map(
    (outcome, n) =>
      invented({ id: `off-${n}`, outcome, posture: 'procedural', factors: ['cash-payment'], court: 'N.D. Ohio' }),
  )
  const asked = { factors: factors('cash-payment', 'staff-assisted') }
  assert.deepEqual(ask(asked, [...before, ...off], smallGuide), ask(asked, before, smallGuide))
  const evaluated = evaluatePrecedents([...before, ...off], smallGuide)
  assert.deepEqual([evaluated.n, evaluated.offTheMerits, evaluated.mixedLeftOut], [12, 6, 0])
})

test('a later binding ruling whose result was not read holds the answer down and is named; an earlier one is outdated', () => {
  const facts = factors('staff-assisted', 'cash-payment')
  const unread = (decided: string) =>
    invented({ id: 'appeal', court: '6th Cir.', posture: 'appeal', outcome: 'result-not-read', decided })
  const read = invented({
    id: 'read-appeal',
    court: '6th Cir.',
    posture: 'appeal',
    decided: '2024-01-01',
    factors: ['staff-assisted'],
  })
  const later = ask({ factors: facts }, [...world(12, 6), unread('2026-03-30')], smallGuide)
  assert.deepEqual([later.unreadBinding, later.strength], [['appeal'], 0.7])
  assert.ok(later.why.some(({ is }) => is === 'binding-unread'))
  const outdated = ask({ factors: facts }, [...world(12, 6), unread('2023-01-01'), read], smallGuide)
  assert.deepEqual(outdated.unreadBinding, [])
  assert.ok((outdated.strength ?? 0) > 0.7)
})

test('A.G. v. Northbrook stands against a sure answer on operators in the Eleventh Circuit, and nowhere else', () => {
  const of = (court: string, circuit: string) =>
    ask({ court, circuit, factors: factors('staff-assisted', 'same-trafficker-relation', 'police-calls') })
      .unreadBinding
  assert.deepEqual(of('N.D. Ga.', '11'), ['ag-v-northbrook-11th-cir-2026'])
  assert.deepEqual(of('S.D. Ohio', '6'), [])
})

test('the record is told in counts, at every door in the same words and without a percentage', () => {
  const found = ask({ factors: factors('cash-payment', 'staff-assisted') }, world(8, 2), smallGuide)
  assert.deepEqual(found.record, {
    like: { decided: 8, forPlaintiff: 8 },
    inCircuit: { decided: 8, forPlaintiff: 8 },
    atTrial: { decided: 0, forPlaintiff: 0 },
  })
  assert.match(recordWords(found.record), /8 of 8 went for the plaintiff; 8 of 8 in this circuit; none at trial\./)
  const said = [
    leaningWords(found, String),
    recordWords(found.record),
    ...found.why.map((one) => precedentReasonWords(one, String)),
  ].join(' ')
  assert.doesNotMatch(said, /in 100|%|times in/)
})

test('a decision brings why an element was held, on what that rests, and what happened to it afterwards', () => {
  const premises = ask({ court: 'N.D. Ga.', circuit: '11', factors: factors('room-revenue', 'multiple-victims') })
  const riti = premises.decisionsAgainst.find(({ decision }) => decision === 'kh-v-riti-11th-cir-2024')
  assert.deepEqual(
    riti?.elementReasons?.map(({ element, met, restsOn }) => [element, met, restsOn]),
    [['participation', false, 'opinion-part']],
  )
  const app = ask({
    role: 'platform',
    court: 'C.D. Cal.',
    circuit: '9',
    factors: factors('victim-under-18', 'design-matching', 'user-content-only'),
  })
  const grindr = app.decisionsAgainst.find(({ decision }) => decision === 'doe-v-grindr-9th-cir-2025')
  assert.deepEqual(
    grindr?.laterHistory?.map(({ on }) => on),
    ['2025-10-14'],
  )
})

test('a reason for an element that the court did not hold is refused', () => {
  const ruling = { ...decisions[0]?.rulings[0], elements: { benefit: 'satisfied', knowledge: 'not-reached' } }
  const reason = { why: 'Invented.', rests_on: 'summary' }
  assert.ok(Ruling.safeParse({ ...ruling, element_reasons: { benefit: reason } }).success)
  assert.ok(!Ruling.safeParse({ ...ruling, element_reasons: { knowledge: reason } }).success)
})
