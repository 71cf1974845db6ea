import { z } from 'zod'
import { Analysis } from '../analysis.ts'
import { IsoDay } from '../dates.ts'
import { CellType } from '../evidence/page-cells.ts'
import { DocumentRecord, PageText, Passage, Reconciliation, Suggestion } from '../evidence/records.ts'
import { DocumentId, FactId } from '../ids.ts'
import { Cents } from '../money.ts'
import type { SearchFault } from '../problems/search-fault.ts'

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
    /** How sure the recognition of a page is that could not be read well, 0 to 100; null for one that was read. */
    doubtful: z.number().nullable(),
    /** The words around the match; `marks` are spans inside it, as [start, end). */
    snippet: z.string(),
    marks: z.array(z.tuple([z.number(), z.number()]).readonly()).readonly(),
  })
  .readonly()
export type SearchHit = z.infer<typeof SearchHit>

/** Files whose words no search can find. */
export const NotSearched = z.strictObject({ waiting: z.number(), failed: z.number(), held: z.number() }).readonly()
export type NotSearched = z.infer<typeof NotSearched>

export const SearchAnswer = z
  .strictObject({
    total: z.number(),
    hits: z.array(SearchHit).readonly(),
    /** Where nothing was found: the query with words that stand in the matter, covered as every text. */
    instead: z.string().nullable(),
    /** Null where something was found. */
    notSearched: NotSearched.nullable(),
  })
  .readonly()
export type SearchAnswer = z.infer<typeof SearchAnswer>

const Facet = z.strictObject({ value: z.string(), pages: z.number(), documents: z.number() }).readonly()

/** How the pages of an answer are spread; an empty value is a document without one. */
export const SearchFacets = z
  .strictObject({
    formats: z.array(Facet).readonly(),
    custodians: z.array(Facet).readonly(),
    states: z.array(Facet).readonly(),
  })
  .readonly()
export type SearchFacets = z.infer<typeof SearchFacets>

/** What a watched search found among what came in. */
export const WatchNews = z
  .strictObject({
    pages: z.number(),
    documents: z.number(),
    /** Numbers of the first documents. */
    first: z.array(z.string()).readonly(),
  })
  .readonly()
export type WatchNews = z.infer<typeof WatchNews>

export const SavedSearchList = z
  .strictObject({
    searches: z
      .array(
        z
          .strictObject({
            id: z.string(),
            name: z.string(),
            query: z.string(),
            watched: z.boolean(),
            /** Since it was last looked at; null for one that is not watched. */
            news: WatchNews.nullable(),
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly()
export type SavedSearchList = z.infer<typeof SavedSearchList>

/** What is wrong with a term, and the sign at which it is. The fault is the problem's own type. */
export const TermFault = z.custom<{ readonly fault: SearchFault; readonly at: number | null }>()
export type TermFault = z.infer<typeof TermFault>

/** What each term finds, and what it alone finds. */
export const TermReport = z
  .strictObject({
    terms: z
      .array(
        z
          .strictObject({
            term: z.string(),
            /** What is wrong with a term that is not understood. */
            wrong: TermFault.nullable(),
            documents: z.number(),
            /** Documents that no other term of the report finds. */
            uniqueDocuments: z.number(),
            pages: z.number(),
            /** Empty for documents without one. */
            custodians: z
              .array(
                z
                  .strictObject({ custodian: z.string(), documents: z.number(), uniqueDocuments: z.number() })
                  .readonly(),
              )
              .readonly(),
          })
          .readonly(),
      )
      .readonly(),
    /** Documents that any of the terms finds. */
    documents: z.number(),
    /** Documents whose text was looked through, wholly or in part. */
    searched: z.number(),
    notSearched: NotSearched,
  })
  .readonly()
export type TermReport = z.infer<typeof TermReport>

/** Documents or pages that have most of their wording from one another. */
export const NearDuplicates = z
  .strictObject({
    by: z.enum(['document', 'page']),
    /** How many were compared. */
    texts: z.number(),
    /** Groups found, of which the largest 500 are told. */
    total: z.number(),
    groups: z
      .array(
        z
          .strictObject({
            members: z
              .array(
                z
                  .strictObject({
                    document: DocumentId,
                    page: z.number().nullable(),
                    bates: z.string(),
                    path: z.string(),
                    /** With the first of the group, 0 to 1; 1 where the words are the same. */
                    similarity: z.number(),
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
export type NearDuplicates = z.infer<typeof NearDuplicates>

/** Two documents word by word. */
export const ComparedDocuments = z
  .strictObject({
    first: z.string(),
    second: z.string(),
    stretches: z
      .array(z.strictObject({ in: z.enum(['both', 'first', 'second']), text: z.string() }).readonly())
      .readonly(),
  })
  .readonly()
export type ComparedDocuments = z.infer<typeof ComparedDocuments>

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

/** A cell of a page as shown: its place in the shown text, and no word or value of its own. */
export const ShownCell = z
  .strictObject({
    /** From 0. */
    column: z.number(),
    /** Columns that it fills: more than one where a name over several of them was covered. */
    wide: z.number(),
    start: z.number(),
    end: z.number(),
    type: CellType,
    hidden: z.boolean(),
  })
  .readonly()
export type ShownCell = z.infer<typeof ShownCell>

export const ShownRow = z
  .strictObject({
    /** As the sheet counts it, from 0. */
    row: z.number(),
    hidden: z.boolean(),
    cells: z.array(ShownCell).readonly(),
  })
  .readonly()
export type ShownRow = z.infer<typeof ShownRow>

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
    /** The rows of a sheet in the shown text; null for other pages, and for a sheet that is shown as lines. */
    rows: z.array(ShownRow).readonly().nullable(),
    /** Why a sheet is shown as lines: it has more cells than a window draws, or was read before its cells were kept. */
    asLines: z.enum(['many-cells', 'read-before']).nullable(),
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
    suggestions: z
      .array(
        Suggestion.extend({
          ...{ path: z.string(), bates: z.string() },
          /** The sentence that it stands in: a suggestion is shown with it, never alone. */
          sentence: Passage,
        }),
      )
      .readonly(),
    total: z.number(),
  })
  .readonly()
export type SuggestionList = z.infer<typeof SuggestionList>
