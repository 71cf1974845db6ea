import { conditionsIn } from '../periods/period.ts'
import type { Provision } from '../provision.ts'
import type { LimitationCase } from './limitation-cases.ts'

/** A day on which the answer may change, and the date of a case that decides on which side it falls. */
export interface LimitationBoundary {
  readonly first: Temporal.PlainDate
  readonly by: 'conduct' | 'death' | 'discovery' | 'filing'
}

/**
 * The first day of every text whose day is known, the day after one that ended without a successor, the edges of every
 * gate by accrual or discovery, and of every window of revival, and the first
 * day of every answer of the courts about how far a text reaches back. A text whose first day is not known has no boundary to
 * test; a first day that is only taken for known (`from_status`) is tested as it stands.
 */
export function boundariesOf(provision: Provision): readonly LimitationBoundary[] {
  const found: LimitationBoundary[] = []
  const add = (by: LimitationBoundary['by'], text: string | null | undefined, later = 0): void => {
    if (text === null || text === undefined) return
    const first = Temporal.PlainDate.from(text).add({ days: later })
    if (!found.some((one) => one.by === by && one.first.equals(first))) found.push({ first, by })
  }
  for (const { from, until, accrues_on, limitation, reach_back } of provision.versions) {
    for (const { since } of reach_back) add('filing', since)
    add(accrues_on === 'death' ? 'death' : 'conduct', from)
    add(accrues_on === 'death' ? 'death' : 'conduct', until, 1)
    if (limitation === null) continue
    for (const { opens, closes } of limitation.revival) {
      add('filing', opens)
      add('filing', closes, 1)
    }
    for (const gate of conditionsIn(limitation.period)) {
      if (gate.if !== 'accrued' && gate.if !== 'discovered') continue
      const by = gate.if === 'discovered' ? 'discovery' : accrues_on === 'death' ? 'death' : 'conduct'
      add(by, gate.from)
      add(by, gate.until, 1)
    }
  }
  return found
}

/** The boundaries that lack a row on the very day before, or on the day itself. */
export function boundariesWithoutRows(
  provision: Provision,
  rows: readonly LimitationCase[],
): readonly LimitationBoundary[] {
  return boundariesOf(provision).filter(({ first, by }) => {
    const days = rows.filter(({ expect }) => decides(expect)).flatMap((row) => daysOf(row, by))
    return !days.includes(first.toString()) || !days.includes(first.subtract({ days: 1 }).toString())
  })
}

/** Whether a row fixes an answer, and not a caution alone. */
const decides = ({ cautions: _, warns: __, ...answer }: LimitationCase['expect']): boolean =>
  Object.keys(answer).length > 0

/** The days of a row that decide; a month or a year stands on no side. */
function daysOf({ given }: LimitationCase, by: LimitationBoundary['by']): readonly unknown[] {
  switch (by) {
    case 'conduct': {
      const { conduct } = given
      return typeof conduct === 'object' && conduct !== null ? Object.values(conduct) : []
    }
    case 'death':
      return [given.decedent_died]
    case 'discovery':
      return typeof given.discovered === 'object' && given.discovered !== null
        ? Object.values(given.discovered)
        : [given.discovered]
    case 'filing':
      return [given.filed ?? given.as_of]
    default:
      return by satisfies never
  }
}
