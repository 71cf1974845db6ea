import { join } from 'node:path'
import type { LawInForce } from '../analysis/law-in-force.ts'
import { ok, type Result } from '../casefile/result.ts'
import { readDecisionsFolder, readPrecedentGuide } from '../shelf/read-decisions.ts'
import { readElementsFolder } from '../shelf/read-elements.ts'
import { readLawFolder } from '../shelf/read-law.ts'
import { lawFolder } from './program-folder.ts'

let read: LawInForce | null = null

/** The law as it stands in `law/`, read once for a run of the program. Problem: `law-not-valid` with file and line. */
export function lawInForce(): Result<LawInForce> {
  if (read) return ok(read)
  const library = readLawFolder(lawFolder)
  if (!library.ok) return library
  const proof = readElementsFolder(lawFolder)
  if (!proof.ok) return proof
  const decisions = readDecisionsFolder(join(lawFolder, 'decisions'))
  if (!decisions.ok) return decisions
  const guide = readPrecedentGuide(join(lawFolder, 'precedent-claims.yaml'))
  if (!guide.ok) return guide
  read = {
    library: library.value,
    elements: proof.value.elements,
    factors: proof.value.factors,
    decisions: decisions.value,
    guide: guide.value,
  }
  return ok(read)
}
