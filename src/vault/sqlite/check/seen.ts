import { emptyHead } from '../../audit-chain.ts'
import type { AuditHead, MatterDoubt } from '../../contract/audit.ts'

/** What was found of a matter, kept for as long as it is open; a later look goes on from there. */
export interface Seen {
  /** The anchor and the end of the log as they stood. */
  of: string
  doubt: MatterDoubt | null
  /** The end up to which nothing spoke against the log. */
  soundUpTo: AuditHead
  everyRecord: boolean
}

export const nothingSeen = (): Seen => ({ of: '', doubt: null, soundUpTo: emptyHead, everyRecord: false })
