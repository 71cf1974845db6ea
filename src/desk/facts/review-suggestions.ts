import type { SuggestionKind } from '../../casefile/records.ts'
import { ok, type Result } from '../../casefile/result.ts'
import type { SuggestionList } from '../../casefile/views.ts'
import type { Coverage } from '../../drafting/firewall/covering/coverage.ts'
import type { Covered } from '../../drafting/firewall/covering/covered.ts'
import type { Vault } from '../../vault/vault.ts'
import { answerAbout } from '../door.ts'
import type { OpenMatter } from '../open-matter.ts'
import { makeChange } from './make-change.ts'

export type SuggestionStatus = 'proposed' | 'accepted' | 'rejected'

export interface SuggestionsAsked {
  readonly kind?: SuggestionKind
  readonly status?: SuggestionStatus
  readonly limit: number
  readonly offset: number
}

export interface DecidedSuggestions {
  readonly changed: number
  readonly status: SuggestionStatus
}

const coverage: Coverage<SuggestionList> = {
  published: ['suggestions[].factor'],
  spelled: ['suggestions[].kind', 'suggestions[].status'],
  passages: ['suggestions[].passage'],
}

/** Suggestions with their passages. They are never proof: only confirmed facts count. */
export const listSuggestions = (
  matter: OpenMatter,
  asked: SuggestionsAsked,
): Promise<Result<Covered<SuggestionList>>> =>
  answerAbout(matter, 'review', async ({ vault, cover }) => {
    const listed = await suggestionsOf(vault, asked)
    return listed.ok ? cover(listed.value, coverage) : listed
  })

async function suggestionsOf(
  vault: Pick<Vault, 'listSuggestions' | 'listDocuments'>,
  asked: SuggestionsAsked,
): Promise<Result<SuggestionList>> {
  const listed = await vault.listSuggestions(asked)
  if (!listed.ok) return listed
  const documents = await vault.listDocuments()
  if (!documents.ok) return documents
  const byId = new Map(documents.value.map((d) => [d.id, d]))
  return ok({
    total: listed.value.total,
    suggestions: listed.value.suggestions.map((one) => ({
      ...one,
      path: byId.get(one.passage.document)?.path ?? '',
      bates: byId.get(one.passage.document)?.bates ?? '',
    })),
  })
}

/**
 * Rejects suggestions, or puts them back to be decided; a fact made from one stays until it is removed. Accepting is
 * `acceptSuggestions`. Problem: `suggestion-not-found`.
 */
export const decideSuggestions = (
  matter: OpenMatter,
  ids: readonly string[],
  status: 'proposed' | 'rejected',
): Promise<Result<Covered<DecidedSuggestions>>> =>
  answerAbout(matter, 'review-decide', async ({ vault, cover }) => {
    const made = await makeChange(
      vault,
      `suggestion.${status}`,
      [...new Set(ids)].map((id) => ({ kind: 'suggestion', id, basedOn: null, content: { status } })),
    )
    return made.ok ? cover({ changed: made.value.records.length, status }, { spelled: ['status'] }) : made
  })
