import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  mustNotPassFurther,
  mustNotPassKinds,
  mustStayFurther,
  mustStayKinds,
} from '../../../bench/firewall-further-ways.ts'
import { mustNotPassGlued, mustStayGlued } from '../../../bench/firewall-glued-ways.ts'
import { mustNotPass, mustNotPassLater, mustStay, mustStayLater } from '../../../bench/firewall-held-out-cases.ts'
import { expectedOf, type HeldOut, outcomeOf } from '../../../bench/firewall-outcomes.ts'
import { Identity } from '../../casefile/matter.ts'
import { identityFinder } from './places/find-identities.ts'

const placesIn = (kind: Identity['kind'], form: string, text: string, pseudonym = 'P') =>
  identityFinder([Identity.parse({ id: 'x', kind, pseudonym, forms: [form] })]).placesIn(text)

/** Every text of the bench comes out as its marks say; one that comes out better gets other marks there. */
const lists: Readonly<Record<string, readonly HeldOut[]>> = {
  ...{ mustNotPass, mustNotPassLater, mustNotPassFurther, mustNotPassKinds, mustNotPassGlued },
  ...{ mustStay, mustStayLater, mustStayFurther, mustStayKinds, mustStayGlued },
}
for (const [list, rows] of Object.entries(lists))
  for (const [group, kind, form, texts] of rows)
    test(`${list}, ${group}: ${texts.length} texts with ${form}`, () =>
      assert.deepEqual(
        texts.map((text) => [text, outcomeOf(kind, form, text)]),
        texts.map((text) => [text, expectedOf(text)]),
      ))

test('what is known to be left stays little', () => {
  const all = [mustNotPass, mustNotPassLater, mustNotPassFurther, mustNotPassKinds, mustNotPassGlued]
    .flat()
    .flatMap(([, , , texts]) => texts)
  const left = all.filter((text) => expectedOf(text) === 'left')
  assert.ok(left.length * 40 < all.length, `${left.length} of ${all.length}`)
})

test('initials that a pseudonym is made of name nobody', () => {
  assert.equal(placesIn('person', 'Junia Marisol Dettweiler', 'J.M.D. told the clerk.', 'J.M.D.').length, 0)
})

test('an answer to a word that sounds alike is remembered for its place, and everywhere where it was given so', () => {
  const identity = Identity.parse({ id: 'x', kind: 'person', pseudonym: 'P', forms: ['Rizwana Chaudhry'] })
  const asked = identityFinder([identity]).placesIn('that Chowdhury left')[0]?.doubt
  assert.ok(asked)
  const { word, left, right } = asked
  const told = (is: 'the-name' | 'not-the-name', everywhere: boolean) =>
    identityFinder([{ ...identity, answers: [{ word, left, right, is, everywhere }] }])
  assert.equal(told('not-the-name', false).placesIn('that Chowdhury left').length, 0)
  assert.equal(told('not-the-name', false).placesIn('then Chowdhury came').length, 1)
  assert.equal(told('not-the-name', true).placesIn('then Chowdhury came').length, 0)
  assert.equal(told('the-name', false).placesIn('that Chowdhury left')[0]?.doubt, null)
})
