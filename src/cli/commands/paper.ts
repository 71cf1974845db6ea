import type { Command } from 'commander'
import { PaperName } from '../../casefile/papers-view.ts'
import { problem } from '../../casefile/problems.ts'
import { failed } from '../../casefile/result.ts'
import { previewPaper } from '../../desk/papers/prepare-paper.ts'
import { writePaper } from '../../desk/papers/write-paper.ts'
import { printPaperPreview, printWrittenPaper } from '../print/print-paper.ts'
import { type MatterOptions, matterOptions, withMatter } from '../with-matter.ts'

interface PaperOptions extends MatterOptions {
  readonly out?: string
  readonly claimant?: string
}

export function addPaperCommand(program: Command): void {
  matterOptions(program.command('paper <matter> <paper>'))
    .description(
      `look at a paper before it leaves, or write it: ${PaperName.options.join(', ')}; a file changed by hand is never replaced`,
    )
    .option('--out <folder>', 'write it into this folder; without, its gaps and what the firewall did are shown')
    .option('--claimant <id>', 'whose damages, in a matter with several claimants')
    .addHelpText(
      'after',
      '\nExample:\n  redress paper jd.redress offers\n  redress paper jd.redress offers --out papers\n  redress paper jd.redress settlement-sheets --out papers\n',
    )
    .action((matter: string, given: string, options: PaperOptions) => {
      const { out, claimant = null } = options
      const paper = PaperName.safeParse(given)
      const unknown = failed(
        problem('usage', { complaint: { is: 'not-one-of', option: 'paper', given, allowed: PaperName.options } }),
      )
      return out === undefined
        ? withMatter(
            matter,
            options,
            { write: false },
            async (open) => (paper.success ? previewPaper(open, { paper: paper.data, claimant }) : unknown),
            printPaperPreview,
          )
        : withMatter(
            matter,
            options,
            { write: true },
            async (open) => (paper.success ? writePaper(open, { paper: paper.data, claimant, folder: out }) : unknown),
            printWrittenPaper,
          )
    })
}
