import { problem } from '../../casefile/problems.ts'
import { failed, ok, type Result } from '../../casefile/result.ts'
import { courtNamed } from '../../law/courts.ts'
import { factorNames } from '../../law/elements/factors.ts'
import { authorityFor } from '../../precedent/court-rank.ts'
import { type DiscoveryOrder, servedBesideFactors } from '../../precedent/discovery-order.ts'
import type { PrecedentGuide } from '../../precedent/guide.ts'
import { readDiscoveryOrders } from '../../shelf/read-notices.ts'
import type { LawTrouble } from '../../shelf/read-trouble.ts'
import { lawFolder } from '../program-folder.ts'
import { lawInForce } from './law-in-force.ts'

export interface DiscoveryAsked {
  /** A factor, an issue such as `knowledge`, or `identity`, `forum`, `damages`. */
  readonly gap?: string
  /** As cited; its own rulings come first, then those of its circuit. */
  readonly court?: string
}

export interface FoundOrder {
  readonly order: DiscoveryOrder
  readonly where: 'own-court' | 'own-circuit' | 'elsewhere' | 'not-asked'
}

export interface FoundOrders {
  readonly gap: string | null
  readonly court: string | null
  readonly orders: readonly FoundOrder[]
  readonly names: Readonly<Record<string, string>>
}

/** Every word that `serves` of an order may use: factors, issues of the guide, and three plain words. */
export const wordsOfOrders = (guide: PrecedentGuide, factors: readonly string[]): ReadonlySet<string> =>
  new Set([
    ...factors,
    ...Object.entries(guide.issues).flatMap(([id, { element }]) => (element === null ? [id] : [id, element])),
    ...servedBesideFactors,
  ])

/**
 * Rulings on what may be asked, kept or sealed, for a gap in the proof and the court where it must be closed, nearest first.
 * A gap that is an issue also finds orders that serve a factor of that issue. Problems: `usage`, `law-not-valid`.
 */
export function findDiscoveryOrders(asked: DiscoveryAsked): Result<FoundOrders, LawTrouble | 'usage'> {
  const inForce = lawInForce()
  if (!inForce.ok) return inForce
  const { guide, factors, library } = inForce.value
  const known = wordsOfOrders(
    guide,
    factors.factors.map(({ id }) => id),
  )
  const read = readDiscoveryOrders(lawFolder, known)
  if (!read.ok) return read
  const { gap } = asked
  if (gap !== undefined && !known.has(gap)) {
    const used = [...new Set(read.value.flatMap(({ serves }) => serves))].sort()
    return failed(problem('usage', { complaint: { is: 'not-one-of', option: '--gap', given: gap, allowed: used } }))
  }
  const court = asked.court === undefined ? null : courtNamed(library.courts, asked.court)
  if (asked.court !== undefined && court === null)
    return failed(problem('usage', { complaint: { is: 'not-a-court', given: asked.court } }))
  const serves = (order: DiscoveryOrder): boolean =>
    gap === undefined ||
    order.serves.includes(gap) ||
    order.serves.some((word) =>
      Object.entries(guide.factors).some(([id, { issues }]) => id === word && issues.includes(gap)),
    )
  const here =
    court === null ? null : { court: court.name, circuit: (court.circuit ?? court.states[0] ?? '').toLowerCase() }
  const whereOf = (order: DiscoveryOrder): FoundOrder['where'] => {
    if (here === null) return 'not-asked'
    const rank = authorityFor(here, { court: order.court, circuit: order.circuit ?? '' }, 'federal')
    return rank === 'own-court' ? 'own-court' : rank === 'elsewhere' ? 'elsewhere' : 'own-circuit'
  }
  const nearness = ['own-court', 'own-circuit', 'elsewhere', 'not-asked']
  const orders = read.value
    .filter(serves)
    .map((order): FoundOrder => ({ order, where: whereOf(order) }))
    .toSorted(
      (a, b) =>
        nearness.indexOf(a.where) - nearness.indexOf(b.where) ||
        Number(b.order.serves.includes(gap ?? '')) - Number(a.order.serves.includes(gap ?? '')) ||
        (a.order.date > b.order.date ? -1 : 1),
    )
  return ok({
    gap: gap ?? null,
    court: court?.name ?? null,
    orders,
    names: {
      ...factorNames(factors),
      ...Object.fromEntries(Object.entries(guide.issues).map(([id, { name }]) => [id, name])),
    },
  })
}
