import type { Command } from 'commander'
import { IsoDay, WhenText } from '../../casefile/dates.ts'
import { type FactorId, PartyId } from '../../casefile/ids.ts'
import type { UsageComplaint } from '../../casefile/problems/usage-complaints.ts'
import { type ProblemCode, problem } from '../../casefile/problems.ts'
import { failed, ok, type Result } from '../../casefile/result.ts'
import type { Supposed } from '../../casefile/what-if.ts'
import { whatIf } from '../../desk/claims/what-if.ts'
import { lawFactor } from '../../desk/law/list-factors.ts'
import { printWhatIf } from '../print/print-what-if.ts'
import { type MatterOptions, matterOptions, withMatter } from '../with-matter.ts'

interface WhatIfOptions extends MatterOptions {
  readonly factor: string[]
  readonly about?: string[]
  readonly when?: string
  readonly statement?: string
  readonly asOf?: string
}

const usage = (complaint: UsageComplaint) => failed(problem('usage', { complaint }))

export function addWhatIfCommand(program: Command): void {
  matterOptions(program.command('whatif <matter>'))
    .description('suppose a fact that nobody proved, and see what would turn; nothing is stored')
    .requiredOption('--factor <words...>', 'what it would show, in the plain words of `redress law factors`')
    .option('--about <ids...>', 'the parties or claimants whom it would concern')
    .option('--when <date>', 'when it would have been: 2020-06-14, 2020-06, 2020, 2020-06/2020-08', 'unknown')
    .option('--statement <sentence>', 'what would have happened', '')
    .option('--as-of <day>', 'on another day than the one of the matter')
    .addHelpText(
      'after',
      '\nExample:\n  redress whatif jd.redress --factor "paid in cash" --about brightwater --when 2020-06\n',
    )
    .action((matter: string, options: WhatIfOptions) =>
      withMatter(
        matter,
        options,
        { write: false },
        async (open) => {
          const asOf = options.asOf === undefined ? null : IsoDay.safeParse(options.asOf)
          if (asOf?.success === false) return usage({ is: 'no-such-day', option: '--as-of', given: options.asOf ?? '' })
          const supposed = supposedBy(options)
          return supposed.ok ? whatIf(open, { supposed: [supposed.value] }, asOf?.data ?? null) : supposed
        },
        printWhatIf,
      ),
    )
}

function supposedBy(options: WhatIfOptions): Result<Supposed, ProblemCode> {
  const when = WhenText.safeParse(options.when)
  if (!when.success) return usage({ is: 'no-such-day', option: '--when', given: options.when ?? '' })
  const about: PartyId[] = []
  for (const given of options.about ?? []) {
    const id = PartyId.safeParse(given)
    if (!id.success) return usage({ is: 'not-an-id' })
    about.push(id.data)
  }
  const factors: FactorId[] = []
  for (const words of options.factor) {
    const meant = lawFactor(words)
    if (!meant.ok) return meant
    factors.push(meant.value)
  }
  return ok({ statement: options.statement ?? '', when: when.data, about, factors })
}
