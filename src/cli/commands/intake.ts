import type { Command } from 'commander'
import { IsoDay } from '../../casefile/dates.ts'
import { Language } from '../../casefile/language.ts'
import type { UsageComplaint } from '../../casefile/problems/usage-complaints.ts'
import { problem } from '../../casefile/problems.ts'
import { failed, type Result } from '../../casefile/result.ts'
import type { PreservationLetters } from '../../casefile/views/letters-view.ts'
import { showTriage } from '../../desk/intake/show-triage.ts'
import { takeIntakeFile } from '../../desk/intake/take-intake.ts'
import { showLetters, writeLetters } from '../../desk/papers/preservation-letters.ts'
import { removeMatter } from '../../desk/remove-matter.ts'
import { roleWords } from '../../words/role-words.ts'
import { throughDoor } from '../door.ts'
import { fromOptions, readPassphrase } from '../passphrase.ts'
import { printTriage } from '../print/print-triage.ts'
import { printWritten } from '../print/print-written.ts'
import { printableInLine } from '../print/printable.ts'
import { type MatterOptions, matterOptions, withMatter } from '../with-matter.ts'

interface TriageOptions extends MatterOptions {
  readonly asOf?: string
  readonly language: string
}

const usage = (complaint: UsageComplaint) => failed(problem('usage', { complaint }))

export function addIntakeCommands(program: Command): void {
  addLetters(program)
  addRemove(program)
  matterOptions(program.command('intake <matter> <answers>'))
    .description(
      'write down a first conversation from a YAML or JSON file: for whom, when and where, who may be liable, what to protect',
    )
    .addHelpText(
      'after',
      '\nWhat is left out is not known. Example:\n  redress intake 2026-014.redress answers.yaml\n\nAn answers.yaml:\n  people: [{ kind: survivor, name: Ana Example, pseudonym: A.E., born: 2004-03 }]\n  states: [OH]\n  began: 2019\n  ended: 2020-11\n  liable: [{ role: operator, name: Pine Hollow Inn }, { role: perpetrator }]\n  court: S.D. Ohio\n  protect: [{ kind: phone, form: 614-555-0100 }]\n',
    )
    .action((matter: string, answers: string, options: MatterOptions) =>
      withMatter(
        matter,
        options,
        { write: true },
        (open) => takeIntakeFile(open, answers),
        ({ records }) => `${records.length} records are written down. See the deadlines with \`redress triage\`.\n`,
      ),
    )

  matterOptions(program.command('triage <matter>'))
    .description(
      'every claim that is allowed by what is known so far, the strictest last day first; no evidence is needed',
    )
    .option('--as-of <day>', 'the day of the answer; today when left out')
    .option('--language <language>', 'en or es', 'en')
    .addHelpText(
      'after',
      '\nExample:\n  redress triage 2026-014.redress\n  redress triage 2026-014.redress --language es\n',
    )
    .action((matter: string, options: TriageOptions) => {
      const language = Language.safeParse(options.language)
      return withMatter(
        matter,
        options,
        { write: false },
        async (open) => {
          const day = asOfIn(options)
          if (!day.ok) return day
          if (!language.success)
            return usage({ is: 'not-one-of', option: '--language', given: options.language, allowed: Language.options })
          return showTriage(open, day.value)
        },
        (triage) => printTriage(triage, language.success ? language.data : 'en'),
      )
    })
}

function addLetters(program: Command): void {
  matterOptions(program.command('letters <matter>'))
    .description('the letters that ask each party to keep its records; written as Word files with --out, covered')
    .option('--out <folder>', 'write them there; without it they are listed')
    .addHelpText('after', '\nExample:\n  redress letters 2026-014.redress --out letters\n')
    .action((matter: string, options: MatterOptions & { out?: string }) => {
      const { out } = options
      return out === undefined
        ? withMatter(matter, options, { write: false }, showLetters, printLetters)
        : withMatter(matter, options, { write: true }, (open) => writeLetters(open, out), printWritten)
    })
}

function printLetters({ letters, withheld }: PreservationLetters): string {
  const lines = letters.map(
    ({ file, role, to }) => `${file}: ${printableInLine(to ?? `[needs: name of the ${roleWords[role]}]`)}`,
  )
  const kept = withheld.map(
    ({ name, role }) =>
      `No letter to ${printableInLine(name)} (${roleWords[role]}): it may tell somebody dangerous of the case. Counsel decides.`,
  )
  const none =
    letters.length + withheld.length === 0 ? ['No party is written down yet, so there is nobody to write to.'] : []
  return `${[...lines, ...kept, ...none].join('\n')}\n`
}

function addRemove(program: Command): void {
  matterOptions(program.command('remove <matter>'))
    .description('remove a matter for good, with its keys: nothing brings it back but a copy made elsewhere')
    .requiredOption('--name <name>', 'the name of the matter once more, so that no other is meant')
    .addHelpText('after', '\nExample:\n  redress remove 2026-014.redress --name 2026-014\n')
    .action((folder: string, options: MatterOptions & { name: string }) =>
      throughDoor(
        options,
        async () => {
          const passphrase = await readPassphrase(fromOptions(options))
          return passphrase.ok ? removeMatter(folder, options.name, passphrase.value) : passphrase
        },
        ({ left }) =>
          left.length === 0
            ? 'The matter is removed for good. Copies of its folder made elsewhere stay.\n'
            : `The matter is removed for good. In its folder stay ${left.length} things that Redress did not put there.\n`,
      ),
    )
}

function asOfIn({ asOf }: TriageOptions): Result<IsoDay | undefined, 'usage'> {
  if (asOf === undefined) return { ok: true, value: undefined }
  const day = IsoDay.safeParse(asOf)
  return day.success ? { ok: true, value: day.data } : usage({ is: 'no-such-day', option: '--as-of', given: asOf })
}
