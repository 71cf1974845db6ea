import type { Command } from 'commander'
import { type NamedColumns, ProductionColumn } from '../../../casefile/evidence/production.ts'
import { problem } from '../../../casefile/problems.ts'
import { failed, ok, type Result } from '../../../casefile/result.ts'
import { checkProduction } from '../../../desk/evidence/check-production.ts'
import { printProduction } from '../../print/print-production.ts'
import { type MatterOptions, matterOptions, withMatter } from '../../with-matter.ts'

function namedColumns(pairs: readonly string[]): Result<NamedColumns, 'usage'> {
  const named: Partial<Record<ProductionColumn, string>> = {}
  for (const pair of pairs) {
    const [given = '', ...heading] = pair.split('=')
    const column = ProductionColumn.safeParse(given.trim())
    if (!column.success)
      return failed(
        problem('usage', {
          complaint: { is: 'not-one-of', option: '--columns', given, allowed: ProductionColumn.options },
        }),
      )
    named[column.data] = heading.join('=').trim()
  }
  return ok(named)
}

export function addProductionCommand(program: Command): void {
  matterOptions(program.command('production <matter> <load-files...>'))
    .description(
      'compare the load files of a production with the folder it came in: numbers, families, what is missing',
    )
    .option(
      '--columns <pairs...>',
      `which column holds what, as begin=DocNumber: ${ProductionColumn.options.join(', ')}`,
    )
    .addHelpText(
      'after',
      '\nExample:\n  redress production jd.redress VOL001.dat VOL001.opt\n  redress production jd.redress list.csv --columns begin="Doc No" native=File\n',
    )
    .action((matter: string, loadFiles: string[], options: MatterOptions & { columns?: string[] }) =>
      withMatter(
        matter,
        options,
        { write: false },
        async (open) => {
          const named = namedColumns(options.columns ?? [])
          return named.ok ? checkProduction(open, loadFiles, named.value) : named
        },
        printProduction,
      ),
    )
}
