import { UndirectedGraph } from 'graphology'
import louvainModule from 'graphology-communities-louvain'
import betweennessModule from 'graphology-metrics/centrality/betweenness.js'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import type { FactId } from '../casefile/ids.ts'
import type { Casefile } from '../casefile/matter.ts'
import type { RingLink, RingNode, RingPicture } from '../casefile/ring.ts'

// Both are CommonJS: what runs is the function itself, what the types describe is its `default`.
const louvain = louvainModule as unknown as typeof louvainModule.default
const betweenness = betweennessModule as unknown as typeof betweennessModule.default

/** A phone number read in the evidence, and the confirmed facts that rest on the same pages. */
export interface PhoneSighting {
  /** E.164, handed on whole, so that a protected number is covered; words show the last four digits of any other. */
  readonly number: string
  readonly facts: readonly FactId[]
}

interface Tie {
  readonly from: string
  readonly to: string
  readonly kind: RingLink['kind']
  readonly standing: RingLink['standing']
  readonly facts: Set<FactId>
}

/** Numbers in order of first mention: an id of a place or a phone says nothing of it. */
function numbered(kind: 'place' | 'phone'): (what: string) => string {
  const known = new Map<string, string>()
  return (what) => {
    const key = what.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')
    const id = known.get(key) ?? `${kind}:${known.size + 1}`
    known.set(key, id)
    return id
  }
}

/**
 * Who and what the record ties together. A link between two parties, or a party and a place or the claimant, rests on a
 * confirmed fact that names both; a phone that merely stands on the same page is inference. It reports links and their
 * sources and says nothing of guilt. Groups by Louvain, between-ness by Brandes, both from fixed seeds.
 */
export function drawRing(casefile: Casefile, phones: readonly PhoneSighting[]): RingPicture {
  const placeId = numbered('place')
  const phoneId = numbered('phone')
  const labels = new Map<string, { label: string; kind: RingNode['kind'] }>()
  for (const party of casefile.parties) labels.set(party.id, { label: party.name, kind: 'party' })
  for (const claimant of casefile.claimants) labels.set(claimant.id, { label: claimant.pseudonym, kind: 'claimant' })

  const ties = new Map<string, Tie>()
  const tie = (a: string, b: string, kind: RingLink['kind'], standing: RingLink['standing'], fact: FactId): void => {
    const [from, to] = a < b ? [a, b] : [b, a]
    const key = `${from} ${to} ${kind}`
    const known = ties.get(key) ?? { from, to, kind, standing, facts: new Set<FactId>() }
    known.facts.add(fact)
    ties.set(key, known)
  }

  const soleClaimant = casefile.claimants.length === 1 ? casefile.claimants[0] : undefined
  for (const fact of casefile.facts) {
    const about = [...new Set(fact.about)].filter((id) => labels.has(id))
    for (const [i, a] of about.entries())
      for (const b of about.slice(i + 1)) tie(a, b, 'named-together', 'confirmed', fact.id)
    if (fact.place) {
      labels.set(placeId(fact.place), { label: fact.place, kind: 'place' })
      for (const party of about) tie(party, placeId(fact.place), 'at-place', 'confirmed', fact.id)
    }
    if (soleClaimant && fact.statement.includes(soleClaimant.pseudonym))
      for (const party of about)
        if (party !== soleClaimant.id) tie(party, soleClaimant.id, 'with-claimant', 'confirmed', fact.id)
  }

  const factsById = new Map(casefile.facts.map((fact) => [fact.id, fact]))
  for (const sighting of phones) {
    const node = phoneId(sighting.number)
    const reached = sighting.facts.flatMap((id) => (factsById.get(id)?.about ?? []).map((party) => ({ id, party })))
    if (new Set(reached.map((r) => r.party)).size === 0) continue
    labels.set(node, { label: sighting.number, kind: 'phone' })
    for (const { id, party } of reached) if (labels.has(party)) tie(party, node, 'same-page', 'inference', id)
  }

  const links = [...ties.values()].sort((a, b) => (a.from + a.to + a.kind < b.from + b.to + b.kind ? -1 : 1))
  const graph = new UndirectedGraph()
  for (const { from, to } of links) {
    graph.mergeNode(from)
    graph.mergeNode(to)
    graph.mergeEdge(from, to)
  }
  const between: Readonly<Record<string, number>> = graph.order > 0 ? betweenness(graph, { normalized: true }) : {}
  const draws = xoroshiro128plus(7)
  const groups = graph.size > 0 ? louvain(graph, { rng: () => (draws.next() >>> 0) / 2 ** 32 }) : {}
  const nodes = graph
    .nodes()
    .sort()
    .map((id): RingNode => {
      const known = labels.get(id)
      return {
        id,
        label: known?.label ?? id,
        kind: known?.kind ?? 'party',
        degree: graph.degree(id),
        between: Math.round((between[id] ?? 0) * 1000) / 1000,
        group: groups[id] ?? 0,
      }
    })
  return { nodes, links: links.map(({ facts, ...link }) => ({ ...link, facts: [...facts] })) }
}
