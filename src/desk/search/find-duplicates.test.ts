import assert from 'node:assert/strict'
import { test } from 'node:test'
import { codeOf, documentNumber, must } from '../../vault/vault.fixture.ts'
import { matterWithFolio } from '../evidence/matter-with-folio.fixture.ts'
import { compareDocuments, findDuplicates } from './find-duplicates.ts'

const ad =
  'New in town for a few days only, staying near the highway exit, quiet and friendly, ask for the weekday rate'

test('spun ads are told as one group by number, and where they differ, with names covered', async (t) => {
  const { matter, vault } = await matterWithFolio(t)
  for (const { record, pages } of [
    documentNumber(2, [`${ad}, Juniper Delacroix 614-555-0122`]),
    documentNumber(3, [
      'A letter about something else altogether, written by the clerk to the head office in the spring.',
    ]),
    documentNumber(4, ['First page of another paper.', `${ad.replace('days', 'nights')}, Juniper D. 614-555-0199`]),
  ])
    must(await vault.putDocument(record, pages))
  const { value } = must(await findDuplicates(matter, 'page'))
  assert.deepEqual(
    value.groups.map(({ members }) => members.map(({ bates, page }) => `${bates}/${page}`)),
    [['RD-000002/1', 'RD-000004/2']],
  )
  assert.equal(value.texts, 5)
  assert.ok((value.groups[0]?.members[1]?.similarity ?? 0) > 0.6)

  const compared = must(await compareDocuments(matter, 'rd-000002', 'RD-000004')).value
  assert.ok(compared.stretches.some((one) => one.in === 'first' && one.text.includes('days')))
  assert.ok(compared.stretches.some((one) => one.in === 'second' && one.text.includes('nights')))
  assert.doesNotMatch(JSON.stringify(compared), /Delacroix/)
  assert.equal(codeOf(await compareDocuments(matter, 'RD-000002', 'RD-000099')), 'document-not-found')
})

test('stored words are compared: a cover is a word that is never cut, and different names are told as different', async (t) => {
  const { matter, vault } = await matterWithFolio(t)
  const says = async (first: string, second: string) => {
    for (const { record, pages } of [documentNumber(2, [first]), documentNumber(3, [second])])
      must(await vault.putDocument(record, pages))
    return must(await compareDocuments(matter, 'RD-000002', 'RD-000003')).value.stretches
  }
  const stretches = await says(
    'The porter saw Juniper Delacroix at nine, and Ada Lowe too.',
    'The clerk Juniper Delacroix at nine, and Juniper too.',
  )
  assert.doesNotMatch(JSON.stringify(stretches), /Delacroix|Juniper/)
  for (const { text } of stretches)
    assert.equal(text.split('[').length, text.split(']').length, `a cover is cut: ${text}`)
  assert.ok(stretches.some((one) => one.in === 'first' && one.text.includes('Ada Lowe')))
  assert.ok(stretches.some((one) => one.in === 'second' && one.text.includes('[')))
  const shown = await says('Ask Juniper Delacroix.', 'Ask Juniper.')
  assert.deepEqual(
    shown.map((one) => one.in),
    ['both', 'first', 'second'],
    'two forms that are covered alike are two all the same',
  )
})
