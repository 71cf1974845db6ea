import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Analysis } from '../casefile/analysis.ts'
import { IsoDay } from '../casefile/dates.ts'
import { Casefile } from '../casefile/matter.ts'
import { readLawInForce } from '../shelf/read-law-in-force.ts'
import { analyse } from './analyse.ts'
import { casefileOf } from './claimant-view.ts'
import { inventedFact } from './invented-fact.fixture.ts'

const read = readLawInForce(join(import.meta.dirname, '..', '..', 'law'))
if (!read.ok) throw new Error('the law files cannot be read')
const law = read.value

const fact = inventedFact('2015-03')
/** A.B. was 16 when it began; C.D. was an adult, and the motel dealt with her a year longer. */
const told = {
  matter: {
    id: 'invented',
    caption: 'A.B. and C.D. v. Motel',
    court: 'S.D. Ohio',
    asOf: '2026-11-23',
    minorMatter: true,
    summary: 'Invented.',
  },
  claimants: [
    { id: 'ab', pseudonym: 'A.B.', kind: 'survivor', born: '1999-01-15', sex: 'female' },
    { id: 'cd', pseudonym: 'C.D.', kind: 'survivor', born: '1990-05-02', sex: 'female' },
  ],
  parties: [
    {
      id: 'motel',
      name: 'Motel LLC',
      kind: 'organisation',
      role: 'operator',
      states: ['OH'],
      description: 'operator of a motel',
      conduct: { from: '2015-02-01', to: '2016-06-30' },
      conductTowards: [{ claimant: 'cd', from: '2015-02-01', to: '2017-06-30' }],
    },
  ],
  facts: [
    fact('kept', [], ['force-fraud-coercion', 'commercial-sex-act', 'interstate-commerce']),
    fact('age', ['ab'], ['victim-under-18']),
    fact('desk', ['motel'], ['room-revenue', 'foot-traffic', 'cash-payment', 'staff-friendly']),
    fact('helped', ['motel', 'cd'], ['staff-assisted', 'knew-claimant-situation']),
  ],
  tolling: [{ kind: 'disability', claimant: 'cd', from: '2017-06-30', to: '2018-06-30', facts: [] }],
  excludedClaims: [{ party: 'motel', claimant: 'ab', claim: 'us-oh/negligence', why: 'counsel’s choice' }],
}
const casefile = Casefile.parse(told)
const question = { asOf: IsoDay.parse('2026-11-23'), stage: 'pleading' as const }
const analysed = (it: Casefile): Analysis => {
  const result = analyse(it, law, question, { phones: [] })
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}
const beneficiary = (analysis: Analysis, claimant: string) =>
  analysis.claims.find((one) => one.claimant === claimant && one.id.includes('18-usc-1595.beneficiary'))

test('each claimant has claims of her own, named for her, by her own age and dates', () => {
  const analysis = analysed(casefile)
  const [ab, cd] = [beneficiary(analysis, 'ab'), beneficiary(analysis, 'cd')]
  assert.equal(ab?.forClaimant, 'A.B.')
  assert.notEqual(ab?.id, cd?.id)
  // 18 on 2017-01-15, plus ten years, against ten years from the last act.
  assert.equal(ab?.limitation.latest, '2027-01-15')
  assert.equal(cd?.limitation.as_one.earliest, '2027-06-30')
  assert.ok(analysis.claims.some((one) => one.claimant === 'ab' && one.claim === 'us/18-usc-2255'))
  assert.ok(!analysis.claims.some((one) => one.claimant === 'cd' && one.claim === 'us/18-usc-2255'))
  assert.equal(new Set(analysis.claims.map(({ id }) => id)).size, analysis.claims.length)
})

test('a fact that names one claimant does not prove the claim of another; one that names none proves both', () => {
  const analysis = analysed(casefile)
  const factsIn = (claimant: string): readonly string[] => [
    ...new Set(
      analysis.claims
        .filter((one) => one.claimant === claimant)
        .flatMap(({ elements }) => elements.flatMap((e) => e.ingredients.flatMap(({ facts }) => facts))),
    ),
  ]
  assert.ok(factsIn('cd').includes('helped') && !factsIn('ab').includes('helped'))
  assert.ok(factsIn('ab').includes('age') && !factsIn('cd').includes('age'))
  assert.ok(factsIn('ab').includes('desk') && factsIn('cd').includes('desk'))
})

test('tolling and a claim left out may concern one claimant alone', () => {
  const [ab, cd] = casefile.claimants.map((claimant) => casefileOf(claimant, casefile))
  assert.deepEqual([ab?.tolling.length, cd?.tolling.length], [0, 1])
  const negligence = analysed(casefile).claims.filter(({ claim }) => claim === 'us-oh/negligence')
  assert.deepEqual(
    negligence.map(({ claimant }) => claimant),
    ['cd'],
  )
})

test('each claimant’s answers are those of a matter of her own', () => {
  for (const claimant of casefile.claimants) {
    const together = analysed(casefile).claims.filter((one) => one.claimant === claimant.id)
    const alone = analysed(casefileOf(claimant, casefile)).claims
    assert.deepEqual(
      together.map((one) => ({ ...one, id: null, forClaimant: null })),
      alone.map((one) => ({ ...one, id: null })),
    )
    assert.ok(alone.every(({ id, forClaimant }) => forClaimant === null && !id.endsWith(`.${claimant.id}`)))
  }
})
