import type { DocumentRecord, PageText } from '../../casefile/evidence/records.ts'
import type { DecidedSuggestions, SuggestionsAsked } from '../../casefile/evidence/suggestions-asked.ts'
import type { DocumentId } from '../../casefile/ids.ts'
import { ok, type Result } from '../../casefile/result.ts'
import type { SuggestionList } from '../../casefile/views/views.ts'
import type { Coverage } from '../../drafting/firewall/covering/coverage.ts'
import type { Covered } from '../../drafting/firewall/covering/covered.ts'
import type { StoreTrouble } from '../../vault/contract/store-trouble.ts'
import type { Vault } from '../../vault/vault.ts'
import { answerAbout } from '../door.ts'
import type { DoorTrouble } from '../door-trouble.ts'
import type { OpenMatter } from '../open-matter.ts'
import { sentenceAround } from './fact-from-suggestion.ts'
import type { NotChanged } from './make-change.ts'
import { makeChange } from './make-change.ts'

const coverage: Coverage<SuggestionList> = {
  published: ['suggestions[].factor'],
  spelled: ['suggestions[].kind', 'suggestions[].status'],
  passages: ['suggestions[].passage', 'suggestions[].sentence'],
}

/** Suggestions with their passages. They are never proof: only confirmed facts count. */
export const listSuggestions = (
  matter: OpenMatter,
  asked: SuggestionsAsked,
): Promise<Result<Covered<SuggestionList>, DoorTrouble | 'document-not-found'>> =>
  answerAbout(matter, 'review', async ({ vault, cover }) => {
    const listed = await suggestionsOf(vault, asked)
    return listed.ok ? cover(listed.value, coverage) : listed
  })

async function suggestionsOf(
  vault: Pick<Vault, 'listSuggestions' | 'document' | 'pageText'>,
  { kind, status, document, limit, offset }: SuggestionsAsked,
): Promise<Result<SuggestionList, StoreTrouble | 'document-not-found'>> {
  const listed = await vault.listSuggestions({
    ...(kind === undefined ? {} : { kind }),
    ...(status === undefined ? {} : { status }),
    ...(document === undefined ? {} : { document }),
    ...{ limit, offset },
  })
  if (!listed.ok) return listed
  const records = new Map<DocumentId, DocumentRecord | null>()
  for (const { passage } of listed.value.suggestions) {
    if (records.has(passage.document)) continue
    const record = await vault.document(passage.document)
    if (!record.ok) return record
    records.set(passage.document, record.value)
  }
  const suggestions: SuggestionList['suggestions'][number][] = []
  let page: PageText | null = null
  for (const one of listed.value.suggestions) {
    const { passage } = one
    // In the order of their pages, so that one at a time is held.
    if (page?.document !== passage.document || page.page !== passage.page) {
      const read = await vault.pageText(passage.document, passage.page)
      if (!read.ok) return read
      page = read.value
    }
    const { path = '', bates = '' } = records.get(passage.document) ?? {}
    suggestions.push({ ...one, path, bates, sentence: sentenceAround({ page }, passage) })
  }
  return ok({ total: listed.value.total, suggestions })
}

/**
 * Rejects suggestions, or puts them back to be decided; a fact made from one stays until it is removed. Accepting is
 * `acceptSuggestions`. Problem: `suggestion-not-found`.
 */
export const decideSuggestions = (
  matter: OpenMatter,
  ids: readonly string[],
  status: 'proposed' | 'rejected',
): Promise<Result<Covered<DecidedSuggestions>, NotChanged | DoorTrouble>> =>
  answerAbout(matter, 'review-decide', async ({ vault, cover }) => {
    const made = await makeChange(
      vault,
      `suggestion.${status}`,
      [...new Set(ids)].map((id) => ({ kind: 'suggestion', id, basedOn: null, content: { status } })),
    )
    return made.ok ? cover({ changed: made.value.records.length, status }, { spelled: ['status'] }) : made
  })
