import type { ReformNote } from '../casefile/precedent/reform-reason.ts'
import { problem } from '../casefile/problems.ts'
import { failed, ok, type Result } from '../casefile/result.ts'
import type { Element, ElementLibrary, Theory } from '../law/elements/element-library.ts'
import { assessElements } from '../law/elements/elements.ts'
import { assessImmunity } from '../law/immunity.ts'
import { lawsCompared } from './apply-reform.ts'
import { type BystanderRow, courtOfState } from './caseload.ts'
import type { LawAsked } from './law-asked.ts'
import { factsOf, recordedDefendant } from './recorded-facts.ts'
import type { Reform } from './reform-file.ts'

export interface BystanderImpact {
  readonly reform: string
  readonly title: string
  readonly businesses: number
  readonly byRole: readonly {
    readonly role: string
    readonly businesses: number
    /** Businesses that meet every element about themselves under some claim. */
    readonly without: number
    readonly with: number
    readonly newlyExposed: number
    readonly freed: number
  }[]
  readonly byClaim: readonly { readonly claim: string; readonly without: number; readonly with: number }[]
  readonly notes: readonly ReformNote[]
}

/**
 * Honest businesses that would meet the elements about the defendant, had there been trafficking that they did not see.
 * Elements about the trafficking itself are taken as met; time plays no part. Problem: `input-not-valid`.
 */
export function measureBystanders(
  law: LawAsked,
  reform: Reform,
  rows: readonly BystanderRow[],
): Result<BystanderImpact, 'input-not-valid' | 'state-without-court'> {
  const laws = lawsCompared(law, reform)
  if (!laws.ok) return laws
  const roles = new Map<
    string,
    { businesses: number; without: number; with: number; newlyExposed: number; freed: number }
  >()
  const claims = new Map<string, { without: number; with: number }>()
  for (const row of rows) {
    const court = courtOfState(law.library.courts, row.state)
    if (!court) return failed(problem('state-without-court', { state: row.state, list: 'businesses' }))
    const met = (library: ElementLibrary): ReadonlySet<string> =>
      new Set(
        library.theories
          .filter(
            (theory) =>
              theory.roles.includes(row.role) &&
              theory.claimants.includes('survivor') &&
              (theory.states === null || theory.states.some((state) => court.states.includes(state))) &&
              meets(row, theory, court.name, library, law, reform),
          )
          .map(({ claim, name }) => `${claim}, ${name}`),
      )
    const [without, withIt] = [met(laws.value.without.elementsAfter), met(laws.value.with.elementsAfter)]
    const cell = roles.get(row.role) ?? { businesses: 0, without: 0, with: 0, newlyExposed: 0, freed: 0 }
    roles.set(row.role, cell)
    cell.businesses += row.count
    if (without.size > 0) cell.without += row.count
    if (withIt.size > 0) cell.with += row.count
    if (without.size === 0 && withIt.size > 0) cell.newlyExposed += row.count
    if (without.size > 0 && withIt.size === 0) cell.freed += row.count
    for (const claim of new Set([...without, ...withIt])) {
      const one = claims.get(claim) ?? { without: 0, with: 0 }
      claims.set(claim, one)
      if (without.has(claim)) one.without += row.count
      if (withIt.has(claim)) one.with += row.count
    }
  }
  return ok({
    reform: reform.id,
    title: reform.title,
    businesses: rows.reduce((sum, { count }) => sum + count, 0),
    byRole: [...roles].sort(([a], [b]) => (a < b ? -1 : 1)).map(([role, cell]) => ({ role, ...cell })),
    byClaim: [...claims].sort(([a], [b]) => (a < b ? -1 : 1)).map(([claim, cell]) => ({ claim, ...cell })),
    notes: [
      { is: 'trafficking-taken-as-met' },
      { is: 'met-is-not-liable' },
      ...reform.assumptions.map((text) => ({ is: 'assumed', text }) as const),
    ],
  })
}

function meets(
  row: BystanderRow,
  theory: Theory,
  court: string,
  library: ElementLibrary,
  law: LawAsked,
  reform: Reform,
): boolean {
  const own = new Set(theory.elements.filter(isAboutDefendant).map(({ id }) => id))
  if (own.size === 0) return false
  const facts = factsOf(row.factors)
  const found = assessElements(
    { claim: theory.claim, theory: theory.id, court, facts, defendant: recordedDefendant, stage: 'pleading' },
    library,
    law.factors,
  )
  if (!found.ok) return false
  const immunity = assessImmunity(
    {
      claim: theory.claim,
      role: row.role,
      defendant: recordedDefendant,
      facts,
      stage: 'pleading',
      asOf: reform.from,
      version: null,
    },
    library,
    law.factors,
  )
  if (immunity?.result === 'likely-bars') return false
  return found.value.every(({ element, finding }) => !own.has(element) || finding !== 'gap')
}

/** Elements shown by facts of anyone are about the trafficking; the others about this defendant. */
const isAboutDefendant = (element: Element): boolean =>
  [...element.ingredients, ...element.tests.flatMap(({ ingredients }) => ingredients)].some(
    ({ counted }) => counted !== 'anyone',
  )
