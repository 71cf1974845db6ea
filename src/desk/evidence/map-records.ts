import { basename } from 'node:path'
import type {
  CountProposal,
  MappedRecord,
  MappedRecords,
  MappedTable,
  RecordMapping,
} from '../../casefile/evidence/record-mapping.ts'
import type { DocumentRecord, PageText } from '../../casefile/evidence/records.ts'
import { problem } from '../../casefile/problems.ts'
import { failed, ok, type Result } from '../../casefile/result.ts'
import type { Coverage } from '../../drafting/firewall/covering/coverage.ts'
import type { Covered } from '../../drafting/firewall/covering/covered.ts'
import type { MatterGate } from '../../drafting/firewall/release/matter-gate.ts'
import { countGuests, proposeFromCounts } from '../../evidence/records/count-records.ts'
import { headingsMissing, mapRows } from '../../evidence/records/map-rows.ts'
import { placeInText } from '../../evidence/suggest/suggestion-from.ts'
import type { GivenFileTrouble } from '../../shelf/read-trouble.ts'
import { readRecordMapping } from '../../shelf/tables/read-record-mapping.ts'
import type { StoreTrouble } from '../../vault/contract/store-trouble.ts'
import type { Vault } from '../../vault/vault.ts'
import { answerAbout } from '../door.ts'
import type { DoorTrouble } from '../door-trouble.ts'
import { tellChange } from '../facts/changes-heard.ts'
import type { OpenMatter } from '../open-matter.ts'
import { whileWriting } from '../while-writing.ts'

export const mappedCoverage: Coverage<MappedRecords> = {
  published: ['proposals[].factor'],
  spelled: ['tables[].record', 'tables[].refused[].why', 'proposals[].because'],
  passages: ['proposals[].passage'],
  slices: ['guests[].who'],
}

/** What tables came to, before it is covered. */
export interface CountedRecords extends Omit<MappedRecords, 'guests'> {
  readonly records: readonly MappedRecord[]
}

/** A guest as the line of the table tells who that is: a name may stand in two of its cells. */
export const shownCounts = ({ records, ...counted }: CountedRecords, gate: MatterGate): MappedRecords => ({
  ...counted,
  guests: countGuests(records, ({ passage, who, whoAt }) =>
    whoAt === null ? (who ?? '') : gate.replaceInSlice(passage.quote, whoAt.start, whoAt.end).text,
  ),
})

export interface MapOptions {
  readonly mapping: string
  /** Only the mapping of this document, in place of the one it names where it is the only one. */
  readonly document: string | null
  readonly dryRun: boolean
}

/**
 * Tables of the matter as records, by a mapping that a person wrote: what they count of nights, cash, rooms and calls, and
 * which factors that proposes. A dry run stores nothing.
 * Problems: `file-not-found`; `input-not-valid`, `document-not-found`, with file and line.
 */
export const mapRecords = (
  matter: OpenMatter,
  options: MapOptions,
): Promise<Result<Covered<MappedRecords>, DoorTrouble | GivenFileTrouble | 'document-not-found'>> =>
  answerAbout(matter, 'map-records', async ({ vault, coverShaped }) => {
    const mapped = await mapInto(vault, options)
    return mapped.ok ? coverShaped(mapped.value, shownCounts, mappedCoverage) : mapped
  })

async function mapInto(
  vault: Vault,
  { mapping: file, document, dryRun }: MapOptions,
): Promise<Result<CountedRecords, StoreTrouble | GivenFileTrouble | 'document-not-found'>> {
  const read = readRecordMapping(file)
  if (!read.ok) return read
  const listed = await vault.listDocuments()
  if (!listed.ok) return listed
  const { value, lineOf } = read.value
  const tables: MappedTable[] = []
  const records: MappedRecord[] = []
  for (const [i, mapping] of chosenOf(value.records, document).entries()) {
    const record = documentNamed(listed.value, document ?? mapping.document)
    if (record === null)
      return failed(
        problem('document-not-found', {
          document: document ?? mapping.document,
          in: `${basename(file)} line ${lineOf(['records', i])}`,
        }),
      )
    const pages = await vault.pagesOf(record.duplicateOf ?? record.id)
    if (!pages.ok) return pages
    const missing = headingsMissing(pages.value, mapping)
    if (missing.length > 0)
      return failed(
        problem('input-not-valid', {
          file: basename(file),
          line: lineOf(['records', i, 'columns']),
          complaint: { is: 'no-line-with-headings', columns: missing },
        }),
      )
    const made = tableMapped(record, pages.value, mapping)
    records.push(...made.records)
    tables.push(made.table)
  }
  return counted(vault, tables, records, dryRun)
}

/** One table under its mapping, and the records that its rows give. */
export function tableMapped(
  { bates, path }: Pick<DocumentRecord, 'bates' | 'path'>,
  pages: readonly PageText[],
  mapping: RecordMapping,
): { readonly table: MappedTable; readonly records: readonly MappedRecord[] } {
  const { rows, records, elsewhere, refused } = mapRows(pages, mapping)
  const table = { record: mapping.record, bates, path, rows, records: records.length, elsewhere, refused }
  return { table, records }
}

/** What the records come to; stored as suggestions unless only the look was asked for. */
export async function counted(
  vault: Vault,
  tables: readonly MappedTable[],
  records: readonly MappedRecord[],
  dryRun: boolean,
): Promise<Result<CountedRecords, StoreTrouble>> {
  const proposals = proposeFromCounts(records)
  const answer = { tables, records, proposals }
  if (dryRun) return ok({ ...answer, stored: null })
  const stored = await whileWriting(vault, () => vault.putSuggestions(proposals.map(suggestionOf)))
  if (!stored.ok) return stored
  tellChange(vault)
  return ok({ ...answer, stored: stored.value })
}

const suggestionOf = ({ factor, passage }: CountProposal): ReturnType<typeof placeInText> =>
  placeInText(passage, { kind: 'factor', value: factor, factor })

/** With a document named on the command line, the mappings that are for it, or the only one there is. */
function chosenOf(all: readonly RecordMapping[], document: string | null): readonly RecordMapping[] {
  if (document === null || all.length === 1) return all
  return all.filter((mapping) => mapping.document === document || document.endsWith(mapping.document))
}

/** By its number, its path, or the end of its path where only one document has it. */
function documentNamed(documents: readonly DocumentRecord[], name: string): DocumentRecord | null {
  const wanted = name.normalize('NFC').replaceAll('\\', '/')
  const exact = documents.find(({ bates, path }) => bates === wanted || path === wanted)
  if (exact) return exact
  const ending = documents.filter(({ path }) => path.endsWith(`/${wanted}`) || wanted.endsWith(`/${path}`))
  return ending.length === 1 ? (ending[0] ?? null) : null
}
