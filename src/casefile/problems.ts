import type { EvidenceProblems } from './problems/evidence-problems.ts'
import type { FileProblems } from './problems/file-problems.ts'
import type { LawProblems } from './problems/law-problems.ts'
import type { Nothing } from './problems/nothing.ts'
import type { ProgramProblems } from './problems/program-problems.ts'
import type { RecordProblems } from './problems/record-problems.ts'
import type { ReleaseProblems } from './problems/release-problems.ts'
import type { VaultProblems } from './problems/vault-problems.ts'

/**
 * The catalogue of expected problems: what each code has to be told, as data; `words/problems` says it. A code is
 * permanent. A parameter that is left out, or one too many, does not compile.
 */
export interface ProblemParameters
  extends VaultProblems,
    RecordProblems,
    EvidenceProblems,
    FileProblems,
    LawProblems,
    ReleaseProblems,
    ProgramProblems {}

export type ProblemCode = keyof ProblemParameters

/** A problem, or one of those named: `Problem<'wrong-passphrase' | 'matter-in-use'>`. */
export type Problem<C extends ProblemCode = ProblemCode> = {
  readonly [K in C]: { readonly code: K; readonly params: ProblemParameters[K] }
}[C]

type Told<C extends ProblemCode> = Nothing extends ProblemParameters[C]
  ? readonly [params?: ProblemParameters[C]]
  : readonly [params: ProblemParameters[C]]

export function problem<C extends ProblemCode>(code: C, ...[params]: Told<C>): Problem<C>
export function problem(
  code: ProblemCode,
  params: object = {},
): { readonly code: ProblemCode; readonly params: object } {
  return { code, params }
}

/** The one shape of trouble on every door: command line with --json, HTTP. */
export interface ProblemReport {
  readonly ok: false
  readonly code: ProblemCode
  readonly message: string
  readonly next: string
}
