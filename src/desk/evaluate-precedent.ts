import { fileURLToPath } from 'node:url'
import { ok, type Result } from '../casefile/result.ts'
import { type Evaluation, evaluatePrecedents } from '../precedent/evaluate.ts'
import { readDecisionsFolder, readPrecedentGuide } from '../shelf/read-decisions.ts'

const lawFile = (path: string): string => fileURLToPath(new URL(`../../law/${path}`, import.meta.url))

/**
 * How well decided cases predict one another, or those of a second file. `known` is a list file or a folder; the decisions
 * that come with the program when left out.
 * Problems: `file-not-found`, `folder-not-found`, `law-not-valid` with file and line.
 */
export function evaluatePrecedent(known: string | null, against: string | null): Result<Evaluation> {
  const guide = readPrecedentGuide(lawFile('precedent-claims.yaml'))
  if (!guide.ok) return guide
  const decisions = readDecisionsFolder(known ?? lawFile('decisions'))
  if (!decisions.ok) return decisions
  if (against === null) return ok(evaluatePrecedents(decisions.value, guide.value))
  const tested = readDecisionsFolder(against)
  if (!tested.ok) return tested
  return ok(evaluatePrecedents(decisions.value, guide.value, tested.value))
}
