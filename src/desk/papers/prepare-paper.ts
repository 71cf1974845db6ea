import { basename } from 'node:path'
import { isoDay } from '../../casefile/dates.ts'
import type { FactId } from '../../casefile/ids.ts'
import { problem } from '../../casefile/problems.ts'
import { failed, ok, type Result } from '../../casefile/result.ts'
import type { OfferComparison } from '../../casefile/value/compared-offers.ts'
import type { PaperName, PaperPreview } from '../../casefile/views/papers-view.ts'
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
import { engineOf } from '../claims/assessment-at-work.ts'
import type { Engine } from '../claims/engine.ts'
import { today } from '../clock.ts'
import { type AtTheDesk, answerAbout } from '../door.ts'
import type { OpenMatter } from '../open-matter.ts'
import { preparedValuation, type ValuationNotMade } from '../value/export-valuation.ts'
import { damagesInputOf } from '../value/stored-damages.ts'
import { type CustodyNotMade, preparedCustody } from './export-custody.ts'
import { type CasebookNotMade, preparedCasebook } from './make-casebook.ts'
import { paperFolder } from './paper-folder.ts'
import { type ChronologyNotMade, preparedChronology } from './prepare-chronology.ts'
import type { PreparedPaper } from './prepared-paper.ts'

export interface PaperAsked {
  readonly paper: PaperName
  readonly claimant: string | null
  /** Of a chronology these facts alone. */
  readonly facts?: readonly FactId[]
}

/** Why a paper was not made. */
export type PaperNotMade = CasebookNotMade | ChronologyNotMade | CustodyNotMade | ValuationNotMade

/** Above this the preview says that there is more. */
const mostShown = 40_000

/** What each paper is called in the audit log. */
export const actions: Readonly<Record<PaperName, `${Lowercase<string>}.${Lowercase<string>}`>> = {
  casebook: 'casebook.made',
  'casebook-full': 'casebook.made',
  summary: 'summary.made',
  chronology: 'chronology.made',
  offers: 'offers.compared',
  'settlement-sheets': 'settlement-sheets.made',
  workbook: 'valuation.exported',
  'damages-report': 'valuation.exported',
  'damages-charts': 'valuation.exported',
  custody: 'custody.exported',
}

/** Makes a paper and searches it. Problems: those of the paper, `identity-would-leave`, `name-not-told`. */
export async function prepare(
  matter: OpenMatter,
  desk: AtTheDesk,
  { paper, claimant, facts }: PaperAsked,
): Promise<Result<PreparedPaper, PaperNotMade>> {
  switch (paper) {
    case 'casebook':
    case 'casebook-full':
    case 'summary':
      return casebook(matter, desk, paper)
    case 'chronology':
      return preparedChronology(desk, facts)
    case 'workbook':
    case 'damages-report':
    case 'damages-charts':
      return preparedValuation(desk, claimant, paper, engineOf(matter))
    case 'custody':
      return preparedCustody(desk)
    case 'offers':
    case 'settlement-sheets':
      return ofOffers(desk, claimant, paper, engineOf(matter))
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
  const asked = { asOf: asOfOf(matter).day, form, summaryAlone: paper === 'summary' } as const
  const made = await preparedCasebook(desk, asked, engineOf(matter))
  if (!made.ok) return made
  const { released, alterations } = made.value
  return ok({ released, replaced: alterations.length })
}

interface ComparedFor {
  readonly comparison: OfferComparison
  readonly of: PaperOf
}

const comparedCoverage = coverageOf<ComparedFor>(coverageBelow('comparison', offerCoverage))

const outlines = { offers: offersPaper, 'settlement-sheets': settlementSheets }
const names: Readonly<Record<keyof typeof outlines, string>> = {
  offers: 'comparison-of-offers',
  'settlement-sheets': 'settlement-sheets',
}

async function ofOffers(
  { vault, cover }: AtTheDesk,
  claimant: string | null,
  paper: keyof typeof outlines,
  engine: Engine,
): Promise<Result<PreparedPaper, PaperNotMade>> {
  const input = await damagesInputOf(vault, claimant)
  if (!input.ok) return input
  const comparison = await engine.offers({ input: input.value })
  if (!comparison.ok) return comparison
  if (paper === 'settlement-sheets' && comparison.value.offers.every(({ shares }) => shares.length === 0))
    return failed(problem('usage', { complaint: { is: 'no-shared-offer' } }))
  const casefile = await vault.loadCasefile()
  if (!casefile.ok) return casefile
  const { id = 'matter', caption = 'Matter' } = casefile.value?.matter ?? {}
  const of: PaperOf = { matter: id, caption, madeOn: formatDay(isoDay(today())) }
  const covered = await cover<ComparedFor>({ comparison: comparison.value, of }, comparedCoverage)
  if (!covered.ok) return covered
  const released = await releaseFiles(covered.value, paper, async (told) => [
    { name: `${names[paper]}.docx`, bytes: await renderDocx(outlines[paper](told.of, told.comparison)) },
  ])
  if (!released.ok) return released
  return ok({ released: released.value, replaced: covered.value.altered.length })
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
    const { released, replaced } = prepared.value
    const [first] = released.files.filter(({ name }) => mayLeaveOpen.test(name))
    const words = first === undefined ? null : await wordsOf(first)
    const text = words ?? ''
    return desk.cover(
      {
        paper: asked.paper,
        folder: paperFolder(desk.vault.folder),
        files: released.files.map(({ name, bytes }) => ({ name: basename(name), bytes: bytes.length })),
        gaps: await gapsOf(released.files),
        replaced,
        release: released.report,
        shown: first === undefined ? '' : basename(first.name),
        words: text.slice(0, mostShown),
        more: text.length > mostShown,
      },
      { spelled: ['paper', 'release.warnings[].is'], paths: ['folder'] },
    )
  })

/** The files that say `[needs: ...]` where something is open; pages, charts and data beside them hold the same or none. */
const mayLeaveOpen = /\.(?:docx|xlsx)$/

/** What is marked as missing in any of the files; null where the words of one cannot be read, or no file has words. */
async function gapsOf(files: readonly FinishedFile[]): Promise<readonly string[] | null> {
  const open = files.filter(({ name }) => mayLeaveOpen.test(name))
  const gaps = new Set<string>()
  for (const file of open) {
    const words = await wordsOf(file)
    if (words === null) return null
    for (const [, gap = ''] of words.matchAll(/\[needs: ([^\]]+)\]/g)) gaps.add(gap)
  }
  return open.length === 0 ? null : [...gaps]
}

/** The words of a finished file, as the reader of its format finds them; null where it cannot be read. */
export async function wordsOf({ name, bytes }: FinishedFile): Promise<string | null> {
  const read = await readFile(bytes, name)
  return read.kind === 'read' ? read.pages.map(({ text }) => text).join('\n\n') : null
}
