import type { Command } from 'commander'
import { z } from 'zod'
import { FactId } from '../../casefile/ids.ts'
import { problem } from '../../casefile/problems.ts'
import { failed, ok, type Result } from '../../casefile/result.ts'
import { PaperName } from '../../casefile/views/papers-view.ts'
import { idMeant } from '../../desk/facts/id-meant.ts'
import type { OpenMatter } from '../../desk/open-matter.ts'
import { type PaperAsked, previewPaper } from '../../desk/papers/prepare-paper.ts'
import { writePaper } from '../../desk/papers/write-paper.ts'
import { claimantMeant } from '../claimant-meant.ts'
import { printPaperPreview, printWrittenPaper } from '../print/print-paper.ts'
import { type MatterOptions, matterOptions, withMatter } from '../with-matter.ts'

interface PaperOptions extends MatterOptions {
  readonly out?: string
  readonly claimant?: string
  readonly facts?: string[]
}

export function addPaperCommand(program: Command): void {
  matterOptions(program.command('paper <matter> <paper>'))
    .description(
      `look at a paper before it leaves, or write it: ${PaperName.options.join(', ')}; a file changed by hand is never replaced`,
    )
    .option('--out <folder>', 'write it into this folder; without, its gaps and what the firewall did are shown')
    .option('--claimant <id>', 'whose damages, in a matter with several claimants')
    .option('--facts <facts...>', 'of a chronology these facts alone')
    .addHelpText(
      'after',
      '\nExample:\n  redress paper jd.redress offers\n  redress paper jd.redress offers --out papers\n  redress paper jd.redress settlement-sheets --out papers\n  redress paper jd.redress chronology --facts fact-3 fact-4 --out papers\n',
    )
    .action((matter: string, given: string, options: PaperOptions) => {
      const { out } = options
      const asked = askedPaper(given, options)
      return out === undefined
        ? withMatter(
            matter,
            options,
            { write: false },
            async (open) => (asked.ok ? previewPaper(open, await meant(open, asked.value)) : asked),
            printPaperPreview,
          )
        : withMatter(
            matter,
            options,
            { write: true },
            async (open) => (asked.ok ? writePaper(open, { ...(await meant(open, asked.value)), folder: out }) : asked),
            printWrittenPaper,
          )
    })
}

async function meant(open: OpenMatter, { claimant, facts, ...asked }: PaperAsked): Promise<PaperAsked> {
  const whose = await claimantMeant(open, claimant)
  return {
    ...{ ...asked, claimant: whose },
    ...(facts === undefined ? {} : { facts: await Promise.all(facts.map((id) => idMeant(open, id))) }),
  }
}

function askedPaper(given: string, { claimant, facts }: PaperOptions): Result<PaperAsked, 'usage'> {
  const paper = PaperName.safeParse(given)
  const ids = z.array(FactId).optional().safeParse(facts)
  if (!paper.success)
    return failed(
      problem('usage', { complaint: { is: 'not-one-of', option: 'paper', given, allowed: PaperName.options } }),
    )
  if (!ids.success) return failed(problem('usage', { complaint: { is: 'not-an-id' } }))
  return ok({ paper: paper.data, claimant: claimant ?? null, ...(ids.data === undefined ? {} : { facts: ids.data }) })
}
