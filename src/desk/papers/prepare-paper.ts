import { basename } from 'node:path'
import { isoDay } from '../../casefile/dates.ts'
import type { PaperName, PaperPreview } from '../../casefile/papers-view.ts'
import { problem } from '../../casefile/problems.ts'
import { failed, ok, type Result } from '../../casefile/result.ts'
import type { OfferComparison } from '../../casefile/value/compared-offers.ts'
import type { Paper } from '../../drafting/casebook/document-tree.ts'
import { renderDocx } from '../../drafting/casebook/docx/render-docx.ts'
import { coverageBelow, coverageOf } from '../../drafting/firewall/covering/coverage.ts'
import type { Covered } from '../../drafting/firewall/covering/covered.ts'
import { offerCoverage } from '../../drafting/firewall/covering/offer-coverage.ts'
import type { FinishedFile } from '../../drafting/firewall/release/finished-text.ts'
import { releaseFiles } from '../../drafting/firewall/release/release-files.ts'
import { offersPaper, type PaperOf, settlementSheets } from '../../drafting/offers/offers-paper.ts'
import { readFile } from '../../evidence/read-file.ts'
import { formatDay } from '../../words/date-words.ts'
import { asOfOf } from '../as-of.ts'
import { today } from '../clock.ts'
import { type AtTheDesk, answerAbout } from '../door.ts'
import type { OpenMatter } from '../open-matter.ts'
import { releasedWorkbook, type WorkbookNotMade } from '../value/export-valuation.ts'
import { offersOfInput } from '../value/offers-of-input.ts'
import { damagesInputOf } from '../value/stored-damages.ts'
import { type CasebookNotMade, preparedCasebook } from './make-casebook.ts'
import { paperFolder } from './paper-folder.ts'
import type { PreparedPaper } from './prepared-paper.ts'

export interface PaperAsked {
  readonly paper: PaperName
  readonly claimant: string | null
}

/** Why a paper was not made. */
export type PaperNotMade = CasebookNotMade | WorkbookNotMade

/** Above this the preview says that there is more. */
const mostShown = 40_000

/** What each paper is called in the audit log. */
export const actions: Readonly<Record<PaperName, `${Lowercase<string>}.${Lowercase<string>}`>> = {
  casebook: 'casebook.made',
  'casebook-full': 'casebook.made',
  summary: 'summary.made',
  offers: 'offers.compared',
  'settlement-sheets': 'settlement-sheets.made',
  workbook: 'valuation.exported',
}

/** Makes a paper and searches it. Problems: those of the paper, `identity-would-leave`, `name-not-told`. */
export async function prepare(
  matter: OpenMatter,
  desk: AtTheDesk,
  { paper, claimant }: PaperAsked,
): Promise<Result<PreparedPaper, PaperNotMade>> {
  switch (paper) {
    case 'casebook':
    case 'casebook-full':
    case 'summary':
      return casebook(matter, desk, paper)
    case 'workbook':
      return releasedWorkbook(desk, claimant)
    case 'offers':
      return ofOffers(desk, claimant, 'comparison-of-offers.docx', offersPaper)
    case 'settlement-sheets':
      return ofOffers(desk, claimant, 'settlement-sheets.docx', settlementSheets)
    default:
      return paper satisfies never
  }
}

async function casebook(
  matter: OpenMatter,
  desk: AtTheDesk,
  paper: 'casebook' | 'casebook-full' | 'summary',
): Promise<Result<PreparedPaper, PaperNotMade>> {
  const form = paper === 'casebook-full' ? 'full' : 'short'
  const made = await preparedCasebook(desk, { asOf: asOfOf(matter).day, form })
  if (!made.ok) return made
  const { released, alterations, warnings } = made.value
  const one = paper === 'summary' ? released.only(({ name }) => name === 'summary.docx') : released
  return ok({ released: one, replaced: alterations.length, warnings })
}

interface ComparedFor {
  readonly comparison: OfferComparison
  readonly of: PaperOf
}

const comparedCoverage = coverageOf<ComparedFor>(coverageBelow('comparison', offerCoverage))

async function ofOffers(
  { vault, cover }: AtTheDesk,
  claimant: string | null,
  name: string,
  paperOf: (of: PaperOf, comparison: OfferComparison) => Paper,
): Promise<Result<PreparedPaper, PaperNotMade>> {
  const input = await damagesInputOf(vault, claimant)
  if (!input.ok) return input
  const comparison = await offersOfInput(input.value, {})
  if (!comparison.ok) return comparison
  if (paperOf === settlementSheets && comparison.value.offers.every(({ shares }) => shares.length === 0))
    return failed(problem('usage', { complaint: { is: 'no-shared-offer' } }))
  const casefile = await vault.loadCasefile()
  if (!casefile.ok) return casefile
  const { id = 'matter', caption = 'Matter' } = casefile.value?.matter ?? {}
  const of: PaperOf = { matter: id, caption, madeOn: formatDay(isoDay(today())) }
  const covered = await cover<ComparedFor>({ comparison: comparison.value, of }, comparedCoverage)
  if (!covered.ok) return covered
  const { value } = covered.value
  const bytes = await renderDocx(paperOf(value.of, value.comparison))
  const released = await releaseFiles(covered.value, [{ name, bytes }])
  if (!released.ok) return released
  return ok({
    released: released.value,
    replaced: covered.value.altered.length,
    warnings: released.value.warnings,
  })
}

/**
 * A paper as it would leave now: its words, what is missing in it, what the firewall did and warns of. Nothing is written.
 * Problems: those of `prepare`.
 */
export const previewPaper = (
  matter: OpenMatter,
  asked: PaperAsked,
): Promise<Result<Covered<PaperPreview>, PaperNotMade>> =>
  answerAbout(matter, 'preview-paper', async (desk) => {
    const prepared = await prepare(matter, desk, asked)
    if (!prepared.ok) return prepared
    const { released, replaced, warnings } = prepared.value
    const [first] = released.files.filter(({ name }) => /\.(?:docx|xlsx)$/.test(name))
    const words = first === undefined ? null : await wordsOf(first)
    const text = words ?? ''
    return desk.cover(
      {
        paper: asked.paper,
        folder: paperFolder(desk.vault.folder),
        files: released.files.map(({ name, bytes }) => ({ name: basename(name), bytes: bytes.length })),
        gaps: [...new Set([...text.matchAll(/\[needs: ([^\]]+)\]/g)].map(([, gap = '']) => gap))],
        replaced,
        warnings,
        shown: first === undefined ? '' : basename(first.name),
        words: text.slice(0, mostShown),
        more: text.length > mostShown,
      },
      { spelled: ['paper'] },
    )
  })

/** The words of a finished file, as the reader of its format finds them; null where it cannot be read. */
export async function wordsOf({ name, bytes }: FinishedFile): Promise<string | null> {
  const read = await readFile(bytes, name)
  return read.kind === 'read' ? read.pages.map(({ text }) => text).join('\n\n') : null
}
