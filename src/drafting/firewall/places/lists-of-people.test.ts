import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Identity } from '../../../casefile/matter.ts'
import type { NameAnswer, NameQuestion } from '../../../casefile/release/name-question.ts'
import { identityGate } from '../covering/replace-identities.ts'

const person = (id: string, pseudonym: string, form: string): Identity =>
  Identity.parse({ id, kind: 'person', pseudonym, forms: [form] })
const gate = identityGate([
  person('a', 'A.B.', 'Maria Garcia'),
  person('b', 'C.D.', 'Maria Lopez'),
  person('c', 'E.F.', 'Ines Lopez'),
])

/** Lists of people who share names: each is covered as who he is. */
const lists: readonly (readonly [string, string])[] = [
  ['Garcia, Maria; Lopez, Maria; Lopez, Ines', '[A.B.]; [C.D.]; [E.F.]'],
  ['Lopez, Ines; Lopez, Maria; Garcia, Maria', '[E.F.]; [C.D.]; [A.B.]'],
  ['Garcia, Maria; Lopez, Ines', '[A.B.]; [E.F.]'],
  ['Maria Garcia, Maria Lopez, Ines Lopez', '[A.B.], [C.D.], [E.F.]'],
  ['LOPEZ, MARIA\nLOPEZ, INES\nGARCIA, MARIA', '[C.D.]\n[E.F.]\n[A.B.]'],
  ['Garcia Maria Lopez Maria Lopez Ines', '[A.B.] [C.D.] [E.F.]'],
  ['Lopez | Maria\nLopez | Ines\nGarcia | Maria', '[C.D.]\n[E.F.]\n[A.B.]'],
  ['Ines Lopez, Maria Lopez', '[E.F.], [C.D.]'],
  ['Ines Lopez, Maria Garcia', '[E.F.], [A.B.]'],
  ['Lopez, Maria and Ines', '[C.D.] and [E.F.]'],
  ['Maria and Ines Lopez', '[A.B. or C.D.] and [E.F.]'],
]
for (const [text, expected] of lists)
  test(`each of a list is covered as himself: ${JSON.stringify(text)}`, () =>
    assert.equal(gate.replaceIn(text).text, expected))

const people = [person('b', 'C.D.', 'Maria Lopez'), person('c', 'E.F.', 'Ines Lopez')]
const asked = (text: string, all: readonly Identity[]) => identityGate(all).replaceIn(text)
const saying = (all: readonly Identity[], id: string, question: NameQuestion, is: NameAnswer['is']): Identity[] =>
  all.map((one) => {
    const { word, left, right } = question
    return one.id === id ? { ...one, answers: [{ word, left, right, is, everywhere: false }] } : one
  })

for (const text of ['Ms. Lopez left early', 'then Lopez left', 'the Lopezes left', 'de Lopez, 2021'])
  test(`who of several is meant is asked of each and told once: ${text}`, () => {
    const { questions, text: covered } = asked(text, people)
    assert.match(covered, /\[C\.D\. or E\.F\.\]/)
    assert.deepEqual(
      questions.map(({ kind, identity }) => `${kind} ${identity}`),
      ['one-of-several b', 'one-of-several c'],
    )
    const [first, second] = questions
    assert.ok(first && second)
    for (const told of [saying(people, 'c', second, 'the-name'), saying(people, 'b', first, 'not-the-name')]) {
      const after = asked(text, told)
      assert.equal(after.text, covered.replace('C.D. or E.F.', 'E.F.'))
      assert.deepEqual(after.questions, [], 'it is told for both')
    }
    const neither = saying(saying(people, 'b', first, 'not-the-name'), 'c', second, 'not-the-name')
    assert.deepEqual(asked(text, neither).questions, [])
    assert.match(asked('He saw Ms. Lopez there', saying(people, 'c', second, 'the-name')).text, /C\.D\. or E\.F\./)
  })

test('one alone whose name comes again is covered each time', () => {
  const alone = identityGate([person('b', 'C.D.', 'Maria Lopez')])
  assert.equal(alone.replaceIn('Lopez, Maria Lopez').text, '[C.D.], [C.D.]')
  assert.equal(alone.replaceIn('Maria Lopez, Maria').text, '[C.D.], [C.D.]')
})
