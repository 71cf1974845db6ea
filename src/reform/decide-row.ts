import { addYears, earliestOf, IsoDay, isBefore, latestOf, when } from '../casefile/dates.ts'
import type { LimitationResult } from '../casefile/limitation/limitation.ts'
import { type Fact, Role, type Stage } from '../casefile/matter.ts'
import type { Court } from '../law/courts.ts'
import type { Theory } from '../law/elements/element-library.ts'
import { assessElements, claimFindingKind } from '../law/elements/elements.ts'
import type { FactorList } from '../law/elements/factors.ts'
import { assessImmunity } from '../law/immunity.ts'
import { readLimitationInput } from '../law/limitation/limitation-input.ts'
import { computeLimitation } from '../law/limitation/limitation-period.ts'
import { type ChangedLaw, elementsFor } from './apply-reform.ts'
import type { CaseloadRow } from './caseload.ts'
import { factsOf, otherDefendant, recordedDefendant } from './recorded-facts.ts'

/** Where a claim stands: `open` on every reading, `arguable` on some, `closed` on none. */
export type Standing = 'closed' | 'arguable' | 'open'

export interface RowQuestion {
  readonly row: CaseloadRow
  readonly theory: Theory
  readonly court: Court
  readonly factors: FactorList
  readonly stage: Stage
  /** Used where the row has no day of filing. */
  readonly asOf: IsoDay
}

/** What the time of a claim turns on. */
export interface TimeQuestion extends Pick<RowQuestion, 'row' | 'court' | 'asOf'> {
  readonly theory: Pick<Theory, 'claim' | 'id'>
}

/** Availability and bar of one claim, or null where the dates of the row do not allow an answer. */
export function limitationOfRow(
  { row, theory, court, asOf }: TimeQuestion,
  { library }: Pick<ChangedLaw, 'library'>,
): LimitationResult | null {
  const stretch = (kind: 'criminal-case' | 'confinement', told: CaseloadRow['criminalCase']) =>
    told ? [{ kind, from: told.from, ...(told.to === null ? {} : { to: told.to }) }] : []
  const input = readLimitationInput({
    claim: theory.claim,
    theory: theory.id,
    court: court.name,
    conduct: { from: row.conductFrom, to: row.conductTo },
    ...(row.born === 'unknown' ? {} : { born: row.born }),
    ...(row.discovered === null ? {} : { discovered: row.discovered }),
    tolling: [...stretch('criminal-case', row.criminalCase), ...stretch('confinement', row.confinement)],
    ...(row.filed === null ? {} : { filed: row.filed }),
    as_of: asOf,
  })
  if (!input.ok) return null
  const result = computeLimitation(input.value, library)
  return result.ok ? result.value : null
}

/** How well the facts of a row prove a claim against a defendant of one role, by the elements that hold for its conduct. */
function proofOfRow({ row, theory, court, factors, stage, asOf }: RowQuestion, role: Role, law: ChangedLaw) {
  const library = elementsOfRow(row, asOf, law)
  const renewed = library.theories.find((one) => one.claim === theory.claim && one.id === theory.id)
  if (!renewed) return 'gap'
  const found = assessElements(
    {
      claim: theory.claim,
      theory: theory.id,
      court: court.name,
      facts: factsOfRow(row, role),
      defendant: recordedDefendant,
      stage,
    },
    library,
    factors,
  )
  return found.ok ? claimFindingKind(found.value) : 'gap'
}

/** Common facts and those of the role concern the defendant; those of the other roles somebody else. */
function factsOfRow({ factors, factorsOfRole }: CaseloadRow, role: Role): readonly Fact[] {
  const others = Role.options.flatMap((one) => (one === role ? [] : (factorsOfRole[one] ?? [])))
  const own = [...factors, ...(factorsOfRole[role] ?? [])]
  return [...factsOf([...new Set(own)]), ...factsOf([...new Set(others)], otherDefendant)]
}

/**
 * Where one claim of one row stands against a defendant of one role: the engine of the single case. Its time does not
 * depend on the role, so that whoever asks for several may pass one answer for all.
 */
export function decideRow(
  question: RowQuestion,
  role: Role,
  law: ChangedLaw,
  timeOf: (question: RowQuestion, law: ChangedLaw) => LimitationResult | null = limitationOfRow,
): Standing {
  const { row, theory, court, factors, stage, asOf } = question
  if (!theory.roles.includes(role)) return 'closed'
  if (theory.states !== null && !theory.states.some((state) => court.states.includes(state))) return 'closed'
  if (theory.minorOnly && !wasMinor(row)) return 'closed'
  const proof = proofOfRow(question, role, law)
  if (proof === 'gap') return 'closed'
  const immunity = assessImmunity(
    {
      claim: theory.claim,
      role,
      defendant: recordedDefendant,
      facts: factsOfRow(row, role),
      stage,
      asOf: row.filed ?? asOf,
      version: null,
    },
    elementsOfRow(row, asOf, law),
    factors,
  )
  if (immunity?.result === 'likely-bars') return 'closed'
  const time = timeOf(question, law)
  if (time === null) return 'arguable'
  if (time.available === 'no' || time.barred === 'yes') return 'closed'
  const sure = time.available === 'yes' && time.barred === 'no' && proof === 'supported'
  return sure && (immunity === null || immunity.result === 'does-not-apply') ? 'open' : 'arguable'
}

function elementsOfRow(row: CaseloadRow, asOf: IsoDay, law: ChangedLaw) {
  const last = latestOf(when(row.conductTo))
  return elementsFor(law, last ? IsoDay.parse(last.toString()) : asOf, row.filed ?? asOf)
}

/** Under 18 when the conduct began, as far as the dates allow. */
export function wasMinor(row: CaseloadRow): boolean {
  const born = latestOf(when(row.born))
  const from = earliestOf(when(row.conductFrom))
  return born !== null && from !== null && isBefore(from, addYears(born, 18, 'later'))
}
