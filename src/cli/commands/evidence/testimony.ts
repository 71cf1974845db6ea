import type { Command } from 'commander'
import { showTestimony } from '../../../desk/evidence/show-testimony.ts'
import { printTestimony } from '../../print/print-testimony.ts'
import { type MatterOptions, matterOptions, withMatter } from '../../with-matter.ts'

export function addTestimonyCommand(program: Command): void {
  matterOptions(program.command('testimony <matter> <document>'))
    .description('a transcript by page and line: questions and answers, who speaks, which exhibits are named')
    .option('--find <words>', 'only what holds all of these words, an answer with its question')
    .addHelpText('after', '\nExample:\n  redress testimony jd.redress "Rusk deposition.txt" --find "room cash"\n')
    .action((matter: string, document: string, options: MatterOptions & { find?: string }) =>
      withMatter(
        matter,
        options,
        { write: false },
        (open) => showTestimony(open, { document, words: options.find ?? null }),
        printTestimony,
      ),
    )
}
