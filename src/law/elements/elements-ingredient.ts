import type { IngredientFinding } from '../../casefile/findings.ts'
import type { FactId, FactorId, PartyId } from '../../casefile/ids.ts'
import type { Fact, Stage } from '../../casefile/matter.ts'
import type { Counted, Ingredient } from './element-library.ts'
import type { FactorDefinition } from './factors.ts'

/** The facts of a matter as one defendant sees them at one stage. */
export interface FactsInView {
  readonly facts: readonly Fact[]
  readonly definitions: readonly FactorDefinition[]
  readonly factors: ReadonlyMap<FactorId, FactorDefinition>
  readonly defendant: PartyId
  readonly stage: Stage
  /** Places, in plain form, at which facts put the defendant. */
  readonly places: ReadonlySet<string>
  /** Facts of which another account differs. */
  readonly disputed: ReadonlyMap<FactId, readonly FactId[]>
  /** Places of facts in their list, by factor. */
  readonly carrying: ReadonlyMap<FactorId, readonly number[]>
  /** What was asked of this record before. */
  readonly found: WeakMap<readonly FactorId[], Map<Counted, readonly Fact[]>>
}

/** Many claims ask for the record of one defendant; it is put together once for a list of facts. */
const records = new WeakMap<readonly Fact[], Map<string, FactsInView>>()

export function recordFor(
  facts: readonly Fact[],
  factors: readonly FactorDefinition[],
  defendant: PartyId,
  stage: Stage,
): FactsInView {
  const known = records.get(facts) ?? new Map<string, FactsInView>()
  records.set(facts, known)
  const key = `${stage} ${defendant}`
  const found = known.get(key)
  if (found !== undefined && found.definitions === factors) return found
  const made = makeRecord(facts, factors, defendant, stage)
  known.set(key, made)
  return made
}

function makeRecord(
  facts: readonly Fact[],
  factors: readonly FactorDefinition[],
  defendant: PartyId,
  stage: Stage,
): FactsInView {
  const here = new Set<FactId>(facts.map(({ id }) => id))
  const disputed = new Map<FactId, FactId[]>()
  const differ = (one: FactId, other: FactId): void => {
    disputed.set(one, [...new Set([...(disputed.get(one) ?? []), ...(here.has(other) ? [other] : [])])])
  }
  for (const fact of facts)
    for (const other of fact.differsFrom) {
      differ(fact.id, other)
      differ(other, fact.id)
    }
  const places = new Set(
    facts.filter(({ about }) => about.includes(defendant)).flatMap(({ place }) => (place ? [plain(place)] : [])),
  )
  const carrying = new Map<FactorId, number[]>()
  for (const [at, fact] of facts.entries())
    for (const factor of fact.factors) {
      const all = carrying.get(factor) ?? []
      carrying.set(factor, all)
      if (all.at(-1) !== at) all.push(at)
    }
  return {
    ...{
      facts,
      definitions: factors,
      factors: new Map(factors.map((factor) => [factor.id, factor])),
      defendant,
      stage,
    },
    ...{ places, disputed, carrying, found: new WeakMap() },
  }
}

/**
 * Supported when one fact with a factor that shows the ingredient counts, or enough different signs do together;
 * contested when a fact for the defence counts too, or when only facts stand of which there are different accounts;
 * otherwise a gap, with whatever thin signs there are.
 */
export function findingForIngredient(ingredient: Ingredient, record: FactsInView): IngredientFinding {
  const { id, text, ask, counted, together } = ingredient
  const direct = countedFacts(ingredient.shownBy, counted, record)
  const signs = together ? countedFacts(together.of, together.counted, record) : []
  const facts = idsOf([...direct, ...signs])
  const holds = (kept: (fact: Fact) => boolean): boolean =>
    direct.some(kept) ||
    (together !== null && kindsOf(signs.filter(kept), together.of, together.counted, record) >= together.atLeast)
  if (!holds(() => true)) return { id, text, finding: 'gap', facts, against: [], ask }
  const against = idsOf(countedFacts(ingredient.defeatedBy, counted, record))
  if (against.length > 0) return { id, text, finding: 'contested', facts, against, ask }
  if (holds((fact) => !record.disputed.has(fact.id))) return { id, text, finding: 'supported', facts, against: [], ask }
  const others = [...direct, ...signs].flatMap((fact) => record.disputed.get(fact.id) ?? [])
  return {
    id,
    text,
    finding: 'contested',
    facts,
    against: [...new Set(others)].filter((other) => !facts.includes(other)),
    ask,
  }
}

/** Facts that carry one of the factors and count against this defendant at this stage; once for a list of factors. */
export function countedFacts(wanted: readonly FactorId[], counted: Counted, record: FactsInView): readonly Fact[] {
  const known = record.found.get(wanted) ?? new Map<Counted, readonly Fact[]>()
  record.found.set(wanted, known)
  const found = known.get(counted) ?? factsCounted(wanted, counted, record)
  known.set(counted, found)
  return found
}

function factsCounted(wanted: readonly FactorId[], counted: Counted, record: FactsInView): readonly Fact[] {
  const places = new Set(wanted.flatMap((factor) => record.carrying.get(factor) ?? []))
  return [...places]
    .sort((a, b) => a - b)
    .flatMap((at) => record.facts[at] ?? [])
    .filter((fact) => fact.factors.some((factor) => wanted.includes(factor) && counts(fact, factor, counted, record)))
}

function counts(fact: Fact, factor: FactorId, counted: Counted, record: FactsInView): boolean {
  const definition = record.factors.get(factor)
  if (!definition || (definition.stages && !definition.stages.includes(record.stage))) return false
  const aboutDefendant = fact.about.includes(record.defendant)
  // What one party says in its defence is no answer for every other, even where anyone's facts count.
  const whose = definition.side === 'D' && counted === 'anyone' ? 'by-scope' : counted
  switch (whose) {
    case 'defendant':
      return aboutDefendant
    case 'anyone':
      return true
    case 'same-place':
      return aboutDefendant || (fact.place !== undefined && record.places.has(plain(fact.place)))
    case 'by-scope':
      return aboutDefendant || definition.scope === 'venture'
    default:
      return whose satisfies never
  }
}

function kindsOf(facts: readonly Fact[], wanted: readonly FactorId[], counted: Counted, record: FactsInView): number {
  const kinds = facts.flatMap((fact) =>
    fact.factors.filter((factor) => wanted.includes(factor) && counts(fact, factor, counted, record)),
  )
  return new Set(kinds).size
}

const idsOf = (facts: readonly Fact[]): readonly FactId[] => [...new Set(facts.map(({ id }) => id))]

const plain = (place: string): string =>
  place
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
