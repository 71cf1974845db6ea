import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { day, isoDay } from '../casefile/dates.ts'
import type { PrecedentFinding } from '../casefile/findings.ts'
import { FactorId, ProvisionId } from '../casefile/ids.ts'
import { Role } from '../casefile/matter.ts'
import fc from '../casefile/property.fixture.ts'
import { readDecisionsFolder, readPrecedentGuide } from '../shelf/read-decisions.ts'
import { precedentReasonWords } from '../words/precedent/precedent-reason-words.ts'
import { comparePrecedents, type PrecedentQuery } from './compare-precedents.ts'
import { authorityFor, authorityOrder } from './court-rank.ts'
import { decidedRulings } from './decided-ruling.ts'
import { DecisionClaim } from './decision.ts'
import { decisionClaimOf } from './guide.ts'
import { factors, invented, smallGuide } from './invented-decisions.fixture.ts'
import { chanceForPlaintiff } from './outcome-model.ts'
import { learnStages } from './stage-models.ts'

const whySaid = ({ why }: Pick<PrecedentFinding, 'why'>): readonly string[] =>
  why.map((one) => precedentReasonWords(one, String))

const law = join(import.meta.dirname, '..', '..', 'law')
const guideRead = readPrecedentGuide(join(law, 'precedent-claims.yaml'))
const decisionsRead = readDecisionsFolder(join(law, 'decisions'))
assert.ok(guideRead.ok && decisionsRead.ok)
const guide = guideRead.value
const decisions = decisionsRead.value
const today = isoDay(day('2026-11-23'))

const ask = (query: Partial<PrecedentQuery> & { readonly factors: PrecedentQuery['factors'] }): PrecedentQuery => ({
  role: 'operator',
  claim: '1595-beneficiary',
  court: 'S.D. Ohio',
  circuit: '6',
  asOf: today,
  stage: 'pleading',
  ...query,
})

const smallWorld = [
  ...[1, 2, 3, 4].map((n) =>
    invented({ id: `won-${n}`, factors: ['staff-assisted', 'cash-payment'], decided: `201${n}-03-01` }),
  ),
  ...[1, 2, 3, 4].map((n) =>
    invented({
      id: `lost-${n}`,
      factors: ['room-revenue', 'ordinary-commercial-transaction'],
      outcome: 'dismissed',
      decided: `201${n}-04-01`,
    }),
  ),
]

test('facts that won before favour the plaintiff, facts that lost the defendant', () => {
  const won = comparePrecedents(ask({ factors: factors('staff-assisted', 'cash-payment') }), smallWorld, smallGuide)
  const lost = comparePrecedents(
    ask({ factors: factors('room-revenue', 'ordinary-commercial-transaction') }),
    smallWorld,
    smallGuide,
  )
  assert.equal(won.favours, 'plaintiff')
  assert.equal(lost.favours, 'defendant')
  assert.deepEqual(won.decisionsFor[0]?.sharedFactors, factors('cash-payment', 'staff-assisted'))
  assert.equal(won.decisionsFor[0]?.aFortiori, true)
  assert.ok(whySaid(won).some((line) => line.startsWith('At least as strong for the plaintiff as Doe v. won-4')))
})

test('a claim on which no like defendant was ever sued gets no answer', () => {
  const silent = comparePrecedents(ask({ role: 'bank', factors: factors('staff-assisted') }), smallWorld, smallGuide)
  assert.equal(silent.favours, 'abstains')
  assert.equal(silent.strength, null)
  assert.deepEqual(silent.wouldChange, [])
})

test('binding first, then own court, then the rest; later before earlier', () => {
  const world = [
    ...smallWorld,
    invented({ id: 'appeal', court: '6th Cir.', decided: '2015-01-01', posture: 'appeal', factors: ['cash-payment'] }),
    invented({
      id: 'other-circuit',
      court: 'D. Nev.',
      circuit: '9',
      decided: '2025-01-01',
      factors: ['cash-payment', 'staff-assisted'],
    }),
    invented({ id: 'same-circuit', court: 'N.D. Ohio', decided: '2024-01-01', factors: ['cash-payment'] }),
  ]
  const { decisionsFor, why } = comparePrecedents(ask({ factors: factors('cash-payment') }), world, smallGuide)
  assert.deepEqual(
    decisionsFor.map((one) => one.decision),
    ['appeal', 'won-4', 'won-3', 'won-2', 'won-1', 'same-circuit', 'other-circuit'],
  )
  assert.deepEqual(
    decisionsFor.map((one) => one.binding),
    [true, false, false, false, false, false, false],
  )
  assert.ok(whySaid({ why }).includes('Binding here: Doe v. appeal (6th Cir. 2015) ruled for the plaintiff.'))
})

test('a ruling reversed by a decision of the same set speaks no more, and speaks until then', () => {
  const reversed = invented({
    id: 'undone',
    reversed_by: 'appeal',
    factors: ['cash-payment', 'staff-assisted'],
    decided: '2018-01-01',
  })
  const appeal = invented({
    id: 'appeal',
    court: '6th Cir.',
    posture: 'appeal',
    outcome: 'dismissed',
    decided: '2019-01-01',
    factors: ['cash-payment'],
  })
  const listed = (asOf: string) =>
    comparePrecedents(
      ask({ asOf: isoDay(day(asOf)), factors: factors('cash-payment') }),
      [...smallWorld, reversed, appeal],
      smallGuide,
    ).decisionsFor.map((one) => one.decision as string)
  assert.ok(listed('2018-06-01').includes('undone'))
  assert.ok(!listed('2020-06-01').includes('undone'))
})

test('near copies appear once', () => {
  const copies = [1, 2, 3].map((n) =>
    invented({
      id: `copy-${n}`,
      caption: `Q.R. v. Inn ${n}`,
      court: 'N.D. Fla.',
      circuit: '11',
      factors: ['cash-payment'],
    }),
  )
  const { decisionsFor } = comparePrecedents(
    ask({ factors: factors('cash-payment') }),
    [...smallWorld, ...copies],
    smallGuide,
  )
  assert.equal(decisionsFor.filter((one) => one.decision.startsWith('copy-')).length, 1)
})

test('the same royalties, control and reviews that the binding court found wanting favour a franchisor there, not elsewhere', () => {
  const query = ask({ role: 'franchisor', factors: factors('royalty-revenue', 'brand-control', 'online-reviews') })
  const bound = comparePrecedents({ ...query, court: 'N.D. Ga.', circuit: '11' }, decisions, guide)
  const free = comparePrecedents(query, decisions, guide)
  assert.equal(bound.favours, 'defendant')
  assert.equal(bound.decisionsAgainst[0]?.decision, 'doe-v-red-roof-inns-11th-cir-2021')
  assert.equal(bound.decisionsAgainst[0]?.binding, true)
  assert.equal(free.favours, 'plaintiff')
})

test('only the issues asked for are reported, by issue or element', () => {
  const one = comparePrecedents(ask({ factors: factors('cash-payment'), elements: ['knowledge'] }), decisions, guide)
  assert.deepEqual(
    one.issues?.map((issue) => issue.issue),
    ['knowledge'],
  )
  const byElement = comparePrecedents(
    ask({ factors: factors('cash-payment'), elements: ['venture-violated'] }),
    decisions,
    guide,
  )
  assert.deepEqual(
    byElement.issues?.map((issue) => issue.issue),
    ['violation'],
  )
})

test('a provision and theory find the claim of decided cases', () => {
  const of = (provision: string, theory: string) => decisionClaimOf(ProvisionId.parse(provision), theory, guide)
  assert.equal(of('us/18-usc-1595', 'beneficiary'), '1595-beneficiary')
  assert.equal(of('us/18-usc-1595', 'perpetrator'), '1595-perpetrator')
  assert.equal(of('us/18-usc-1595', 'attempt-or-conspiracy'), '1595-conspiracy')
  assert.equal(of('us/18-usc-2255', 'predicate'), '2255')
  assert.equal(of('us/civil-rico', 'racketeering'), 'rico')
  assert.equal(of('us-oh/negligence', 'premises'), 'negligence')
  assert.equal(of('us-ga/code-51-1-56', 'civil-action'), 'state-trafficking')
  assert.equal(of('us-ga/wrongful-death', 'wrongful-death'), null)
  assert.equal(of('us/18-usc-1593', 'restitution'), null)
})

const anyFactor = fc.constantFrom(...Object.keys(guide.factors)).map((id) => FactorId.parse(id))
const courts = [...new Map(decisions.map((one) => [one.court, one.circuit]))]
const anySituation = fc.record({
  claim: fc.constantFrom(...DecisionClaim.options),
  role: fc.constantFrom(...Role.options),
  where: fc.constantFrom(...courts),
  factors: fc.uniqueArray(anyFactor, { maxLength: 8 }),
})
const model = learnStages(decidedRulings(decisions, guide), guide).pleading

test('decisions come binding first, then by how near the court is, each later before earlier', () => {
  const rank = (court: string, circuit: string, one: (typeof decisions)[number], law: 'federal' | 'state') =>
    authorityOrder.indexOf(authorityFor({ court, circuit }, { ...one, unpublished: one.unpublished ?? false }, law))
  fc.assert(
    fc.property(anySituation, ({ where: [court, circuit], ...rest }) => {
      const law = guide.claims.find(({ id }) => id === rest.claim)?.law ?? 'federal'
      const found = comparePrecedents({ ...rest, court, circuit, asOf: today, stage: 'pleading' }, decisions, guide)
      for (const list of [found.decisionsFor, found.decisionsAgainst]) {
        const keys = list.map((one) => {
          const decision = decisions.find(({ id }) => id === one.decision)
          assert.ok(decision)
          const near = rank(court, circuit, decision, law)
          assert.equal(one.binding, near === 0)
          return [near, one.decided] as const
        })
        for (const [place, [near, day]] of keys.entries()) {
          const next = keys[place + 1]
          if (next) assert.ok(near < next[0] || (near === next[0] && day >= next[1]), `${rest.claim} in ${court}`)
        }
      }
    }),
    { numRuns: 60 },
  )
})

test('without a fact no side is favoured, whatever the record', () => {
  const none = comparePrecedents(ask({ role: 'bank', court: 'S.D.N.Y.', circuit: '2', factors: [] }), decisions, guide)
  assert.deepEqual([none.favours, none.strength], ['abstains', null])
  assert.ok(whySaid(none).some((line) => line.startsWith('No facts were given, so no side is favoured')))
})

test('an answer against every ruling on the claim says so', () => {
  const minor = comparePrecedents(
    ask({
      claim: '2255',
      role: 'franchisor',
      court: 'N.D. Ga.',
      circuit: '11',
      factors: factors('victim-under-18', 'royalty-revenue', 'brand-control', 'no-dealings-with-victim'),
    }),
    decisions,
    guide,
  )
  assert.equal(minor.favours, 'defendant')
  assert.ok(whySaid(minor).some((line) => line.startsWith('No ruling on this claim against such a defendant went for')))
})

test('an answer from few rulings says that it leans on other claims', () => {
  const why = (claim: PrecedentQuery['claim']) =>
    whySaid(comparePrecedents(ask({ claim, factors: factors('room-revenue', 'police-calls') }), decisions, guide)).join(
      ' ',
    )
  assert.match(why('state-trafficking'), /1 of 3 decided rulings.*So few rulings on this claim/)
  assert.doesNotMatch(why('1595-beneficiary'), /So few rulings/)
})

test('an unpublished appeal is listed as such and does not bind', () => {
  const { decisionsAgainst, why, unreadBinding } = comparePrecedents(
    ask({
      court: 'N.D. Ga.',
      circuit: '11',
      factors: factors('room-revenue', 'repeated-stays', 'ordinary-commercial-transaction'),
    }),
    decisions,
    guide,
  )
  const riti = decisionsAgainst.find((one) => one.decision === 'kh-v-riti-11th-cir-2024')
  assert.deepEqual([riti?.binding, riti?.unpublished], [false, true])
  assert.ok(!whySaid({ why }).some((line) => /^Binding here: .*Riti/.test(line)))
  assert.deepEqual(unreadBinding, ['ag-v-northbrook-11th-cir-2026'])
})

test("a fact for one side never lowers that side's chance", () => {
  fc.assert(
    fc.property(anySituation, anyFactor, ({ where: [court, circuit], ...rest }, added) => {
      const it = { ...rest, court, circuit, firstDay: today, family: null }
      const before = chanceForPlaintiff(it, model)
      const after = chanceForPlaintiff({ ...it, factors: [...new Set([...it.factors, added])] }, model)
      if (guide.factors[added]?.side === 'plaintiff') assert.ok(after >= before - 1e-12)
      else assert.ok(after <= before + 1e-12)
    }),
    { numRuns: 300 },
  )
})

test('the order of files and of facts changes nothing', () => {
  fc.assert(
    fc.property(
      fc.shuffledSubarray([...decisions], { minLength: decisions.length }),
      fc.shuffledSubarray([...factors('cash-payment', 'foot-traffic', 'coercion-not-visible', 'staff-paid')], {
        minLength: 4,
      }),
      (shuffled, facts) => {
        const sorted = ask({ factors: facts.toSorted() })
        assert.deepEqual(
          comparePrecedents(ask({ factors: facts }), shuffled, guide),
          comparePrecedents(sorted, decisions, guide),
        )
      },
    ),
    { numRuns: 5 },
  )
})

test('decisions after the day asked for are not looked at', () => {
  const asOf = isoDay(day('2022-01-15'))
  const byThen = decisions.filter((one) =>
    decidedRulings([one], guide).every((ruling) => (ruling.lastDay ?? '') <= asOf),
  )
  assert.ok(byThen.length > 20 && byThen.length < decisions.length)
  const query = ask({ asOf, factors: factors('cash-payment', 'visible-injury') })
  assert.deepEqual(comparePrecedents(query, decisions, guide), comparePrecedents(query, byThen, guide))
})

test('every factor of the decisions and of the guide has one meaning', () => {
  const read = new Set(decisions.flatMap((one) => one.rulings.flatMap((ruling) => ruling.factors)))
  for (const factor of read) assert.ok(guide.factors[factor], `${factor} is not in law/precedent-claims.yaml`)
  for (const { issues } of Object.values(guide.factors))
    for (const issue of issues) assert.ok(guide.issues[issue], issue)
  for (const claim of guide.claims) for (const issue of claim.issues) assert.ok(guide.issues[issue], issue)
  assert.deepEqual(guide.claims.map((claim) => claim.id).toSorted(), DecisionClaim.options.toSorted())
})
