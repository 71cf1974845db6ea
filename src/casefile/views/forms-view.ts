import { z } from 'zod'
import { Identity } from '../matter.ts'
import { LookedFor } from './looked-for.ts'

/** The forms that one way of looking finds; a way that no list of forms can tell has none. */
export const FormsOfWay = z.strictObject({ way: LookedFor, forms: z.array(z.string()).readonly() }).readonly()
export type FormsOfWay = z.infer<typeof FormsOfWay>

/** Every form that is looked for, for the owner's own eyes: it holds the names themselves. */
export const FormsOfMatter = z
  .strictObject({
    identities: z
      .array(
        z
          .strictObject({
            identity: z.string(),
            pseudonym: z.string(),
            kind: Identity.shape.kind,
            ways: z.array(FormsOfWay).readonly(),
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly()
export type FormsOfMatter = z.infer<typeof FormsOfMatter>

/** What would become of a text that somebody typed to try it; `shown` is the text as it would leave. */
export const TriedText = z.strictObject({ outcome: z.enum(['covered', 'asked', 'left']), shown: z.string() }).readonly()
export type TriedText = z.infer<typeof TriedText>
