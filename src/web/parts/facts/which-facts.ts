import type { Analysis } from '../../../casefile/analysis.ts'
import type { Fact } from '../../../casefile/matter.ts'
import { claimName } from '../../../words/claim-name.ts'
import { formatWhen } from '../../../words/date-words.ts'
import { factNumber } from '../numbered.ts'

export const factOrders = ['oldest first', 'newest first', 'confirmed last', 'by source'] as const
export type FactOrder = (typeof factOrders)[number]

/** Which facts are shown, all conditions together; an empty one asks for nothing. */
export interface FactConditions {
  readonly person: string
  readonly factor: string
  readonly claim: string
  readonly document: string
  readonly words: string
  readonly disputed: boolean
}

export const noConditions: FactConditions = {
  ...{ person: '', factor: '', claim: '', document: '', words: '', disputed: false },
}

/** Facts on both sides of something: told otherwise by another account, or standing against an element of a claim. */
export function disputedFacts({ chronology, claims }: Analysis): ReadonlySet<string> {
  const accounts = chronology.flatMap(({ id, differsFrom }) => (differsFrom.length === 0 ? [] : [id, ...differsFrom]))
  const against = claims.flatMap(({ elements }) =>
    elements.flatMap(({ ingredients }) => ingredients.flatMap((one) => one.against)),
  )
  return new Set([...accounts, ...against])
}

/** Facts that a claim uses, on either side. */
const factsOfClaim = ({ claims }: Analysis, id: string): ReadonlySet<string> =>
  new Set(
    claims
      .filter((claim) => claim.id === id)
      .flatMap(({ elements }) =>
        elements.flatMap(({ ingredients }) => ingredients.flatMap((one) => [...one.facts, ...one.against])),
      ),
  )

export function factsShown(
  analysis: Analysis,
  numbers: Readonly<Record<string, string>>,
  where: FactConditions,
  order: FactOrder,
): readonly Fact[] {
  const { person, factor, claim, document, words, disputed } = where
  const ofClaim = claim === '' ? null : factsOfClaim(analysis, claim)
  const inDispute = disputed ? disputedFacts(analysis) : null
  const asked = words.toLowerCase().split(/\s+/).filter(Boolean)
  const shown = analysis.chronology.filter(
    (fact) =>
      (person === '' || fact.about.some((id) => id === person)) &&
      (factor === '' || fact.factors.some((id) => id === factor)) &&
      (document === '' || fact.passages.some((one) => one.document === document)) &&
      (ofClaim === null || ofClaim.has(fact.id)) &&
      (inDispute === null || inDispute.has(fact.id)) &&
      holds(`${factNumber(analysis, fact.id)} ${formatWhen(fact.when)} ${fact.statement} ${quotes(fact)}`, asked),
  )
  const source = (fact: Fact): string => {
    const [first] = fact.passages
    return first === undefined ? '' : `${numbers[first.document] ?? ''} ${String(first.page).padStart(6, '0')}`
  }
  switch (order) {
    case 'oldest first':
      return shown
    case 'newest first':
      return [...shown].reverse()
    case 'confirmed last':
      return [...shown].sort((a, b) => b.confirmedOn.localeCompare(a.confirmedOn))
    case 'by source':
      return [...shown].sort((a, b) => source(a).localeCompare(source(b)))
    default:
      return order satisfies never
  }
}

const quotes = (fact: Fact): string => fact.passages.map(({ quote }) => quote).join(' ')
const holds = (text: string, asked: readonly string[]): boolean => {
  const plain = text.toLowerCase()
  return asked.every((word) => plain.includes(word))
}

export type Choosable = readonly (readonly [value: string, text: string])[]

/** What each condition can be chosen from: only what some fact has. */
export function choices(
  analysis: Analysis,
  numbers: Readonly<Record<string, string>>,
): Readonly<Record<'person' | 'factor' | 'claim' | 'document', Choosable>> {
  const { chronology, parties, claimants, claims, factorNames } = analysis
  const named = new Set(chronology.flatMap(({ about }) => about))
  const nameOf = new Map(parties.map(({ id, name }) => [id, name]))
  const ids = (of: (fact: Fact) => readonly string[]): readonly string[] => [...new Set(chronology.flatMap(of))]
  const byText = (all: Choosable): Choosable => [...all].sort(([, a], [, b]) => a.localeCompare(b))
  return {
    person: [
      ...claimants.filter(({ id }) => named.has(id)).map(({ id, pseudonym }) => [id, pseudonym] as const),
      ...parties.filter(({ id }) => named.has(id)).map(({ id, name }) => [id, name] as const),
    ],
    factor: byText(ids(({ factors }) => factors).map((id) => [id, factorNames[id] ?? id] as const)),
    claim: claims.map(
      (claim) => [claim.id, `${nameOf.get(claim.defendant) ?? claim.defendant}: ${claimName(claim)}`] as const,
    ),
    document: byText(
      ids(({ passages }) => passages.map((one) => one.document)).map((id) => [id, numbers[id] ?? ''] as const),
    ),
  }
}
