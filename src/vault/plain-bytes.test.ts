import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { Suggestion } from '../casefile/evidence/records.ts'
import { Casefile, Identity } from '../casefile/matter.ts'
import { documentNumber, filesBelow, keepOriginal, must, saveCasefile, temporaryVault } from './vault.fixture.ts'

// Invented; long enough that none of them can stand in random bytes by chance.
const words = {
  text: 'registration card of room 214 paid in cash',
  path: 'intake/Folio Starlite 2020-06.pdf',
  name: 'Juniper Delacroix',
  note: 'extension says pdf, content is docx',
  fact: 'The clerk took a weekly cash payment.',
  caption: 'J.D. v. Starlite Motor Inn',
  damages: 'therapy: 18500 a year',
  suggestion: '+16145550143',
  blob: 'the original file as it came in',
  custodian: 'Records office of Harlan Falls',
  party: 'Brightwater Lodging LLC',
}

test('the folder, searched as bytes, shows no word and no file name', async (t) => {
  const vault = await temporaryVault(t)
  const blob = Buffer.from(`${words.blob} `.repeat(500))
  const sha256 = must(await keepOriginal(vault, 2, blob))
  const { record, pages } = documentNumber(1, [words.text], {
    path: words.path,
    notes: [{ is: 'mailbox-line', line: words.note }],
    custodian: words.custodian,
    sha256,
  })
  must(await vault.putDocument(record, pages))
  const passage = { document: record.id, page: 1, start: 0, end: 17, quote: 'registration card' }
  const parties = [
    {
      id: 'brightwater',
      name: words.party,
      kind: 'organisation',
      role: 'operator',
      states: ['OH'],
      description: 'operator',
    },
  ]
  const fact = {
    id: 'f-1',
    when: '2020-06',
    statement: words.fact,
    about: ['brightwater'],
    factors: [],
    passages: [passage],
    confirmedBy: 'tester',
    confirmedOn: '2026-11-23',
  }
  const casefile = Casefile.parse({
    matter: {
      id: 'jd',
      caption: words.caption,
      court: 'S.D. Ohio',
      asOf: '2026-11-23',
      minorMatter: true,
      summary: '',
    },
    claimants: [{ id: 'jd', pseudonym: 'J.D.', kind: 'survivor', born: '2004', sex: 'female' }],
    parties,
    facts: [fact],
  })
  must(await saveCasefile(vault, casefile))
  must(await vault.saveDamagesInput(words.damages, null))
  const suggestion = { id: 's-1', kind: 'phone', value: words.suggestion, factor: null, passage, status: 'proposed' }
  must(await vault.putSuggestions([Suggestion.parse(suggestion)]))
  const identity = { id: 'jd', kind: 'person', pseudonym: 'J.D.', forms: [words.name] }
  must(await vault.putIdentities([Identity.parse(identity)]))
  assert.equal(must(await vault.search('"paid in cash"')).total, 1, 'inside, it is found')

  const hash = createHash('sha256').update(blob).digest()
  const sought = [
    ...Object.values(words).flatMap((word) => [word, word.toUpperCase(), word.toLowerCase()]),
    ...Object.values(words).flatMap((word) => word.split(/[ /]/).filter((part) => part.length >= 7)),
    record.id,
    hash.toString('hex'),
    hash.toString('base64'),
  ]
  const forms: readonly Buffer[] = [
    hash,
    ...sought.flatMap((word) => [
      Buffer.from(word, 'utf8'),
      Buffer.from(word, 'utf16le'),
      Buffer.from(word, 'utf16le').swap16(),
    ]),
  ]
  const shows = (when: string): void => {
    const files = filesBelow(vault.folder)
    const bytes = [...files].flatMap(([name, content]) => [Buffer.from(name), content])
    for (const form of forms) {
      assert.ok(!bytes.some((content) => content.includes(form)), `${when}: ${form.toString('latin1')}`)
    }
    assert.deepEqual(
      [...files.values()].filter((content) => content.includes('SQLite format')),
      [],
      when,
    )
  }
  assert.ok(filesBelow(vault.folder).has('vault.db-wal'), 'the write-ahead log is there to be searched')
  shows('open')
  await vault.close()
  assert.ok(!filesBelow(vault.folder).has('vault.db-wal'))
  shows('closed')
})
