import { type Problem, type ProblemCode, problem } from '../casefile/problems.ts'
import type { ReleaseWarning } from '../casefile/release/release-warning.ts'
import { failed, type Result } from '../casefile/result.ts'
import { problemOfSystem } from '../desk/trouble-of-system.ts'
import type { Covered } from '../drafting/firewall/covering/covered.ts'
import type { Public } from '../drafting/firewall/covering/public-answer.ts'
import { reportProblem } from '../words/problems/report-problem.ts'
import { releaseWarningInWords, warningsHeading } from '../words/release/release-warning-words.ts'
import { framesOf } from './frames-of.ts'
import { printableInLine, printableJson } from './print/printable.ts'
import { terminal } from './terminal.ts'

export interface DoorOptions {
  readonly json?: boolean | undefined
  readonly trace?: boolean | undefined
}

/** All that a command may print: a covered answer about a matter, or one that concerns none. */
export type Answer<T> = Covered<T> | Public<T>

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
 * trouble is printed once, without a stack trace unless --trace asks for it. What the firewall warns of goes to stderr.
 */
export async function throughDoor<T extends object>(
  options: DoorOptions,
  work: () => Promise<Result<Answer<T>, ProblemCode>> | Result<Answer<T>, ProblemCode>,
  print: (value: T) => string,
): Promise<void> {
  const outcome = await orUnexpected(work, options)
  if (!outcome.ok) return printProblem(outcome.problem, options)
  const { value } = outcome.value
  if ('warnings' in outcome.value) printWarnings(outcome.value.warnings)
  printAnswer(value, options, print)
}

/** What was done; a failure that nobody expected becomes a problem, its trace shown only where it was asked for. */
export async function orUnexpected<T>(
  work: () => Promise<Result<T, ProblemCode>> | Result<T, ProblemCode>,
  options: DoorOptions,
): Promise<Result<T, ProblemCode>> {
  try {
    return await work()
  } catch (error) {
    if (options.trace) terminal.warn(`${framesOf(error)}\n`)
    return failed(problemOfSystem(error) ?? problem('unexpected'))
  }
}

/** Each warning in a line of its own, beside the answer and never within it. */
export function printWarnings(warnings: readonly ReleaseWarning[]): void {
  for (const warning of warnings)
    terminal.warn(`${warningsHeading}: ${printableInLine(releaseWarningInWords(warning))}\n`)
}

/** An answer as text or, with --json, as `{ok: true, ...value}`. */
export function printAnswer<T extends object>(value: T, options: DoorOptions, print: (value: T) => string): void {
  terminal.print(options.json ? `${printableJson({ ok: true, ...value })}\n` : print(value))
}
