import { ok, type Result } from '../../casefile/result.ts'
import type { DamagesCharts, DamagesView } from '../../casefile/value/damages-view.ts'
import type { Valuation } from '../../casefile/value/valuation.ts'
import { coverageBelow, coverageOf } from '../../drafting/firewall/covering/coverage.ts'
import type { Covered } from '../../drafting/firewall/covering/covered.ts'
import { offerCoverage } from '../../drafting/firewall/covering/offer-coverage.ts'
import { valuationCoverage } from '../../drafting/firewall/covering/valuation-coverage.ts'
import { chartsOf } from '../../drafting/valuation/charts.ts'
import type { Vault } from '../../vault/vault.ts'
import { reportOnPage } from '../../words/problems/report-problem.ts'
import { chartTitles } from '../../words/valuation/paper-words.ts'
import { asOfOf } from '../as-of.ts'
import type { NotAssessed } from '../claims/assess-claims.ts'
import { type DamagesFound, damagesAtWork } from '../claims/assessment-at-work.ts'
import { answerAbout } from '../door.ts'
import type { DoorTrouble } from '../door-trouble.ts'
import type { OpenMatter } from '../open-matter.ts'
import { sheetCoverage, sheetOf } from './sheet-of.ts'
import { claimantsOf } from './stored-damages.ts'

const viewCoverage = coverageOf<DamagesView>(
  coverageBelow('sheet', sheetCoverage),
  coverageBelow('valuation', valuationCoverage),
  coverageBelow('offers', offerCoverage),
)

/**
 * A claimant's damages: the sheet, what it is worth, the offers. It waits for no figure: what is not worked out yet follows,
 * and until then the last one stands. Problem: `usage` for a claimant who is not in the matter.
 */
export const showDamages = (
  matter: OpenMatter,
  claimant: string | null,
): Promise<Result<Covered<DamagesView>, NotAssessed | DoorTrouble>> =>
  answerAbout(matter, 'show-damages', async ({ vault, cover }) => {
    const view = await viewOf(matter, vault, claimant)
    return view.ok ? cover(view.value, viewCoverage) : view
  })

async function viewOf(
  matter: OpenMatter,
  vault: Vault,
  named: string | null,
): Promise<Result<DamagesView, NotAssessed>> {
  const claimants = await claimantsOf(vault)
  if (!claimants.ok) return claimants
  const stored = await sheetOf(vault, named)
  if (!stored.ok) return stored
  const { claimant, key, sheet, version } = stored.value
  const kept = await vault.readRecord('damages-input', stored.value.record)
  if (!kept.ok) return kept
  const found = await damagesAtWork(matter, vault, { asOf: asOfOf(matter).day, claimant: key })
  if (!found.ok) return found
  const { values, offers, working } = found.value
  const valuation = values?.ok ? (values.value.find((one) => one.claimant === key)?.valuation ?? null) : null
  return ok({
    claimants: claimants.value.map(({ id, pseudonym }) => ({ id, called: pseudonym })),
    claimant: claimant?.id ?? null,
    begun: version > 0 && kept.value !== null,
    sheet,
    valuation,
    offers: offers?.ok ? offers.value : null,
    working,
    trouble: { value: told(values), offers: told(offers) },
  })
}

function told(
  result: DamagesFound['values'] | DamagesFound['offers'],
): { readonly message: string; readonly next: string } | null {
  if (result === null || result.ok) return null
  const { message, next } = reportOnPage(result.problem)
  return { message, next }
}

const titles: Readonly<Record<string, string>> = chartTitles

/** The drawings of a claimant's valuation, as papers show them; none while there is no valuation. */
export const drawDamages = (
  matter: OpenMatter,
  claimant: string | null,
): Promise<Result<Covered<DamagesCharts>, NotAssessed | DoorTrouble>> =>
  answerAbout(matter, 'draw-damages', async ({ vault, cover }) => {
    const view = await viewOf(matter, vault, claimant)
    if (!view.ok) return view
    const { valuation } = view.value
    return cover({ charts: valuation === null ? [] : drawn(valuation) }, {})
  })

const drawn = (valuation: Valuation): DamagesCharts['charts'] =>
  chartsOf(valuation).map(({ name, svg }) => ({
    name,
    title: titles[name] ?? name,
    words: /<desc[^>]*>([^<]*)<\/desc>/.exec(svg)?.[1] ?? '',
    svg,
  }))
