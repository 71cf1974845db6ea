import { z } from 'zod'
import { DocumentId } from '../ids.ts'
import { Suggestion, SuggestionKind } from './records.ts'

export const SuggestionStatus = Suggestion.shape.status
export type SuggestionStatus = z.infer<typeof SuggestionStatus>

/** Which suggestions are listed, in order of document, page and place. */
export const SuggestionsAsked = z
  .strictObject({
    kind: SuggestionKind.optional(),
    status: SuggestionStatus.optional(),
    document: DocumentId.optional(),
    limit: z.int().positive().max(5_000),
    offset: z.int().nonnegative(),
  })
  .readonly()
export type SuggestionsAsked = z.infer<typeof SuggestionsAsked>

export const DecidedSuggestions = z.strictObject({ changed: z.number(), status: SuggestionStatus }).readonly()
export type DecidedSuggestions = z.infer<typeof DecidedSuggestions>
