import { readFileSync } from 'node:fs'
import { problem } from '../../casefile/problems.ts'
import type { WithRelease } from '../../casefile/release/written-files.ts'
import { failed, ok, type Result } from '../../casefile/result.ts'
import type { TermFault, TermReport } from '../../casefile/views/views.ts'
import { type Coverage, coverageOf } from '../../drafting/firewall/covering/coverage.ts'
import type { Covered } from '../../drafting/firewall/covering/covered.ts'
import { releaseCoverage } from '../../drafting/firewall/covering/release-coverage.ts'
import type { NotReleased } from '../../drafting/firewall/release/release-files.ts'
import type { Table } from '../../drafting/table-file.ts'
import type { FoundDocument } from '../../vault/contract/pages.ts'
import type { StoreTrouble } from '../../vault/contract/store-trouble.ts'
import type { Vault } from '../../vault/vault.ts'
import { searchFaultSays } from '../../words/problems/search-fault-words.ts'
import { anyTerm, termColumns } from '../../words/search/search-tables.ts'
import { type AtTheDesk, answerAbout } from '../door.ts'
import type { DoorTrouble } from '../door-trouble.ts'
import type { OpenMatter } from '../open-matter.ts'
import { exportTable } from '../papers/export-table.ts'
import { savedSearches } from './saved-searches.ts'

const most = 500
const fileLimit = 1024 ** 2

/** One term a line; empty lines and lines that begin with # are passed over. Problems: `file-not-found`, `usage`. */
export function readTerms(file: string): Result<readonly string[], 'file-not-found' | 'usage'> {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    return failed(problem('file-not-found', { file }))
  }
  const terms = text
    .slice(0, fileLimit)
    .split(/\r?\n/)
    .map((line) => line.replace(/^\ufeff/, '').trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
  if (terms.length === 0 || terms.length > most)
    return failed(problem('usage', { complaint: { is: 'terms-out-of-bounds', most } }))
  return ok([...new Set(terms)])
}

/**
 * What each term finds, and what it alone finds, by documents and by whom they came from. Without terms of its own the
 * saved searches are the terms. A term that is not understood stands in the report with what is wrong, and counts nothing.
 * Problem: `usage` where there is no term.
 */
export const reportTerms = (
  matter: OpenMatter,
  terms: readonly string[] | null,
  file: string | null = null,
): Promise<
  Result<
    Covered<TermReport & WithRelease>,
    DoorTrouble | 'folder-not-writable' | NotReleased | 'search-not-understood' | 'usage'
  >
> =>
  answerAbout(matter, 'report-terms', async ({ vault, cover }) => {
    const report = await termReport(vault, terms)
    if (!report.ok) return report
    if (file === null) return cover({ ...report.value, files: [], kept: [], earlier: [], release: null }, coverage)
    const covered = await cover(tableOf(report.value), {})
    if (!covered.ok) return covered
    const written = await exportTable(vault, 'terms', file, covered.value)
    return written.ok ? cover({ ...report.value, ...written.value }, coverage) : written
  })

/** The same, to be looked at. */
export const showTerms = (
  matter: OpenMatter,
  terms: readonly string[] | null,
): Promise<Result<Covered<TermReport>, DoorTrouble | 'search-not-understood' | 'usage'>> =>
  answerAbout(matter, 'report-terms', async ({ vault, cover }) => {
    const report = await termReport(vault, terms)
    return report.ok
      ? cover(report.value, { spelled: ['terms[].wrong.fault.is', 'terms[].wrong.fault.thing'] })
      : report
  })

/** The same as a table, covered and not written yet. */
export async function termsTable(
  { vault, cover }: Pick<AtTheDesk, 'vault' | 'cover'>,
  terms: readonly string[] | null,
): Promise<Result<Covered<Table>, DoorTrouble | 'search-not-understood' | 'usage'>> {
  const report = await termReport(vault, terms)
  return report.ok ? cover(tableOf(report.value), {}) : report
}

async function termReport(
  vault: Vault,
  terms: readonly string[] | null,
): Promise<Result<TermReport, StoreTrouble | 'search-not-understood' | 'usage'>> {
  const asked = terms === null ? await savedTerms(vault) : ok(terms)
  if (!asked.ok) return asked
  if (asked.value.length === 0) return failed(problem('usage', { complaint: { is: 'no-terms' } }))
  return reportOf(vault, asked.value)
}

const coverage: Coverage<TermReport & WithRelease> = coverageOf<TermReport & WithRelease>(releaseCoverage, {
  spelled: ['terms[].wrong.fault.is', 'terms[].wrong.fault.thing'],
})

async function savedTerms(vault: Vault): Promise<Result<readonly string[], StoreTrouble>> {
  const saved = await savedSearches(vault)
  return saved.ok ? ok([...new Set(saved.value.map(({ query }) => query))]) : saved
}

async function reportOf(
  vault: Vault,
  terms: readonly string[],
): Promise<Result<TermReport, StoreTrouble | 'search-not-understood'>> {
  const found: {
    readonly term: string
    readonly documents: readonly FoundDocument[]
    readonly wrong: TermFault | null
  }[] = []
  for (const term of terms) {
    const documents = await vault.documentsFound(term)
    if (documents.ok) {
      found.push({ term, documents: documents.value, wrong: null })
      continue
    }
    const { problem: why } = documents
    if (why.code !== 'search-not-understood') return documents
    found.push({ term, documents: [], wrong: why.params })
  }
  const times = new Map<string, number>()
  for (const { documents } of found)
    for (const { document } of documents) times.set(document, (times.get(document) ?? 0) + 1)
  const alone = ({ document }: FoundDocument): boolean => times.get(document) === 1
  const counts = await vault.countByStatus()
  if (!counts.ok) return counts
  const { read, waiting, failed: unread, held } = counts.value
  return ok({
    terms: found.map(({ term, documents, wrong }) => ({
      ...{ term, wrong, documents: documents.length, uniqueDocuments: documents.filter(alone).length },
      pages: documents.reduce((sum, { pages }) => sum + pages, 0),
      custodians: byCustodian(documents, alone),
    })),
    documents: times.size,
    searched: read + waiting,
    notSearched: { waiting, failed: unread, held },
  })
}

function byCustodian(
  documents: readonly FoundDocument[],
  alone: (found: FoundDocument) => boolean,
): TermReport['terms'][number]['custodians'] {
  const counts = new Map<string, { documents: number; uniqueDocuments: number }>()
  for (const found of documents) {
    const of = counts.get(found.custodian ?? '') ?? { documents: 0, uniqueDocuments: 0 }
    of.documents += 1
    if (alone(found)) of.uniqueDocuments += 1
    counts.set(found.custodian ?? '', of)
  }
  return [...counts].map(([custodian, of]) => ({ custodian, ...of })).sort((a, b) => b.documents - a.documents)
}

function tableOf({ terms, documents, searched }: TermReport): Table {
  const custodians = [...new Set(terms.flatMap((term) => term.custodians.map(({ custodian }) => custodian)))].sort()
  return {
    name: 'Search terms',
    columns: termColumns(custodians),
    rows: [
      ...terms.map((term) => [
        ...[term.term, term.documents, term.uniqueDocuments, term.pages],
        ...custodians.flatMap((one) => {
          const of = term.custodians.find(({ custodian }) => custodian === one)
          return [of?.documents ?? 0, of?.uniqueDocuments ?? 0]
        }),
        term.wrong === null ? '' : searchFaultSays(term.wrong.fault, term.wrong.at),
      ]),
      [anyTerm(searched), documents, '', '', ...custodians.flatMap(() => ['', '']), ''],
    ],
  }
}
