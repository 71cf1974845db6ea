import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Identity } from '../../../casefile/matter.ts'
import type { NameQuestion } from '../../../casefile/release/name-question.ts'
import { identityGate } from '../covering/replace-identities.ts'
import type { FinishedFile } from './finished-text.ts'
import { scanFinished } from './scan-finished.ts'

const sasha = Identity.parse({ id: 's', kind: 'person', pseudonym: 'A.S.', forms: ['Sasha Hope'] })
const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
const inHtml = (text: string): string =>
  text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign)
const inCsv = (text: string): string => `"${text.replaceAll('"', '""')}"`
const wrapped = (text: string): string => text.replaceAll(' ', '\n  ')

/** A text of the matter as one paper or another shows it, with the paper's own words around it. */
const papers: Readonly<Record<string, (text: string) => FinishedFile>> = {
  'a paragraph': (text) => ({ name: 'a.html', bytes: encode(`<p>${inHtml(text)}</p>`) }),
  'a label before it': (text) => ({ name: 'b.html', bytes: encode(`<p>F5 ${inHtml(text)}</p><p>F6 A room.</p>`) }),
  'a cell of a table': (text) => ({
    name: 'c.html',
    bytes: encode(`<tr><td>2020-06-14</td><td>${inHtml(text)}</td><td>RD-000004</td></tr>`),
  }),
  'a row of CSV': (text) => ({ name: 'd.csv', bytes: encode(`day,what\r\n2020-06-14,${inCsv(text)},RD-000004\r\n`) }),
  JSON: (text) => ({ name: 'e.json', bytes: encode(JSON.stringify({ facts: [{ statement: text }] })) }),
  'lines of a letter': (text) => ({ name: 'f.txt', bytes: encode(`Facts:\n\n1. ${wrapped(text)}\n\n2. A room.\n`) }),
}
const texts = [
  'Sasha.',
  'Sasha',
  'hope',
  'Hope came late to the desk.',
  'He said "hope" & left; Sasha Miller paid.',
  'Then Sasha Novak, then hope',
  'we hope so',
]

/** The questions of all papers; a paper shows the text as the gate covers it. */
function askedOf(text: string, identity: Identity): ReadonlyMap<string, readonly NameQuestion[]> {
  const gate = identityGate([identity])
  const covered = gate.replaceIn(text)
  return new Map([
    ['the matter', covered.questions],
    ...Object.entries(papers).map(([name, make]) => {
      const { hits } = scanFinished([make(covered.text)], [identity], [], gate.sources())
      return [name, hits.flatMap(({ question }) => question ?? [])] as const
    }),
  ])
}

const answered = (questions: readonly NameQuestion[], identity: Identity): Identity => ({
  ...identity,
  answers: [
    ...(identity.answers ?? []),
    ...questions.map(({ word, left, right }) => ({
      ...{ word, left, right, everywhere: false, is: 'not-the-name' as const },
    })),
  ],
})

for (const text of texts)
  test(`${JSON.stringify(text)}: whichever paper asks first, one answer holds in all of them`, () => {
    const inMatter = askedOf(text, sasha).get('the matter') ?? []
    const afterMatter = answered(inMatter, sasha)
    for (const [first] of askedOf(text, afterMatter)) {
      const asked = askedOf(text, afterMatter).get(first) ?? []
      const after = askedOf(text, answered(asked, afterMatter))
      if (inMatter.length > 0 || asked.length > 0)
        for (const [paper, again] of after) {
          if (inMatter.length > 0) assert.deepEqual(asked, [], `${first} asks what was answered`)
          assert.deepEqual(again, [], `${paper} asks again after ${first}`)
        }
    }
  })

test('an answer to one text is not taken for another that only ends with it, nor for words that no record holds', () => {
  const identity = Identity.parse({
    ...sasha,
    answers: [{ word: 'sasha', left: '', right: '', is: 'not-the-name', everywhere: false }],
  })
  const gate = identityGate([identity])
  gate.replaceIn('Sasha.')
  assert.equal(gate.replaceIn('Sasha.').text, 'Sasha.')
  for (const leak of ['He met Sasha.', 'Sasha was there', 'with Sasha. She slept']) {
    const { hits } = scanFinished([{ name: 'a.txt', bytes: encode(leak) }], [identity], [], gate.sources())
    assert.equal(hits.length, 1, leak)
  }
})

test('a name that stands alone in a cell is asked with the words beside it in the file, all of them covered', () => {
  const grace = Identity.parse({ id: 'g', kind: 'person', pseudonym: 'G.O.', forms: ['Grace Ostrava'] })
  const cells = '<tr><td>Room ten</td><td>grace</td><td>told by Ms. Ostrava at the desk</td></tr>'
  const { hits } = scanFinished([{ name: 'rooms.html', bytes: encode(cells) }], [grace])
  const asked = hits.flatMap(({ question }) => (question?.word === 'grace' ? [question.passage] : []))
  assert.ok(asked.length > 0)
  for (const passage of asked) {
    assert.match(passage, /Room ten.*G\.O\..*at the desk/)
    assert.doesNotMatch(passage, /grace|Ostrava/i)
  }
})

test('a quote whose words its page tells to be no name is handed out; the same words of no page are asked about', () => {
  const page = 'The grace period ended on Monday.'
  const identity = Identity.parse({ id: 'go', kind: 'person', pseudonym: 'G.O.', forms: ['Grace Ostrava'] })
  const file = { name: 'a.html', bytes: new TextEncoder().encode('<p>grace</p>') }
  const gate = identityGate([identity])
  const asked = scanFinished([file], [identity], [], gate.sources()).hits
  assert.deepEqual(
    asked.map(({ question }) => question?.kind),
    ['everyday-word'],
  )
  assert.equal(gate.replaceInSlice(page, 4, 9).text, 'grace')
  assert.deepEqual(scanFinished([file], [identity], [], gate.sources()).hits, [])
})
