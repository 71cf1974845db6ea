import { formatCents, roundToCents } from '../../casefile/money.ts'
import { headOf } from '../input/heads.ts'
import type { DamagesInput } from '../input/input.ts'
import {
  type Alternative,
  compensatoryOf,
  type Derived,
  type Expected,
  economicOf,
  isCompensatory,
  sumOf,
} from '../loss/expected.ts'
import { punitiveCapCents, punitiveCapNamed } from './caps.ts'
import type { DamagesRules } from './damages-rules.ts'
import { punitiveCountsFrom } from './death-law.ts'

const money = (amount: number): string => formatCents(roundToCents(amount))
const toCents = (dollars: number): number => Math.round(dollars * 100)

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`

export interface PunitiveAnswer {
  readonly derived: Derived | null
  readonly alternatives: readonly Alternative[]
  readonly cautions: readonly string[]
  /** The section that gives none to a claimant who elects a multiple. */
  readonly notWithMultiple: string | null
}

/** Punitive damages as asked, limited by the cap that governs, with what the limit takes off. */
export function punitiveFor(input: DamagesInput, rules: DamagesRules, expected: Expected): PunitiveAnswer {
  if (input.punitive === undefined) return { derived: null, alternatives: [], cautions: [], notWithMultiple: null }
  const asked = typeof input.punitive === 'number' ? { amount: input.punitive, facts: [] } : input.punitive
  const ratio = typeof input.punitive === 'object' ? input.punitive.ratio : undefined
  const compensatory = compensatoryOf(expected)
  const counts = punitiveCountsFrom(input, rules)
  const named = typeof input.punitive === 'object' ? input.punitive.of : undefined
  const all = [...expected.keys()].filter(isCompensatory)
  const base = (named ?? all).filter(counts)
  const counted = named === undefined && base.length === all.length ? undefined : base
  const ratioBase = sumOf(expected, (id) => base.includes(id))
  const wanted = ratio === undefined ? toCents(asked.amount ?? 0) : ratio * ratioBase
  const cautions: string[] = []
  const alternatives: Alternative[] = []
  const details: Partial<Exclude<DamagesInput['punitive'], number | undefined>> =
    typeof input.punitive === 'object' ? input.punitive : {}
  const estate =
    details.against_estate === undefined
      ? undefined
      : rules.punitive_against_estate.find((row) => row.id === details.against_estate)
  if (estate && !estate.allowed)
    return {
      derived: null,
      alternatives: [
        {
          label: 'Punitive damages',
          amount: wanted,
          why: `Not recoverable from the estate of a wrongdoer who has died (${estate.source}).`,
        },
      ],
      cautions,
      notWithMultiple: null,
    }
  if (details.against_estate !== undefined && !estate)
    cautions.push(
      `Whether punitive damages may be had from the estate of a wrongdoer was not read for ${details.against_estate}; they are counted, which must be checked.`,
    )
  const cap = punitiveCapNamed(details.cap, rules)
  if (typeof details.cap === 'string' && !cap)
    cautions.push(
      `No cap on punitive damages is recorded for ${details.cap}; that is not known, it does not mean that there is none.`,
    )
  let amount = wanted
  let basis =
    ratio === undefined
      ? 'Sum stated by counsel.'
      : `${ratio} times the expected ${counted ? listed(counted.map((id) => headOf(id).label.toLowerCase())) : 'compensatory damages'} of ${money(ratioBase)}.`
  if (cap) {
    if (cap.cite_status !== undefined && cap.cite_status !== 'verified')
      cautions.push(`The section number ${cap.cite} is ${cap.cite_status}; check it before it is cited.`)
    const limit = punitiveCapCents(cap, compensatory, economicOf(expected))
    if (cap.status !== 'verified') cautions.push(`The cap of ${cap.cite} is ${cap.status}: ${cap.source}.`)
    if (details.cap_lifted !== undefined)
      cautions.push(
        `The cap of ${cap.cite} was left out because counsel says: ${details.cap_lifted}. The rule lifts it for: ${cap.lifted}.`,
      )
    else if (limit !== null && limit < amount) {
      alternatives.push({
        label: 'Punitive damages above the cap',
        amount: amount - limit,
        why: `${cap.cite} limits them to ${money(limit)}, unless: ${cap.lifted}.`,
      })
      amount = limit
      basis += ` Limited by ${cap.cite} (${cap.status}).`
    }
  }
  const guide = rules.punitive_guideposts
    .map((g) => `${g.name}${g.status === 'verified' ? '' : ` (${g.status})`}: ${g.source}`)
    .join('; ')
  if (compensatory > 0)
    cautions.push(
      `Punitive damages are ${(amount / compensatory).toFixed(1)} times the compensatory damages. Guideposts: ${guide}.`,
    )
  return {
    derived: {
      head: 'punitive',
      label: headOf('punitive').label,
      fixed: amount,
      times: 0,
      of: [],
      basis: details.source === undefined ? basis : `${basis} Source: ${details.source}.`,
      facts: asked.facts,
    },
    alternatives,
    cautions,
    notWithMultiple: cap?.not_with_multiple ?? null,
  }
}
