import type { SuggestionKind } from '../casefile/records.ts'
import { ok, type Result } from '../casefile/result.ts'
import type { RecordChange } from '../casefile/single-records.ts'
import type { SuggestionList } from '../casefile/views.ts'
import type { Coverage } from '../drafting/firewall/coverage.ts'
import type { Covered } from '../drafting/firewall/covered.ts'
import type { Vault } from '../vault/vault.ts'
import { answerAbout } from './door.ts'
import type { OpenMatter } from './open-matter.ts'

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

/** Accepts or rejects; can be undone by setting `proposed` again. Problem: `suggestion-not-found`. */
export const decideSuggestions = (
  matter: OpenMatter,
  ids: readonly string[],
  status: SuggestionStatus,
): Promise<Result<Covered<DecidedSuggestions>>> =>
  answerAbout(matter, 'review-decide', async ({ vault, cover }) => {
    const decisions: RecordChange[] = []
    for (const id of new Set(ids)) {
      const version = await vault.versionOf('suggestion', id)
      if (!version.ok) return version
      decisions.push({ kind: 'suggestion', id, basedOn: version.value, content: { status } })
    }
    const set = await vault.change(`suggestion.${status}`, decisions)
    return set.ok ? cover({ changed: ids.length, status }, { spelled: ['status'] }) : set
  })
