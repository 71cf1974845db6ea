import { basename } from 'node:path'
import type { WrittenRelease } from '../../casefile/release/written-files.ts'
import { ok, type Result } from '../../casefile/result.ts'
import type { TableAsked, TableName } from '../../casefile/views/table-view.ts'
import type { Covered } from '../../drafting/firewall/covering/covered.ts'
import { releaseCoverage } from '../../drafting/firewall/covering/release-coverage.ts'
import type { NotReleased, Released } from '../../drafting/firewall/release/release-files.ts'
import { type Table, tableFile } from '../../drafting/table-file.ts'
import { claimsTable, deadlinesTable, partiesTable, tiesTable } from '../../drafting/tables/assessment-tables.ts'
import {
  duplicatesTable,
  heldTable,
  historyTable,
  namesTable,
  suggestionsTable,
  witnessesTable,
  workTable,
} from '../../drafting/tables/record-tables.ts'
import type { NotAssessed } from '../claims/assess-claims.ts'
import { answerAbout, deliberately, releaseOf } from '../door.ts'
import type { DoorTrouble } from '../door-trouble.ts'
import { listHeld } from '../evidence/decide-held.ts'
import { filesTable } from '../evidence/export-account.ts'
import { namesOfMatter } from '../facts/names-of-matter.ts'
import { listSuggestions } from '../facts/review-suggestions.ts'
import { showHistory } from '../facts/show-history.ts'
import { showRecords } from '../facts/show-records.ts'
import type { OpenMatter } from '../open-matter.ts'
import { searchTable } from '../search/export-search.ts'
import { findDuplicates } from '../search/find-duplicates.ts'
import { termsTable } from '../search/report-terms.ts'
import { overview } from '../show-matter.ts'
import { showWork } from '../work/show-work.ts'
import { writeReleased } from './write-released.ts'

/** Rows of one table at most: more than any list that a person reads. */
const mostRows = 50_000

export type TableNotMade =
  | DoorTrouble
  | NotAssessed
  | NotReleased
  | 'document-not-found'
  | 'search-not-understood'
  | 'usage'

/**
 * A list of the matter as one file, CSV or a workbook, for whoever takes it out of the program: made from what the list
 * shows, searched for every protected name, and in the audit log before it leaves.
 * Problems: those of the list, `identity-would-leave`, `name-not-told`.
 */
export async function tableOut(
  matter: OpenMatter,
  asked: TableAsked,
): Promise<Result<{ readonly name: string; readonly bytes: Uint8Array }, TableNotMade>> {
  const made = await releasedTable(matter, asked, `${asked.table}.${asked.form}`)
  if (!made.ok) return made
  return deliberately(matter, async () =>
    ok({
      ...{ action: 'table.exported', ids: [] },
      show: async () => {
        const [file] = made.value.files
        if (file === undefined) throw new Error('a table that was made is not there')
        return ok(file)
      },
    }),
  )
}

/** The same, written to a file of this computer. Problems: those of writing an export too. */
export async function exportTableOf(
  matter: OpenMatter,
  asked: Omit<TableAsked, 'form'>,
  file: string,
): Promise<Result<Covered<WrittenRelease>, TableNotMade | 'folder-not-writable'>> {
  const form = file.toLowerCase().endsWith('.xlsx') ? 'xlsx' : 'csv'
  const made = await releasedTable(matter, { ...asked, form }, basename(file))
  if (!made.ok) return made
  return answerAbout(matter, 'export-table', async ({ vault, cover }) => {
    const entry = { action: 'table.exported', ids: [] } as const
    const written = await writeReleased(vault, entry, made.value, () => file)
    return written.ok ? cover(written.value, releaseCoverage) : written
  })
}

/** Under which its open places are kept. */
const paperOf = ({ table }: TableAsked): `table-${TableName}` => `table-${table}`

async function releasedTable(
  matter: OpenMatter,
  asked: TableAsked,
  name: string,
): Promise<Result<Released, TableNotMade>> {
  const made = async <T>(
    answer: Promise<Result<Covered<T>, TableNotMade>>,
    tableOf: (told: T) => Table,
  ): Promise<Result<Released, TableNotMade>> => {
    const covered = await answer
    if (!covered.ok) return covered
    return releaseOf(matter, covered.value, paperOf(asked), async (told) => [await tableFile(name, tableOf(told))])
  }
  const itself = (table: Table): Table => table
  switch (asked.table) {
    case 'files':
      return made(answerAbout(matter, 'table-of-files', filesTable), itself)
    case 'search':
      return made(
        answerAbout(matter, 'table-of-search', async (desk) => {
          const found = await searchTable(desk, asked.query ?? '')
          return found.ok ? ok(found.value.covered) : found
        }),
        itself,
      )
    case 'terms':
      return made(
        answerAbout(matter, 'table-of-terms', (desk) => termsTable(desk, asked.terms ?? null)),
        itself,
      )
    case 'claims':
      return made(overview(matter), claimsTable)
    case 'deadlines':
      return made(overview(matter), deadlinesTable)
    case 'parties':
      return made(overview(matter), partiesTable)
    case 'ties':
      return made(overview(matter), tiesTable)
    case 'witnesses':
      return made(showRecords(matter, { kinds: ['witness', 'party', 'claimant'] }), witnessesTable)
    case 'names':
      return made(namesOfMatter(matter, {}), namesTable)
    case 'suggestions':
      return made(listSuggestions(matter, { status: 'proposed', offset: 0, limit: mostRows }), suggestionsTable)
    case 'work':
      return made(showWork(matter), workTable)
    case 'history':
      return made(showHistory(matter, { limit: mostRows }), historyTable)
    case 'duplicates':
      return made(findDuplicates(matter, 'document'), duplicatesTable)
    case 'held':
      return made(listHeld(matter), heldTable)
    default:
      return asked.table satisfies never
  }
}
