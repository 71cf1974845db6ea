import type { ProblemCode } from '../casefile/problems.ts'
import type { Result } from '../casefile/result.ts'
import { reportProblem } from '../words/problems/report-problem.ts'

/** What a lawyer reads where something is refused, with what to do next; nothing where it is not. */
export function problemText(result: Result<unknown, ProblemCode>): string {
  if (result.ok) return ''
  const { message, next } = reportProblem(result.problem)
  return `${message} ${next}`
}
