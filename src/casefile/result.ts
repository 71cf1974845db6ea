import type { Problem, ProblemCode } from './problems.ts'

/**
 * Expected trouble is a value; only broken invariants throw. The second type names the problems that may come, `never`
 * where none can, so that whoever calls can answer each: `Result<Matter, 'wrong-passphrase' | 'matter-in-use'>`.
 */
export type Result<T, C extends ProblemCode> = { readonly ok: true; readonly value: T } | Failed<C>

export interface Failed<C extends ProblemCode> {
  readonly ok: false
  readonly problem: Problem<C>
}

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value })
export const failed = <C extends ProblemCode>(problem: Problem<C>): Failed<C> => ({ ok: false, problem })
