import assert from 'node:assert/strict'
import { appendFileSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { after, before, test } from 'node:test'
import { need, passphrase, temporaryFolder } from '../../../test/whole/made-matter.fixture.ts'
import { IntakeAnswers } from '../../casefile/intake/intake-answers.ts'
import { finishedTexts } from '../../drafting/firewall/release/finished-text.ts'
import { makeCheapMatter } from '../cheap-matter.fixture.ts'
import { takeIntake } from '../intake/take-intake.ts'
import { type OpenMatter, openMatter } from '../open-matter.ts'
import { showLetters, writeLetters } from './preservation-letters.ts'

let matter: OpenMatter
const out = temporaryFolder()
const textOf = (path: string): string =>
  finishedTexts({ name: path, bytes: readFileSync(path) })
    .map(({ text }) => text)
    .join('\n')

before(async () => {
  const folder = join(temporaryFolder(), 'm.redress')
  need(await makeCheapMatter(folder, passphrase))
  matter = need(await openMatter(folder, passphrase, { write: true }))
  const answers = IntakeAnswers.parse({
    file: '2026-014',
    people: [{ kind: 'survivor', name: 'Anabel Quistgaard', pseudonym: 'A.Q.', born: '2004-03-09' }],
    states: ['OH'],
    ...{ began: '2020-06', ended: '2021-05' },
    liable: [
      { role: 'operator', name: 'Pine Hollow Inn (manager: Anabel)' },
      { role: 'platform' },
      { role: 'perpetrator', name: 'Rusk Doe' },
    ],
  })
  need(await takeIntake(matter, answers))
})
after(() => matter?.close())

test('a letter for each business, and none by itself to a person who may be dangerous', async () => {
  const { letters, withheld } = need(await showLetters(matter)).value
  assert.deepEqual(
    letters.map(({ role, to, file }) => [role, to, file]),
    [
      ['operator', 'Pine Hollow Inn (manager: [A.Q.])', 'preservation-1-operator.docx'],
      ['platform', null, 'preservation-2-platform.docx'],
    ],
  )
  assert.deepEqual(
    withheld.map(({ role, name }) => [role, name]),
    [['perpetrator', 'Rusk Doe']],
  )
})

test('the letters ask for what such a party keeps, name no client, and leave to counsel what only counsel knows', async () => {
  const { files } = need(await writeLetters(matter, join(out, 'a'))).value
  const [motel = '', platform = ''] = files.map(textOf)
  assert.match(motel, /registration cards, folios/)
  assert.match(motel, /from June 2020 to May 2021/)
  assert.match(motel, /Our file 2026-014/)
  assert.match(platform, /\[needs: name of the website or platform\]/)
  assert.match(platform, /advertisements in every version/)
  for (const text of [motel, platform]) {
    assert.doesNotMatch(text, /Anabel|Quistgaard|2004|Rusk/)
    assert.match(text, /\[needs: signature and bar number/)
  }
})

test('a letter that was changed by hand stays, and the new one stands beside it', async () => {
  const folder = join(out, 'b')
  const [first = ''] = need(await writeLetters(matter, folder)).value.files
  appendFileSync(first, 'counsel was here')
  const { kept, files } = need(await writeLetters(matter, folder)).value
  assert.deepEqual(
    kept.map(({ file, newVersion }) => [basename(file), basename(newVersion)]),
    [['preservation-1-operator.docx', 'preservation-1-operator (2).docx']],
  )
  assert.match(readFileSync(first, 'latin1'), /counsel was here$/)
  assert.equal(files.length, 2)
})
