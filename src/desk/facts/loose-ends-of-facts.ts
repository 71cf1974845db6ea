import type { LawInForce } from '../../analysis/law-in-force.ts'
import { earliestOf, isAfter, latestOf, type WhenText, when } from '../../casefile/dates.ts'
import type { CasefileComplaints } from '../../casefile/problems/casefile-complaints.ts'
import type { Complaint } from '../../casefile/problems/complaint.ts'
import { nearestWord } from '../../casefile/written/nearest-word.ts'
import { courtNamed } from '../../law/courts.ts'
import { provisionsLike } from '../../law/library.ts'
import type { Draft } from '../claims/draft-casefile.ts'

export interface LooseEnd {
  readonly path: readonly PropertyKey[]
  readonly complaint: Complaint<keyof CasefileComplaints>
}

/** What is looked at: the places of quotes are not. */
export type Checked = Omit<Draft, 'facts'> & { readonly facts: readonly Omit<Draft['facts'][number], 'passages'>[] }

/**
 * Everything in a casefile that its shape allows and that cannot be: an id used twice or naming nothing, a court, factor
 * or provision the law files do not know, an end before its beginning. Each with the nearest word that is known.
 */
export const looseEndsOfFacts = (file: Checked, law: LawInForce): readonly LooseEnd[] => [...looseEnds(file, law)]

/** What names nothing, with the nearest of the words that would fit. */
const named = (known: Iterable<string>, given: string) => ({ given, nearest: nearestWord(known, given) })

function* looseEnds(file: Checked, law: LawInForce): Generator<LooseEnd> {
  const { matter, claimants, parties, facts, tolling, excludedClaims } = file
  const courtNames = law.library.courts.flatMap(({ name, level }) =>
    level === 'district' || level === 'state' ? [name] : [],
  )
  const court = function* (path: readonly PropertyKey[], name: string): Generator<LooseEnd> {
    const level = courtNamed(law.library.courts, name)?.level
    if (level !== 'district' && level !== 'state')
      yield { path, complaint: { is: 'no-trial-court', ...named(courtNames, name) } }
  }
  if (matter !== null) yield* court(['matter', 'court'], matter.court)
  for (const [i, name] of (matter?.otherCourts ?? []).entries()) yield* court(['matter', 'otherCourts', i], name)

  const people = new Set<string>()
  const isClaimant = (id: string): boolean => claimants.some((claimant) => claimant.id === id)
  for (const [list, all] of Object.entries({ claimants, parties }))
    for (const [i, { id }] of all.entries()) {
      if (people.has(id)) yield { path: [list, i, 'id'], complaint: { is: 'id-twice', given: id } }
      people.add(id)
    }
  yield* calledAlike(claimants)
  for (const [i, { born, died }] of claimants.entries())
    if (died !== undefined && endsBefore(born, died))
      yield { path: ['claimants', i, 'died'], complaint: { is: 'death-before-birth' } }
  for (const [i, party] of parties.entries()) {
    if (party.conduct && endsBefore(party.conduct.from, party.conduct.to))
      yield { path: ['parties', i, 'conduct'], complaint: { is: 'conduct-ends-first', party: party.id, towards: null } }
    for (const [k, towards] of (party.conductTowards ?? []).entries()) {
      const path = ['parties', i, 'conductTowards', k]
      if (!isClaimant(towards.claimant)) yield { path, complaint: { is: 'no-such-claimant', given: towards.claimant } }
      if (endsBefore(towards.from, towards.to))
        yield { path, complaint: { is: 'conduct-ends-first', party: party.id, towards: towards.claimant } }
    }
    for (const [k, name] of (party.districts ?? []).entries()) yield* court(['parties', i, 'districts', k], name)
  }

  const factors = new Set<string>(law.factors.factors.map(({ id }) => id))
  const known = new Set<string>(facts.map(({ id }) => id))
  const seen = new Set<string>()
  for (const [i, fact] of facts.entries()) {
    if (seen.has(fact.id)) yield { path: ['facts', i, 'id'], complaint: { is: 'fact-twice', given: fact.id } }
    seen.add(fact.id)
    for (const [k, id] of fact.about.entries())
      if (!people.has(id))
        yield {
          path: ['facts', i, 'about', k],
          complaint: { is: 'fact-about-nobody', fact: fact.id, ...named(people, id) },
        }
    for (const [k, id] of fact.factors.entries())
      if (!factors.has(id))
        yield {
          path: ['facts', i, 'factors', k],
          complaint: { is: 'no-such-factor-of-law', ...named(factors, id) },
        }
    for (const [k, id] of fact.differsFrom.entries())
      if (!known.has(id))
        yield {
          path: ['facts', i, 'differsFrom', k],
          complaint: { is: 'fact-differs-from-none', fact: fact.id, ...named(known, id) },
        }
  }
  for (const [i, stretch] of tolling.entries()) {
    if (stretch.to !== undefined && endsBefore(stretch.from, stretch.to))
      yield { path: ['tolling', i], complaint: { is: 'tolling-ends-before-it-begins' } }
    if (stretch.party !== undefined && !people.has(stretch.party))
      yield {
        path: ['tolling', i, 'party'],
        complaint: { is: 'no-such-party', ...named(people, stretch.party) },
      }
    if (stretch.claimant !== undefined && !isClaimant(stretch.claimant))
      yield { path: ['tolling', i, 'claimant'], complaint: { is: 'no-such-claimant', given: stretch.claimant } }
    for (const [k, id] of stretch.facts.entries())
      if (!known.has(id))
        yield {
          path: ['tolling', i, 'facts', k],
          complaint: { is: 'tolling-rests-on-none', ...named(known, id) },
        }
  }
  for (const [i, { party, claimant, claim }] of excludedClaims.entries()) {
    if (claimant !== undefined && !isClaimant(claimant))
      yield { path: ['excludedClaims', i, 'claimant'], complaint: { is: 'no-such-claimant', given: claimant } }
    if (!people.has(party))
      yield { path: ['excludedClaims', i, 'party'], complaint: { is: 'no-such-party', ...named(people, party) } }
    if (!law.library.provisions.has(claim)) {
      const nearest = provisionsLike(law.library, claim)[0] ?? null
      yield { path: ['excludedClaims', i, 'claim'], complaint: { is: 'no-such-provision', given: claim, nearest } }
    }
  }
}

/** Whoever is called as one before: no paper could tell the two apart. */
function* calledAlike(claimants: Checked['claimants']): Generator<LooseEnd> {
  const called = new Map<string, string>()
  for (const [i, { id, pseudonym }] of claimants.entries()) {
    const before = called.get(pseudonym.trim().toLowerCase())
    if (before !== undefined && before !== id)
      yield {
        path: ['claimants', i, 'pseudonym'],
        complaint: { is: 'claimants-called-alike', pseudonym, ids: [before, id] },
      }
    called.set(pseudonym.trim().toLowerCase(), before ?? id)
  }
}

/** Only where no reading of the two dates puts them in order. */
function endsBefore(from: WhenText, to: WhenText): boolean {
  const [first, last] = [earliestOf(when(from)), latestOf(when(to))]
  return first !== null && last !== null && isAfter(first, last)
}
