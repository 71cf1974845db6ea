import type { IsoDay } from '../../casefile/dates.ts'
import type { Stage } from '../../casefile/matter.ts'
import { problem } from '../../casefile/problems.ts'
import { failed, ok, type Result } from '../../casefile/result.ts'
import type { Theory } from '../../law/element-library.ts'
import type { LawInForce } from '../law-in-force.ts'
import { lawsCompared } from './apply-reform.ts'
import { type CaseloadRow, courtOfState } from './caseload.ts'
import type { PlacedRow } from './columns/lay-out.ts'
import { countClaims } from './count-claims.ts'
import type { Reform } from './reform-file.ts'
import { type CaseloadImpact, reportOf } from './report-caseload.ts'

/**
 * A caseload under the law with and without a reform: claims and claimants gained and lost. A claim counts while it is
 * at least arguable; each is put to the first federal court of the claimant's state.
 * Problems: `input-not-valid` for a state without a court, or a reform that names what the law does not hold.
 */
export function measureCaseload(
  law: LawInForce,
  reform: Reform,
  rows: readonly CaseloadRow[],
  today: IsoDay,
  stage: Stage = 'pleading',
): Result<CaseloadImpact> {
  const laws = lawsCompared(law, reform)
  if (!laws.ok) return laws
  const asOf = reform.from > today ? reform.from : today
  const placed: PlacedRow[] = []
  for (const row of rows) {
    const court = courtOfState(law.library.courts, row.state)
    if (!court)
      return failed(
        problem('input-not-valid', { file: 'The caseload', what: `no court is known for the state ${row.state}.` }),
      )
    placed.push({ row, court })
  }
  const theories = law.elements.theories.filter(
    (theory) =>
      theory.claimants.includes('survivor') && theory.roles.length > 0 && law.library.provisions.has(theory.claim),
  )
  const counted = countClaims(placed, { factors: law.factors, stage, asOf, theories }, laws.value)
  return ok(reportOf({ reform, asOf, rows, claimsAsked: claimsAsked(placed, theories) }, counted))
}

function claimsAsked(placed: readonly PlacedRow[], theories: readonly Theory[]): number {
  const perRow = new Map<string, number>()
  let total = 0
  for (const { row, court } of placed) {
    const key = `${row.roles.join()} ${court.states.join()}`
    const known =
      perRow.get(key) ??
      theories
        .filter(({ states }) => states === null || states.some((state) => court.states.includes(state)))
        .reduce((sum, { roles }) => sum + row.roles.filter((role) => roles.includes(role)).length, 0)
    perRow.set(key, known)
    total += known
  }
  return total
}
