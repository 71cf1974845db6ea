import { z } from 'zod'

/** A piece of a file that is sent: at most so many bytes. */
export const mostInPiece = 4 * 1024 ** 2
/** So many files are announced at once, and no more letters of their paths. */
export const mostAnnounced = 100
export const mostPathLetters = 24_000

/** Files that a window is about to send, as the browser tells of them. */
export const AnnouncedFiles = z
  .strictObject({
    files: z
      .array(
        z.strictObject({
          /** Below what was dropped, with `/`. */
          path: z.string().min(1).max(8_000),
          bytes: z.int().nonnegative(),
          /** When it was changed last, in milliseconds since 1970. */
          modified: z.int(),
        }),
      )
      .min(1)
      .max(mostAnnounced)
      .readonly(),
    /** From whom they came. */
    custodian: z.string().trim().min(1).max(200).nullable(),
    /** Said on purpose: nobody was a minor, so that loose pictures are read too. Asked while the matter does not say it. */
    adult: z.boolean(),
  })
  .readonly()
export type AnnouncedFiles = z.infer<typeof AnnouncedFiles>

/** What is to be sent of each file, in the order given. */
export const WantedPieces = z
  .strictObject({
    files: z
      .array(
        z
          .strictObject({
            /** Null where nothing is to be sent: it came in before, as it is. */
            id: z.string().nullable(),
            /** Its path with names covered, to be shown. */
            shown: z.string(),
            received: z.number(),
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly()
export type WantedPieces = z.infer<typeof WantedPieces>

/** Bytes that are here; null where nobody knows the file any more, and it is to be announced again. */
export const PieceTaken = z.strictObject({ received: z.number().nullable() }).readonly()
export type PieceTaken = z.infer<typeof PieceTaken>

/** How reading stands. Nothing of the matter is in it but counts. */
export const ReadingWork = z
  .strictObject({
    /** `paused`: files are here and nobody reads them, because a person paused it or the matter was locked. */
    state: z.enum(['nothing', 'reading', 'paused']),
    progress: z
      .strictObject({
        phase: z.enum(['reading', 'recognising']),
        done: z.number(),
        total: z.number(),
        perSecond: z.number(),
        secondsLeft: z.number().nullable(),
      })
      .readonly()
      .nullable(),
    /** Files that are here and not read yet, and files of which a part is here. */
    arrived: z.strictObject({ whole: z.number(), partly: z.number() }).readonly(),
    /** Files that the last piece of work took in. */
    finished: z.number(),
    /** Why the last piece of work ended, where it did not end well. */
    trouble: z.strictObject({ message: z.string(), next: z.string() }).readonly().nullable(),
    /** What the last reading again came to. */
    again: z.strictObject({ tried: z.number(), read: z.number(), failed: z.number() }).readonly().nullable(),
  })
  .readonly()
export type ReadingWork = z.infer<typeof ReadingWork>

/** What a person does about reading. */
export const ReadingSteered = z
  .strictObject({
    /** `give-up`: what has not arrived whole is dropped. */
    do: z.enum(['pause', 'go-on', 'give-up']),
  })
  .readonly()
export type ReadingSteered = z.infer<typeof ReadingSteered>
