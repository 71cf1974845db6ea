import type { LawInForce } from '../../analysis/law-in-force.ts'
import { ok, type Result } from '../../casefile/result.ts'
import { readFactors } from '../../shelf/read-elements.ts'
import { readLawInForce } from '../../shelf/read-law-in-force.ts'
import type { LawTrouble } from '../../shelf/read-trouble.ts'
import { lawFolder } from '../program-folder.ts'
import { keepingLaw } from './keep-compiled-law.ts'

let read: LawInForce | null = null

/** The law as it stands in `law/`, read once for a run of the program. Problem: `law-not-valid` with file and line. */
export function lawInForce(): Result<LawInForce, LawTrouble> {
  if (read) return ok(read)
  const law = keepingLaw(() => readLawInForce(lawFolder))
  if (law.ok) read = law.value
  return law
}

/** The factors alone, for what needs nothing else of the law. Problem: `law-not-valid` with file and line. */
export const factorsInForce = (): Result<LawInForce['factors'], 'file-not-found' | 'law-not-valid'> =>
  read ? ok(read.factors) : readFactors(lawFolder)
