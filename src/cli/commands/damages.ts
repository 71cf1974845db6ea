import { statSync } from 'node:fs'
import type { Command } from 'commander'
import { ok, type Result } from '../../casefile/result.ts'
import { type Valued, type ValueRequest, valueInputFile, valueStoredInput } from '../../desk/value-matter.ts'
import { throughDoor } from '../door.ts'
import { addAwardsCommand } from './awards.ts'
import { addOfferCommand } from './offer.ts'
import { printExplanation, printValuation } from '../print-valuation.ts'
import { type MatterOptions, matterOptions, withMatter } from '../with-matter.ts'

interface DamagesOptions extends MatterOptions {
  readonly seed?: string
  readonly trials?: string
  readonly asOf?: string
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false

function requestOf(options: DamagesOptions): ValueRequest {
  const number = (text: string | undefined): number | undefined => (text === undefined ? undefined : Number(text))
  return { seed: number(options.seed), trials: number(options.trials), asOf: options.asOf }
}

/** Runs on a matter (a folder) or on an input file; the answer is the valuation alone. */
function value(path: string, options: DamagesOptions, print: (valued: Valued) => string): Promise<void> {
  const request = requestOf(options)
  const shown = (outcome: Result<Valued>): Result<Valued['valuation'] & object> =>
    outcome.ok ? ok(outcome.value.valuation) : outcome
  let valued: Valued | null = null
  const keep = (outcome: Result<Valued>): Result<Valued['valuation'] & object> => {
    if (outcome.ok) valued = outcome.value
    return shown(outcome)
  }
  const printKept = (): string => (valued ? print(valued) : '')
  if (isFolder(path))
    return withMatter(
      path,
      options,
      { write: false },
      async (matter) => keep(await valueStoredInput(matter.vault, request)),
      printKept,
    )
  return throughDoor(options, async () => keep(await valueInputFile(path, request)), printKept)
}

const damagesOptions = (command: Command): Command =>
  matterOptions(command)
    .option('--seed <n>', 'whole number that the trials start from; the same seed gives the same result')
    .option('--trials <n>', 'number of trials, 100000 when left out')
    .option('--as-of <date>', 'value the matter on this day instead of the day in the input')

export function addDamagesCommands(program: Command): void {
  const damages = damagesOptions(
    program
      .command('damages [matter]')
      .description(
        'value the losses of a matter or of a damages input that stands alone: heads, ranges, gross to net, care',
      ),
  ).addHelpText(
    'after',
    '\nExample:\n  redress damages examples/jd-v-starlite/damages.yaml --json --seed 7\n  redress damages explain examples/jd-v-starlite/damages.yaml\n',
  )
  damages.action((matter: string | undefined, options: DamagesOptions) => {
    if (matter === undefined) return damages.help()
    return value(matter, options, (valued) => printValuation(valued.valuation))
  })
  damagesOptions(
    damages
      .command('explain <matter>')
      .description('how each figure was computed, with every assumption and its source'),
  )
    .addHelpText('after', '\nExample:\n  redress damages explain damages.yaml\n')
    .action((matter: string, _: DamagesOptions, command: Command) =>
      value(matter, command.optsWithGlobals(), (valued) => printExplanation(valued.valuation)),
    )
  addOfferCommand(program)
  addAwardsCommand(program)
}
