import { roundToCents } from '../../casefile/money.ts'
import type { ValuationCaution } from '../../casefile/value/valuation-caution.ts'
import type { HeadId } from '../input/heads.ts'
import type { DamagesInput } from '../input/input.ts'
import type { CapName } from '../input/input-claims.ts'
import {
  type Alternative,
  type Derived,
  derivedFrom,
  type Expected,
  isCompensatory,
  type Losses,
  lossesOf,
  noMoreThan,
} from '../loss/expected.ts'
import { punitiveCapCents, punitiveCapNamed } from './caps.ts'
import type { DamagesRules, PunitiveCap } from './damages-rules.ts'
import { punitiveCountsFrom } from './death-law.ts'

export interface PunitiveAnswer {
  readonly derived: Derived | null
  readonly alternatives: readonly Alternative[]
  readonly cautions: readonly ValuationCaution[]
  /** The section that gives none to a claimant who elects a multiple. */
  readonly notWithMultiple: string | null
}

const none: PunitiveAnswer = { derived: null, alternatives: [], cautions: [], notWithMultiple: null }

type Asked = Exclude<DamagesInput['punitive'], number | undefined>

/** What is asked, in one shape: a bare sum is a sum alone. */
export function punitiveAsked(input: DamagesInput): Asked | null {
  const { punitive } = input
  if (punitive === undefined) return null
  return typeof punitive === 'object' ? punitive : { amount: punitive, facts: [] }
}

/** The cap that counsel named for all claims, where it is not lifted. */
export function standingCap(input: DamagesInput): CapName | undefined {
  const asked = punitiveAsked(input)
  return asked?.cap_lifted === undefined ? asked?.cap : undefined
}

type PunitiveDerived = Derived & { readonly basis: Extract<Derived['basis'], { readonly is: 'punitive' }> }

/** Before any cap: a sum, or a multiple of some losses that moves with them. */
function askedFor(asked: Asked, input: DamagesInput, rules: DamagesRules, expected: Expected): PunitiveDerived {
  const all = [...expected.keys()].filter(isCompensatory)
  const of: readonly HeadId[] = (asked.of ?? all).filter(punitiveCountsFrom(input, rules))
  const ratio = asked.ratio
  const base = of.reduce((sum, id) => sum + (expected.get(id) ?? 0), 0)
  const narrower = asked.of !== undefined || of.length < all.length
  return {
    head: 'punitive',
    fixed: ratio === undefined ? (asked.amount ?? 0) : 0,
    times: ratio ?? 0,
    of: ratio === undefined ? [] : of,
    basis: {
      is: 'punitive',
      ratio: ratio ?? null,
      of: narrower ? of : null,
      base: roundToCents(base),
      cap: null,
      source: asked.source ?? null,
    },
    facts: asked.facts,
  }
}

/** How far a cap was read, and what counsel says to lift it. */
function capCautions(cap: PunitiveCap, lifted: string | undefined): readonly ValuationCaution[] {
  const { cite, cite_status, status, source } = cap
  return [
    ...(cite_status !== undefined && cite_status !== 'verified'
      ? [{ is: 'section-number-unverified', cite, status: cite_status } as const]
      : []),
    ...(status === 'verified' ? [] : [{ is: 'cap-not-verified', cite, status, source } as const]),
    ...(lifted === undefined ? [] : [{ is: 'cap-left-out', cite, why: lifted, lifted: cap.lifted } as const]),
  ]
}

/** The cap, applied to the losses of each trial; what it takes off the expected sum is an alternative. */
function under(
  cap: PunitiveCap,
  asked: Asked,
  uncapped: PunitiveDerived,
  expected: Expected,
): Pick<PunitiveAnswer, 'alternatives'> & { readonly derived: Derived } {
  if (asked.cap_lifted !== undefined) return { derived: uncapped, alternatives: [] }
  const most = (losses: Losses): number =>
    punitiveCapCents(cap, losses.compensatory, losses.economic) ?? Number.POSITIVE_INFINITY
  const losses = lossesOf(expected)
  const [wanted, limit] = [derivedFrom(uncapped, losses), most(losses)]
  if (limit === Number.POSITIVE_INFINITY) return { derived: uncapped, alternatives: [] }
  const { cite, status, lifted } = cap
  return {
    derived: { ...noMoreThan(uncapped, most), basis: { ...uncapped.basis, cap: { cite, status } } },
    alternatives:
      limit < wanted
        ? [
            {
              what: { is: 'punitive-above-cap' },
              amount: wanted - limit,
              why: { is: 'cap', cite, limit: roundToCents(limit), lifted },
            },
          ]
        : [],
  }
}

function guideposts(rules: DamagesRules, punitive: number, compensatory: number): readonly ValuationCaution[] {
  if (compensatory <= 0) return []
  const guide = rules.punitive_guideposts.map(({ name, status, source }) => ({ name, status, source }))
  return [{ is: 'guideposts', times: punitive / compensatory, guideposts: guide }]
}

/** Punitive damages as asked, limited in every trial by the cap that governs, with what the limit takes off. */
export function punitiveFor(input: DamagesInput, rules: DamagesRules, expected: Expected): PunitiveAnswer {
  const asked = punitiveAsked(input)
  if (asked === null) return none
  const uncapped = askedFor(asked, input, rules, expected)
  const losses = lossesOf(expected)
  const { against_estate: law } = asked
  const estate = rules.punitive_against_estate.find((row) => row.id === law)
  if (estate && !estate.allowed)
    return {
      ...none,
      alternatives: [
        {
          what: { is: 'punitive' },
          amount: derivedFrom(uncapped, losses),
          why: { is: 'not-from-estate', source: estate.source },
        },
      ],
    }
  const cap = punitiveCapNamed(asked.cap, rules)
  const { derived, alternatives } = cap
    ? under(cap, asked, uncapped, expected)
    : { derived: uncapped, alternatives: [] }
  return {
    derived,
    alternatives,
    cautions: [
      ...(law !== undefined && !estate ? [{ is: 'estate-not-read', law } as const] : []),
      ...(cap ? capCautions(cap, asked.cap_lifted) : []),
      ...guideposts(rules, derivedFrom(derived, losses), losses.compensatory),
    ],
    notWithMultiple: cap?.not_with_multiple ?? null,
  }
}
