import type { Command } from 'commander'
import { problem } from '../../../casefile/problems.ts'
import { failed } from '../../../casefile/result.ts'
import { accountByReason } from '../../../desk/evidence/account-by-reason.ts'
import { decideHeld, listHeld } from '../../../desk/evidence/decide-held.ts'
import { exportAccount } from '../../../desk/evidence/export-account.ts'
import { exportCustody } from '../../../desk/papers/export-custody.ts'
import { printAccount, printHeld } from '../../print/print-account.ts'
import { printWritten } from '../../print/print-written.ts'
import { type MatterOptions, matterOptions, withMatter } from '../../with-matter.ts'

interface HeldOptions {
  readonly open?: string[]
  readonly leave?: string[]
  readonly by?: string
  readonly because?: string
  readonly althoughMinor?: boolean
}

export function addAccountCommands(program: Command): void {
  matterOptions(program.command('account <matter>'))
    .description('what became of every file: N in = read + duplicate + failed + held + waiting')
    .option('--all', 'name every file, not only the first of each kind of trouble')
    .option('--csv <file>', 'write every file that came in as a row of a table, .csv or .xlsx')
    .addHelpText('after', '\nExample:\n  redress account jd.redress\n  redress account jd.redress --csv files.csv\n')
    .action((matter: string, options: MatterOptions & { all?: boolean; csv?: string }) => {
      const { csv } = options
      if (csv !== undefined)
        return withMatter(matter, options, { write: false }, (open) => exportAccount(open, csv), printWritten)
      return withMatter(
        matter,
        options,
        { write: false },
        (open) => accountByReason(open),
        (account) => printAccount(account, options.all ?? false),
      )
    })

  matterOptions(program.command('custody <matter>'))
    .description(
      'hashes, times and tools of every file, for a certificate under Federal Rules of Evidence 902(13), (14)',
    )
    .requiredOption('--out <folder>', 'where the draft paper and the tables are written')
    .addHelpText('after', '\nExample:\n  redress custody jd.redress --out custody\n')
    .action((matter: string, options: MatterOptions & { out: string }) =>
      withMatter(
        matter,
        options,
        { write: false },
        (open) => exportCustody(open, options.out),
        (made) =>
          `${made.told.toLocaleString('en-US')} files told of; the copies of ${made.agree.toLocaleString('en-US')} were decrypted and agree with the hash taken when they came in.\n${printWritten(made)}`,
      ),
    )

  matterOptions(program.command('held <matter>'))
    .description('files that are held unopened, and what was decided about them')
    .option('--open <numbers...>', 'decide that these are opened when their folder is ingested again')
    .option('--leave <numbers...>', 'decide that these stay held')
    .option('--by <name>', 'who decided')
    .option('--because <reason>', 'why')
    .option(
      '--although-minor',
      'the matter is about a minor, and counsel found nothing in the file that the law forbids',
    )
    .addHelpText(
      'after',
      '\nExample:\n  redress held jd.redress\n  redress held jd.redress --open RD-000012 --by "A. Lawyer" --because "lobby camera, adults only"\n',
    )
    .action((matter: string, options: MatterOptions & HeldOptions) => {
      const files = options.open ?? options.leave
      if (files === undefined)
        return withMatter(matter, options, { write: false }, listHeld, ({ files: held }) => printHeld(held))
      return withMatter(
        matter,
        options,
        { write: true },
        async (open) =>
          options.open && options.leave
            ? failed(problem('usage', { complaint: { is: 'two-decisions' } }))
            : decideHeld(open, {
                decide: options.open ? 'open' : 'leave',
                files,
                who: options.by ?? '',
                why: options.because ?? '',
                althoughMinor: options.althoughMinor ?? false,
              }),
        ({ decided, decision }) =>
          decision === 'open'
            ? `${decided} will be opened when the folder is ingested again.\n`
            : `${decided} stay held; the decision is kept with them.\n`,
      )
    })
}
