import { join } from 'node:path'
import type { LawInForce } from '../analysis/law-in-force.ts'
import { ok, type Result } from '../casefile/result.ts'
import { factorNames } from '../law/elements/factors.ts'
import { readDecisionsFolder, readPrecedentGuide } from './read-decisions.ts'
import { readElementsFolder } from './read-elements.ts'
import { readForumRules } from './read-forum.ts'
import { readLawFolder } from './read-law.ts'
import { readNotices } from './read-notices.ts'
import type { LawTrouble } from './read-trouble.ts'

/** Everything of a law folder that an analysis may ask. Problems: `folder-not-found`, `law-not-valid` with file and line. */
export function readLawInForce(folder: string): Result<LawInForce, LawTrouble> {
  const library = readLawFolder(folder)
  if (!library.ok) return library
  const proof = readElementsFolder(folder)
  if (!proof.ok) return proof
  const decisions = readDecisionsFolder(join(folder, 'decisions'), {
    factors: new Set(proof.value.factors.factors.map(({ id }) => id)),
    courts: library.value.courts,
  })
  if (!decisions.ok) return decisions
  const guide = readPrecedentGuide(join(folder, 'precedent-claims.yaml'))
  if (!guide.ok) return guide
  const forum = readForumRules(folder)
  if (!forum.ok) return forum
  const notices = readNotices(folder, {
    factors: new Set(proof.value.factors.factors.map(({ id }) => id)),
    decisions: new Set(decisions.value.map(({ id }) => id)),
  })
  if (!notices.ok) return notices
  return ok({
    library: library.value,
    elements: proof.value.elements,
    factors: proof.value.factors,
    decisions: decisions.value,
    guide: { ...guide.value, names: factorNames(proof.value.factors) },
    forum: forum.value,
    notices: notices.value,
  })
}
