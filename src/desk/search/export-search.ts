import type { WrittenRelease } from '../../casefile/release/written-files.ts'
import { ok, type Result } from '../../casefile/result.ts'
import type { Covered } from '../../drafting/firewall/covering/covered.ts'
import { releaseCoverage } from '../../drafting/firewall/covering/release-coverage.ts'
import type { MatterGate } from '../../drafting/firewall/release/matter-gate.ts'
import type { NotReleased } from '../../drafting/firewall/release/release-files.ts'
import type { Table } from '../../drafting/table-file.ts'
import type { SearchHit } from '../../vault/contract/pages.ts'
import type { StoreTrouble } from '../../vault/contract/store-trouble.ts'
import type { Vault } from '../../vault/vault.ts'
import { notReadWellInWords } from '../../words/evidence/not-read-well.ts'
import { hitColumns } from '../../words/search/search-tables.ts'
import { type AtTheDesk, answerAbout } from '../door.ts'
import type { DoorTrouble } from '../door-trouble.ts'
import type { OpenMatter } from '../open-matter.ts'
import { exportTable } from '../papers/export-table.ts'
import { doubtOf, snippetWithinPage } from './search-evidence.ts'

const atATime = 500
const most = 20_000

export interface ExportedSearch extends WrittenRelease {
  /** Pages that match. */
  readonly total: number
  /** Rows written: the best 20,000 of them. */
  readonly rows: number
}

/**
 * Every page of an answer as a row of a table, best first, with the words around the match.
 * Problems: `search-not-understood`, and those of `exportTable`.
 */
export const exportSearch = (
  matter: OpenMatter,
  query: string,
  file: string,
): Promise<
  Result<Covered<ExportedSearch>, DoorTrouble | 'folder-not-writable' | NotReleased | 'search-not-understood'>
> =>
  answerAbout(matter, 'export-search', async ({ vault, cover, coverShaped }) => {
    const found = await searchTable({ vault, coverShaped }, query)
    if (!found.ok) return found
    const { covered, total, rows } = found.value
    const written = await exportTable(vault, 'search', file, covered)
    return written.ok ? cover({ ...written.value, total, rows }, releaseCoverage) : written
  })

/** The same rows, covered and not written yet. */
export async function searchTable(
  { vault, coverShaped }: Pick<AtTheDesk, 'vault' | 'coverShaped'>,
  query: string,
): Promise<
  Result<
    { readonly covered: Covered<Table>; readonly total: number; readonly rows: number },
    DoorTrouble | 'search-not-understood'
  >
> {
  const hits: SearchHit[] = []
  const found = await allHits(vault, query, hits)
  if (!found.ok) return found
  const covered = await coverShaped(hits, tableOf, { slices: ['rows[][]'] })
  return covered.ok ? ok({ covered: covered.value, total: found.value, rows: hits.length }) : covered
}

async function allHits(
  vault: Vault,
  query: string,
  hits: SearchHit[],
): Promise<Result<number, StoreTrouble | 'search-not-understood'>> {
  for (;;) {
    const part = await vault.search(query, { limit: atATime, offset: hits.length })
    if (!part.ok) return part
    hits.push(...part.value.hits)
    if (part.value.hits.length < atATime || hits.length >= most) return { ok: true, value: part.value.total }
  }
}

const tableOf = (hits: readonly SearchHit[], gate: MatterGate): Table => ({
  name: 'Search',
  columns: hitColumns,
  rows: hits.map((hit) => [
    hit.bates,
    hit.page,
    hit.path,
    hit.format,
    hit.custodian ?? '',
    notReadWellInWords(doubtOf(hit)) ?? '',
    snippetWithinPage(hit, gate).text.replace(/\s+/g, ' ').trim(),
  ]),
})
