import type { Command } from 'commander'
import { z } from 'zod'
import { WhenText } from '../../casefile/dates.ts'
import { FactId, PartyId } from '../../casefile/ids.ts'
import type { UsageComplaint } from '../../casefile/problems/usage-complaints.ts'
import { type ProblemCode, problem } from '../../casefile/problems.ts'
import { failed, ok, type Result } from '../../casefile/result.ts'
import type { LoadedFacts } from '../../casefile/written/loaded-facts.ts'
import { addFact, changeFact, type GivenFact, removeFact } from '../../desk/facts/change-fact.ts'
import { exportFacts } from '../../desk/facts/export-facts.ts'
import { idMeant } from '../../desk/facts/id-meant.ts'
import { loadFacts } from '../../desk/facts/load-facts.ts'
import type { OpenMatter } from '../../desk/open-matter.ts'
import type { Covered } from '../../drafting/firewall/covering/covered.ts'
import { shownIdInWords } from '../../words/release/shown-id-words.ts'
import { askYes, canBeAsked } from '../ask-yes.ts'
import { printFactChanged, printPlan } from '../print/print-changes.ts'
import { printWrittenFiles } from '../print/print-written.ts'
import { printableInLine } from '../print/printable.ts'
import { terminal } from '../terminal.ts'
import { type MatterOptions, matterOptions, withMatter } from '../with-matter.ts'

interface LoadOptions extends MatterOptions {
  readonly yes?: boolean
  readonly dryRun?: boolean
}

interface FactOptions extends MatterOptions {
  readonly statement?: string
  readonly when?: string
  readonly about?: string[]
  readonly place?: string
  readonly factor?: string[]
  readonly differsFrom?: string[]
  readonly document?: string
  readonly page: string
  readonly quote?: string
  readonly by?: string
  readonly id?: string
  readonly seen?: string
}

const usage = (complaint: UsageComplaint) => failed(problem('usage', { complaint }))

async function withIdsMeant(open: OpenMatter, given: GivenFact): Promise<GivenFact> {
  const { about, differsFrom } = given
  return {
    ...given,
    ...(about === undefined ? {} : { about: await Promise.all(about.map((id) => idMeant(open, id))) }),
    ...(differsFrom === undefined
      ? {}
      : { differsFrom: await Promise.all(differsFrom.map((id) => idMeant(open, id))) }),
  }
}

export function addFactsCommands(program: Command): void {
  addFactsFile(program)
  const fact = program.command('fact').description('one fact: write it down, change it, remove it')
  factOptions(matterOptions(fact.command('add <matter>')))
    .option('--id <id>', 'an id of your own; a number is given when left out')
    .addHelpText(
      'after',
      '\nExample:\n  redress fact add jd.redress --statement "The room was paid in cash." --when 2020-06 --about brightwater \\\n    --factor "paid in cash" --document RD-000012 --page 1 --quote "Paid: cash"\n',
    )
    .action((matter: string, options: FactOptions) =>
      withMatter(
        matter,
        options,
        { write: true },
        async (open) => {
          const given = givenFact(options)
          if (!given.ok) return given
          const id = options.id === undefined ? undefined : FactId.safeParse(options.id)
          if (id?.success === false) return usage({ is: 'not-an-id' })
          return addFact(open, {
            ...(await withIdsMeant(open, given.value)),
            ...(id === undefined ? {} : { id: id.data }),
          })
        },
        printFactChanged,
      ),
    )

  factOptions(matterOptions(fact.command('change <matter> <id>')))
    .option('--seen <version>', 'the version that you saw; where another stands since, both are shown')
    .addHelpText(
      'after',
      '\nExample:\n  redress fact change jd.redress fact-3 --when 2020-06-14 --factor "paid in cash"\n',
    )
    .action((matter: string, id: string, options: FactOptions) =>
      withMatter(
        matter,
        options,
        { write: true },
        async (open) => {
          const [given, version] = [givenFact(options), versionIn(options)]
          if (!given.ok) return given
          return version.ok
            ? changeFact(open, await idMeant(open, id), await withIdsMeant(open, given.value), version.value)
            : version
        },
        printFactChanged,
      ),
    )

  matterOptions(fact.command('remove <matter> <id>'))
    .description('remove a fact; `redress undo` brings it back')
    .option('--seen <version>', 'the version that you saw; where another stands since, both are shown')
    .addHelpText('after', '\nExample:\n  redress fact remove jd.redress fact-3\n')
    .action((matter: string, id: string, options: FactOptions) =>
      withMatter(
        matter,
        options,
        { write: true },
        async (open) => {
          const version = versionIn(options)
          return version.ok ? removeFact(open, await idMeant(open, id), version.value) : version
        },
        printFactChanged,
      ),
    )
}

function addFactsFile(program: Command): void {
  const facts = program.command('facts').description('everything written down in a matter, as a file')
  matterOptions(facts.command('load <matter> <file>'))
    .description(
      'merge parties, identities and confirmed facts from a YAML file, by id; each quote is found on its page first',
    )
    .option('--yes', 'change what stands in the matter without being asked')
    .option('--dry-run', 'say what the file would change, and change nothing')
    .addHelpText(
      'after',
      '\nExample:\n  redress facts load jd.redress examples/jd-v-starlite/facts.yaml\n  redress facts load jd.redress facts.yaml --dry-run\n',
    )
    .action((matter: string, file: string, options: LoadOptions) =>
      withMatter(
        matter,
        options,
        { write: true },
        (open) => loadAsked(open, file, options),
        (loaded) => printLoaded(loaded, options.dryRun === true),
      ),
    )

  matterOptions(facts.command('export <matter>'))
    .description('write everything that is written down into a YAML file that `facts load` reads; it holds real names')
    .option('--out <file>', 'the file', 'facts.yaml')
    .addHelpText('after', '\nExample:\n  redress facts export jd.redress --out facts.yaml\n')
    .action((matter: string, options: MatterOptions & { out: string }) =>
      withMatter(
        matter,
        options,
        { write: true },
        (open) => exportFacts(open, options.out),
        ({ facts, parties, identities, written }) =>
          `${facts} facts, ${parties} parties and ${identities} protected identities, with their real names.\n${printWrittenFiles(written)}`,
      ),
    )
}

/** What replaces something is told first, and done after a yes. */
async function loadAsked(
  open: OpenMatter,
  file: string,
  options: LoadOptions,
): Promise<Result<Covered<LoadedFacts>, ProblemCode>> {
  const planned = await loadFacts(open, file, { apply: false })
  if (!planned.ok || options.dryRun) return planned
  const { plan } = planned.value.value
  const replaced = plan.filter(({ does }) => does === 'changes').length
  if (replaced > 0 && !options.yes) {
    if (options.json || !canBeAsked()) return usage({ is: 'records-would-change', count: replaced })
    terminal.warn(printPlan(planned.value.value))
    if (!(await askYes('Change the matter so?'))) return usage({ is: 'no-yes' })
  }
  return loadFacts(open, file)
}

function printLoaded(loaded: LoadedFacts, onlyPlan: boolean): string {
  const { facts, passages, parties, identities, change } = loaded
  const plan = printPlan(loaded) + loaded.shownIds.map((one) => `${printableInLine(shownIdInWords(one))}\n`).join('')
  if (onlyPlan) return `${plan}Nothing was changed: this was a dry run.\n`
  if (change === null) return plan
  return `${plan}${facts} facts on ${passages} passages, ${parties} parties and ${identities} protected identities are in the matter.\n`
}

const factOptions = (command: Command): Command =>
  command
    .description('a fact is one neutral sentence with pseudonyms, a time, and the words on a page that it rests on')
    .option('--statement <sentence>', 'what it says')
    .option('--when <time>', '2020-06-14, 2020-06, 2020, 2020-06/2020-09, ~ for about, or unknown')
    .option('--about <parties...>', 'ids of the parties or claimants whom it concerns')
    .option('--place <place>', 'where')
    .option('--factor <words...>', 'what it shows, in plain words; `redress law factors` lists them')
    .option('--differs-from <facts...>', 'other accounts of the same event')
    .option('--document <document>', 'number (RD-000012) or path of the document quoted')
    .option('--page <page>', 'its page', '1')
    .option('--quote <words>', 'the words as they stand there')
    .option('--by <who>', 'who confirms it')

function versionIn({ seen }: FactOptions): Result<number | null, 'usage'> {
  if (seen === undefined) return ok(null)
  const number = Number(seen)
  return Number.isSafeInteger(number) && number > 0
    ? ok(number)
    : usage({ is: 'not-in-bounds', option: '--seen', counts: 'numbers', least: 1, most: null })
}

function givenFact(options: FactOptions): Result<GivenFact, 'usage'> {
  const when = options.when === undefined ? undefined : WhenText.safeParse(options.when)
  if (when?.success === false) return usage({ is: 'no-such-time', given: options.when ?? '' })
  const about = z.array(PartyId).optional().safeParse(options.about)
  const differs = z.array(FactId).optional().safeParse(options.differsFrom)
  if (!about.success || !differs.success) return usage({ is: 'not-an-id' })
  const page = Number(options.page)
  if (!Number.isSafeInteger(page) || page < 1)
    return usage({ is: 'not-in-bounds', option: '--page', counts: 'numbers', least: 1, most: null })
  if ((options.quote === undefined) !== (options.document === undefined)) return usage({ is: 'quote-without-document' })
  const { statement, place, factor, document, quote, by } = options
  return ok({
    ...(statement === undefined ? {} : { statement }),
    ...(when === undefined ? {} : { when: when.data }),
    ...(about.data === undefined ? {} : { about: about.data }),
    ...(place === undefined ? {} : { place }),
    ...(factor === undefined ? {} : { factors: factor }),
    ...(differs.data === undefined ? {} : { differsFrom: differs.data }),
    ...(document === undefined || quote === undefined ? {} : { quotes: [{ document, page, quote }] }),
    ...(by === undefined ? {} : { confirmedBy: by }),
  })
}
