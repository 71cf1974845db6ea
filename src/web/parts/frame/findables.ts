import type { Analysis } from '../../../casefile/analysis.ts'
import type { DocumentRecord } from '../../../casefile/evidence/records.ts'
import { claimName } from '../../../words/claim-name.ts'
import { formatWhen } from '../../../words/date-words.ts'
import { claimNumber, factAnchor, factNumber } from '../numbered.ts'
import { places } from './places.ts'
import { tools } from './tools.ts'

export interface Findable {
  readonly id: string
  readonly kind: 'place' | 'tool' | 'party' | 'claim' | 'fact' | 'document'
  readonly words: string
  readonly goes:
    | { readonly to: (typeof places)[number]['to']; readonly hash?: string }
    | { readonly to: '/claims/$claim'; readonly params: { readonly claim: string } }
    | {
        readonly to: '/evidence/$document/$page'
        readonly params: { readonly document: string; readonly page: string }
      }
}

const shownMost = 30

/** Everything of the matter that has a place of its own in the view. */
export function findablesOf(analysis: Analysis | null, documents: readonly DocumentRecord[]): readonly Findable[] {
  return [
    ...places.map(({ to, title }): Findable => ({ id: to, kind: 'place', words: title, goes: { to } })),
    ...tools.map(
      ({ id, to, title, what }): Findable => ({ id, kind: 'tool', words: `${title}: ${what}`, goes: { to, hash: id } }),
    ),
    ...(analysis ? ofAnalysis(analysis) : []),
    ...documents
      .filter(({ status, pages }) => status === 'read' && pages > 0)
      .map(
        (d): Findable => ({
          id: d.id,
          kind: 'document',
          words: `${d.bates} ${d.path}`,
          goes: { to: '/evidence/$document/$page', params: { document: d.id, page: '1' } },
        }),
      ),
  ]
}

function ofAnalysis(analysis: Analysis): readonly Findable[] {
  const nameOf = (id: string) => analysis.parties.find((party) => party.id === id)?.name ?? ''
  const parties = analysis.standing.flatMap(({ party, strongest }): readonly Findable[] => {
    const claim = analysis.claims.find(({ id }) => id === strongest)
    if (!claim) return []
    const goes = { to: '/claims/$claim', params: { claim: claimNumber(analysis, claim) } } as const
    return [{ id: `party-${party}`, kind: 'party', words: nameOf(party), goes }]
  })
  const claims = analysis.claims.map(
    (claim): Findable => ({
      id: `claim-${claim.id}`,
      kind: 'claim',
      words: `${claimName(claim)}, ${nameOf(claim.defendant)}`,
      goes: { to: '/claims/$claim', params: { claim: claimNumber(analysis, claim) } },
    }),
  )
  const facts = analysis.chronology.map((fact): Findable => {
    const number = factNumber(analysis, fact.id)
    return {
      id: `fact-${fact.id}`,
      kind: 'fact',
      words: `${number}: ${formatWhen(fact.when)}, ${fact.statement}`,
      goes: { to: '/chronology', hash: factAnchor(number) },
    }
  })
  return [...parties, ...claims, ...facts]
}

/** Those that hold every word typed; those that begin with it first, each kind in its own order. */
export function matching(all: readonly Findable[], typed: string): readonly Findable[] {
  const words = typed
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  if (words.length === 0) return all.filter(({ kind }) => kind === 'place')
  const held = all.flatMap((one) => {
    const text = one.words.toLowerCase()
    return words.every((word) => text.includes(word)) ? [{ one, begins: text.startsWith(words[0] ?? '') }] : []
  })
  return [...held.filter(({ begins }) => begins), ...held.filter(({ begins }) => !begins)]
    .slice(0, shownMost)
    .map(({ one }) => one)
}
