import { type Problem, problem, reportProblem } from '../casefile/problems.ts'
import { failed, type Result } from '../casefile/result.ts'

export interface DoorOptions {
  readonly json?: boolean | undefined
  readonly trace?: boolean | undefined
}

/** Prints a problem as one sentence and what to do (or as JSON) and sets the exit code. */
export function printProblem(p: Problem, options: DoorOptions): void {
  const report = reportProblem(p)
  if (options.json) process.stdout.write(`${JSON.stringify(report)}\n`)
  else process.stderr.write(`${report.message}\n${report.next}\n`)
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
    if (options.trace) process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
    outcome = failed(problem('unexpected'))
  }
  if (!outcome.ok) return printProblem(outcome.problem, options)
  process.stdout.write(options.json ? `${JSON.stringify({ ok: true, ...outcome.value })}\n` : print(outcome.value))
}
