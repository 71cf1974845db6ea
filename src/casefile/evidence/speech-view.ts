import { z } from 'zod'

/** A stretch in which a machine found that somebody speaks; seconds from the beginning. */
export const SpeechSegment = z
  .strictObject({
    from: z.number(),
    to: z.number(),
    /** Whether a line that a person typed begins in it. */
    typed: z.boolean(),
  })
  .readonly()
export type SpeechSegment = z.infer<typeof SpeechSegment>

const FoundSpeech = z.discriminatedUnion('kind', [
  z
    .strictObject({
      kind: z.literal('sought'),
      /** How far was listened, and whether that is all of it. */
      until: z.number(),
      whole: z.boolean(),
      segments: z.array(SpeechSegment).readonly(),
      /** How loud it is, 0 to 9, in even steps up to `until`. */
      loud: z.array(z.number()).readonly(),
    })
    .readonly(),
  z.strictObject({ kind: z.literal('not-sought'), because: z.enum(['no-wave', 'packed']) }).readonly(),
  z.strictObject({ kind: z.literal('held') }).readonly(),
  /** It was read before the program could do this. */
  z.strictObject({ kind: z.literal('not-yet') }).readonly(),
])

/** Where somebody speaks in a recording, and what of it is typed. */
export const ShownSpeech = z.strictObject({ recording: z.string(), found: FoundSpeech }).readonly()
export type ShownSpeech = z.infer<typeof ShownSpeech>
