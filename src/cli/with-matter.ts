import type { Command } from 'commander'
import { type ProblemCode, problem } from '../casefile/problems.ts'
import type { ReleaseWarning } from '../casefile/release/release-warning.ts'
import { failed, ok, type Result } from '../casefile/result.ts'
import { coverTrouble, forTheOwner } from '../desk/door.ts'
import { type OpenMatter, openMatter } from '../desk/open-matter.ts'
import type { Covered } from '../drafting/firewall/covering/covered.ts'
import { type DoorOptions, orUnexpected, printAnswer, printProblem, printWarnings } from './door.ts'
import { fromOptions, readPassphrase } from './passphrase.ts'
import { terminal } from './terminal.ts'

export interface MatterOptions extends DoorOptions {
  readonly passphraseFile?: string | undefined
  readonly passphraseFd?: string | undefined
  readonly uncovered?: boolean | undefined
}

/** The options that every command on a matter has. */
export const matterOptions = (command: Command): Command =>
  command
    .option('--passphrase-file <file>', 'read the passphrase from the first line of a file')
    .option('--passphrase-fd <n>', 'read it from an open file descriptor, as in 3<pass')
    .option('--json', 'answer as JSON')
    .option('--trace', 'show the technical trace of an unexpected failure')
    .option('--uncovered', 'show the names on this terminal, for your own eyes; the look is logged, files stay covered')

interface ToPrint<T> {
  readonly value: T
  readonly warnings: readonly ReleaseWarning[]
}

/** Opens the matter, works, closes it whatever happens, and prints what the desk covered. */
export async function withMatter<T extends object>(
  folder: string,
  options: MatterOptions,
  use: { readonly write: boolean },
  work: (matter: OpenMatter, passphrase: string) => Promise<Result<Covered<T>, ProblemCode>>,
  print: (value: T) => string,
): Promise<void> {
  const outcome = await whileOpen(
    folder,
    options,
    use,
    async (matter, passphrase): Promise<Result<ToPrint<T>, ProblemCode>> => {
      const done = await work(matter, passphrase)
      if (!done.ok || !options.uncovered) return done
      const shown = await forTheOwner(matter, done.value)
      return shown.ok ? ok({ value: shown.value, warnings: [{ is: 'names-shown' }, ...done.value.warnings] }) : shown
    },
  )
  if (!outcome.ok) return printProblem(outcome.problem, options)
  const { value, warnings } = outcome.value
  printWarnings(warnings)
  printAnswer(value, options, print)
}

/** Opens the matter for as long as the work takes. The passphrase can be read but once: who needs it again is given it. */
export async function whileOpen<T>(
  folder: string,
  options: MatterOptions,
  use: { readonly write: boolean },
  work: (matter: OpenMatter, passphrase: string) => Promise<Result<T, ProblemCode>>,
): Promise<Result<T, ProblemCode>> {
  return orUnexpected(async () => {
    if (options.uncovered && (options.json || !terminal.printsToScreen()))
      return failed(problem('usage', { complaint: { is: 'names-on-a-terminal-only' } }))
    const passphrase = await readPassphrase(fromOptions(options))
    if (!passphrase.ok) return passphrase
    const opened = await openMatter(folder, passphrase.value, use)
    if (!opened.ok) return opened
    try {
      const done = await work(opened.value, passphrase.value)
      return done.ok ? done : await coverTrouble(opened.value, done)
    } finally {
      await opened.value.close()
    }
  }, options)
}
