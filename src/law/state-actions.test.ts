import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import type { FindingKind } from '../casefile/findings.ts'
import { PartyId } from '../casefile/ids.ts'
import { Fact } from '../casefile/matter.ts'
import { readElementsFolder } from '../shelf/read-elements.ts'
import type { Theory } from './elements/element-library.ts'
import { assessElements, claimFindingKind } from './elements/elements.ts'

const shelf = readElementsFolder(join(import.meta.dirname, '..', '..', 'law'))
if (!shelf.ok) throw new Error('the law files cannot be read')
const { elements: library, factors } = shelf.value
const state = library.theories.filter(({ claim, roles }) => claim.startsWith('us-') && roles.length > 0)
const party = PartyId.parse('motel')

const fact = (id: string, about = 'motel'): Fact =>
  Fact.parse({
    id,
    when: '2025-03-01',
    statement: 'An invented event.',
    about: [about],
    place: 'the motel',
    factors: [id],
    passages: [{ document: 'doc-0123456789abcdef', page: 1, start: 0, end: 4, quote: 'word' }],
    confirmedBy: 'A. Reyes',
    confirmedOn: '2026-11-20',
  })

/** What the court of the state makes of a defendant about whom these facts are known. */
function findingOn(theory: Theory, facts: readonly Fact[]): FindingKind {
  const court = library.courts.find(
    ({ level, states }) => level === 'state' && states.some((one) => theory.states?.includes(one)),
  )
  assert.ok(court, theory.claim)
  const found = assessElements(
    {
      claim: theory.claim,
      theory: theory.id,
      court: court.name,
      facts,
      defendant: party,
      stage: 'trial',
    },
    library,
    factors,
  )
  assert.ok(found.ok, JSON.stringify(found))
  return claimFindingKind(found.value)
}
const theoryOf = (claim: string, id: string): Theory => {
  const found = state.find((one) => one.claim === claim && one.id === id)
  assert.ok(found, `${claim} ${id}`)
  return found
}

test('every state theory is proved when each ingredient is shown, and has a gap when one has nothing', () => {
  assert.ok(state.length > 100)
  for (const theory of state) {
    const parts = theory.elements.flatMap(({ ingredients, tests }) => [
      ...ingredients,
      ...tests.flatMap((one) => one.ingredients),
    ])
    const all = [...new Set(parts.flatMap(({ shownBy }) => shownBy))]
    const name = `${theory.claim} ${theory.id}`
    assert.equal(
      findingOn(
        theory,
        all.map((factor) => fact(factor)),
      ),
      'supported',
      name,
    )
    for (const { id, shownBy } of parts) {
      const without = all.filter((factor) => !shownBy.includes(factor))
      assert.equal(
        findingOn(
          theory,
          without.map((factor) => fact(factor)),
        ),
        'gap',
        `${name} without ${id}`,
      )
    }
  }
})

test('each state with a civil action for trafficking puts it to the trafficker or the one who benefits', () => {
  const states = new Set(
    state.filter(({ id }) => id === 'perpetrator' || id === 'beneficiary').flatMap((one) => one.states ?? []),
  )
  assert.equal(states.size, 45)
})

const trafficked = ['recruited-or-transported', 'force-fraud-coercion', 'personal-injury']
const signs = [
  'cash-payment',
  'foot-traffic',
  'housekeeping-refused',
  'room-revenue',
  'repeated-stays',
  'staff-friendly',
]
const told = ['direct-notice']

const rows: readonly (readonly [claim: string, theory: string, facts: readonly string[], FindingKind, why: string])[] =
  [
    [
      'us-nc/gs-14-43.18',
      'beneficiary',
      [...trafficked, ...signs],
      'supported',
      'should have known: three signs are enough',
    ],
    [
      'us-ms/code-11-73-3',
      'beneficiary',
      [...trafficked, ...signs],
      'gap',
      'wilful, intentional and knowing: signs are not',
    ],
    ['us-ms/code-11-73-3', 'beneficiary', [...trafficked, ...signs, ...told], 'supported', 'it was told'],
    [
      'us-tx/civ-prac-rem-98',
      'beneficiary',
      [...trafficked, 'room-revenue', 'staff-assisted'],
      'supported',
      'took part',
    ],
    ['us-al/code-13a-6-157', 'beneficiary', [...trafficked, 'room-revenue'], 'supported', 'no mental state is stated'],
    ['us-in/code-35-42-3.5-3', 'perpetrator', trafficked, 'gap', 'no conviction'],
    ['us-in/code-35-42-3.5-3', 'perpetrator', [...trafficked, 'criminal-conviction'], 'supported', 'convicted'],
    ['us-ks/ksa-60-5003', 'buyer', ['paid-for-sex', 'personal-injury'], 'gap', 'an adult, for all that is shown'],
    ['us-ks/ksa-60-5003', 'buyer', ['paid-for-sex', 'personal-injury', 'victim-under-18'], 'supported', 'a child'],
    [
      'us-hi/hrs-663j',
      'buyer',
      ['paid-for-sex', 'personal-injury'],
      'gap',
      'nothing that a reasonable person would see',
    ],
    [
      'us-hi/hrs-663j',
      'buyer',
      ['paid-for-sex', 'personal-injury', 'visible-injury'],
      'supported',
      'injuries were seen',
    ],
    [
      'us-nj/njsa-2c-13-8.1',
      'property-owner',
      [...trafficked, 'rented-room-for-venture'],
      'supported',
      'kept the survivor',
    ],
  ]
for (const [claim, id, facts, expected, why] of rows)
  test(`${claim}, ${id}: ${expected}, for ${why}`, () => {
    // What the trafficker did is about the trafficker; only its own acts are about a business.
    const whose = id === 'perpetrator' || id === 'buyer' ? 'motel' : 'trafficker'
    const seen = facts.map((one) => fact(one, trafficked.includes(one) ? whose : 'motel'))
    assert.equal(findingOn(theoryOf(claim, id), seen), expected)
  })

test('a state says a shared element in its own words', () => {
  const own = theoryOf('us-ms/code-11-73-3', 'beneficiary').elements.find(({ id }) => id === 'knowing-benefit')
  const shared = theoryOf('us-nc/gs-14-43.18', 'beneficiary').elements.find(({ id }) => id === 'knowing-benefit')
  assert.ok(own && shared)
  assert.equal(own.mentalState, 'wilful, intentional and knowing')
  assert.notEqual(own.text, shared.text)
  assert.deepEqual(own.ingredients, shared.ingredients)
})

test('Illinois: fees from the venture alone are not enough for one who serves the public', () => {
  const beneficiary = theoryOf('us-il/740-ilcs-128', 'beneficiary')
  const trafficked = ['recruited-or-transported', 'force-fraud-coercion'].map((id) => fact(id, 'someone-else'))
  const facts = (...ids: string[]) => [...trafficked, ...ids.map((id) => fact(id))]
  assert.equal(findingOn(beneficiary, facts('fees-from-venture')), 'gap')
  assert.equal(findingOn(beneficiary, facts('fees-from-venture', 'tailored-service')), 'supported')
  assert.equal(findingOn(beneficiary, facts('received-share-of-money')), 'supported')
  assert.equal(findingOn(beneficiary, facts('received-share-of-money', 'ordinary-commercial-transaction')), 'contested')
})
