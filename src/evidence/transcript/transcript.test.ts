import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from '../../casefile/property.fixture.ts'
import { fileNoteInWords } from '../../words/evidence/file-note-words.ts'
import { readFile } from '../read-file.ts'
import { utf8 } from '../sample-files.fixture.ts'
import { splitTranscript } from './split-transcript.ts'
import { citeOf, testimonyOf } from './testimony.ts'

const pageOne = [
  'IN THE COURT OF COMMON PLEAS',
  '',
  'DEPOSITION OF DALE RUSK',
  '',
  'DALE RUSK, having been first duly sworn,',
  'testified as follows:',
  'EXAMINATION',
  'BY MS. REYES:',
  'Q.  Who paid for room 214?',
  'A.  I did.',
  'Q.  How?',
  'A.  Cash. Always',
  '    cash.',
  'MR. OAKES:  Objection.',
  'THE WITNESS:  It was cash.',
  'BY MS. REYES:',
  "Q.  I show you Plaintiff's Exhibit 12, and Exhibit",
  'A-4.',
  'A.  Yes.',
  'Q.  And you signed',
  '',
  '',
  '',
  '',
  'that card in June',
]
const pageTwo = [
  '2020?',
  'A.  I did.',
  ...Array.from({ length: 23 }, (_, i) => (i % 2 === 0 ? `Q.  Question ${i}?` : `A.  Answer ${i}.`)),
]

type Style = 'page above' | 'number above' | 'number below' | 'page in each line' | 'feeds only'
function written(style: Style, from = 7): string {
  const page = (lines: readonly string[], number: number): string => {
    const body = lines.map((line, i) =>
      (style === 'page in each line'
        ? `${String(number).padStart(4, '0')}:${String(i + 1).padStart(2, '0')} ${line}`
        : `${String(i + 1).padStart(2)}      ${line}`
      ).trimEnd(),
    )
    const head =
      style === 'page above'
        ? [`          Page ${number}`]
        : style === 'number above'
          ? [`                                        ${number}`]
          : []
    const foot = style === 'number below' ? [`                                        ${number}`] : []
    return [...head, ...body, 'Tarrow Reporting, 555-0100', ...foot].join('\n')
  }
  return [page(pageOne, from), page(pageTwo, from + 1)].join(style === 'feeds only' ? '\n\f\n' : '\n\n')
}

for (const style of ['page above', 'number above', 'number below', 'page in each line'] as const) {
  test(`a transcript with its pages numbered as “${style}” has every line in its place`, async () => {
    const read = await readFile(utf8(written(style)), 'Rusk deposition.txt')
    assert.ok(
      read.kind === 'read' && read.format === 'transcript',
      JSON.stringify(read.kind === 'read' ? read.format : read),
    )
    assert.deepEqual(
      read.pages.map((page) => page.label),
      ['transcript page 7', 'transcript page 8'],
    )
    assert.deepEqual(
      read.pages[0]?.text.split('\n').slice(0, 25),
      pageOne.map((line) => line.trim()),
    )
    assert.deepEqual(read.pages[1]?.text.split('\n').slice(0, 25), pageTwo)
    assert.ok(read.pages.every((page) => page.text.includes('Tarrow Reporting')))
    assert.ok(
      read.notes.map(fileNoteInWords).some((note) => note.includes('12 (7:17)') && note.includes('A-4 (7:17)')),
      read.notes.map(fileNoteInWords).join(' '),
    )
  })
}

test('pages without a number of the reporter are told', async () => {
  const read = await readFile(utf8(written('feeds only')), 'Rusk deposition.txt')
  assert.ok(read.kind === 'read')
  assert.deepEqual(
    read.pages.map((page) => page.label),
    [null, null],
  )
  assert.ok(read.notes.some((note) => note.is === 'pages-unnumbered' && note.pages === 2))
})

test('question and answer are told apart, with their speakers, across pages', () => {
  const { turns, witnesses } = testimonyOf([
    { page: 7, lines: pageOne },
    { page: 8, lines: pageTwo },
  ])
  assert.deepEqual(witnesses, ['DALE RUSK'])
  const shown = turns.slice(0, 9).map(({ kind, speaker, from, to, text }) => [kind, speaker, citeOf(from, to), text])
  assert.deepEqual(shown, [
    ['question', 'MS. REYES', '7:9', 'Who paid for room 214?'],
    ['answer', 'DALE RUSK', '7:10', 'I did.'],
    ['question', 'MS. REYES', '7:11', 'How?'],
    ['answer', 'DALE RUSK', '7:12-13', 'Cash. Always cash.'],
    ['colloquy', 'MR. OAKES', '7:14', 'Objection.'],
    ['colloquy', 'DALE RUSK', '7:15', 'It was cash.'],
    ['question', 'MS. REYES', '7:17-18', "I show you Plaintiff's Exhibit 12, and Exhibit A-4."],
    ['answer', 'DALE RUSK', '7:19', 'Yes.'],
    ['question', 'MS. REYES', '7:20-8:1', 'And you signed that card in June 2020?'],
  ])
})

test('ordinary texts, lists and tables are no transcripts', async () => {
  const list = Array.from(
    { length: 40 },
    (_, i) => `${i + 1}. The ${i}th point of the memo about the proceedings`,
  ).join('\n')
  for (const text of [
    list,
    'Q. How?\nA. So.\n',
    Array.from({ length: 60 }, (_, i) => `${(i % 25) + 1}  towel`).join('\n'),
  ]) {
    const read = await readFile(utf8(text), 'memo.txt')
    assert.ok(read.kind === 'read' && read.format !== 'transcript', text.slice(0, 40))
  }
})

test('no line of any text is left out', () => {
  const line = fc.oneof(
    fc.stringMatching(/^[a-zA-Z ]{1,30}$/),
    fc.nat({ max: 40 }).map(String),
    fc.tuple(fc.nat({ max: 30 }), fc.stringMatching(/^[a-z]{1,9}$/)).map(([n, word]) => `${n}  ${word}`),
  )
  fc.assert(
    fc.property(fc.array(line, { maxLength: 80 }), (lines) => {
      const pages = splitTranscript(lines.join('\n'))
      if (pages.length === 0) return
      const text = pages.flatMap(({ lines: own, outside }) => [...own, ...outside]).join(' ')
      for (const word of lines.join(' ').match(/[a-zA-Z]+/g) ?? []) assert.ok(text.includes(word), word)
    }),
  )
})
