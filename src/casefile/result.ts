import type { Problem } from './problems.ts'

/** Expected trouble is a value; only broken invariants throw. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem }

export const ok = <T>(value: T): Result<T> => ({ ok: true, value })
export const failed = (problem: Problem): { readonly ok: false; readonly problem: Problem } => ({ ok: false, problem })
