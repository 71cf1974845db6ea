import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { day, isoDay } from '../casefile/dates.ts'
import { FactorId } from '../casefile/ids.ts'
import { Role } from '../casefile/matter.ts'
import fc from '../casefile/property.fixture.ts'
import { readDecisionsFolder, readPrecedentGuide } from '../shelf/read-decisions.ts'
import { comparePrecedents, type PrecedentQuery } from './compare-precedents.ts'
import { decidedRulings } from './decided-ruling.ts'
import { DecisionClaim } from './decision.ts'
import { factors } from './invented-decisions.fixture.ts'
import { leaning } from './leaning.ts'
import { chanceForPlaintiff } from './outcome-model.ts'
import { learnStages } from './stage-models.ts'

const law = join(import.meta.dirname, '..', '..', 'law')
const guideRead = readPrecedentGuide(join(law, 'precedent-claims.yaml'))
const decisionsRead = readDecisionsFolder(join(law, 'decisions'))
assert.ok(guideRead.ok && decisionsRead.ok)
const guide = guideRead.value
const decisions = decisionsRead.value
const today = isoDay(day('2026-11-23'))
const model = learnStages(decidedRulings(decisions, guide), guide).pleading

const anyFactor = fc.constantFrom(...Object.keys(guide.factors)).map((id) => FactorId.parse(id))
const courts = [...new Map(decisions.map((one) => [one.court, one.circuit]))]
const anySituation = fc.record({
  claim: fc.constantFrom(...DecisionClaim.options),
  role: fc.constantFrom(...Role.options),
  where: fc.constantFrom(...courts),
  factors: fc.uniqueArray(anyFactor, { maxLength: 8 }),
})

test('each set that would change the answer does, and no smaller part of it; its facts speak to the claim and could be found', () => {
  let sets = 0
  fc.assert(
    fc.property(anySituation, ({ where: [court, circuit], ...rest }) => {
      const query: PrecedentQuery = { ...rest, court, circuit, asOf: today, stage: 'pleading' }
      const it = { ...rest, court, circuit, firstDay: today, family: null }
      const withFacts = (added: readonly FactorId[]) =>
        leaning(chanceForPlaintiff({ ...it, factors: [...query.factors, ...added].sort() }, model))
      const before = comparePrecedents(query, decisions, guide)
      const issues = guide.claims.find(({ id }) => id === query.claim)?.issues ?? []
      for (const [place, { add, towards }] of before.wouldChange.entries()) {
        sets += 1
        assert.notEqual(before.favours, towards)
        assert.equal(withFacts(add), towards)
        for (const left of add.length > 1 ? add : [])
          assert.notEqual(withFacts(add.filter((one) => one !== left)), towards)
        if (place === 0) {
          const after = comparePrecedents({ ...query, factors: [...query.factors, ...add] }, decisions, guide)
          assert.equal(after.favours, towards)
        }
        for (const factor of add) {
          const meaning = guide.factors[factor]
          assert.ok(
            meaning?.issues.some((issue) => issues.includes(issue)),
            `${query.claim}: ${factor}`,
          )
          assert.equal(meaning?.side, towards)
          assert.ok(!meaning?.known, factor)
        }
      }
      const shares = before.wouldChange.map((change) => change.seenInShare)
      assert.deepEqual(
        shares,
        shares.toSorted((a, b) => b - a),
      )
    }),
    { numRuns: 120 },
  )
  assert.ok(sets > 100, `${sets} sets`)
})

test("a bank's discovery plan holds what banks were found to have done", () => {
  const bank = comparePrecedents(
    {
      role: 'bank',
      claim: '1595-beneficiary',
      court: 'S.D.N.Y.',
      circuit: '2',
      asOf: today,
      stage: 'pleading',
      factors: factors('known-bad-customer'),
    },
    decisions,
    guide,
  )
  const ofBanks = new Set(
    decisions.flatMap((one) => one.rulings.filter(({ role }) => role === 'bank').flatMap((ruling) => ruling.factors)),
  )
  assert.ok(bank.wouldChange.length > 0)
  for (const { add } of bank.wouldChange) for (const factor of add) assert.ok(ofBanks.has(factor), factor)
})
