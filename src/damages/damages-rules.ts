import { z } from 'zod'
import { IsoDay } from '../casefile/dates.ts'
import { HeadName } from './heads.ts'

const Status = z.enum(['verified', 'unverified', 'contested'])
const Sourced = { status: Status, source: z.string(), note: z.string().default('') }

export const StatutoryRule = z.strictObject({
  id: z.string(),
  cite: z.string(),
  kind: z.enum(['instead-of-actual', 'deemed-at-least', 'multiple', 'multiple-or-sum', 'multiple-of-gain', 'per-day']),
  amount: z.number().positive().optional(),
  multiple: z.number().min(1).optional(),
  of: z.enum(['economic', 'compensatory', 'gain']).optional(),
  per: z.enum(['plaintiff', 'day']),
  reach: z.enum(['mandatory', 'discretionary', 'up-to']),
  /** Whether punitive damages may stand beside this remedy; `none-of-its-own` leaves those of other claims alone. */
  punitive: z.enum(['allowed', 'barred', 'none-of-its-own', 'not-read']),
  minor_at_conduct: z.boolean(),
  /** One rule of a group may be taken for the same loss. */
  group: z.string(),
  ...Sourced,
})
export type StatutoryRule = z.infer<typeof StatutoryRule>

export const PunitiveCap = z.strictObject({
  id: z.string(),
  cite: z.string(),
  /** Said where the amount was read and the section number was not. */
  cite_status: Status.optional(),
  ratio: z.number().positive().optional(),
  of: z.enum(['economic', 'compensatory']),
  plus_noneconomic_to: z.number().optional(),
  floor: z.number().optional(),
  ceiling: z.number().optional(),
  fixed: z.number().optional(),
  scope: z.enum(['defendant', 'case']),
  lifted: z.string(),
  state_share: z.number().min(0).max(1),
  /** The state's share is of what exceeds this sum. */
  state_share_above: z.number().min(0).default(0),
  ...Sourced,
})
export type PunitiveCap = z.infer<typeof PunitiveCap>

export const NoneconomicCap = z.strictObject({
  id: z.string(),
  cite: z.string(),
  cite_status: Status.optional(),
  fixed: z.number().positive().optional(),
  /** The greatest of `floor`, `ratio_of_economic` no higher than `ceiling`, and `per_year_of_life`. */
  floor: z.number().positive().optional(),
  ratio_of_economic: z.number().positive().optional(),
  ceiling: z.number().positive().optional(),
  per_year_of_life: z.number().positive().optional(),
  /** `amount` for claims that arose on or after `from`, and `step` more from each anniversary on. */
  rises: z.strictObject({ from: IsoDay, amount: z.number().positive(), step: z.number().positive() }).optional(),
  per_occurrence: z.number().optional(),
  lifted: z.string(),
  applies_to: z.array(z.string()),
  ...Sourced,
})
export type NoneconomicCap = z.infer<typeof NoneconomicCap>

export const LienRule = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    reduction: z.enum(['procurement', 'medical-share', 'share', 'none']),
    /** For `share`: the most that the lien reaches, as a part of what `share_of` names. */
    share: z.number().min(0).max(1).optional(),
    share_of: z.enum(['recovery', 'after-fee', 'after-fee-and-costs']).optional(),
    /** All liens under this rule stand under one limit and bear it in proportion. */
    together: z.boolean().default(false),
    /** The payer is a programme for people of small means, so that money in hand may end its benefits. */
    means_tested: z.boolean().default(false),
    cite: z.string(),
    ...Sourced,
  })
  .refine((rule) => (rule.reduction === 'share') === (rule.share !== undefined && rule.share_of !== undefined), {
    path: ['share'],
    message: 'and share_of stand with the reduction "share", and with no other',
  })
export type LienRule = z.infer<typeof LienRule>

export const FeeLimit = z.strictObject({
  id: z.string(),
  cite: z.string(),
  /** Lowest first; the last has no `up_to`. */
  tiers: z.array(z.strictObject({ up_to: z.number().positive().optional(), percent: z.number().min(0).max(1) })).min(1),
  basis: z.enum(['gross', 'after-costs']),
  ...Sourced,
})
export type FeeLimit = z.infer<typeof FeeLimit>

export const DamagesRules = z.strictObject({
  as_of: IsoDay,
  statutory: z.array(StatutoryRule),
  punitive_caps: z.array(PunitiveCap),
  punitive_guideposts: z.array(
    z.strictObject({ ratio: z.number(), name: z.string(), status: Status, source: z.string() }),
  ),
  noneconomic_caps: z.array(NoneconomicCap),
  liability: z.array(
    z.strictObject({
      id: z.string(),
      rule: z.enum(['joint-and-several', 'several', 'joint-above-share']),
      threshold: z.number().optional(),
      of: z.enum(['economic', 'compensatory']).optional(),
      contribution: z.enum(['none-implied', 'fault-shares']),
      ...Sourced,
    }),
  ),
  punitive_against_estate: z.array(
    z.strictObject({ id: z.string(), allowed: z.boolean(), status: Status, source: z.string() }),
  ),
  death: z.array(
    z.strictObject({
      id: z.string(),
      wrongful_death: z.string(),
      survival: z.string(),
      heads: z.array(HeadName),
      claimants: z.string(),
      punitive_only: z.boolean(),
      ...Sourced,
    }),
  ),
  liens: z.array(LienRule),
  fee_limits: z.array(FeeLimit),
  restitution: z.strictObject({ cite: z.string(), ...Sourced }),
  tax: z.strictObject({
    cite: z.string(),
    heads: z.array(
      z.strictObject({
        heads: z.array(HeadName),
        treatment: z.enum(['not-taxed', 'depends', 'taxed']),
        status: Status,
        why: z.string(),
      }),
    ),
  }),
  interest: z.strictObject({
    post_judgment: z.strictObject({ cite: z.string(), method: z.string(), status: Status, source: z.string() }),
  }),
})
export type DamagesRules = z.infer<typeof DamagesRules>
