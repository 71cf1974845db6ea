import type { Command } from 'commander'
import type { WithRelease } from '../../casefile/release/written-files.ts'
import type { TreasuryCurve } from '../../casefile/value/table-read.ts'
import type { Valuation } from '../../casefile/value/valuation.ts'
import { exportMatterValuation } from '../../desk/value/export-valuation.ts'
import { importCurve } from '../../desk/value/import-curve.ts'
import { importTable } from '../../desk/value/import-table.ts'
import { loadDamagesInput } from '../../desk/value/load-damages-input.ts'
import { valueInputFile } from '../../desk/value/value-file.ts'
import { tableLines } from '../../words/valuation/table-words.ts'
import { claimantMeant } from '../claimant-meant.ts'
import { throughDoor } from '../door.ts'
import { printExplanation, printValuation } from '../print/print-valuation.ts'
import { printWritten } from '../print/print-written.ts'
import { isFolder, requestOf, type ValueOptions } from '../value-request.ts'
import { matterOptions, withMatter } from '../with-matter.ts'
import { addAwardsCommands } from './law/awards.ts'
import { addOfferCommands } from './offer.ts'
import { addSheetCommands } from './sheet.ts'

interface DamagesOptions extends ValueOptions {
  readonly xlsx?: string
  readonly charts?: string
  readonly docx?: string
}

interface CurveOptions extends ValueOptions {
  readonly on: string
}

interface TableOptions extends ValueOptions {
  readonly map: string
  readonly downloaded?: string
  readonly dryRun?: boolean
}

/** As it goes into the damages input. */
const printCurve = ({ curve, source }: TreasuryCurve): string =>
  [
    'rates:',
    '  curve:',
    ...curve.map((point) => `    - { years: ${point.years}, yield: ${point.yield} }`),
    `  source: ${JSON.stringify(source)}`,
    '',
  ].join('\n')

/** The answer with the files that were written beside it. */
type Shown = Valuation & WithRelease

/** Runs on a matter (a folder) or on an input file. */
function value(path: string, options: DamagesOptions, print: (valuation: Valuation) => string): Promise<void> {
  const { json, xlsx, charts, docx } = options
  // What each year brings is asked for where it is shown: it takes as long as everything else.
  const yearly =
    print === printExplanation || json === true || xlsx !== undefined || charts !== undefined || docx !== undefined
  const request = { ...requestOf(options), yearly }
  const targets = { workbook: xlsx, charts, report: docx }
  const printed = (v: Shown): string => print(v) + printWritten(v)
  if (isFolder(path))
    return withMatter(
      path,
      options,
      { write: false },
      async (matter) => exportMatterValuation(matter, request, targets, await claimantMeant(matter, options.claimant)),
      printed,
    )
  return throughDoor(options, () => valueInputFile(path, request, targets), printed)
}

const damagesOptions = (command: Command): Command =>
  matterOptions(command)
    .option('--seed <n>', 'whole number that the trials start from; the same seed gives the same result')
    .option('--trials <n>', 'number of trials, 100000 when left out')
    .option('--as-of <date>', 'value the matter on this day instead of the day in the input')
    .option('--claimant <id>', 'whose damages, in a matter with several claimants')

export function addDamagesCommands(program: Command): void {
  const damages = damagesOptions(
    program
      .command('damages [matter]')
      .description(
        'value the losses of a matter or of a damages input that stands alone: heads, ranges, gross to net, care',
      ),
  )
    .option('--xlsx <file>', 'also write a workbook with live formulas')
    .option('--charts <folder>', 'also write charts as SVG: spread of the total, care and funds by year, gross to net')
    .option('--docx <file>', 'also write the report in numbered tables, as a Word document')
    .addHelpText(
      'after',
      '\nExample:\n  redress damages examples/jd-v-starlite/damages.yaml --json --seed 7\n  redress damages examples/jd-v-starlite/damages.yaml --xlsx loss.xlsx --charts charts\n  redress damages examples/jd-v-starlite/damages.yaml --docx report.docx\n  redress damages explain examples/jd-v-starlite/damages.yaml\n',
    )
  damages.action((matter: string | undefined, options: DamagesOptions) => {
    if (matter === undefined) return damages.help()
    return value(matter, options, printValuation)
  })
  damagesOptions(
    damages
      .command('explain <matter>')
      .description('how each figure was computed, with every assumption and its source'),
  )
    .addHelpText('after', '\nExample:\n  redress damages explain examples/jd-v-starlite/damages.yaml\n')
    .action((matter: string, _: DamagesOptions, command: Command) =>
      value(matter, command.optsWithGlobals(), printExplanation),
    )
  matterOptions(
    damages
      .command('load <matter> <file>')
      .description('take the damages input of a claimant into a matter; one that was there is replaced'),
  )
    .option('--claimant <id>', 'whose damages, in a matter with several claimants')
    .addHelpText('after', '\nExample:\n  redress damages load jd.redress damages.yaml\n')
    .action((matter: string, file: string, _: DamagesOptions, command: Command) => {
      const options: DamagesOptions = command.optsWithGlobals()
      return withMatter(
        matter,
        options,
        { write: true },
        async (open) => loadDamagesInput(open, file, await claimantMeant(open, options.claimant)),
        ({ claimant, items }) =>
          `Taken in${claimant === null ? '' : ` for ${claimant}`}: ${items} ${items === 1 ? 'item' : 'items'} of loss. The command damages tells what they come to.\n`,
      )
    })
  matterOptions(
    damages
      .command('curve <file>')
      .description('the yield curve of a day for rates, from a table of par yields downloaded from the Treasury'),
  )
    .requiredOption('--on <date>', 'the day; the last one before it is taken where it has none')
    .addHelpText('after', '\nExample:\n  redress damages curve daily-treasury-rates.csv --on 2026-11-23\n')
    .action((file: string, _: CurveOptions, command: Command) => {
      const options: CurveOptions = command.optsWithGlobals()
      return throughDoor(options, () => importCurve(file, options.on), printCurve)
    })
  matterOptions(
    damages
      .command('table <file>')
      .description(
        'a growth, share, sum or values by age for a damages input, from a table that you downloaded, by a mapping of yours',
      ),
  )
    .requiredOption('--map <file>', 'what to read and from which columns; examples stand in data/mappings')
    .option('--downloaded <date>', 'the day of the download, where the mapping does not say it')
    .option('--dry-run', 'show which cells would be read, and what they would give')
    .addHelpText(
      'after',
      '\nExample:\n  redress damages table cpi.csv --map data/mappings/cpi-medical.yaml --dry-run\n',
    )
    .action((file: string, _: TableOptions, command: Command) => {
      const options: TableOptions = command.optsWithGlobals()
      return throughDoor(
        options,
        () => importTable(file, options.map, options.downloaded),
        (read) => `${tableLines(read, options.dryRun === true).join('\n')}\n`,
      )
    })
  addSheetCommands(damages)
  addOfferCommands(program)
  addAwardsCommands(program)
}
