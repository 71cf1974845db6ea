import { z } from 'zod'
import { IsoDay, WhenText } from '../dates.ts'
import { DocumentId, FactorId, PartyId } from '../ids.ts'
import { SuggestionKind } from './records.ts'
import { SuggestionStatus } from './suggestions-asked.ts'

/** Half-open, in the text of the page as it is shown. */
export const ShownRange = z.strictObject({ start: z.number(), end: z.number() }).readonly()
export type ShownRange = z.infer<typeof ShownRange>

/** What a fact would start as; the person who saves it decides. */
export const ProposedFact = z
  .strictObject({
    statement: z.string(),
    when: WhenText,
    about: z.array(PartyId).readonly(),
    factors: z.array(FactorId).readonly(),
    day: IsoDay,
  })
  .readonly()
export type ProposedFact = z.infer<typeof ProposedFact>

/** Suggestions that speak of one sentence, and so of one event: decided about together. */
export const SuggestionCard = z
  .strictObject({
    ids: z.array(z.string()).readonly(),
    /** `proposed` as long as one of them is. */
    status: SuggestionStatus,
    sentence: ShownRange,
    found: z
      .array(z.strictObject({ ...ShownRange.unwrap().shape, kind: SuggestionKind, value: z.string() }).readonly())
      .readonly(),
    fact: ProposedFact,
  })
  .readonly()
export type SuggestionCard = z.infer<typeof SuggestionCard>

/** What stands in the text of a page beside the quotes of facts. */
export const PageMarks = z
  .strictObject({
    hits: z.array(ShownRange).readonly(),
    /** In reading order. */
    cards: z.array(SuggestionCard).readonly(),
    /** The next page, from this one on and then from the first, with a suggestion that nobody decided about. */
    waiting: z.strictObject({ document: DocumentId, page: z.number(), total: z.number() }).readonly().nullable(),
  })
  .readonly()
export type PageMarks = z.infer<typeof PageMarks>
