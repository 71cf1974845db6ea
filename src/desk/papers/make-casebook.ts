import { join } from 'node:path'
import type { Analysis, Snapshot } from '../../casefile/analysis.ts'
import { isoDay } from '../../casefile/dates.ts'
import type { Reconciliation } from '../../casefile/evidence/records.ts'
import type { WrittenRelease } from '../../casefile/release/written-files.ts'
import { ok, type Result } from '../../casefile/result.ts'
import type { Alteration } from '../../drafting/casebook/alteration.ts'
import { type CasebookNeeds, makeCasebook } from '../../drafting/casebook/make-casebook.ts'
import type { CasebookForm } from '../../drafting/casebook/material.ts'
import { analysisCoverage } from '../../drafting/firewall/covering/analysis-coverage.ts'
import { coverageBelow, coverageOf } from '../../drafting/firewall/covering/coverage.ts'
import type { Covered } from '../../drafting/firewall/covering/covered.ts'
import { releaseCoverage } from '../../drafting/firewall/covering/release-coverage.ts'
import { reconciliationCoverage, snapshotCoverage } from '../../drafting/firewall/covering/snapshot-coverage.ts'
import type { NotReleased, Released } from '../../drafting/firewall/release/release-files.ts'
import type { Vault } from '../../vault/vault.ts'
import { type AssessmentAsked, analysisOf, type NotAssessed } from '../claims/assess-claims.ts'
import { type Engine, engineHere } from '../claims/engine.ts'
import { today } from '../clock.ts'
import { type AtTheDesk, answerAbout } from '../door.ts'
import type { DoorTrouble } from '../door-trouble.ts'
import type { OpenMatter } from '../open-matter.ts'
import { programVersion } from '../program-version.ts'
import { standingOffers } from '../value/standing-offers.ts'
import { checkedQuotes, type QuotesDoNotStand } from './checked-quotes.ts'
import { writeReleased } from './write-released.ts'

export interface MadeCasebook extends WrittenRelease {
  readonly alterations: number
  readonly analysis: Analysis
  readonly reconciliation: Reconciliation
}

const madeCoverage = coverageOf<MadeCasebook>(
  coverageBelow('analysis', analysisCoverage),
  coverageBelow('reconciliation', reconciliationCoverage),
  releaseCoverage,
)

export interface PreparedCasebook {
  readonly released: Released
  readonly alterations: readonly Alteration[]
  readonly snapshot: Snapshot
}

/** Why a casebook was not made. */
export type CasebookNotMade = NotAssessed | DoorTrouble | NotReleased | QuotesDoNotStand

/**
 * Assesses the matter and makes the casebook, which is not written yet. Every quote is checked against its stored page and
 * the original behind it first; the finished files are scanned for every identity.
 */
export async function preparedCasebook(
  { vault, cover, pagesOf }: Pick<AtTheDesk, 'vault' | 'cover' | 'pagesOf'>,
  asked: AssessmentAsked & Partial<Pick<CasebookNeeds, 'form' | 'summaryAlone'>>,
  engine: Engine = engineHere(),
): Promise<Result<PreparedCasebook, CasebookNotMade>> {
  const snapshot = await snapshotOf(vault, asked, engine)
  if (!snapshot.ok) return snapshot
  const { analysis, documents } = snapshot.value
  const quotes = await checkedQuotes({ vault, pagesOf }, analysis.chronology, documents)
  if (!quotes.ok) return quotes
  const covered = await cover(snapshot.value, snapshotCoverage)
  if (!covered.ok) return covered
  const made = await makeCasebook(covered.value, {
    form: asked.form ?? 'short',
    summaryAlone: asked.summaryAlone ?? false,
    quotesChecked: quotes.value.checked,
    neverKept: quotes.value.neverKept,
  })
  return made.ok ? ok({ ...made.value, snapshot: snapshot.value }) : made
}

/** Makes the casebook and writes it into a folder; only then does anything reach it. */
export const makeMatterCasebook = (
  matter: OpenMatter,
  folder: string,
  asked: AssessmentAsked & { readonly form?: CasebookForm },
): Promise<Result<Covered<MadeCasebook>, CasebookNotMade | 'folder-not-writable'>> =>
  answerAbout(matter, 'make-casebook', async (desk) => {
    const made = await preparedCasebook(desk, asked)
    if (!made.ok) return made
    const { released, alterations } = made.value
    const { analysis, reconciliation } = made.value.snapshot
    const entry = { action: 'casebook.made', ids: [analysis.matter.id] } as const
    const written = await writeReleased(desk.vault, entry, released, (name) => join(folder, name), isAnnex)
    if (!written.ok) return written
    return desk.cover({ ...written.value, alterations: alterations.length, analysis, reconciliation }, madeCoverage)
  })

/** The short form has fewer annexes than the full one: an older one would stand beside papers that do not know it. */
export const isAnnex = (name: string): boolean => /^annex-.*\.docx$/.test(name)

async function snapshotOf(
  vault: Vault,
  asked: AssessmentAsked,
  engine: Engine,
): Promise<Result<Snapshot, NotAssessed>> {
  const analysis = await analysisOf(vault, asked, engine)
  if (!analysis.ok) return analysis
  const documents = await vault.listDocuments()
  if (!documents.ok) return documents
  const reconciliation = await vault.reconciliation()
  if (!reconciliation.ok) return reconciliation
  const offers = await standingOffers(vault, analysis.value.claimants, engine)
  if (!offers.ok) return offers
  return ok({
    analysis: analysis.value,
    offers: offers.value,
    documents: documents.value,
    reconciliation: reconciliation.value,
    madeOn: isoDay(today()),
    programVersion,
  })
}
