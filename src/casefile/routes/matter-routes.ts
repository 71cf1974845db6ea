import { z } from 'zod'
import { json, noBody, none } from './route-shape.ts'

/** That the log is whole, and every record and original as it was written. */
export const AuditVerified = z
  .strictObject({
    entries: z.number(),
    /** The instant of the last entry. */
    until: z.string().nullable(),
    head: z.string(),
    records: z.number(),
    originals: z.number(),
    accepted: z.array(z.strictObject({ entry: z.number(), at: z.string() }).readonly()).readonly(),
    index: z.enum(['checked', 'not-checked']),
  })
  .readonly()
export type AuditVerified = z.infer<typeof AuditVerified>

/** A copy of a matter that was opened and read to its end. */
export const BackedUp = z
  .strictObject({
    folder: z.string(),
    files: z.number(),
    bytes: z.number(),
    entries: z.number(),
    records: z.number(),
    originals: z.number(),
  })
  .readonly()
export type BackedUp = z.infer<typeof BackedUp>

/** How far long work on the whole matter is. Counts alone; a total of 0 where it cannot be told. */
export const MatterWork = z
  .strictObject({
    work: z
      .strictObject({
        phase: z.enum(['passphrase', 'copying', 'records', 'originals']),
        done: z.number(),
        total: z.number(),
      })
      .readonly()
      .nullable(),
  })
  .readonly()
export type MatterWork = z.infer<typeof MatterWork>

const passphrase = z.string().min(1).max(4000)

/** What is done to the open matter as a whole. */
export const matterRoutes = {
  /** Asked by a page while it waits for one of the others. */
  matterWork: json({
    method: 'GET',
    path: '/api/matter/work',
    params: none,
    body: noBody,
    answer: MatterWork,
    needs: 'open-matter',
    asked: 'by-page',
  }),
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
  /** Copies the matter into a folder of this computer and reads the copy to its end. */
  backUpMatter: json({
    method: 'POST',
    path: '/api/matter/backup',
    params: none,
    body: z.strictObject({ folder: z.string().min(1).max(4000), passphrase }),
    answer: BackedUp,
    needs: 'open-matter',
    asked: 'by-person',
  }),
  /** Takes it as it stands, with an entry in its log that names what was found. */
  acceptMatter: json({
    method: 'POST',
    path: '/api/matter/accept',
    params: none,
    body: noBody,
    answer: z.strictObject({ accepted: z.number() }),
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
