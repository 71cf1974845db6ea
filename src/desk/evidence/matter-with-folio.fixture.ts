import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { Suggestion, type SuggestionKind } from '../../casefile/evidence/records.ts'
import { Casefile, Identity } from '../../casefile/matter.ts'
import { documentNumber, must, passphrase, saveCasefile } from '../../vault/vault.fixture.ts'
import type { Vault } from '../../vault/vault.ts'
import { makeCheapMatter } from '../cheap-matter.fixture.ts'
import { type OpenMatter, openMatter, vaultOf } from '../open-matter.ts'

export const folio = [
  'Guest of room 214: Dale Rusk.',
  'On June 14, 2020 Juniper Delacroix waited outside while the guest',
  'paid the room in cash. Brightwater Lodging LLC gave no receipt. Paid in cash again on the second night.',
].join('\n')
export const folioDocument = documentNumber(1, [folio])

const partyOf = (id: string, name: string) => ({
  ...{ id, name, kind: 'organisation', role: 'operator', states: ['OH'], description: 'Invented.' },
})

export const folioCasefile = Casefile.parse({
  matter: {
    ...{ id: 'jd', caption: 'J.D. v. Brightwater', court: 'S.D. Ohio', asOf: '2026-11-23' },
    ...{ minorMatter: true, summary: 'Invented.' },
  },
  claimants: [{ id: 'jd', pseudonym: 'J.D.', kind: 'survivor', born: '2004-03-09', sex: 'female' }],
  parties: [partyOf('brightwater', 'Brightwater Lodging LLC'), partyOf('quill', 'Quill Inns')],
  facts: [],
})

export const juniper = Identity.parse({
  ...{ id: 'jd-name', kind: 'person', pseudonym: 'J.D.', forms: ['Juniper Delacroix'] },
})

export function suggestionAt(kind: SuggestionKind, quote: string, value: string): Suggestion {
  const start = folio.indexOf(quote)
  const id = `sg-${createHash('sha256').update(`${kind}${value}${start}`).digest('hex').slice(0, 16)}`
  const passage = { document: folioDocument.record.id, page: 1, start, end: start + quote.length, quote }
  const factor = kind === 'factor' ? value : null
  return Suggestion.parse({ id, kind, value, factor, passage, status: 'proposed' })
}

/** A new matter with one folio read; without `casefile` nothing of the case is written down yet. */
export async function matterWithFolio(
  t: TestContext,
  { casefile = true } = {},
): Promise<{ readonly matter: OpenMatter; readonly vault: Vault; readonly folder: string }> {
  const place = mkdtempSync(join(tmpdir(), 'redress-desk-'))
  t.after(() => rmSync(place, { recursive: true, force: true }))
  const folder = join(place, 'jd.redress')
  must(await makeCheapMatter(folder, passphrase))
  const matter = must(await openMatter(folder, passphrase, { write: true }))
  t.after(() => matter.close())
  const vault = vaultOf(matter)
  must(await vault.putDocument(folioDocument.record, folioDocument.pages))
  if (casefile) {
    must(await vault.putIdentities([juniper]))
    must(await saveCasefile(vault, folioCasefile))
  }
  return { matter, vault, folder: place }
}
