import type { SuggestionKind } from '../casefile/records.ts'
import { ok, type Result } from '../casefile/result.ts'
import type { SuggestionList } from '../casefile/views.ts'
import type { OpenMatter } from './open-matter.ts'

export interface SuggestionsAsked {
  readonly kind?: SuggestionKind
  readonly status?: 'proposed' | 'accepted' | 'rejected'
  readonly limit: number
  readonly offset: number
}

/** Suggestions with their passages, names covered. They are never proof: only confirmed facts count. */
export async function listSuggestions(matter: OpenMatter, asked: SuggestionsAsked): Promise<Result<SuggestionList>> {
  const gate = await matter.gate()
  if (!gate.ok) return gate
  const listed = await matter.vault.listSuggestions(asked)
  if (!listed.ok) return listed
  const documents = await matter.vault.listDocuments()
  if (!documents.ok) return documents
  const byId = new Map(documents.value.map((d) => [d.id, d]))
  const cover = (text: string): string => gate.value.replaceIn(text).text
  return ok({
    total: listed.value.total,
    suggestions: listed.value.suggestions.map((s) => ({
      ...s,
      value: cover(s.value),
      passage: { ...s.passage, quote: cover(s.passage.quote) },
      path: cover(byId.get(s.passage.document)?.path ?? ''),
      bates: byId.get(s.passage.document)?.bates ?? '',
    })),
  })
}

/** Accepts or rejects; can be undone by setting `proposed` again. Problem: `suggestion-not-found`. */
export async function decideSuggestions(
  matter: OpenMatter,
  ids: readonly string[],
  status: 'proposed' | 'accepted' | 'rejected',
): Promise<Result<{ readonly changed: number; readonly status: string }>> {
  const set = await matter.vault.setSuggestionStatus(ids, status)
  return set.ok ? ok({ changed: ids.length, status }) : set
}
