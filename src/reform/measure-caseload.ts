import type { IsoDay } from '../casefile/dates.ts'
import type { Stage } from '../casefile/matter.ts'
import { problem } from '../casefile/problems.ts'
import { failed, ok, type Result } from '../casefile/result.ts'
import type { Court } from '../law/courts.ts'
import type { Theory } from '../law/elements/element-library.ts'
import { type ComparedLaws, lawsCompared } from './apply-reform.ts'
import { type CaseloadRow, courtOfState } from './caseload.ts'
import type { PlacedRow } from './columns/lay-out.ts'
import { countClaims } from './count-claims.ts'
import { ImpactTally } from './impact-tally.ts'
import type { LawAsked } from './law-asked.ts'
import type { Reform } from './reform-file.ts'
import { type CaseloadImpact, reportOf } from './report-caseload.ts'

/**
 * A caseload under the law with and without a reform, part by part: claims and claimants gained and lost. However it
 * is parted, the report is that of the whole. A claim counts while it is at least arguable; each is put to the first
 * federal court of the claimant's state.
 */
export class CaseloadMeasure {
  private readonly law: LawAsked
  private readonly laws: ComparedLaws
  private readonly reform: Reform
  private readonly asOf: IsoDay
  private readonly stage: Stage
  private readonly theories: readonly Theory[]
  private readonly tally = new ImpactTally()
  private readonly courts = new Map<string, Court | null>()
  private readonly asked = new Map<string, number>()

  private constructor(law: LawAsked, laws: ComparedLaws, reform: Reform, asOf: IsoDay, stage: Stage) {
    this.law = law
    this.laws = laws
    this.reform = reform
    this.asOf = asOf
    this.stage = stage
    this.theories = law.elements.theories.filter(
      (theory) =>
        theory.claimants.includes('survivor') && theory.roles.length > 0 && law.library.provisions.has(theory.claim),
    )
  }

  /** Problem: `input-not-valid` for a reform that names what the law does not hold. */
  static begin(
    law: LawAsked,
    reform: Reform,
    today: IsoDay,
    stage: Stage = 'pleading',
  ): Result<CaseloadMeasure, 'input-not-valid'> {
    const laws = lawsCompared(law, reform)
    if (!laws.ok) return laws
    return ok(new CaseloadMeasure(law, laws.value, reform, reform.from > today ? reform.from : today, stage))
  }

  /** Problem: `input-not-valid` for a state without a court. */
  add(rows: readonly CaseloadRow[]): Result<null, 'state-without-court'> {
    const placed: PlacedRow[] = []
    for (const row of rows) {
      const court = this.courtOf(row.state)
      if (!court) return failed(problem('state-without-court', { state: row.state, list: 'caseload' }))
      placed.push({ row, court })
      this.tally.claimsAsked += this.claimsAsked(row, court)
    }
    this.tally.begin(rows)
    const { law, stage, asOf, theories } = this
    const { imprecise } = countClaims(placed, { factors: law.factors, stage, asOf, theories }, this.laws, this.tally)
    this.tally.imprecise += imprecise
    return ok(null)
  }

  report(): CaseloadImpact {
    return reportOf(this.tally, this.reform, this.asOf)
  }

  private courtOf(state: string): Court | null {
    const known = this.courts.get(state)
    if (known !== undefined) return known
    const court = courtOfState(this.law.library.courts, state)
    this.courts.set(state, court)
    return court
  }

  private claimsAsked({ roles }: CaseloadRow, court: Court): number {
    const key = `${roles.join()} ${court.states.join()}`
    const known = this.asked.get(key)
    if (known !== undefined) return known
    const count = this.theories
      .filter(({ states }) => states === null || states.some((state) => court.states.includes(state)))
      .reduce((sum, theory) => sum + roles.filter((role) => theory.roles.includes(role)).length, 0)
    this.asked.set(key, count)
    return count
  }
}

/** A whole caseload at once. Problems: those of both steps. */
export function measureCaseload(
  law: LawAsked,
  reform: Reform,
  rows: readonly CaseloadRow[],
  today: IsoDay,
): Result<CaseloadImpact, 'input-not-valid' | 'state-without-court'> {
  const begun = CaseloadMeasure.begin(law, reform, today)
  if (!begun.ok) return begun
  const added = begun.value.add(rows)
  return added.ok ? ok(begun.value.report()) : added
}
