import { z } from 'zod'
import { json, noBody, none } from './route-shape.ts'

/** That the log is whole, and every record and original as it was written. */
export const AuditVerified = z
  .strictObject({
    entries: z.number(),
    head: z.string(),
    records: z.number(),
    originals: z.number(),
    index: z.enum(['checked', 'not-checked']),
  })
  .readonly()
export type AuditVerified = z.infer<typeof AuditVerified>

const passphrase = z.string().min(1).max(4000)

/** What is done to the open matter as a whole. */
export const matterRoutes = {
  /** Reads the whole matter: every entry, record and original. */
  verifyAudit: json({
    method: 'POST',
    path: '/api/matter/verify',
    params: none,
    body: noBody,
    answer: AuditVerified,
    needs: 'open-matter',
    asked: 'by-person',
  }),
  changePassphrase: json({
    method: 'POST',
    path: '/api/matter/passphrase',
    params: none,
    body: z.strictObject({ from: passphrase, to: passphrase }),
    answer: z.strictObject({ changed: z.literal(true) }),
    needs: 'open-matter',
    asked: 'by-person',
  }),
} as const
