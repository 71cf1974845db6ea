import type { Result } from '../casefile/result.ts'
import type { OpenMatter } from './open-matter.ts'

/** Problem: `audit-broken` with the number of the first entry that does not follow. */
export const verifyAudit = (matter: OpenMatter): Promise<Result<{ readonly entries: number; readonly head: string }>> =>
  matter.vault.verifyAudit()
