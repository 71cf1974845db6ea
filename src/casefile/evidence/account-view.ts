import { z } from 'zod'
import { DocumentId } from '../ids.ts'
import { FileNote } from './file-note.ts'
import { formats } from './format.ts'
import { DocumentStatus, ReasonCode } from './records.ts'

const counts = {
  in: z.number(),
  read: z.number(),
  duplicate: z.number(),
  failed: z.number(),
  held: z.number(),
  waiting: z.number(),
}

/** Files to which the same happened, so that one advice serves them all; the first of them are named. */
export const AccountShown = z
  .strictObject({
    ...counts,
    groups: z
      .array(
        z
          .strictObject({
            status: DocumentStatus,
            reason: ReasonCode.nullable(),
            /** Null where it does not matter, as for copies. */
            format: z.enum(formats).nullable(),
            count: z.number(),
            notes: z.array(FileNote).readonly(),
            files: z
              .array(
                z
                  .strictObject({
                    id: DocumentId,
                    bates: z.string(),
                    path: z.string(),
                    notes: z.array(FileNote).readonly(),
                  })
                  .readonly(),
              )
              .readonly(),
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly()
export type AccountShown = z.infer<typeof AccountShown>

/** Files that are held or wait after a decision. */
export const HeldShown = z
  .strictObject({
    /** Whether a decision to open needs the word that nothing in the file is forbidden. */
    minor: z.boolean(),
    files: z
      .array(
        z
          .strictObject({
            id: DocumentId,
            bates: z.string(),
            path: z.string(),
            format: z.string(),
            bytes: z.number(),
            sha256: z.string(),
            reason: ReasonCode.nullable(),
            /** Decisions on it with who, when and why stand among them. */
            notes: z.array(FileNote).readonly(),
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly()
export type HeldShown = z.infer<typeof HeldShown>

/** Who decides what about held files, and why. */
export const HeldAsked = z
  .strictObject({
    decide: z.enum(['open', 'leave']),
    files: z.array(DocumentId).min(1).max(500).readonly(),
    who: z.string().max(200),
    why: z.string().max(2_000),
    althoughMinor: z.boolean(),
  })
  .readonly()
export type HeldAsked = z.infer<typeof HeldAsked>
