import type { Command } from 'commander'
import { formatDay } from '../../casefile/dates.ts'
import type { LimitationResult } from '../../casefile/limitation.ts'
import { computeLimitationFromFile } from '../../desk/compute-limitation.ts'
import { throughDoor } from '../door.ts'

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
      throughDoor(options, () => computeLimitationFromFile(input), printLimitation),
    )
}

const availableWords = {
  yes: 'There was a claim for this conduct.',
  partly: 'There was a claim for a part of this conduct only.',
  no: 'There was no such claim for this conduct.',
} as const
const barredWords = {
  yes: 'Too late on every reading.',
  no: 'In time on every reading.',
  arguable: 'In time on some readings only, or not to be judged on what is known.',
} as const

export function printLimitation(result: LimitationResult): string {
  const known = result.available !== 'no'
  const open = known && result.barred === 'no' && result.earliest === null
  const lines = [
    `${result.claim}: ${availableWords[result.available]}`,
    ...(known
      ? [
          open
            ? 'No time limit.'
            : `Last day to file, strictest reading:      ${result.earliest ? formatDay(result.earliest) : 'cannot be said'}`,
          ...(open
            ? []
            : [
                `Last day to file, most generous reading: ${result.latest ? formatDay(result.latest) : result.barred === 'no' ? 'no limit' : 'cannot be said'}`,
              ]),
          barredWords[result.barred],
        ]
      : []),
    '',
    'Working',
    ...result.steps.map(
      (step) =>
        `  ${step.text}${step.version ? ` [${step.version}${step.status === 'verified' ? '' : `, ${step.status}`}]` : ''}`,
    ),
    ...(result.governing.length > 0
      ? ['', 'Texts that govern', ...result.governing.map(({ version, why }) => `  ${version}: ${why}`)]
      : []),
    ...(result.warnings.length > 0 ? ['', 'Take care', ...result.warnings.map((text) => `  ${text}`)] : []),
  ]
  return `${lines.join('\n')}\n`
}
