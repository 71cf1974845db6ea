import { problem } from '../casefile/problems.ts'
import { failed, type Result } from '../casefile/result.ts'
import type { Covered } from '../drafting/firewall/covering/covered.ts'
import type { AuditHead, Verified, VerifyProgress } from '../vault/contract/audit.ts'
import { answerAbout } from './door.ts'
import type { DoorTrouble } from './door-trouble.ts'
import type { OpenMatter } from './open-matter.ts'

export type { Verified, VerifyProgress }

/**
 * Checks that the log is whole, that every record is as it was written, and that every original is there unchanged.
 * What was being typed is looked at for what is there alone: it stands in no log. Reads the whole matter; `progress` is told how far. Problems: `audit-broken`, `content-changed`, `drafts-changed`.
 */
export const verifyAudit = (
  matter: OpenMatter,
  options: { readonly noted?: AuditHead; readonly progress?: (p: VerifyProgress) => void } = {},
): Promise<Result<Covered<Verified>, DoorTrouble | 'audit-broken' | 'content-changed' | 'drafts-changed'>> =>
  answerAbout(matter, 'verify-audit', async ({ vault, cover }) => {
    const verified = await vault.verifyAudit(options)
    if (!verified.ok) return verified
    const drafts = await vault.draftsAreAsKept()
    if (!drafts.ok) return drafts
    return drafts.value ? cover(verified.value, {}) : failed(problem('drafts-changed'))
  })
