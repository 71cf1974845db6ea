import type { Format } from '../casefile/evidence/format.ts'
import type { DocumentRecord, PageText } from '../casefile/evidence/records.ts'
import type { DocumentId } from '../casefile/ids.ts'
import type { Fact } from '../casefile/matter.ts'
import { ok, type Result } from '../casefile/result.ts'
import type { DocumentList, MatterOverview, PageView } from '../casefile/views/views.ts'
import { analysisCoverage } from '../drafting/firewall/covering/analysis-coverage.ts'
import { coverPage } from '../drafting/firewall/covering/cover-page.ts'
import { type Coverage, coverageBelow, coverageOf } from '../drafting/firewall/covering/coverage.ts'
import type { Covered } from '../drafting/firewall/covering/covered.ts'
import { documentCoverage, reconciliationCoverage } from '../drafting/firewall/covering/snapshot-coverage.ts'
import type { MatterGate } from '../drafting/firewall/release/matter-gate.ts'
import type { Vault } from '../vault/vault.ts'
import { asOfOf } from './as-of.ts'
import type { NotAssessed } from './claims/assess-claims.ts'
import { assessAtWork, whenValued } from './claims/assessment-at-work.ts'
import { answerAbout, contentOf } from './door.ts'
import type { DoorTrouble } from './door-trouble.ts'
import { canShowOriginal } from './evidence/open-original-page.ts'
import type { OpenMatter } from './open-matter.ts'
import { offersOf } from './value/open-offers.ts'

const overviewCoverage = coverageOf<MatterOverview>(
  coverageBelow('analysis', analysisCoverage),
  coverageBelow('reconciliation', reconciliationCoverage),
)

interface KeptOverview {
  /** What the matter held, and the day asked for. */
  readonly of: string
  readonly answer: ReturnType<typeof makeOverview>
}

/** The last overview of an opened matter: every page of the view draws on one assessment. */
const overviews = new WeakMap<OpenMatter, KeptOverview>()

/** Calls `told` when an overview that showed an older value, or none yet, is to be asked for again. */
export function whenOverviewIsOld(matter: OpenMatter, told: () => void): void {
  whenValued(matter, () => {
    overviews.delete(matter)
    told()
  })
}

/**
 * What a screen starts with: the assessment as of today, or of the day that was chosen, if there are confirmed facts; and
 * what became of every file. Kept as long as the matter holds the same, so that all screens agree and none shows what is
 * no longer so; trouble is not kept.
 */
export async function overview(
  matter: OpenMatter,
): Promise<Result<Covered<MatterOverview>, NotAssessed | DoorTrouble>> {
  const content = await contentOf(matter)
  if (!content.ok) return content
  const asOf = asOfOf(matter)
  const of = `${content.value} ${asOf.day} ${asOf.chosen}`
  const known = overviews.get(matter)
  if (known?.of === of) return known.answer
  const answer = makeOverview(matter, asOf)
  overviews.set(matter, { of, answer })
  const forget = (): void => {
    if (overviews.get(matter)?.answer === answer) overviews.delete(matter)
  }
  answer.then((result) => {
    if (!result.ok) forget()
  }, forget)
  return answer
}

type AsOf = ReturnType<typeof asOfOf>

const makeOverview = (matter: OpenMatter, asOf: AsOf) =>
  answerAbout(matter, 'overview', async ({ vault, cover }) => {
    const found = await overviewOf(matter, vault, asOf)
    return found.ok ? cover(found.value, overviewCoverage) : found
  })

async function overviewOf(matter: OpenMatter, vault: Vault, asOf: AsOf): Promise<Result<MatterOverview, NotAssessed>> {
  const reconciliation = await vault.reconciliation()
  if (!reconciliation.ok) return reconciliation
  const waiting = await vault.listSuggestions({ status: 'proposed', limit: 1 })
  if (!waiting.ok) return waiting
  const offers = await offersOf(vault)
  if (!offers.ok) return offers
  const common = {
    reconciliation: reconciliation.value,
    suggestionsWaiting: waiting.value.total,
    asOfChosen: asOf.chosen,
    offers: offers.value,
    numbers: {},
    valuing: false,
  }
  const casefile = await vault.loadCasefile()
  if (!casefile.ok) return casefile
  if (casefile.value === null || casefile.value.facts.length === 0) return ok({ ...common, analysis: null })
  const assessed = await assessAtWork(matter, vault, { asOf: asOf.day })
  if (!assessed.ok) return assessed
  const { analysis, valuing } = assessed.value
  const documents = await vault.listDocuments()
  if (!documents.ok) return documents
  const quoted = new Set(analysis.chronology.flatMap((fact) => fact.passages.map((p) => p.document)))
  const numbers = Object.fromEntries(documents.value.filter((d) => quoted.has(d.id)).map((d) => [d.id, d.bates]))
  return ok({ ...common, numbers, analysis, valuing })
}

/** Every document in order of its number. */
export const listDocuments = (matter: OpenMatter): Promise<Result<Covered<DocumentList>, DoorTrouble>> =>
  answerAbout(matter, 'list-documents', async ({ vault, cover }) => {
    const listed = await vault.listDocuments()
    return listed.ok
      ? cover({ documents: listed.value }, coverageOf<DocumentList>(coverageBelow('documents[]', documentCoverage)))
      : listed
  })

interface StoredPage {
  readonly record: DocumentRecord
  readonly text: PageText
  readonly facts: readonly Fact[]
}

const pageCoverage: Coverage<PageView> = coverageOf<PageView>(coverageBelow('document', documentCoverage), {
  spelled: ['source', 'asLines', 'rows[].cells[].type'],
})

/** The text of one page with pseudonyms, and the facts that rest on it. Problem: `document-not-found`. */
export const viewPage = (
  matter: OpenMatter,
  id: DocumentId,
  page: number,
): Promise<Result<Covered<PageView>, DoorTrouble | 'document-not-found'>> =>
  answerAbout(matter, 'view-page', async ({ vault, coverShaped }) => {
    const text = await vault.pageText(id, page)
    if (!text.ok) return text
    const record = await vault.document(id)
    if (!record.ok) return record
    if (record.value === null) throw new Error('a page without its document')
    const casefile = await vault.loadCasefile()
    if (!casefile.ok) return casefile
    const stored = { record: record.value, text: text.value, facts: casefile.value?.facts ?? [] }
    return coverShaped(stored, shownPage, pageCoverage)
  })

const ofSheets: ReadonlySet<string> = new Set<Format>(['xlsx', 'xls', 'xlsb', 'ods', 'csv', 'load-file'])

function shownPage({ record, text, facts }: StoredPage, gate: MatterGate): PageView {
  const passages = facts.flatMap((fact) =>
    fact.passages
      .filter((passage) => passage.document === text.document && passage.page === text.page)
      .map(({ start, end }) => ({ fact: fact.id, statement: fact.statement, start, end })),
  )
  const covered = coverPage(text, passages, gate)
  const why = text.cells === undefined ? 'read-before' : 'many-cells'
  return {
    document: record,
    page: text.page,
    label: text.label,
    source: text.source,
    confidence: text.confidence,
    ...covered,
    asLines: covered.rows === null && ofSheets.has(record.format) ? why : null,
    hasOriginal: canShowOriginal(record),
  }
}
