import { formatAmount } from '../../casefile/money.ts'
import { type HeadId, headOf } from '../input/heads.ts'
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

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`

export interface PunitiveAnswer {
  readonly derived: Derived | null
  readonly alternatives: readonly Alternative[]
  readonly cautions: readonly string[]
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

/** Before any cap: a sum, or a multiple of some losses that moves with them. */
function askedFor(asked: Asked, input: DamagesInput, rules: DamagesRules, expected: Expected): Derived {
  const all = [...expected.keys()].filter(isCompensatory)
  const of: readonly HeadId[] = (asked.of ?? all).filter(punitiveCountsFrom(input, rules))
  const ratio = asked.ratio
  const base = of.reduce((sum, id) => sum + (expected.get(id) ?? 0), 0)
  const narrower = asked.of !== undefined || of.length < all.length
  const basis =
    ratio === undefined
      ? 'Sum stated by counsel.'
      : `${ratio} times the ${narrower ? listed(of.map((id) => headOf(id).label.toLowerCase())) : 'compensatory damages'}, expected to be ${formatAmount(base)}; counted anew in every trial.`
  return {
    head: 'punitive',
    label: headOf('punitive').label,
    fixed: ratio === undefined ? (asked.amount ?? 0) : 0,
    times: ratio ?? 0,
    of: ratio === undefined ? [] : of,
    basis,
    facts: asked.facts,
  }
}

/** The cap, applied to the losses of each trial; what it takes off the expected sum is an alternative. */
function under(
  cap: PunitiveCap,
  asked: Asked,
  uncapped: Derived,
  expected: Expected,
): Pick<PunitiveAnswer, 'alternatives' | 'cautions'> & { readonly derived: Derived } {
  const cautions: string[] = []
  if (cap.cite_status !== undefined && cap.cite_status !== 'verified')
    cautions.push(`The section number ${cap.cite} is ${cap.cite_status}; check it before it is cited.`)
  if (cap.status !== 'verified') cautions.push(`The cap of ${cap.cite} is ${cap.status}: ${cap.source}.`)
  if (asked.cap_lifted !== undefined)
    return {
      derived: uncapped,
      alternatives: [],
      cautions: [
        ...cautions,
        `The cap of ${cap.cite} was left out because counsel says: ${asked.cap_lifted}. The rule lifts it for: ${cap.lifted}.`,
      ],
    }
  const most = (losses: Losses): number =>
    punitiveCapCents(cap, losses.compensatory, losses.economic) ?? Number.POSITIVE_INFINITY
  const losses = lossesOf(expected)
  const [wanted, limit] = [derivedFrom(uncapped, losses), most(losses)]
  if (limit === Number.POSITIVE_INFINITY) return { derived: uncapped, alternatives: [], cautions }
  const capped = noMoreThan(uncapped, most)
  return {
    derived: { ...capped, basis: `${capped.basis} Limited by ${cap.cite} (${cap.status}).` },
    alternatives:
      limit < wanted
        ? [
            {
              label: 'Punitive damages above the cap',
              amount: wanted - limit,
              why: `${cap.cite} limits them to ${formatAmount(limit)}, unless: ${cap.lifted}.`,
            },
          ]
        : [],
    cautions,
  }
}

function guideposts(rules: DamagesRules, punitive: number, compensatory: number): readonly string[] {
  if (compensatory <= 0) return []
  const guide = rules.punitive_guideposts
    .map((g) => `${g.name}${g.status === 'verified' ? '' : ` (${g.status})`}: ${g.source}`)
    .join('; ')
  return [
    `Punitive damages are ${(punitive / compensatory).toFixed(1)} times the compensatory damages. Guideposts: ${guide}.`,
  ]
}

/** Punitive damages as asked, limited in every trial by the cap that governs, with what the limit takes off. */
export function punitiveFor(input: DamagesInput, rules: DamagesRules, expected: Expected): PunitiveAnswer {
  const asked = punitiveAsked(input)
  if (asked === null) return none
  const uncapped = askedFor(asked, input, rules, expected)
  const losses = lossesOf(expected)
  const estate = rules.punitive_against_estate.find((row) => row.id === asked.against_estate)
  if (estate && !estate.allowed)
    return {
      ...none,
      alternatives: [
        {
          label: 'Punitive damages',
          amount: derivedFrom(uncapped, losses),
          why: `Not recoverable from the estate of a wrongdoer who has died (${estate.source}).`,
        },
      ],
    }
  const cautions: string[] = []
  if (asked.against_estate !== undefined && !estate)
    cautions.push(
      `Whether punitive damages may be had from the estate of a wrongdoer was not read for ${asked.against_estate}; they are counted, which must be checked.`,
    )
  const cap = punitiveCapNamed(asked.cap, rules)
  const limited = cap ? under(cap, asked, uncapped, expected) : { derived: uncapped, alternatives: [], cautions: [] }
  const { derived } = limited
  return {
    derived: asked.source === undefined ? derived : { ...derived, basis: `${derived.basis} Source: ${asked.source}.` },
    alternatives: limited.alternatives,
    cautions: [
      ...cautions,
      ...limited.cautions,
      ...guideposts(rules, derivedFrom(derived, losses), losses.compensatory),
    ],
    notWithMultiple: cap?.not_with_multiple ?? null,
  }
}
