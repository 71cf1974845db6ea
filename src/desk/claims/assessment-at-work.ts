import { withValues } from '../../analysis/analyse.ts'
import type { Analysis } from '../../casefile/analysis.ts'
import type { PartyId } from '../../casefile/ids.ts'
import { ok, type Result } from '../../casefile/result.ts'
import type { OfferComparison } from '../../casefile/value/compared-offers.ts'
import type { DamagesInput } from '../../damages/input/input.ts'
import type { Vault } from '../../vault/vault.ts'
import type { OpenMatter } from '../open-matter.ts'
import { storedDamages } from '../value/stored-damages.ts'
import { type AssessmentAsked, claimsOf, damagesRestOn, type NotAssessed, valuesOf } from './assess-claims.ts'
import type { Engine, ValueTrouble } from './engine.ts'
import { type EngineInThreads, engineInThreads } from './engine-in-threads.ts'

interface Values {
  /** What they rest on: the damages inputs, and which claims are supported. */
  readonly of: string
  readonly found: Awaited<ReturnType<typeof valuesOf>> | null
}

interface AtWork {
  readonly engine: EngineInThreads
  /** The last that were worked out. */
  values: Values | null
  /** What is being worked out now. */
  working: string | null
  /** The last offers that were weighed, and those that are. */
  offers: { readonly of: string; readonly found: Result<OfferComparison, ValueTrouble> } | null
  weighing: string | null
  /** Told when a value was worked out. */
  told: () => void
}

const matters = new WeakMap<OpenMatter, AtWork>()

/** Threads for an open matter; they end, with everything they were told, when it is closed or locked. */
function atWorkOn(matter: OpenMatter): AtWork {
  const known = matters.get(matter)
  if (known !== undefined) return known
  const engine = engineInThreads()
  const made: AtWork = { engine, values: null, working: null, offers: null, weighing: null, told: () => undefined }
  matters.set(matter, made)
  matter.endWith(engine.end)
  return made
}

/** The threads of an open matter, with what they remember, for further questions about it. */
export const engineOf = (matter: OpenMatter): Engine => atWorkOn(matter).engine

/** Calls `told` each time the value of this matter was worked out anew: what was answered before showed an older one. */
export function whenValued(matter: OpenMatter, told: () => void): void {
  atWorkOn(matter).told = told
}

export interface Assessed {
  readonly analysis: Analysis
  /** Whether the value in it is an older one, or none yet, while the new one is worked out. */
  readonly valuing: boolean
}

/**
 * The assessment of an open matter, worked out in threads of its own. It waits for the claims alone: the value follows, and
 * until then the last one stands in its place. Problems: those of `analysisOf`.
 */
export async function assessAtWork(
  matter: OpenMatter,
  vault: Vault,
  asked: AssessmentAsked,
): Promise<Result<Assessed, NotAssessed>> {
  const at = atWorkOn(matter)
  const claims = await claimsOf(vault, asked, at.engine)
  if (!claims.ok) return claims
  const of = await damagesRestOn(vault, claims.value)
  if (!of.ok) return of
  if (at.values?.of !== of.value && at.working !== of.value) void workOut(at, vault, claims.value, of.value)
  const { values } = at
  if (values?.found == null) return ok({ analysis: claims.value, valuing: of.value !== nothing })
  if (!values.found.ok) return values.of === of.value ? values.found : ok({ analysis: claims.value, valuing: true })
  return ok({ analysis: withValues(claims.value, values.found.value), valuing: values.of !== of.value })
}

/** A matter without any damages input has no value to wait for. */
const nothing = '[]'

export interface DamagesFound {
  readonly values: Values['found']
  readonly offers: Result<OfferComparison, ValueTrouble> | null
  /** Whether a figure is an older one, or not there yet, while the new one is worked out. */
  readonly working: boolean
}

/**
 * The value of the losses of an open matter, with or without facts on which claims rest, and one claimant's offers beside a
 * trial; worked out as the assessment is, and told like it.
 */
export async function damagesAtWork(
  matter: OpenMatter,
  vault: Vault,
  asked: AssessmentAsked & { readonly claimant: PartyId | null },
): Promise<Result<DamagesFound, NotAssessed>> {
  const at = atWorkOn(matter)
  const claims = await claimsOf(vault, asked, at.engine)
  if (!claims.ok && claims.problem.code !== 'no-assessment-yet') return claims
  const analysed = claims.ok ? claims.value : null
  const of = await damagesRestOn(vault, analysed)
  if (!of.ok) return of
  if (of.value === nothing) return ok({ values: null, offers: null, working: false })
  if (at.values?.of !== of.value && at.working !== of.value) void workOut(at, vault, analysed, of.value)
  const stored = await storedDamages(vault)
  if (!stored.ok) return stored
  const input = stored.value.find(({ claimant }) => claimant === asked.claimant)?.input
  const weighed = input === undefined || input.offers.length === 0 ? null : input
  const key = JSON.stringify(weighed)
  if (weighed !== null && at.offers?.of !== key && at.weighing !== key) void weighOffers(at, weighed, key)
  const offersOld = weighed !== null && at.offers?.of !== key
  return ok({
    values: at.values?.found ?? null,
    offers: weighed === null ? null : (at.offers?.found ?? null),
    working: at.values?.of !== of.value || offersOld,
  })
}

async function weighOffers(at: AtWork, input: DamagesInput, of: string): Promise<void> {
  at.weighing = of
  try {
    const found = await at.engine.offers({ input })
    if (at.weighing !== of) return
    at.offers = { of, found }
    at.told()
  } catch {
    // As with the values: the next look asks again.
  } finally {
    if (at.weighing === of) at.weighing = null
  }
}

async function workOut(at: AtWork, vault: Vault, claims: Analysis | null, of: string): Promise<void> {
  at.working = of
  try {
    const found = await valuesOf(vault, claims, at.engine)
    // Another state of the matter is being valued by now: that one is told.
    if (at.working !== of) return
    at.values = { of, found }
    if (of !== nothing) at.told()
  } catch {
    // The matter was closed, or the thread was lost: the next look asks again.
  } finally {
    if (at.working === of) at.working = null
  }
}
