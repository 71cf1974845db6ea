import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { Identity } from '../../casefile/matter.ts'
import { documentNumber, must, saveCasefile } from '../../vault/vault.fixture.ts'
import { makeCheapMatter } from '../cheap-matter.fixture.ts'
import { folioCasefile } from '../evidence/matter-with-folio.fixture.ts'
import { namesOfMatter } from '../facts/names-of-matter.ts'
import { openMatter, vaultOf } from '../open-matter.ts'

const place = mkdtempSync(join(tmpdir(), 'redress-labels-'))
after(() => rmSync(place, { recursive: true, force: true }))
const grace = Identity.parse({ id: 'go', kind: 'person', pseudonym: 'G.O.', forms: ['Grace Ostrava'] })

test('who a file came from is told once of all his files, and beside other words each time', async () => {
  const folder = join(place, 'labels.redress')
  must(await makeCheapMatter(folder, 'five unrelated words here'))
  const matter = must(await openMatter(folder, 'five unrelated words here', { write: true }))
  try {
    const vault = vaultOf(matter)
    must(await vault.putIdentities([grace]))
    const from = 'her aunt Talwen'
    for (const n of [1, 2, 3]) {
      const { record, pages } = documentNumber(n, ['Nobody stands on this page.'], { custodian: from })
      must(await vault.putDocument(record, pages))
    }
    const told = async () =>
      must(await namesOfMatter(matter, { suggest: true })).value.suggestions.map(({ name, why, times }) => [
        name,
        why,
        times,
      ])
    assert.deepEqual(await told(), [['Talwen', 'relative', 1]], 'one label of three files')
    const other = documentNumber(4, ['Nobody stands on this page.'], { custodian: 'her aunt Talwen, by mail' })
    must(await vault.putDocument(other.record, other.pages))
    const summary = 'Her aunt Talwen came. Her aunt Talwen left.'
    must(await saveCasefile(vault, { ...folioCasefile, matter: { ...folioCasefile.matter, summary } }))
    assert.deepEqual(await told(), [['Talwen', 'relative', 4]], 'two labels, and each time in what was written down')
  } finally {
    await matter.close()
  }
})
