import { z } from 'zod'
import { Analysis } from './analysis.ts'
import { IsoDay } from './dates.ts'
import { DocumentId, FactId } from './ids.ts'
import { Cents } from './money.ts'
import { DocumentRecord, PageText, Reconciliation, Suggestion } from './records.ts'

/** An offer to settle, as it stands in the damages input. */
export const OfferInView = z
  .strictObject({
    /** Who would pay, and be released. */
    from: z.array(z.string()).readonly(),
    amount: Cents,
    /** Null for dollars. */
    currency: z.string().nullable(),
    on: IsoDay.nullable(),
    expires: IsoDay.nullable(),
  })
  .readonly()
export type OfferInView = z.infer<typeof OfferInView>

/** What the doors show. Everything here has gone through the pseudonym gate. */
export const MatterOverview = z
  .strictObject({
    analysis: Analysis.nullable(),
    reconciliation: Reconciliation,
    suggestionsWaiting: z.number(),
    /** Whether the value in the analysis is an older one, or none yet, while the new one is worked out. */
    valuing: z.boolean(),
    /** Whether the day of the analysis was chosen; else it is today. */
    asOfChosen: z.boolean(),
    offers: z.array(OfferInView).readonly(),
    /** The number (`bates`) of every document that a fact quotes. */
    numbers: z.record(DocumentId, z.string()).readonly(),
  })
  .readonly()
export type MatterOverview = z.infer<typeof MatterOverview>

export const SearchHit = z
  .strictObject({
    document: DocumentId,
    bates: z.string(),
    path: z.string(),
    format: z.string(),
    page: z.number(),
    /** The words around the match; `marks` are spans inside it, as [start, end). */
    snippet: z.string(),
    marks: z.array(z.tuple([z.number(), z.number()]).readonly()).readonly(),
  })
  .readonly()
export type SearchHit = z.infer<typeof SearchHit>

export const SearchAnswer = z
  .strictObject({
    total: z.number(),
    hits: z.array(SearchHit).readonly(),
  })
  .readonly()
export type SearchAnswer = z.infer<typeof SearchAnswer>

export const PageQuote = z
  .strictObject({
    fact: FactId,
    statement: z.string(),
    /** Where the passage begins in the stored text: names it in an address without a word of it. */
    at: z.number(),
    /** Where it stands in the text as shown, half-open. */
    start: z.number(),
    end: z.number(),
  })
  .readonly()
export type PageQuote = z.infer<typeof PageQuote>

export const PageView = z
  .strictObject({
    document: DocumentRecord,
    page: z.number(),
    label: z.string().nullable(),
    source: PageText.shape.source,
    confidence: z.number().nullable(),
    /** With pseudonyms in square brackets. */
    text: z.string(),
    /** Facts that quote this page, in the order of their passages. */
    quotes: z.array(PageQuote).readonly(),
    /** Whether the page can be shown as it looks; opening it is logged. */
    hasOriginal: z.boolean(),
  })
  .readonly()
export type PageView = z.infer<typeof PageView>

export const DocumentList = z
  .strictObject({
    documents: z.array(DocumentRecord).readonly(),
  })
  .readonly()
export type DocumentList = z.infer<typeof DocumentList>

export const SuggestionList = z
  .strictObject({
    suggestions: z.array(Suggestion.extend({ path: z.string(), bates: z.string() })).readonly(),
    total: z.number(),
  })
  .readonly()
export type SuggestionList = z.infer<typeof SuggestionList>
