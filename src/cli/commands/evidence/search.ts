import type { Command } from 'commander'
import { problem } from '../../../casefile/problems.ts'
import { failed, ok } from '../../../casefile/result.ts'
import { idMeant } from '../../../desk/facts/id-meant.ts'
import { exportSearch } from '../../../desk/search/export-search.ts'
import { readTerms, reportTerms } from '../../../desk/search/report-terms.ts'
import { listSearches, markSearchesSeen, removeSearch, saveSearch } from '../../../desk/search/saved-searches.ts'
import { passagesLike, searchByMeaning } from '../../../desk/search/search-by-meaning.ts'
import { searchEvidence } from '../../../desk/search/search-evidence.ts'
import { showFacets } from '../../../desk/search/show-facets.ts'
import { printMeaning } from '../../print/print-meaning.ts'
import {
  printExported,
  printFacets,
  printSavedSearches,
  printSearch,
  printTermReport,
} from '../../print/print-search.ts'
import { printWritten } from '../../print/print-written.ts'
import { type MatterOptions, matterOptions, withMatter } from '../../with-matter.ts'

interface SearchOptions extends MatterOptions {
  readonly limit: string
  readonly offset: string
  readonly facets?: true
  readonly meaning?: true
  readonly like?: string
  readonly out?: string
}

const mostByMeaning = 100

interface SaveOptions extends MatterOptions {
  readonly watch?: true
}

interface ReportOptions extends MatterOptions {
  readonly terms?: string
  readonly out?: string
}

export function addSearchCommands(program: Command): void {
  matterOptions(program.command('search <matter> [query]'))
    .description('search the text: words, "phrases", AND OR NOT, begin*, typo~, a w/5 b, fields such as type:mail')
    .option('--limit <n>', 'how many pages to show', '10')
    .option('--offset <n>', 'skip so many', '0')
    .option('--facets', 'how many pages and documents of each type, custodian and state')
    .option(
      '--meaning',
      'passages that say it in other words, each with the words that made it match; a list of its own',
    )
    .option('--like <place>', 'more like a page or a passage, as RD-000012/3 or RD-000012/3/1180; without a query')
    .option('--out <file>', 'write every page found as a row of a table, .csv or .xlsx')
    .addHelpText('after', help)
    .action((matter: string, query: string | undefined, options: SearchOptions) => {
      const { out, like } = options
      if (like !== undefined || options.meaning === true || query === undefined)
        return withMatter(
          matter,
          options,
          { write: false },
          async (open) => {
            const limit = Number(options.limit)
            if (!Number.isSafeInteger(limit) || limit < 1 || limit > mostByMeaning)
              return failed(outOfBounds('--limit', 1, mostByMeaning))
            if ((like === undefined) === (query === undefined))
              return failed(problem('usage', { complaint: { is: 'query-or-place' } }))
            return like === undefined
              ? searchByMeaning(open, { query: query ?? '' }, limit)
              : passagesLike(open, like, limit)
          },
          printMeaning,
        )
      if (out !== undefined)
        return withMatter(matter, options, { write: false }, (open) => exportSearch(open, query, out), printExported)
      if (options.facets)
        return withMatter(matter, options, { write: false }, (open) => showFacets(open, query), printFacets)
      return withMatter(
        matter,
        options,
        { write: false },
        async (open) => {
          const [limit, offset] = [Number(options.limit), Number(options.offset)]
          if (!Number.isSafeInteger(limit) || limit < 1 || limit > 500) return failed(outOfBounds('--limit', 1, 500))
          if (!Number.isSafeInteger(offset) || offset < 0) return failed(outOfBounds('--offset', 0, null))
          return searchEvidence(open, query, { limit, offset })
        },
        printSearch,
      )
    })
  addSearchesCommands(program)
}

function addSearchesCommands(program: Command): void {
  const searches = program
    .command('searches')
    .description('searches kept under a name, and what is new for those watched')
  matterOptions(searches.command('list <matter>'))
    .description('every saved search; of the watched ones, what came in since they were last marked as seen')
    .option('--seen', 'mark what the watched searches find up to now as seen')
    .addHelpText('after', '\nExample:\n  redress searches list jd.redress\n')
    .action((matter: string, options: MatterOptions & { seen?: true }) =>
      options.seen
        ? withMatter(matter, options, { write: true }, markSearchesSeen, () => 'Marked as seen.\n')
        : withMatter(matter, options, { write: false }, listSearches, printSavedSearches),
    )
  matterOptions(searches.command('save <matter> <name> <query>'))
    .description('keep a search under a name')
    .option('--watch', 'ask it of every file that comes in from now on')
    .addHelpText('after', '\nExample:\n  redress searches save jd.redress "the van" "plate OR van w/5 white" --watch\n')
    .action((matter: string, name: string, query: string, options: SaveOptions) =>
      withMatter(
        matter,
        options,
        { write: true },
        async (open) =>
          name.trim() === '' || name.length > 120
            ? failed(problem('usage', { complaint: { is: 'letters-out-of-bounds', thing: 'name', most: 120 } }))
            : saveSearch(open, { name: name.trim(), query, watched: options.watch === true }),
        ({ records }) => `Saved as ${records.map(({ id }) => id).join(', ')}.\n`,
      ),
    )
  matterOptions(searches.command('remove <matter> <id>'))
    .description('forget a saved search')
    .addHelpText('after', '\nExample:\n  redress searches remove jd.redress search-2\n')
    .action((matter: string, id: string, options: MatterOptions) =>
      withMatter(
        matter,
        options,
        { write: true },
        async (open) => removeSearch(open, await idMeant(open, id)),
        () => 'Removed. `redress undo` brings it back.\n',
      ),
    )
  matterOptions(searches.command('report <matter>'))
    .description('what each term finds and what it alone finds, by documents and custodians')
    .option('--terms <file>', 'a file of terms, one a line, each written as a search; without it the saved searches')
    .option('--out <file>', 'write the report as a table, .csv or .xlsx')
    .addHelpText('after', '\nExample:\n  redress searches report jd.redress --terms terms.txt --out terms.xlsx\n')
    .action((matter: string, options: ReportOptions) =>
      withMatter(
        matter,
        options,
        { write: false },
        async (open) => {
          const terms = options.terms === undefined ? ok(null) : readTerms(options.terms)
          return terms.ok ? reportTerms(open, terms.value, options.out ?? null) : terms
        },
        (report) => printTermReport(report) + printWritten(report),
      ),
    )
}

const help = `
Words side by side must all be there. Capitals and accents do not matter; a phone, plate, sum or day is found in whatever
spelling it was written, and letters of any style by plain ones.
  "front desk"           these words in this order
  cash OR card NOT gift  one or the other, and not the third; parentheses join
  refus*   johnson~      what begins so; what differs in a letter or two
  cash w/5 desk          within five words of one another
  type:mail  custodian:"records office"  date:2019-03..2019-06  sender:lena  receiver:desk
  person:quill  party:brightwater  factor:cash-payment  tag:hot  state:read  file:june  number:RD-000012

By meaning (--meaning) English words alone tell, and only by likeness: what is not in the list may still be in the matter.

Example:
  redress search jd.redress '"front desk" AND (cash OR prepaid) date:2019'
  redress search jd.redress 'the clerk saw injuries and looked away' --meaning
  redress search jd.redress --like RD-000012/3
`

const outOfBounds = (option: string, least: number, most: number | null) =>
  problem('usage', { complaint: { is: 'not-in-bounds', option, counts: 'numbers', least, most } })
