import assert from 'node:assert/strict'
import { test } from 'node:test'
import { WantedChange } from '../../casefile/written/change-request.ts'
import type { RecordList } from '../../casefile/written/record-list.ts'
import { codeOf, must } from '../../vault/vault.fixture.ts'
import { forTheOwner } from '../door.ts'
import { folio, folioDocument, juniper, matterWithFolio } from '../evidence/matter-with-folio.fixture.ts'
import type { OpenMatter } from '../open-matter.ts'
import { viewPage } from '../show-matter.ts'
import { changeRecords } from './change-record.ts'
import { draftsAsTyped, keepDraft, showDrafts } from './keep-draft.ts'
import { withKeptWords } from './kept-words.ts'
import { showRecords } from './show-records.ts'

const document = folioDocument.record.id
const page = folioDocument.pages[0]
assert.ok(page)

const change = async (matter: OpenMatter, wanted: object) =>
  must(await changeRecords(matter, [WantedChange.parse(wanted)])).value

const records = async (matter: OpenMatter, kind: keyof RecordList): Promise<RecordList> =>
  must(await showRecords(matter, { kinds: [kind] })).value

const cashFact = (shown: { start: number; end: number; words: string }) => ({
  ...{ kind: 'fact', id: null, basedOn: 0 },
  content: {
    ...{ when: '2020-06-14', statement: 'J.D. waited outside.', about: [], factors: [], differsFrom: [] },
    ...{ confirmedBy: 'counsel', confirmedOn: '2026-11-23', passages: [{ document, page: 1, shown }] },
  },
})

test('words selected in a page with pseudonyms become a passage of the stored words, whatever is covered meanwhile', async (t) => {
  const { matter, vault } = await matterWithFolio(t)
  const seen = must(await viewPage(matter, document, 1)).value.text
  const words = '[J.D.] waited outside while the guest\npaid the room in cash'
  const start = seen.indexOf(words)
  assert.ok(start > 0)
  const shown = { start, end: start + words.length, words }
  const made = await change(matter, cashFact(shown))
  assert.deepEqual(made.records, [{ kind: 'fact', id: 'fact-1', version: 1 }])
  const [fact] = must(await vault.loadCasefile())?.facts ?? []
  assert.equal(fact?.passages[0]?.quote, 'Juniper Delacroix waited outside while the guest\npaid the room in cash')
  assert.ok(folio.includes(fact?.passages[0]?.quote ?? '-'))

  // A name before it is protected now, so everything after it stands elsewhere than the window knows.
  must(
    await vault.putIdentities([{ ...juniper, id: 'rusk', pseudonym: 'the guest of that night', forms: ['Dale Rusk'] }]),
  )
  assert.equal((await change(matter, cashFact(shown))).records[0]?.id, 'fact-2')
  const both = must(await vault.loadCasefile())?.facts.map(({ passages }) => passages)
  assert.deepEqual(both?.[0], both?.[1])

  const gone = { start: 3, end: 20, words: 'never on this page' }
  assert.equal(codeOf(await changeRecords(matter, [WantedChange.parse(cashFact(gone))])), 'page-not-as-shown')
})

test('what comes back as it was shown stays as it was stored: names in texts, birth dates, forms of an identity', async (t) => {
  const { matter, vault } = await matterWithFolio(t)
  must(
    await vault.change('note.created', [
      { kind: 'note', id: 'n', basedOn: 0, content: { id: 'n', text: 'Call Juniper Delacroix.\nAsk for folios.' } },
    ]),
  )
  const [note] = (await records(matter, 'note')).note ?? []
  assert.equal(note?.content.text, 'Call [J.D.].\nAsk for folios.')
  await change(matter, {
    kind: 'note',
    id: 'n',
    basedOn: 1,
    content: { id: 'n', text: `${note?.content.text}\nAnd key logs.` },
  })
  assert.equal(
    must(await vault.readRecord('note', 'n'))?.content.text,
    // A line more: the lines that were there are the stored ones.
    'Call Juniper Delacroix.\nAsk for folios.\nAnd key logs.',
  )

  const [claimant] = (await records(matter, 'claimant')).claimant ?? []
  assert.equal(claimant?.content.born, '2004', 'the year alone is shown')
  await change(matter, {
    kind: 'claimant',
    id: 'jd',
    basedOn: claimant?.version,
    content: { ...claimant?.content, sex: 'unknown' },
  })
  const stored = must(await vault.readRecord('claimant', 'jd'))?.content
  assert.deepEqual([stored?.born, stored?.sex], ['2004-03-09', 'unknown'])

  const [identity] = (await records(matter, 'identity')).identity ?? []
  assert.deepEqual(identity?.content, { id: 'jd-name', kind: 'person', pseudonym: 'J.D.', forms: 1 })
  const { id, kind, pseudonym } = juniper
  const withForms = (forms: readonly unknown[], basedOn: number) => ({
    kind: 'identity',
    id,
    basedOn,
    content: { id, kind, pseudonym, forms },
  })
  await change(matter, withForms([{ kept: 0 }, 'Junie'], 1))
  const known = async () => must(await vault.readIdentities('test')).find((one) => one.id === id)?.forms
  assert.deepEqual(await known(), ['Juniper Delacroix', 'Junie'])
  assert.equal(
    codeOf(await changeRecords(matter, [WantedChange.parse(withForms([{ kept: 5 }], 2))])),
    'change-does-not-fit',
  )
  await change(matter, withForms([{ kept: 1 }], 2))
  assert.deepEqual(await known(), ['Junie'])
})

test('new records get ids that name nobody; a damages input that cannot be read is refused', async (t) => {
  const { matter, vault } = await matterWithFolio(t)
  for (const content of [
    { what: 'Ask for folios.', done: false },
    { what: 'Call the clerk.', done: false },
  ])
    await change(matter, { kind: 'task', id: null, basedOn: 0, content })
  assert.deepEqual(
    (await records(matter, 'task')).task?.map(({ id, version }) => [id, version]),
    [
      ['task-1', 1],
      ['task-2', 1],
    ],
  )
  await change(matter, { kind: 'task', id: 'task-1', basedOn: 1, content: null })
  const unknown = { kind: 'task', id: 'tsk-1', basedOn: 0, content: null } as const
  assert.equal(codeOf(await changeRecords(matter, [WantedChange.parse(unknown)])), 'record-not-found')
  await change(matter, { kind: 'task', id: null, basedOn: 0, content: { what: 'Another.', done: false } })
  assert.deepEqual(
    (await records(matter, 'task')).task?.map(({ id }) => id),
    ['task-2', 'task-3'],
    'no id is given twice',
  )
  const damages = (text: string) => [
    WantedChange.parse({ kind: 'damages-input', id: '*', basedOn: 0, content: { text } }),
  ]
  assert.equal(codeOf(await changeRecords(matter, damages('items: many'))), 'input-not-valid')
  assert.deepEqual(must(await vault.loadDamagesInputs()), [])
})

test('what is being typed is kept sealed, comes back covered, and is forgotten when asked', async (t) => {
  const { matter, vault } = await matterWithFolio(t)
  must(await keepDraft(matter, 'fact:new', { statement: 'Juniper Delacroix wai' }))
  must(await keepDraft(matter, 'note:new', { text: 'Ask for the folios.' }))
  assert.deepEqual(
    must(await showDrafts(matter)).value.drafts.map(({ fields, covered }) => ({ fields, covered })),
    [
      { fields: { text: 'Ask for the folios.' }, covered: false },
      { fields: { statement: '[J.D.] wai' }, covered: true },
    ],
    'a form can tell that a stand-in is no word that was typed',
  )
  const typed = must(await draftsAsTyped(matter))
  assert.doesNotMatch(JSON.stringify(typed.value), /Juniper/)
  const looks = async () =>
    must(await vault.auditEntries()).filter(({ objects }) => objects.includes('reason:shown-uncovered'))
  const before = (await looks()).length
  assert.deepEqual(must(await forTheOwner(matter, typed)).drafts[1]?.fields, { statement: 'Juniper Delacroix wai' })
  assert.equal((await looks()).length, before + 1, 'the look is logged')
  must(await keepDraft(matter, 'note:new', null))
  must(await keepDraft(matter, 'fact:new', null))
  assert.deepEqual(must(await vault.drafts()), [])
})

test('lines that moved keep their stored words; a line that was typed anew stays as typed', () => {
  const kept = (wanted: string) => withKeptWords(wanted, 'a [X]\nb\n[Y] c', 'a Xenia\nb\nYoram c')
  assert.equal(kept('[Y] c\na [X]'), 'Yoram c\na Xenia')
  assert.equal(kept('a [X] too\nb'), 'a [X] too\nb')
  assert.deepEqual(
    withKeptWords([{ n: '[X]' }, { n: 'new' }], [{ n: 'b' }, { n: '[X]' }], [{ n: 'b' }, { n: 'Xenia' }]),
    [{ n: 'Xenia' }, { n: 'new' }],
  )
})
