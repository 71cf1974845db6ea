import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Identity } from '../../../casefile/matter.ts'
import type { NameAnswer, NameQuestion } from '../../../casefile/release/name-question.ts'
import { identityGate } from '../covering/replace-identities.ts'
import type { FinishedFile } from './finished-text.ts'
import { scanFinished } from './scan-finished.ts'

const other = (word: string, left = '', right = ''): NameAnswer => ({
  ...{ word, left, right, is: 'not-the-name', everywhere: false },
})
const named = (form: string, answers: readonly NameAnswer[]): Identity =>
  Identity.parse({ id: 'g', kind: 'person', pseudonym: 'A.B.', forms: [form], answers })
const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Two texts of the matter beside each other, as papers set them. */
const papers: Readonly<Record<string, (one: string, two: string) => FinishedFile>> = {
  'cells of a table': (one, two) => ({ name: 'a.html', bytes: encode(`<tr><td>${one}</td><td>${two}</td></tr>`) }),
  runs: (one, two) => ({ name: 'b.html', bytes: encode(`<p><b>${one}</b> <i>${two}</i></p>`) }),
  'runs without a space': (one, two) => ({ name: 'c.html', bytes: encode(`<p><b>${one}</b><i>${two}</i></p>`) }),
  'a row of CSV': (one, two) => ({ name: 'd.csv', bytes: encode(`day,who,what\r\n2020-06-14,"${one}","${two}"\r\n`) }),
  lines: (one, two) => ({ name: 'e.txt', bytes: encode(`Facts:\n${one}\n${two}\n`) }),
}

/** What is listed, the two texts, and what was said of each by itself. */
const meeting: readonly (readonly [string, string, string, readonly NameAnswer[]])[] = [
  ['Grace Hope', 'Grace', 'Hope', [other('grace'), other('hope')]],
  ['Grace Hope', 'He met Grace', 'Hope came late.', [other('grace', 'he met'), other('hope', '', 'came late')]],
  ['Le An', 'Le', 'An', [other('an')]],
]

const asked = (identity: Identity, texts: readonly string[], paper: keyof typeof papers) => {
  const gate = identityGate([identity])
  const [one = '', two = ''] = texts.map((text) => gate.replaceIn(text).text)
  const file = papers[paper]?.(one, two) ?? { name: '', bytes: encode('') }
  return { one, two, hits: scanFinished([file], [identity], [], gate.sources()).hits }
}

/** As the answer is kept. */
const withAnswer = (identity: Identity, question: NameQuestion, is: NameAnswer['is']): Identity => ({
  ...identity,
  answers: [
    ...(is === 'the-name' ? [] : (identity.answers ?? [])),
    ...(is === 'the-name' ? (question.pieces ?? []).map((piece) => ({ ...piece, is, everywhere: false })) : []),
    { word: question.word, left: question.left, right: question.right, is, everywhere: false, joined: true as const },
  ],
})

for (const [form, first, second, answers] of meeting)
  for (const paper of Object.keys(papers)) {
    const identity = named(form, answers)
    test(`${first} | ${second} in ${paper}: asked once, and one answer holds in every paper`, () => {
      const { one, two, hits } = asked(identity, [first, second], paper)
      assert.deepEqual([one, two], [first, second], 'each passes by itself')
      if (hits.length === 0) return
      const questions = hits.map(({ question }) => question)
      assert.equal(new Set(questions.map((question) => question?.kind)).size, 1)
      const [question] = questions
      assert.ok(question?.kind === 'joined', 'no refusal for good')
      assert.doesNotMatch(question.passage, new RegExp(form, 'i'))
      for (const again of Object.keys(papers)) {
        const apart = withAnswer(identity, question, 'not-the-name')
        assert.deepEqual(asked(apart, [first, second], again).hits, [], `${again} is made`)
        const meant = withAnswer(identity, question, 'the-name')
        const covered = asked(meant, [first, second], again)
        assert.deepEqual(covered.hits, [], `${again} is made with both covered`)
        assert.match(covered.one, /\[A\.B\.\]/)
        assert.match(covered.two, /\[A\.B\.\]/)
      }
    })
  }

test('the place is asked in cells and in runs', () => {
  for (const paper of Object.keys(papers)) {
    const { hits } = asked(named('Grace Hope', [other('grace'), other('hope')]), ['Grace', 'Hope'], paper)
    assert.ok(hits.length > 0, paper)
  }
})

test('what was said of texts that meet says nothing of one text that holds the same', () => {
  const answers: NameAnswer[] = [{ ...other('gracehope'), joined: true }, other('grace'), other('hope')]
  const identity = named('Grace Hope', answers)
  const gate = identityGate([identity])
  assert.equal(gate.replaceIn('Grace Hope').text, '[A.B.]')
  const leak = { name: 'a.txt', bytes: encode('He saw Grace Hope.') }
  const { hits } = scanFinished([leak], [identity], [], gate.sources())
  assert.equal(hits.length, 1)
  assert.equal(hits[0]?.question, null)
})
