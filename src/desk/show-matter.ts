import { isoDay } from '../casefile/dates.ts'
import type { DocumentId } from '../casefile/ids.ts'
import type { Fact } from '../casefile/matter.ts'
import type { DocumentRecord } from '../casefile/records.ts'
import { ok, type Result } from '../casefile/result.ts'
import type { DocumentList, MatterOverview, PageQuote, PageView } from '../casefile/views.ts'
import { protectSnapshot } from '../drafting/firewall/protect-snapshot.ts'
import type { IdentityGate } from '../drafting/firewall/replace-identities.ts'
import { accountForFiles } from './account-for-files.ts'
import { assessClaims } from './assess-claims.ts'
import { today } from './clock.ts'
import type { OpenMatter } from './open-matter.ts'
import { canShowOriginal } from './open-original-page.ts'
import { programVersion } from './program-version.ts'

const coveredRecord = (record: DocumentRecord, gate: IdentityGate): DocumentRecord => ({
  ...record,
  path: gate.replaceIn(record.path).text,
})

/** Kept for as long as the matter is open: every page of the view draws on one assessment. */
const overviews = new WeakMap<OpenMatter, Promise<Result<MatterOverview>>>()

/**
 * What a screen starts with: the assessment if there are confirmed facts, and what became of every file. Made once for
 * an opened matter and kept, so that all screens agree; trouble is not kept.
 */
export function overview(matter: OpenMatter): Promise<Result<MatterOverview>> {
  const known = overviews.get(matter)
  if (known) return known
  const made = makeOverview(matter).then(
    (result) => {
      if (!result.ok) overviews.delete(matter)
      return result
    },
    (error) => {
      overviews.delete(matter)
      throw error
    },
  )
  overviews.set(matter, made)
  return made
}

async function makeOverview(matter: OpenMatter): Promise<Result<MatterOverview>> {
  const gate = await matter.gate()
  if (!gate.ok) return gate
  const reconciliation = await accountForFiles(matter)
  if (!reconciliation.ok) return reconciliation
  const waiting = await matter.vault.listSuggestions({ status: 'proposed', limit: 1 })
  if (!waiting.ok) return waiting
  const common = { reconciliation: reconciliation.value, suggestionsWaiting: waiting.value.total, numbers: {} }
  const casefile = await matter.vault.loadCasefile()
  if (!casefile.ok) return casefile
  if (casefile.value === null || casefile.value.facts.length === 0) return ok({ ...common, analysis: null })
  const analysis = await assessClaims(matter, {})
  if (!analysis.ok) return analysis
  const documents = await matter.vault.listDocuments()
  if (!documents.ok) return documents
  const quoted = new Set(analysis.value.chronology.flatMap((fact) => fact.passages.map((p) => p.document)))
  const numbers = Object.fromEntries(documents.value.filter((d) => quoted.has(d.id)).map((d) => [d.id, d.bates]))
  const pages = await quotedPages(matter, analysis.value.chronology)
  if (!pages.ok) return pages
  const covered = protectSnapshot(
    {
      analysis: analysis.value,
      documents: [],
      reconciliation: reconciliation.value,
      madeOn: isoDay(today()),
      programVersion,
    },
    gate.value.finder.identities,
    (document, page) => pages.value.get(`${document} ${page}`) ?? null,
  )
  return covered.ok ? ok({ ...common, numbers, analysis: covered.value.snapshot.analysis }) : covered
}

/** Quotes are covered with their page around them in view, so that a name cut by a quote is found. */
async function quotedPages(matter: OpenMatter, facts: readonly Fact[]): Promise<Result<ReadonlyMap<string, string>>> {
  const pages = new Map<string, string>()
  for (const { document, page } of facts.flatMap((fact) => fact.passages)) {
    const key = `${document} ${page}`
    if (pages.has(key)) continue
    const text = await matter.vault.pageText(document, page)
    if (!text.ok) return text
    pages.set(key, text.value.text)
  }
  return ok(pages)
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
  const passages = (casefile.value?.facts ?? []).flatMap((fact) =>
    fact.passages
      .filter((passage) => passage.document === id && passage.page === page)
      .map(({ start, end }) => ({ fact: fact.id, statement: cover(fact.statement), start, end })),
  )
  return ok({
    document: coveredRecord(record.value, gate.value),
    page,
    label: text.value.label === null ? null : cover(text.value.label),
    source: text.value.source,
    confidence: text.value.confidence,
    ...coveredText(text.value.text, passages, gate.value),
    hasOriginal: canShowOriginal(record.value),
  })
}

type StoredQuote = Omit<PageQuote, 'at'>

/** Replacing moves every place behind it, so the text is put together piece by piece between the ends of quotes. */
function coveredText(
  text: string,
  quotes: readonly StoredQuote[],
  gate: IdentityGate,
): Pick<PageView, 'text' | 'quotes'> {
  const cuts = [...new Set([0, ...quotes.flatMap(({ start, end }) => [start, end]), text.length])].sort((a, b) => a - b)
  const moved = new Map<number, number>()
  let shown = ''
  for (const [i, cut] of cuts.entries()) {
    moved.set(cut, shown.length)
    shown += gate.replaceInSlice(text, cut, cuts[i + 1] ?? cut).text
  }
  const placed = quotes
    .map(({ fact, statement, start, end }) => ({
      fact,
      statement,
      at: start,
      start: moved.get(start) ?? 0,
      end: moved.get(end) ?? 0,
    }))
    .sort((a, b) => a.start - b.start || a.end - b.end)
  const again = gate.replaceIn(shown)
  // Pieces that make a protected form once they stand together: covered again, and then no place can be marked.
  if (again.replacements.length > 0)
    return { text: again.text, quotes: placed.map((quote) => ({ ...quote, start: 0, end: 0 })) }
  return { text: shown, quotes: placed }
}
