import { type Problem, problem, reportProblem } from '../casefile/problems.ts'
import { failed, type Result } from '../casefile/result.ts'
import { printableInLine, printableJson } from './printable.ts'
import { terminal } from './terminal.ts'

export interface DoorOptions {
  readonly json?: boolean | undefined
  readonly trace?: boolean | undefined
}

/** Prints a problem as one sentence and what to do (or as JSON) and sets the exit code. */
export function printProblem(p: Problem, options: DoorOptions): void {
  const report = reportProblem(p)
  // A name quoted in a sentence begins no line of its own.
  if (options.json) terminal.print(`${printableJson(report)}\n`)
  else terminal.warn(`${printableInLine(report.message)}\n${printableInLine(report.next)}\n`)
  process.exitCode = p.code === 'usage' ? 2 : 1
}

/**
 * Runs one desk function behind a command: its value is printed by `print` or, with --json, as `{ok: true, ...value}`;
 * trouble is printed once, without a stack trace unless --trace asks for it.
 */
export async function throughDoor<T extends object>(
  options: DoorOptions,
  work: () => Promise<Result<T>> | Result<T>,
  print: (value: T) => string,
): Promise<void> {
  let outcome: Result<T>
  try {
    outcome = await work()
  } catch (error) {
    if (options.trace) terminal.warn(`${error instanceof Error ? error.stack : String(error)}\n`)
    outcome = failed(problem('unexpected'))
  }
  if (!outcome.ok) return printProblem(outcome.problem, options)
  terminal.print(options.json ? `${printableJson({ ok: true, ...outcome.value })}\n` : print(outcome.value))
}
