import type { Command } from 'commander'
import { problem } from '../../casefile/problems.ts'
import { failed } from '../../casefile/result.ts'
import { TableName } from '../../casefile/views/table-view.ts'
import { exportTableOf } from '../../desk/papers/table-out.ts'
import { readTerms } from '../../desk/search/report-terms.ts'
import { printWritten } from '../print/print-written.ts'
import { type MatterOptions, matterOptions, withMatter } from '../with-matter.ts'

interface TableOptions extends MatterOptions {
  readonly out: string
  readonly query?: string
  readonly terms?: string
}

export function addTableCommand(program: Command): void {
  matterOptions(program.command('table <matter> <table>'))
    .description(
      `write a list of the matter as a table: ${TableName.options.join(', ')}; covered, searched, and logged`,
    )
    .requiredOption('--out <file>', 'the file, .csv or .xlsx')
    .option('--query <query>', 'of a search, what is searched for')
    .option('--terms <file>', 'of a report on terms, a file of them, one a line; without it the saved searches')
    .addHelpText(
      'after',
      '\nExample:\n  redress table jd.redress deadlines --out deadlines.xlsx\n  redress table jd.redress search --query "cash AND room" --out found.csv\n',
    )
    .action((matter: string, given: string, { out, query, terms: file, ...options }: TableOptions) =>
      withMatter(
        matter,
        options,
        { write: true },
        async (open) => {
          const table = TableName.safeParse(given)
          if (!table.success)
            return failed(
              problem('usage', {
                complaint: { is: 'not-one-of', option: 'table', given, allowed: TableName.options },
              }),
            )
          const terms = file === undefined ? undefined : readTerms(file)
          if (terms?.ok === false) return terms
          const asked = {
            ...(query === undefined ? {} : { query }),
            ...(terms === undefined ? {} : { terms: terms.value }),
          }
          return exportTableOf(open, { table: table.data, ...asked }, out)
        },
        printWritten,
      ),
    )
}
