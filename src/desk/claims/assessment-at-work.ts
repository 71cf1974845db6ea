import { withValues } from '../../analysis/analyse.ts'
import type { Analysis } from '../../casefile/analysis.ts'
import { ok, type Result } from '../../casefile/result.ts'
import type { Vault } from '../../vault/vault.ts'
import type { OpenMatter } from '../open-matter.ts'
import { type AssessmentAsked, claimsOf, damagesRestOn, type NotAssessed, valuesOf } from './assess-claims.ts'
import type { Engine } from './engine.ts'
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
  /** Told when a value was worked out. */
  told: () => void
}

const matters = new WeakMap<OpenMatter, AtWork>()

/** Threads for an open matter; they end, with everything they were told, when it is closed or locked. */
function atWorkOn(matter: OpenMatter): AtWork {
  const known = matters.get(matter)
  if (known !== undefined) return known
  const engine = engineInThreads()
  const made: AtWork = { engine, values: null, working: null, told: () => undefined }
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

async function workOut(at: AtWork, vault: Vault, claims: Analysis, of: string): Promise<void> {
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
