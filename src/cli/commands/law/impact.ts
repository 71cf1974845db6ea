import type { Command } from 'commander'
import { problem } from '../../../casefile/problems.ts'
import {
  listReforms,
  measureImpactOnBystanders,
  measureImpactOnCaseload,
  measureImpactOnDecisions,
  printableCaseload,
  writeCaseload,
} from '../../../desk/law/measure-impact.ts'
import { printProblem } from '../../door.ts'
import {
  list,
  printBystanders,
  printCaseloadImpact,
  printRedecided,
  printReforms,
} from '../../print/law/print-impact.ts'
import { printWrittenFiles } from '../../print/print-written.ts'
import { makeCaseloadLine } from '../../progress.ts'
import { throughPublicDoor } from '../../public-door.ts'

interface ImpactOptions {
  readonly on?: string
  readonly caseload?: string
  readonly bystanders?: string
  readonly json?: boolean
  readonly trace?: boolean
}

interface MakeOptions {
  readonly n: string
  readonly seed: string
  readonly json?: boolean
  readonly trace?: boolean
}

export function addImpactCommands(program: Command): void {
  const impact = program
    .command('impact [reform]')
    .description(
      'what a reform changes for decided cases, a caseload, or honest businesses; without a reform, the list of them',
    )
    .option('--on <what>', '"decisions": decide every ruling on file again')
    .option(
      '--caseload <file>',
      'CSV or Parquet, one row a claimant: state, born, conduct_from, conduct_to, roles, factors',
    )
    .option(
      '--bystanders <file>',
      'CSV or Parquet, one row a business without trafficking: role, state, factors, count',
    )
    .option('--json', 'print the answer as JSON')
    .option('--trace', 'print technical lines when something fails')
    .addHelpText(
      'after',
      '\nExample:\n  redress impact fosta --on decisions\n  redress impact virginias-law --caseload cases.csv --json\n',
    )
    .action((reform: string | undefined, options: ImpactOptions) => {
      const { on, caseload, bystanders } = options
      const asked = [on, caseload, bystanders].filter((one) => one !== undefined).length
      if (reform === undefined && asked === 0) return throughPublicDoor(options, listReforms, printReforms)
      if (reform === undefined) return printProblem(problem('usage', { complaint: { is: 'no-reform-named' } }), options)
      if (asked > 1) return printProblem(problem('usage', { complaint: { is: 'several-things-to-try' } }), options)
      if (caseload !== undefined)
        return throughPublicDoor(
          options,
          () => measureImpactOnCaseload(reform, caseload, options.json ? undefined : makeCaseloadLine()),
          printCaseloadImpact,
        )
      if (bystanders !== undefined)
        return throughPublicDoor(options, () => measureImpactOnBystanders(reform, bystanders), printBystanders)
      if (on !== undefined && on !== 'decisions')
        return printProblem(problem('usage', { complaint: { is: 'not-tried-on', given: on } }), options)
      return throughPublicDoor(options, () => measureImpactOnDecisions(reform), printRedecided)
    })
  impact
    .command('make-caseload [csv]')
    .description('write an invented caseload, for trying things out; without a file it is printed')
    .option('--n <rows>', 'how many claimants', '1000')
    .option('--seed <number>', 'the same seed gives the same rows', '1')
    .option('--json', 'print the answer as JSON')
    .option('--trace', 'print technical lines when something fails')
    .addHelpText('after', '\nExample:\n  redress impact make-caseload cases.csv --n 5000 --seed 7\n')
    .action((file: string | undefined, _: MakeOptions, command: Command) => {
      // The parent takes --json too, and keeps it when it stands before the name of this command.
      const all = command.optsWithGlobals<MakeOptions>()
      const [count, seed] = [Number(all.n), Number(all.seed)]
      if (file === undefined)
        return throughPublicDoor(
          all,
          () => printableCaseload(count, seed),
          ({ csv }) => csv,
        )
      return throughPublicDoor(
        all,
        () => writeCaseload(file, count, seed),
        (made) =>
          `${printWrittenFiles(made)}${[`${made.rows} invented claimants (seed ${made.seed}).`, ...list('Assumed', made.assumptions)].join('\n')}\n`,
      )
    })
}
