import { z } from 'zod'

/** So large a file at most comes through a window at once; evidence comes in pieces, by routes of its own. */
export const mostSentBytes = 12 * 1024 ** 2
/** Of a request that brings such a file, with what is asked of it. */
export const mostWithFile = Math.ceil(mostSentBytes / 3) * 4 + 64 * 1024

/** A file that a person chose in a window: its name without its folder, and its bytes as base64. */
export const SentFile = z
  .strictObject({ name: z.string().min(1).max(255), base64: z.string().max(mostWithFile) })
  .readonly()
export type SentFile = z.infer<typeof SentFile>

/** Where a file comes from that a person gave: its path on this computer, or the file itself. */
export type GivenFile = string | SentFile
