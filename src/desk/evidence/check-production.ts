import type { CheckedProduction, NamedColumns } from '../../casefile/evidence/production.ts'
import type { DocumentRecord } from '../../casefile/evidence/records.ts'
import { problem } from '../../casefile/problems.ts'
import { failed, ok, type Result } from '../../casefile/result.ts'
import type { Coverage } from '../../drafting/firewall/covering/coverage.ts'
import type { Covered } from '../../drafting/firewall/covering/covered.ts'
import { compareProduction } from '../../evidence/load-file/compare-production.ts'
import type { GivenFileTrouble } from '../../shelf/read-trouble.ts'
import type { StoreTrouble } from '../../vault/contract/store-trouble.ts'
import type { Vault } from '../../vault/vault.ts'
import { answerAbout } from '../door.ts'
import type { DoorTrouble } from '../door-trouble.ts'
import type { OpenMatter } from '../open-matter.ts'
import { documentNamed } from '../search/document-named.ts'

const coverage: Coverage<CheckedProduction> = { spelled: ['differences[].what'] }

/**
 * The load files of a production beside the folder that they came in: numbers and families of its documents, which file of
 * this matter each is, and everything on which the two disagree.
 * Problems: `document-not-found`, `input-not-valid` where no column holds the numbers of documents.
 */
export const checkProduction = (
  matter: OpenMatter,
  loadFiles: readonly string[],
  columns: NamedColumns = {},
): Promise<Result<Covered<CheckedProduction>, DoorTrouble | GivenFileTrouble | 'document-not-found'>> =>
  answerAbout(matter, 'check-production', async ({ vault, cover }) => {
    const checked = await checkedIn(vault, loadFiles, columns)
    return checked.ok ? cover(checked.value, coverage) : checked
  })

async function checkedIn(
  vault: Vault,
  names: readonly string[],
  columns: NamedColumns,
): Promise<Result<CheckedProduction, StoreTrouble | 'document-not-found' | 'input-not-valid'>> {
  const listed = await vault.listDocuments()
  if (!listed.ok) return listed
  const chosen: DocumentRecord[] = []
  for (const name of names) {
    const named = documentNamed(listed.value, name)
    if (!named.ok) return named
    chosen.push(named.value)
  }
  const loads: (readonly string[])[] = []
  for (const { id, duplicateOf } of chosen) {
    const pages = await vault.pagesOf(duplicateOf ?? id)
    if (!pages.ok) return pages
    loads.push(pages.value.map(({ text }) => text))
  }
  const root = rootOf(chosen.map(({ path }) => path))
  const beside = listed.value.filter(
    ({ path }) => path.startsWith(root) && !path.includes('!/') && !chosen.some((one) => one.path === path),
  )
  const compared = compareProduction(loads, beside, columns)
  if (compared === null)
    return failed(
      problem('input-not-valid', {
        file: chosen.map(({ bates }) => bates).join(', '),
        complaint: { is: 'no-column-of-numbers' },
      }),
    )
  return ok({ loadFiles: chosen.map(({ bates, path }) => ({ bates, path })), ...compared })
}

/** The folder of the production: that of the load files, or the one above where they lie in a folder for data alone. */
function rootOf(paths: readonly string[]): string {
  const folders = paths.map((path) => path.split('/').slice(0, -1))
  const above = folders.map((parts) =>
    /^(?:data|load ?files?)$/i.test(parts.at(-1) ?? '') ? parts.slice(0, -1) : parts,
  )
  const [first = []] = above
  const shared = first.filter((part, i) =>
    above.every((parts) => parts.slice(0, i + 1).join('/') === first.slice(0, i + 1).join('/') && part !== ''),
  )
  return shared.length === 0 ? '' : `${shared.join('/')}/`
}
