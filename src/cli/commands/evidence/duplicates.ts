import type { Command } from 'commander'
import { compareDocuments, findDuplicates } from '../../../desk/search/find-duplicates.ts'
import { printComparison, printDuplicates } from '../../print/print-duplicates.ts'
import { type MatterOptions, matterOptions, withMatter } from '../../with-matter.ts'

export function addDuplicatesCommands(program: Command): void {
  matterOptions(program.command('duplicates <matter>'))
    .description('documents that have most of their words from one another: spun ads, letters sent twice')
    .option('--pages', 'compare single pages, not whole documents')
    .addHelpText('after', '\nExample:\n  redress duplicates jd.redress\n')
    .action((matter: string, options: MatterOptions & { pages?: true }) =>
      withMatter(
        matter,
        options,
        { write: false },
        (open) => findDuplicates(open, options.pages ? 'page' : 'document'),
        printDuplicates,
      ),
    )
  matterOptions(program.command('compare <matter> <first> <second>'))
    .description('two documents word by word: what both say, and what only one of them says')
    .addHelpText('after', '\nExample:\n  redress compare jd.redress RD-000012 RD-000031\n')
    .action((matter: string, first: string, second: string, options: MatterOptions) =>
      withMatter(matter, options, { write: false }, (open) => compareDocuments(open, first, second), printComparison),
    )
}
