import { basename } from 'node:path'
import { problem } from '../../casefile/problems.ts'
import { failed, ok, type Result } from '../../casefile/result.ts'
import type { Decision } from '../../precedent/decision.ts'
import { type Evaluation, evaluatePrecedents } from '../../precedent/evaluate.ts'
import { readDecisionsFolder, type WordsOfDecisions } from '../../shelf/read-decisions.ts'
import type { GivenFileTrouble, LawTrouble } from '../../shelf/read-trouble.ts'
import { lawInForce } from './law-in-force.ts'

/**
 * How well decided cases predict one another, or those of a second file. `known` is a list file or a folder; the decisions
 * that come with the program when left out.
 * Problems: `file-not-found`, `folder-not-found`; `input-not-valid` with file and line; `law-not-valid`.
 */
export function evaluatePrecedent(
  known: string | null,
  against: string | null,
): Result<Evaluation, LawTrouble | GivenFileTrouble | 'no-decision-in-file'> {
  const inForce = lawInForce()
  if (!inForce.ok) return inForce
  const { decisions: own, guide, factors, library } = inForce.value
  const words = { factors: new Set(factors.factors.map(({ id }) => id)), courts: library.courts }
  const decisions = known === null ? ok(own) : decisionsOf(known, words)
  if (!decisions.ok) return decisions
  if (against === null) return ok(evaluatePrecedents(decisions.value, guide))
  const tested = decisionsOf(against, words)
  if (!tested.ok) return tested
  return ok(evaluatePrecedents(decisions.value, guide, tested.value))
}

function decisionsOf(
  path: string,
  words: WordsOfDecisions,
): Result<
  readonly Decision[],
  'file-not-found' | 'folder-not-found' | 'input-not-valid' | 'law-not-valid' | 'no-decision-in-file'
> {
  const read = readDecisionsFolder(path, words)
  if (!read.ok)
    return read.problem.code === 'law-not-valid' ? failed(problem('input-not-valid', read.problem.params)) : read
  return read.value.length > 0 ? read : failed(problem('no-decision-in-file', { file: basename(path) }))
}
