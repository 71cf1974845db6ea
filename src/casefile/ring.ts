import { z } from 'zod'
import { FactId } from './ids.ts'

/** A link between two things that the record shows; `confirmed` only when it rests on confirmed facts, else inference. */
export const RingLink = z
  .strictObject({
    from: z.string(),
    to: z.string(),
    /** What ties the two: named together in a fact, a place, the claimant, or a page on which both stand. */
    kind: z.enum(['named-together', 'at-place', 'with-claimant', 'same-page']),
    facts: z.array(FactId).readonly(),
    standing: z.enum(['confirmed', 'inference']),
  })
  .readonly()
export type RingLink = z.infer<typeof RingLink>
export const RingNode = z
  .strictObject({
    id: z.string(),
    /** Its name; of a phone the last four digits. */
    label: z.string(),
    kind: z.enum(['party', 'claimant', 'place', 'phone', 'ad', 'account', 'vehicle']),
    /** Number of links. */
    degree: z.number(),
    /** Share of shortest paths that run through it, 0 to 1. */
    between: z.number(),
    group: z.number(),
  })
  .readonly()
export type RingNode = z.infer<typeof RingNode>
export const RingPicture = z
  .strictObject({
    nodes: z.array(RingNode).readonly(),
    links: z.array(RingLink).readonly(),
  })
  .readonly()
export type RingPicture = z.infer<typeof RingPicture>
