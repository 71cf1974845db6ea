import type { DocumentId } from '../casefile/ids.ts'
import type { DocumentRecord } from '../casefile/records.ts'
import { ok, type Result } from '../casefile/result.ts'
import type { DocumentList, MatterOverview, PageView } from '../casefile/views.ts'
import type { IdentityGate } from '../drafting/firewall/replace-identities.ts'
import { accountForFiles } from './account-for-files.ts'
import { assessClaims } from './assess-claims.ts'
import type { OpenMatter } from './open-matter.ts'
import { canShowOriginal } from './open-original-page.ts'

const coveredRecord = (record: DocumentRecord, gate: IdentityGate): DocumentRecord => ({
  ...record,
  path: gate.replaceIn(record.path).text,
})

/** What a screen starts with: the assessment if there are confirmed facts, and what became of every file. */
export async function overview(matter: OpenMatter): Promise<Result<MatterOverview>> {
  const gate = await matter.gate()
  if (!gate.ok) return gate
  const reconciliation = await accountForFiles(matter)
  if (!reconciliation.ok) return reconciliation
  const waiting = await matter.vault.listSuggestions({ status: 'proposed', limit: 1 })
  if (!waiting.ok) return waiting
  const casefile = await matter.vault.loadCasefile()
  if (!casefile.ok) return casefile
  if (casefile.value === null)
    return ok({ analysis: null, reconciliation: reconciliation.value, suggestionsWaiting: waiting.value.total })
  const analysis = await assessClaims(matter, {})
  if (!analysis.ok) return analysis
  const cover = (text: string): string => gate.value.replaceIn(text).text
  return ok({
    analysis: {
      ...analysis.value,
      chronology: analysis.value.chronology.map((fact) => ({
        ...fact,
        statement: cover(fact.statement),
        passages: fact.passages.map((passage) => ({ ...passage, quote: cover(passage.quote) })),
      })),
    },
    reconciliation: reconciliation.value,
    suggestionsWaiting: waiting.value.total,
  })
}

export async function listDocuments(matter: OpenMatter): Promise<Result<DocumentList>> {
  const gate = await matter.gate()
  if (!gate.ok) return gate
  const listed = await matter.vault.listDocuments()
  if (!listed.ok) return listed
  return ok({ documents: listed.value.map((record) => coveredRecord(record, gate.value)) })
}

/** The text of one page with pseudonyms, and the facts that rest on it. Problem: `document-not-found`. */
export async function viewPage(matter: OpenMatter, id: DocumentId, page: number): Promise<Result<PageView>> {
  const gate = await matter.gate()
  if (!gate.ok) return gate
  const text = await matter.vault.pageText(id, page)
  if (!text.ok) return text
  const record = await matter.vault.document(id)
  if (!record.ok) return record
  if (record.value === null) throw new Error('a page without its document')
  const casefile = await matter.vault.loadCasefile()
  if (!casefile.ok) return casefile
  const cover = (words: string): string => gate.value.replaceIn(words).text
  const quotes = (casefile.value?.facts ?? []).flatMap((fact) =>
    fact.passages
      .filter((passage) => passage.document === id && passage.page === page)
      .map((passage) => ({ fact: fact.id, statement: cover(fact.statement), quote: cover(passage.quote) })),
  )
  return ok({
    document: coveredRecord(record.value, gate.value),
    page,
    label: text.value.label === null ? null : cover(text.value.label),
    source: text.value.source,
    confidence: text.value.confidence,
    text: cover(text.value.text),
    quotes,
    hasOriginal: canShowOriginal(record.value),
  })
}
