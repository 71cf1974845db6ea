import { join } from 'node:path'
import { ok, type Result } from '../../casefile/result.ts'
import { CoverageNotes, coverageOf, type ProvisionCoverage } from '../../law/coverage.ts'
import { readLawFile, readLawFolder } from '../../shelf/read-law.ts'
import { lawFolder } from '../program-folder.ts'

export interface LawCoverage extends CoverageNotes {
  readonly counts: { readonly verified: number; readonly partly: number; readonly not: number }
  readonly provisions: readonly ProvisionCoverage[]
}

/** What the law files hold and how far each entry was checked. Problems: `law-not-valid`, `file-not-found`. */
export function showCoverage(folder = lawFolder): Result<LawCoverage> {
  const law = readLawFolder(folder)
  if (!law.ok) return law
  const notes = readLawFile(join(folder, 'coverage.yaml'), 'coverage.yaml', CoverageNotes)
  if (!notes.ok) return notes
  const provisions = coverageOf(law.value)
  const count = (level: ProvisionCoverage['level']): number => provisions.filter((one) => one.level === level).length
  return ok({
    ...notes.value,
    counts: { verified: count('verified'), partly: count('partly'), not: count('not') },
    provisions,
  })
}
