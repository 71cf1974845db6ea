import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reportProblem } from '../../words/problems/report-problem.ts'
import { type ShownElements, showElements } from './show-elements.ts'

function shown(id: string, court: string | null): ShownElements {
  const found = showElements(id, court)
  if (!found.ok) throw new Error(JSON.stringify(found.problem))
  return found.value
}
const participation = (it: ShownElements) =>
  it.theories.find(({ id }) => id === 'beneficiary')?.elements.find(({ element }) => element === 'participation')
    ?.tests ?? []

test('a court is shown with its own test alone, and why it is that court’s', () => {
  const [ohio, ...more] = participation(shown('us/18-usc-1595', 'S.D. Ohio'))
  assert.match(ohio?.name ?? '', /continuous business relationship/)
  assert.deepEqual(more, [])
  const [georgia] = participation(shown('us/18-usc-1595', 'N.D. Ga.'))
  assert.equal(georgia?.why, 'binding')
  assert.ok(georgia?.authorities.some((text) => /Red Roof Inns/.test(text)))
})

test('without a court every test stands there with the circuits and courts it binds', () => {
  const tests = participation(shown('us/18-usc-1595', null))
  assert.ok(tests.length >= 3)
  assert.ok(tests.some(({ circuits }) => circuits.includes('11')))
})

test('shared forms are filled in: no ingredient is without what shows it and what to ask for', () => {
  for (const id of ['us-tx/civ-prac-rem-98', 'us-al/negligence', 'us-ny/wrongful-death'])
    for (const { elements } of shown(id, null).theories)
      for (const element of elements) {
        const parts = [...element.ingredients, ...element.tests.flatMap(({ ingredients }) => ingredients)]
        assert.ok(parts.length > 0, `${id} ${element.element}`)
        assert.ok(parts.every(({ shownBy, ask }) => shownBy.length > 0 && ask !== ''))
      }
})

test('what has no elements, an unknown court and an unknown id are refused in one sentence', () => {
  const refused = (id: string, court: string | null): string => {
    const found = showElements(id, court)
    assert.ok(!found.ok)
    return `${reportProblem(found.problem).message} ${JSON.stringify(found.problem)}`
  }
  assert.match(refused('us/26-usc-104', null), /put to no defendant/)
  assert.match(refused('us/18-usc-1595', 'S.D. Mars'), /is not a court that is known here/)
  assert.match(refused('us/18-usc-1595x', null), /"near":"us\/18-usc-1595"/)
})
