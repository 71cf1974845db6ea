import type { Command } from 'commander'
import { IsoDay } from '../../casefile/dates.ts'
import { Stage } from '../../casefile/matter.ts'
import { problem } from '../../casefile/problems.ts'
import { failed, ok, type Result } from '../../casefile/result.ts'
import { type AssessmentAsked, assessClaims } from '../../desk/claims/assess-claims.ts'
import { compareCourtsForMatter } from '../../desk/claims/compare-courts.ts'
import { makeMatterCasebook } from '../../desk/papers/make-casebook.ts'
import { renderOneScreen } from '../../drafting/one-screen.ts'
import { printCourts } from '../print/law/print-courts.ts'
import { printWritten } from '../print/print-written.ts'
import { type MatterOptions, matterOptions, withMatter } from '../with-matter.ts'

interface AssessOptions extends MatterOptions {
  readonly asOf?: string
  readonly stage?: string
}

function askedOf(options: AssessOptions): Result<AssessmentAsked, 'usage'> {
  const asOf = options.asOf === undefined ? undefined : IsoDay.safeParse(options.asOf)
  if (asOf?.success === false)
    return failed(problem('usage', { complaint: { is: 'no-such-day', option: '--as-of', given: options.asOf ?? '' } }))
  const stage = options.stage === undefined ? undefined : Stage.safeParse(options.stage)
  if (stage?.success === false)
    return failed(
      problem('usage', {
        complaint: { is: 'not-one-of', option: '--stage', given: options.stage ?? null, allowed: Stage.options },
      }),
    )
  return ok({ ...(asOf?.success ? { asOf: asOf.data } : {}), ...(stage?.success ? { stage: stage.data } : {}) })
}

export function addCasebookCommands(program: Command): void {
  matterOptions(program.command('assess <matter>'))
    .description(
      'who may be liable: defendant by claim by element, with time limits, authority and what to look for next',
    )
    .option('--as-of <day>', 'the day of the answer; the matter’s own when left out')
    .option('--stage <stage>', 'pleading, summary-judgment or trial')
    .addHelpText('after', '\nExample:\n  redress assess jd.redress --as-of 2026-11-23 --json\n')
    .action((matter: string, options: AssessOptions) =>
      withMatter(
        matter,
        options,
        { write: false },
        async (open) => {
          const asked = askedOf(options)
          return asked.ok ? assessClaims(open, { ...asked.value, inShort: options.json !== true }) : asked
        },
        renderOneScreen,
      ),
    )

  matterOptions(program.command('courts <matter> [court...]'))
    .description(
      'the matter in its court beside others: whom each reaches, venue, state claims that ride along, its tests and limits',
    )
    .option('--as-of <day>', 'the day of the answer; the matter’s own when left out')
    .option('--stage <stage>', 'pleading, summary-judgment or trial')
    .addHelpText(
      'after',
      '\nWithout courts, those that the facts file names to compare.\n\nExample:\n  redress courts jd.redress "N.D. Ga." "M.D. Fla."\n',
    )
    .action((matter: string, courts: readonly string[], options: AssessOptions) =>
      withMatter(
        matter,
        options,
        { write: false },
        async (open) => {
          const asked = askedOf(options)
          return asked.ok ? compareCourtsForMatter(open, { ...asked.value, courts }) : asked
        },
        printCourts,
      ),
    )

  matterOptions(program.command('casebook <matter>'))
    .description(
      'write the casebook (HTML and Word), a summary of one page, the annexes and analysis.json: every quote checked, every name covered',
    )
    .requiredOption('--out <folder>', 'where to put the files')
    .option('--full', 'prove and work out every claim; without it one for each party, and the others in a line each')
    .option('--as-of <day>', 'the day of the answer; the matter’s own when left out')
    .option('--stage <stage>', 'pleading, summary-judgment or trial')
    .addHelpText('after', '\nExample:\n  redress casebook jd.redress --out out\n')
    .action((matter: string, options: AssessOptions & { out: string; full?: boolean }) =>
      withMatter(
        matter,
        options,
        { write: false },
        async (open) => {
          const asked = askedOf(options)
          return asked.ok
            ? makeMatterCasebook(open, options.out, { ...asked.value, form: options.full ? 'full' : 'short' })
            : asked
        },
        (made) =>
          `${printWritten(made)}Every quote was checked against its page; ${made.alterations} names and numbers were replaced by pseudonyms.\n`,
      ),
    )
}
