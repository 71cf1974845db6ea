import type { Command } from 'commander'
import { checkProduction } from '../../desk/evidence/check-production.ts'
import { printProduction } from '../print/print-production.ts'
import { type MatterOptions, matterOptions, withMatter } from '../with-matter.ts'

export function addProductionCommand(program: Command): void {
  matterOptions(program.command('production <matter> <load-files...>'))
    .description(
      'compare the load files of a production with the folder it came in: numbers, families, what is missing',
    )
    .addHelpText('after', '\nExample:\n  redress production jd.redress VOL001.dat VOL001.opt\n')
    .action((matter: string, loadFiles: string[], options: MatterOptions) =>
      withMatter(matter, options, { write: false }, (open) => checkProduction(open, loadFiles), printProduction),
    )
}
