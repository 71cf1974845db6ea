import {
  type ChosenMapping,
  MappedField,
  type MappedRecords,
  RecordMapping,
  type TableHeadings,
} from '../../casefile/evidence/record-mapping.ts'
import type { DocumentRecord, PageText } from '../../casefile/evidence/records.ts'
import type { DocumentId } from '../../casefile/ids.ts'
import { problem } from '../../casefile/problems.ts'
import { failed, ok, type Result } from '../../casefile/result.ts'
import type { Covered } from '../../drafting/firewall/covering/covered.ts'
import type { MatterGate } from '../../drafting/firewall/release/matter-gate.ts'
import type { StoreTrouble } from '../../vault/contract/store-trouble.ts'
import type { Vault } from '../../vault/vault.ts'
import { answerAbout } from '../door.ts'
import type { DoorTrouble } from '../door-trouble.ts'
import type { OpenMatter } from '../open-matter.ts'
import { counted, mappedCoverage, shownCounts, tableMapped } from './map-records.ts'

/** Headings stand near the top; of so many lines at most a person chooses. */
const mostLinesOfPage = 20
const mostLines = 40

const cellsOf = (line: string): readonly string[] => line.split('\t').map((cell) => cell.trim())

/** The lines of a table that may be its headings. Problem: `document-not-found`. */
export const tableHeadings = (
  matter: OpenMatter,
  document: DocumentId,
): Promise<Result<Covered<TableHeadings>, DoorTrouble | 'document-not-found'>> =>
  answerAbout(matter, 'table-headings', async ({ vault, coverShaped }) => {
    const found = await tableOf(vault, document)
    if (!found.ok) return found
    const lines = found.value.pages.flatMap((page) =>
      page.text
        .split('\n', mostLinesOfPage)
        .map((line, at) => ({ page, line, at }))
        .filter(({ line }) => cellsOf(line).filter((cell) => cell !== '').length > 1),
    )
    const shaped = (given: typeof lines, gate: MatterGate): TableHeadings => ({
      lines: given.map(({ page: { page, label }, line, at }) => ({
        page,
        label,
        line: at + 1,
        cells: shownCells(line, gate),
      })),
    })
    return coverShaped<typeof lines, TableHeadings>(lines.slice(0, mostLines), shaped, {})
  })

/** The cells of a line as the whole line tells what stands in them: a name over two of them is covered in both. */
function shownCells(line: string, gate: MatterGate): readonly string[] {
  const placed = gate.replacePlaced(line)
  let start = 0
  return line.split('\t').map((cell) => {
    const at = placed.toShown({ start, end: start + cell.length })
    start += cell.length + 1
    return cell.trim() === '' ? '' : placed.text.slice(at.start, at.end).trim()
  })
}

/**
 * A table as records, by columns that a person chose: what it counts, and which factors that proposes. A dry run stores
 * nothing. Problems: `document-not-found`, `input-not-valid` where a chosen column has no heading.
 */
export const mapTable = (
  matter: OpenMatter,
  chosen: ChosenMapping,
  dryRun: boolean,
): Promise<Result<Covered<MappedRecords>, DoorTrouble | 'document-not-found' | 'input-not-valid'>> =>
  answerAbout(matter, 'map-records', async ({ vault, coverShaped }) => {
    const found = await tableOf(vault, chosen.document)
    if (!found.ok) return found
    const { record, pages } = found.value
    const mapping = mappingOf(chosen, record, pages)
    if (!mapping.ok) return mapping
    const made = tableMapped(record, pages, mapping.value)
    const mapped = await counted(vault, [made.table], made.records, dryRun)
    return mapped.ok ? coverShaped(mapped.value, shownCounts, mappedCoverage) : mapped
  })

async function tableOf(
  vault: Vault,
  document: DocumentId,
): Promise<
  Result<{ readonly record: DocumentRecord; readonly pages: readonly PageText[] }, StoreTrouble | 'document-not-found'>
> {
  const record = await vault.document(document)
  if (!record.ok) return record
  if (record.value === null) return failed(problem('document-not-found', { document }))
  const pages = await vault.pagesOf(record.value.duplicateOf ?? document)
  return pages.ok ? ok({ record: record.value, pages: pages.value }) : pages
}

/** The headings as they are stored: what a window shows of them may be covered. */
function mappingOf(
  { headings, onePage, columns, document: _, ...rest }: ChosenMapping,
  { bates }: DocumentRecord,
  pages: readonly PageText[],
): Result<RecordMapping, 'input-not-valid'> {
  const page = pages.find((one) => one.page === headings.page)
  const cells = cellsOf(page?.text.split('\n')[headings.line - 1] ?? '')
  const named: RecordMapping['columns'] = {}
  const missing: string[] = []
  for (const field of MappedField.options) {
    const at = columns[field]
    if (at === undefined) continue
    const heading = cells[at] ?? ''
    if (heading === '') missing.push(field)
    else named[field] = heading
  }
  if (missing.length > 0)
    return failed(
      problem('input-not-valid', { file: bates, complaint: { is: 'no-line-with-headings', columns: missing } }),
    )
  const label = onePage ? page?.label : null
  return ok(
    RecordMapping.parse({
      ...{ ...rest, document: bates, columns: named },
      ...(label === null || label === undefined ? {} : { page: label }),
    }),
  )
}
