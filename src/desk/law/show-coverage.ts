import { join } from 'node:path'
import { ok, type Result } from '../../casefile/result.ts'
import {
  CoverageNotes,
  coverageOf,
  limitationShares,
  type ProvisionCoverage,
  type ToLookUp,
  toLookUp,
} from '../../law/coverage.ts'
import { type ReasonsRead, reasonsRead } from '../../precedent/reasons-read.ts'
import { readDecisionsFolder } from '../../shelf/read-decisions.ts'
import { readElementsFolder } from '../../shelf/read-elements.ts'
import { readLawFile, readLawFolder } from '../../shelf/read-law.ts'
import { lawFolder } from '../program-folder.ts'

export interface LawCoverage extends CoverageNotes {
  readonly shares: ReturnType<typeof limitationShares>
  readonly reasons: ReasonsRead
  readonly look_up: readonly ToLookUp[]
  readonly provisions: readonly ProvisionCoverage[]
}

/** What the law files hold and what each entry rests on, and what is to be looked up first. Problems: `law-not-valid`, `file-not-found`. */
export function showCoverage(
  folder = lawFolder,
): Result<LawCoverage, 'file-not-found' | 'folder-not-found' | 'law-not-valid'> {
  const law = readLawFolder(folder)
  if (!law.ok) return law
  const notes = readLawFile(join(folder, 'coverage.yaml'), 'coverage.yaml', CoverageNotes)
  if (!notes.ok) return notes
  const elements = readElementsFolder(folder)
  if (!elements.ok) return elements
  const decisions = readDecisionsFolder(join(folder, 'decisions'), {
    factors: new Set(elements.value.factors.factors.map(({ id }) => id)),
    courts: law.value.courts,
  })
  if (!decisions.ok) return decisions
  return ok({
    ...notes.value,
    shares: limitationShares(law.value),
    reasons: reasonsRead(decisions.value),
    look_up: toLookUp(law.value, notes.value),
    provisions: coverageOf(law.value),
  })
}
