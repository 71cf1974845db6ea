import type { Command } from 'commander'
import type { UsageComplaint } from '../../casefile/problems/usage-complaints.ts'
import { problem } from '../../casefile/problems.ts'
import { failed, ok, type Result } from '../../casefile/result.ts'
import { type SheetRow, SheetThing, sheetThings } from '../../casefile/value/sheet.ts'
import { changeSheet } from '../../desk/value/change-sheet.ts'
import { readFieldValue } from '../../desk/value/read-field-value.ts'
import { showSheet } from '../../desk/value/show-sheet.ts'
import { claimantMeant } from '../claimant-meant.ts'
import { printSheet, printSheetChanged } from '../print/print-sheet.ts'
import { type MatterOptions, matterOptions, withMatter } from '../with-matter.ts'

interface SheetOptions extends MatterOptions {
  readonly claimant?: string
}

const usage = (complaint: UsageComplaint) => failed(problem('usage', { complaint }))
const things = SheetThing.options.join(', ')

/** What a new bill and a new need begin with; both can be given otherwise. */
const beginsWith: Readonly<Partial<Record<SheetThing, SheetRow>>> = {
  bill: { head: 'past-medical', every: 'once' },
  care: { head: 'future-care' },
}

const ofClaimant = (command: Command): Command =>
  matterOptions(command).option('--claimant <id>', 'whose damages, in a matter with several claimants')

/** Rows and assumptions of the damages input that a matter keeps, each written, changed and removed for itself. */
export function addSheetCommands(damages: Command): void {
  ofClaimant(damages.command('rows <matter> [what]'))
    .description(
      `list bills, care, offers and the other rows with their numbers; of one kind where it is named: ${things}`,
    )
    .addHelpText('after', '\nExample:\n  redress damages rows jd.redress\n  redress damages rows jd.redress offer\n')
    .action((matter: string, what: string | undefined, _: SheetOptions, command: Command) => {
      const options: SheetOptions = command.optsWithGlobals()
      return withMatter(
        matter,
        options,
        { write: false },
        async (open) => {
          const thing = what === undefined ? ok(null) : thingNamed(what)
          return thing.ok ? showSheet(open, await claimantMeant(open, options.claimant), thing.value) : thing
        },
        printSheet,
      )
    })

  ofClaimant(damages.command('add <matter> <what> <fields...>'))
    .description(`add one row: ${things}; its fields as docs/damages-input.md names them`)
    .addHelpText(
      'after',
      '\nA bill begins as past-medical, once; care as future-care.\n\nExample:\n  redress damages add jd.redress bill label="County Hospital" amount=4860 billed=4860 from=2021-02-02\n  redress damages add jd.redress care label="Weekly therapy" head=therapy amount=715 every=month until=2031-11-30\n  redress damages add jd.redress offer id=motel-1 from=[motel] amount=275000 expires=2026-12-31\n',
    )
    .action((matter: string, what: string, fields: readonly string[], _: SheetOptions, command: Command) =>
      change(matter, command, () => {
        const [thing, given] = [thingNamed(what), fieldsIn(fields)]
        if (!thing.ok) return thing
        if (!given.ok) return given
        const row = { ...beginsWith[thing.value], ...given.value }
        return ok([{ list: sheetThings[thing.value], at: null, fields: row }])
      }),
    )

  ofClaimant(damages.command('change <matter> <what> <number> <fields...>'))
    .description('change fields of one row, by the number that `damages rows` gives it; `field=` takes a field out')
    .addHelpText('after', '\nExample:\n  redress damages change jd.redress care 7 amount=740 until=\n')
    .action(
      (matter: string, what: string, number: string, fields: readonly string[], _: SheetOptions, command: Command) =>
        change(matter, command, () => {
          const [thing, at, given] = [thingNamed(what), numberIn(number), fieldsIn(fields)]
          if (!thing.ok) return thing
          if (!at.ok) return at
          return given.ok ? ok([{ list: sheetThings[thing.value], at: at.value, fields: given.value }]) : given
        }),
    )

  ofClaimant(damages.command('remove <matter> <what> <number>'))
    .description('remove one row, by the number that `damages rows` gives it; `redress undo` brings it back')
    .addHelpText('after', '\nExample:\n  redress damages remove jd.redress offer 1\n')
    .action((matter: string, what: string, number: string, _: SheetOptions, command: Command) =>
      change(matter, command, () => {
        const [thing, at] = [thingNamed(what), numberIn(number)]
        if (!thing.ok) return thing
        return at.ok ? ok([{ list: sheetThings[thing.value], at: at.value, fields: null }]) : at
      }),
    )

  ofClaimant(damages.command('set <matter> <fields...>'))
    .description('set what stands once: rates, fee, trial, person, valuation_date and the like; `field=` takes it out')
    .addHelpText(
      'after',
      '\nExample:\n  redress damages set jd.redress rates.growth=0.03 "rates.source=report of October 20"\n  redress damages set jd.redress trial.costs=120000 trial.months=18\n',
    )
    .action((matter: string, fields: readonly string[], _: SheetOptions, command: Command) =>
      change(matter, command, () => {
        const given = fieldsIn(fields)
        return given.ok ? ok(Object.entries(given.value).map(([field, value]) => ({ field, value }))) : given
      }),
    )
}

type Edits = Parameters<typeof changeSheet>[2]

function change(
  matter: string,
  command: Command,
  edits: () => Result<Edits, 'input-not-valid' | 'usage'>,
): Promise<void> {
  const options: SheetOptions = command.optsWithGlobals()
  return withMatter(
    matter,
    options,
    { write: true },
    async (open) => {
      const asked = edits()
      return asked.ok ? changeSheet(open, await claimantMeant(open, options.claimant), asked.value) : asked
    },
    printSheetChanged,
  )
}

function thingNamed(given: string): Result<SheetThing, 'usage'> {
  const thing = SheetThing.safeParse(given)
  return thing.success
    ? ok(thing.data)
    : usage({ is: 'not-one-of', option: 'what', given, allowed: SheetThing.options })
}

function numberIn(given: string): Result<number, 'usage'> {
  const number = Number(given)
  return Number.isSafeInteger(number) && number > 0
    ? ok(number - 1)
    : usage({ is: 'not-in-bounds', option: 'number', counts: 'numbers', least: 1, most: null })
}

function fieldsIn(words: readonly string[]): Result<SheetRow, 'input-not-valid' | 'usage'> {
  const fields: Record<string, unknown> = {}
  for (const word of words) {
    const [, name, text] = /^([a-z][a-z0-9_.]*)=(.*)$/s.exec(word) ?? []
    if (name === undefined || text === undefined) return usage({ is: 'not-a-field', given: word })
    const value = readFieldValue(text)
    if (!value.ok) return value
    fields[name] = value.value
  }
  return ok(fields)
}
