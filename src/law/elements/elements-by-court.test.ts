import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ElementFinding, FindingKind } from '../../casefile/findings.ts'
import { PartyId, ProvisionId } from '../../casefile/ids.ts'
import { Fact } from '../../casefile/matter.ts'
import { readDecisionsFolder } from '../../shelf/read-decisions.ts'
import { readElementsFolder } from '../../shelf/read-elements.ts'
import { courtNamed } from '../courts.ts'
import { assessElements } from './elements.ts'

const shelf = readElementsFolder(new URL('../../../law', import.meta.url).pathname)
assert.ok(shelf.ok)
const { elements: library, factors } = shelf.value

const fact = (id: string, shows: readonly string[]): Fact =>
  Fact.parse({
    id,
    when: '2021-03',
    statement: 'Invented statement.',
    about: ['motel'],
    factors: shows,
    passages: [{ document: 'doc-0123456789abcdef', page: 1, start: 0, end: 3, quote: 'abc' }],
    differsFrom: [],
    confirmedBy: 'A. Associate',
    confirmedOn: '2026-11-20',
  })

function elementIn(court: string, facts: readonly Fact[], element: string): ElementFinding {
  const found = assessElements(
    {
      claim: ProvisionId.parse('us/18-usc-1595'),
      theory: 'beneficiary',
      court,
      facts,
      defendant: PartyId.parse('motel'),
      stage: 'pleading',
    },
    library,
    factors,
  )
  assert.ok(found.ok, JSON.stringify(found))
  const one = found.value.find(({ element: id }) => id === element)
  assert.ok(one)
  return one
}

const decisionsRead = readDecisionsFolder(new URL('../../../law/decisions', import.meta.url).pathname)
assert.ok(decisionsRead.ok)
const decisions = decisionsRead.value

test('each court named for a test gave a decision that stands among its authorities, each circuit a published one', () => {
  const byId = new Map(decisions.map((one) => [one.id, one]))
  const wrong = library.theories.flatMap(({ claim: of, id, elements }) =>
    elements.flatMap((element) =>
      element.tests.flatMap((one) => {
        const given = one.authorities.flatMap((authority) => byId.get(authority) ?? [])
        // A state's own courts speak for its law in every federal district of the state.
        const courts = one.courts.filter(
          (court) =>
            !given.some(
              (decision) =>
                decision.court === court ||
                courtNamed(library.courts, court)?.states.includes(decision.circuit.toUpperCase()),
            ),
        )
        const circuits = one.circuits.filter(
          (circuit) =>
            !given.some(
              (decision) => / Cir\.$/.test(decision.court) && decision.circuit === circuit && !decision.unpublished,
            ) && !(circuit === 'DC' && /D\.C\. Circuit.* F\.4th /.test(one.note ?? '')),
        )
        return [...courts, ...circuits].map((where) => `${of} ${id} ${element.id} ${one.id}: ${where}`)
      }),
    ),
  )
  assert.deepEqual(wrong, [])
})

test('no test calls shown what that very court, on the facts read, held not shown', () => {
  const elementsHeld = [
    ['benefit', 'knowing-benefit'],
    ['participation', 'participation'],
    ['knowledge', 'knowledge'],
  ] as const
  let held = 0
  for (const { id, court, rulings } of decisions)
    for (const ruling of rulings.filter((one) => one.claim === '1595-beneficiary'))
      for (const [holding, element] of elementsHeld) {
        if (ruling.elements[holding] !== 'not-satisfied') continue
        held += 1
        const facts = ruling.factors.map((factor, i) => fact(`r${i}`, [factor]))
        assert.notEqual(elementIn(court, facts, element).finding, 'supported', `${id}: ${element}`)
      }
  assert.ok(held > 60, `${held} holdings`)
})

const cases: readonly [
  name: string,
  court: string,
  shows: readonly string[],
  element: string,
  finding: FindingKind,
  testId: string,
][] = [
  [
    'a bank that handled cash around reports',
    'S.D.N.Y.',
    ['fees-from-venture', 'cash-structuring'],
    'participation',
    'supported',
    'beyond-usual-service',
  ],
  [
    'a bank that did only what banks do',
    'S.D.N.Y.',
    ['fees-from-venture', 'ordinary-commercial-transaction'],
    'participation',
    'gap',
    'beyond-usual-service',
  ],
  [
    'recognised signs passed over, no injury to see',
    'D. Mass.',
    ['room-revenue', 'cash-payment', 'housekeeping-refused', 'foot-traffic'],
    'participation',
    'supported',
    'letting-while-ignoring',
  ],
  [
    'two signs only',
    'D. Mass.',
    ['room-revenue', 'cash-payment', 'foot-traffic'],
    'participation',
    'gap',
    'letting-while-ignoring',
  ],
  [
    'one room let again and again with signs',
    'N.D. Tex.',
    ['same-trafficker-relation', 'cash-payment', 'foot-traffic', 'condoms-in-trash'],
    'participation',
    'supported',
    'tacit-agreement',
  ],
  [
    'a duty to report upward, staff who helped',
    'E.D. Cal.',
    ['staff-assisted', 'brand-reporting-duty'],
    'participation',
    'supported',
    'own-notice-and-control',
  ],
  [
    'letting alone in the District of Columbia',
    'D.D.C.',
    ['room-revenue'],
    'participation',
    'gap',
    'common-undertaking',
  ],
  [
    'a website paid by advertisements on what others post',
    'N.D. Cal.',
    ['content-monetised', 'user-content-only'],
    'knowing-benefit',
    'contested',
    'tied-to-participation',
  ],
  [
    'visits of police and reviews of the same hotel',
    'M.D. Pa.',
    ['police-calls', 'online-reviews', 'foot-traffic', 'brand-inspections'],
    'knowledge',
    'supported',
    'venture-level',
  ],
  [
    'the same without notice of this survivor',
    'D. Colo.',
    ['police-calls', 'online-reviews', 'foot-traffic'],
    'knowledge',
    'gap',
    'specific-victim',
  ],
]
for (const [name, court, shows, element, finding, testId] of cases)
  test(`${court}, ${element}: ${name} is ${finding}`, () => {
    const found = elementIn(court, [fact('c1', shows)], element)
    assert.deepEqual([found.test?.id, found.finding], [testId, finding])
  })
