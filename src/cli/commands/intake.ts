import type { Command } from 'commander'
import { IsoDay } from '../../casefile/dates.ts'
import { Language } from '../../casefile/language.ts'
import type { UsageComplaint } from '../../casefile/problems/usage-complaints.ts'
import { problem } from '../../casefile/problems.ts'
import { failed, type Result } from '../../casefile/result.ts'
import { showTriage } from '../../desk/intake/show-triage.ts'
import { takeIntakeFile } from '../../desk/intake/take-intake.ts'
import { printTriage } from '../print/print-triage.ts'
import { type MatterOptions, matterOptions, withMatter } from '../with-matter.ts'

interface TriageOptions extends MatterOptions {
  readonly asOf?: string
  readonly language: string
}

const usage = (complaint: UsageComplaint) => failed(problem('usage', { complaint }))

export function addIntakeCommands(program: Command): void {
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

function asOfIn({ asOf }: TriageOptions): Result<IsoDay | undefined, 'usage'> {
  if (asOf === undefined) return { ok: true, value: undefined }
  const day = IsoDay.safeParse(asOf)
  return day.success ? { ok: true, value: day.data } : usage({ is: 'no-such-day', option: '--as-of', given: asOf })
}
