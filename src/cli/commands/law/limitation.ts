import type { Command } from 'commander'
import { computeLimitationFromFile } from '../../../desk/law/compute-limitation.ts'
import { printLimitation } from '../../print/law/print-limitation.ts'
import { throughPublicDoor } from '../../public-door.ts'

interface LimitationOptions {
  readonly json?: boolean
  readonly trace?: boolean
}

export function addLimitationCommands(program: Command): void {
  program
    .command('limitation <input>')
    .description('last day to file on the strictest and on the most generous reading, with the working')
    .option('--json', 'print the answer as JSON')
    .option('--trace', 'print technical lines when something fails')
    .addHelpText(
      'after',
      '\nExample:\n  redress limitation claim.yaml --json\n\nA claim.yaml:\n  claim: us/18-usc-1595\n  theory: beneficiary\n  court: S.D. Ohio\n  conduct: { from: 2020-06-12, to: 2021-05 }\n  born: 2004-03-09\n  as_of: 2026-11-23\n',
    )
    .action((input: string, options: LimitationOptions) =>
      throughPublicDoor(options, () => computeLimitationFromFile(input), printLimitation),
    )
}
