import type { Command } from 'commander'
import { mapRecords } from '../../desk/evidence/map-records.ts'
import { printRecords } from '../print/print-records.ts'
import { type MatterOptions, matterOptions, withMatter } from '../with-matter.ts'

export function addRecordsCommand(program: Command): void {
  matterOptions(program.command('records <matter> [document]'))
    .description(
      'count nights, cash, rooms and calls in tables (folios, key logs, dispatch, arrests, payments) by a mapping, and propose factors',
    )
    .requiredOption('--mapping <file>', 'which column of which table holds what; see docs/records.md')
    .option('--dry-run', 'show what would be counted and proposed, and store nothing')
    .addHelpText(
      'after',
      '\nExample:\n  redress records jd.redress --mapping ledger.yaml --dry-run\n  redress records jd.redress "Guest ledger.xlsx" --mapping ledger.yaml\n',
    )
    .action(
      (matter: string, document: string | undefined, options: MatterOptions & { mapping: string; dryRun?: true }) => {
        const dryRun = options.dryRun === true
        return withMatter(
          matter,
          options,
          { write: !dryRun },
          (open) => mapRecords(open, { mapping: options.mapping, document: document ?? null, dryRun }),
          printRecords,
        )
      },
    )
}
