import type { LawInForce } from '../../analysis/law-in-force.ts'
import { earliestOf, isAfter, latestOf, type WhenText, when } from '../../casefile/dates.ts'
import { courtNamed } from '../../law/courts.ts'
import { provisionsLike } from '../../law/library.ts'
import { nearestWord } from '../../law/nearest-word.ts'
import type { Draft } from '../claims/draft-casefile.ts'

export interface LooseEnd {
  readonly path: readonly PropertyKey[]
  readonly what: string
}

/** What is looked at: the places of quotes are not. */
export type Checked = Omit<Draft, 'facts'> & { readonly facts: readonly Omit<Draft['facts'][number], 'passages'>[] }

/**
 * Everything in a casefile that its shape allows and that cannot be: an id used twice or naming nothing, a court, factor
 * or provision the law files do not know, an end before its beginning. Each with the nearest word that is known.
 */
export const looseEndsOfFacts = (file: Checked, law: LawInForce): readonly LooseEnd[] => [...looseEnds(file, law)]

/** A question after the nearest of the words that would fit; nothing where none is near. */
function didYouMean(known: Iterable<string>, given: string): string {
  const near = nearestWord(known, given)
  return near === null ? '' : ` Did you mean ${near}?`
}

function* looseEnds(file: Checked, law: LawInForce): Generator<LooseEnd> {
  const { matter, claimants, parties, facts, tolling, excludedClaims } = file
  const courtNames = law.library.courts.flatMap(({ name, level }) =>
    level === 'district' || level === 'state' ? [name] : [],
  )
  const court = function* (path: readonly PropertyKey[], name: string): Generator<LooseEnd> {
    const level = courtNamed(law.library.courts, name)?.level
    if (level !== 'district' && level !== 'state')
      yield {
        path,
        what: `"${name}" is not a trial court that is known here; write it as cited, such as S.D. Ohio.${didYouMean(courtNames, name)}`,
      }
  }
  if (matter !== null) yield* court(['matter', 'court'], matter.court)
  for (const [i, name] of (matter?.otherCourts ?? []).entries()) yield* court(['matter', 'otherCourts', i], name)

  const people = new Set<string>()
  const isClaimant = (id: string): boolean => claimants.some((claimant) => claimant.id === id)
  for (const [list, all] of Object.entries({ claimants, parties }))
    for (const [i, { id }] of all.entries()) {
      if (people.has(id)) yield { path: [list, i, 'id'], what: `the id ${id} is used twice.` }
      people.add(id)
    }
  for (const [i, { born, died }] of claimants.entries())
    if (died !== undefined && endsBefore(born, died))
      yield { path: ['claimants', i, 'died'], what: 'the death is before the birth.' }
  for (const [i, party] of parties.entries()) {
    if (party.conduct && endsBefore(party.conduct.from, party.conduct.to))
      yield { path: ['parties', i, 'conduct'], what: `the conduct of ${party.id} ends before it begins.` }
    for (const [k, towards] of (party.conductTowards ?? []).entries()) {
      const path = ['parties', i, 'conductTowards', k]
      if (!isClaimant(towards.claimant)) yield { path, what: `${towards.claimant} is not among the claimants.` }
      if (endsBefore(towards.from, towards.to))
        yield { path, what: `the conduct of ${party.id} towards ${towards.claimant} ends before it begins.` }
    }
    for (const [k, name] of (party.districts ?? []).entries()) yield* court(['parties', i, 'districts', k], name)
  }

  const factors = new Set<string>(law.factors.factors.map(({ id }) => id))
  const known = new Set<string>(facts.map(({ id }) => id))
  const seen = new Set<string>()
  for (const [i, fact] of facts.entries()) {
    if (seen.has(fact.id)) yield { path: ['facts', i, 'id'], what: `another fact has the id ${fact.id}.` }
    seen.add(fact.id)
    for (const [k, id] of fact.about.entries())
      if (!people.has(id))
        yield {
          path: ['facts', i, 'about', k],
          what: `fact ${fact.id} speaks of ${id}, who is not among the parties.${didYouMean(people, id)}`,
        }
    for (const [k, id] of fact.factors.entries())
      if (!factors.has(id))
        yield {
          path: ['facts', i, 'factors', k],
          what: `"${id}" is not a factor; \`redress law factors\` lists them.${didYouMean(factors, id)}`,
        }
    for (const [k, id] of fact.differsFrom.entries())
      if (!known.has(id))
        yield {
          path: ['facts', i, 'differsFrom', k],
          what: `fact ${fact.id} differs from ${id}, which is not in the file.${didYouMean(known, id)}`,
        }
  }
  for (const [i, stretch] of tolling.entries()) {
    if (stretch.to !== undefined && endsBefore(stretch.from, stretch.to))
      yield { path: ['tolling', i], what: 'the tolling ends before it begins.' }
    if (stretch.party !== undefined && !people.has(stretch.party))
      yield {
        path: ['tolling', i, 'party'],
        what: `${stretch.party} is not among the parties.${didYouMean(people, stretch.party)}`,
      }
    if (stretch.claimant !== undefined && !isClaimant(stretch.claimant))
      yield { path: ['tolling', i, 'claimant'], what: `${stretch.claimant} is not among the claimants.` }
    for (const [k, id] of stretch.facts.entries())
      if (!known.has(id))
        yield {
          path: ['tolling', i, 'facts', k],
          what: `the tolling rests on ${id}, which is not in the file.${didYouMean(known, id)}`,
        }
  }
  for (const [i, { party, claimant, claim }] of excludedClaims.entries()) {
    if (claimant !== undefined && !isClaimant(claimant))
      yield { path: ['excludedClaims', i, 'claimant'], what: `${claimant} is not among the claimants.` }
    if (!people.has(party)) yield { path: ['excludedClaims', i, 'party'], what: `${party} is not among the parties.` }
    if (!law.library.provisions.has(claim)) {
      const near = provisionsLike(law.library, claim)[0]
      const hint = near === undefined ? '' : ` Did you mean ${near}?`
      yield { path: ['excludedClaims', i, 'claim'], what: `there is no provision ${claim} in the law files.${hint}` }
    }
  }
}

/** Only where no reading of the two dates puts them in order. */
function endsBefore(from: WhenText, to: WhenText): boolean {
  const [first, last] = [earliestOf(when(from)), latestOf(when(to))]
  return first !== null && last !== null && isAfter(first, last)
}
