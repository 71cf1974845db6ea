import type { Problem } from './problems.ts'

/** What a problem was told, whatever its code: for tests that look at one word of it. */
export const told = (problem: Problem): Readonly<Record<string, unknown>> => ({ ...problem.params })
