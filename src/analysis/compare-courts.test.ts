import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { IsoDay } from '../casefile/dates.ts'
import { Casefile } from '../casefile/matter.ts'
import type { CourtComparison } from '../casefile/views/court-comparison.ts'
import { readLawInForce } from '../shelf/read-law-in-force.ts'
import { testName, testNames } from '../words/claims.ts'
import { compareCourts } from './compare-courts.ts'
import { inventedFact } from './invented-fact.fixture.ts'

const read = readLawInForce(join(import.meta.dirname, '..', '..', 'law'))
if (!read.ok) throw new Error('the law files cannot be read')
const law = read.value

const fact = inventedFact('2021-03')
const casefile = Casefile.parse({
  matter: {
    id: 'invented',
    caption: 'A.B. v. Motel',
    court: 'S.D. Ohio',
    otherCourts: ['N.D. Ga.'],
    asOf: '2026-11-23',
    minorMatter: true,
    summary: 'Invented.',
  },
  claimants: [{ id: 'ab', pseudonym: 'A.B.', kind: 'survivor', born: '2005-01-15', sex: 'female' }],
  parties: [
    {
      id: 'motel',
      name: 'Motel LLC',
      kind: 'organisation',
      role: 'operator',
      states: ['OH'],
      districts: ['S.D. Ohio'],
      home: ['OH'],
      description: 'operator of a motel',
      conduct: { from: '2021-02-01', to: '2021-06-30' },
    },
    {
      id: 'brand',
      name: 'Brand Inc.',
      kind: 'organisation',
      role: 'franchisor',
      states: ['OH'],
      districts: ['S.D. Ohio'],
      home: ['DE'],
      description: 'franchisor of the motel',
      conduct: { from: '2021-02-01', to: '2021-06-30' },
    },
  ],
  facts: [
    fact('kept', [], ['force-fraud-coercion', 'commercial-sex-act', 'victim-under-18', 'interstate-commerce']),
    fact('desk', ['motel'], ['room-revenue', 'foot-traffic', 'cash-payment', 'staff-friendly']),
    fact('royalty', ['brand'], ['royalty-revenue']),
  ],
})
const question = { asOf: IsoDay.parse('2026-11-23'), stage: 'pleading' as const }
const compared = (names: readonly string[]): CourtComparison => {
  const result = compareCourts(casefile, law, question, names)
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}

test('each court hears the same claims and decides participation by its own test', () => {
  const { courts } = compared(['S.D. Ohio', 'N.D. Ga.'])
  const [ohio, georgia] = courts
  assert.ok(ohio && georgia)
  assert.deepEqual(
    ohio.claims.map(({ claimFinding }) => claimFinding),
    georgia.claims.map(({ claimFinding }) => claimFinding),
  )
  const participation = (view: typeof ohio): string | undefined =>
    view.claims
      .find(({ claimFinding }) => claimFinding === 'motel.us.18-usc-1595.beneficiary')
      ?.tests.filter(({ element }) => element === 'participation')
      .map(({ test }) => testName(test))[0]
  assert.match(participation(ohio) ?? '', /continuous business relationship/)
  assert.match(participation(georgia) ?? '', /common undertaking/)
})

test('an element that courts decide by different tests is told once', () => {
  const { tests } = compared(['S.D. Ohio', 'N.D. Ga.'])
  const participation = tests.filter(({ element, cite }) => element === 'participation' && /1595/.test(cite))
  assert.equal(participation.length, 1)
  assert.match(testNames(participation[0]?.tests[0] ?? []), /continuous business relationship/)
  assert.match(testNames(participation[0]?.tests[1] ?? []), /common undertaking/)
  assert.deepEqual(compared(['S.D. Ohio']).tests, [])
})

test('the differences are just the claims that are not the same everywhere', () => {
  const { courts, differences } = compared(['S.D. Ohio', 'N.D. Ga.', 'S.D.N.Y.'])
  const differing = new Set(differences.map(({ claimFinding }) => claimFinding))
  const first = courts[0]
  assert.ok(first && differing.size > 0)
  for (const claim of first.claims) {
    const seen = courts.map(({ claims }) => {
      const one = claims.find(({ claimFinding }) => claimFinding === claim.claimFinding)
      return JSON.stringify([
        one?.finding,
        one?.tests,
        one?.barred,
        one?.earliest,
        one?.latest,
        one?.precedent?.favours,
      ])
    })
    const same = new Set(seen).size === 1
    assert.equal(differing.has(claim.claimFinding), !same, claim.claimFinding)
  }
})

test('who is reached follows conduct and home, and one court alone has no differences', () => {
  const { courts } = compared(['S.D. Ohio', 'D. Del.'])
  const reach = courts.map(({ defendants }) => defendants.map(({ reach: { answer } }) => answer))
  assert.deepEqual(reach[0], ['yes', 'arguable'])
  assert.equal(reach[1]?.[1], 'yes', 'the brand is at home in Delaware')
  assert.deepEqual(compared(['S.D. Ohio', 'Southern District of Ohio']).courts.length, 1, 'the same court by two names')
  assert.deepEqual(compared(['S.D. Ohio']).differences, [])
})

test('a court that is not a trial court is refused by name', () => {
  for (const name of ['6th Cir.', 'N.D. Mars']) {
    const refused = compareCourts(casefile, law, question, [name])
    assert.ok(!refused.ok)
    assert.equal(refused.problem.code, 'court-not-known')
    assert.ok(JSON.stringify(refused.problem).includes(name))
  }
})
