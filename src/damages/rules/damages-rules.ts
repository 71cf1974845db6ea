import { z } from 'zod'
import { IsoDay } from '../../casefile/dates.ts'
import { cents } from '../../casefile/money.ts'
import { mustBe } from '../../casefile/problems/field-rule.ts'
import { Status } from '../../casefile/status.ts'
import { HeadName } from '../input/heads.ts'
import { Dollars } from '../input/input-amounts.ts'
import { creditRules, statutoryKinds } from '../input/input-claims.ts'

const Sourced = { status: Status, source: z.string(), note: z.string().default('') }

export const StatutoryRule = z.strictObject({
  id: z.string(),
  cite: z.string(),
  kind: z.enum(statutoryKinds),
  amount: Dollars.optional(),
  multiple: z.number().min(1).optional(),
  of: z.enum(['economic', 'compensatory', 'gain']).optional(),
  per: z.enum(['plaintiff', 'day', 'violation']),
  reach: z.enum(['mandatory', 'discretionary', 'up-to']),
  /** Whether punitive damages may stand beside this remedy; `none-of-its-own` leaves those of other claims alone. */
  punitive: z.enum(['allowed', 'barred', 'none-of-its-own', 'not-read']),
  minor_at_conduct: z.boolean(),
  /** One rule of a group may be taken for the same loss. */
  group: z.string(),
  /** Whether a settlement or restitution for the same harm comes off the sum; off, where it was not read. */
  paid_before: z
    .strictObject({
      set_off: z.boolean(),
      status: Status,
      source: z.string(),
      by: z.enum(['law', 'not-read', 'counsel']).default('law'),
    })
    .default({ set_off: true, status: 'unverified', source: '', by: 'not-read' }),
  /** Counsel entered it in the input; nobody checked it. */
  by_counsel: z.boolean().default(false),
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
  plus_noneconomic_to: Dollars.optional(),
  floor: Dollars.optional(),
  ceiling: Dollars.optional(),
  fixed: Dollars.optional(),
  /** Per what the limit counts: against each defendant, or for this claimant's case, claim or award as a whole. */
  scope: z.enum(['defendant', 'case']),
  /** The section under which who elects a multiple under any statute has no punitive damages under this law. */
  not_with_multiple: z.string().optional(),
  lifted: z.string(),
  state_share: z.number().min(0).max(1),
  /** How sure the state's share is, and where it was read; as the row itself where left out. */
  state_share_status: Status.optional(),
  state_share_source: z.string().optional(),
  /** The state's share is of what exceeds this sum. */
  state_share_above: Dollars.default(cents(0)),
  /** The state's share is of what the fee and the costs leave of it. */
  state_share_after_fee: z.boolean().default(false),
  ...Sourced,
})
export type PunitiveCap = z.infer<typeof PunitiveCap>

export const NoneconomicCap = z.strictObject({
  id: z.string(),
  cite: z.string(),
  cite_status: Status.optional(),
  fixed: Dollars.optional(),
  /** The greatest of `floor`, `ratio_of_economic` no higher than `ceiling`, and `per_year_of_life`. */
  floor: Dollars.optional(),
  ratio_of_economic: z.number().positive().optional(),
  ceiling: Dollars.optional(),
  per_year_of_life: Dollars.optional(),
  /** `amount` for claims that arose on or after `from`, and `step` more from each anniversary on. */
  rises: z.strictObject({ from: IsoDay, amount: Dollars, step: Dollars }).optional(),
  per_occurrence: Dollars.optional(),
  /** Only for suits begun within these days. */
  suits_begun: z.strictObject({ from: IsoDay.optional(), until: IsoDay.optional() }).optional(),
  /** Per what the limit counts. */
  per: z.enum(['plaintiff', 'defendant', 'occurrence', 'claim', 'not-read']).default('not-read'),
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
    message: mustBe('share-with-its-reduction'),
  })
export type LienRule = z.infer<typeof LienRule>

export const FeeLimit = z.strictObject({
  id: z.string(),
  cite: z.string(),
  /** Lowest first; the last has no `up_to`. */
  tiers: z.array(z.strictObject({ up_to: Dollars.optional(), percent: z.number().min(0).max(1) })).min(1),
  basis: z.enum(['gross', 'after-costs']),
  ...Sourced,
})
export type FeeLimit = z.infer<typeof FeeLimit>

export const LiabilityRule = z.strictObject({
  id: z.string(),
  rule: z.enum(['joint-and-several', 'several', 'joint-above-share']),
  /** Share of fault above which, or from which on, a defendant owes the whole of the heads in `of`. */
  threshold: z.number().optional(),
  from_threshold: z.boolean().default(false),
  of: z.enum(['economic', 'compensatory']).optional(),
  /** Heads that each defendant owes whole at any share of fault. */
  always: z.enum(['economic', 'medical']).optional(),
  /** Joint and several towards a claimant who bears no fault, whatever `rule` says. */
  joint_if_faultless: z.boolean().default(false),
  /** What is then owed jointly: the whole, or the shares of those against whom judgment can still be entered. */
  joint_for: z.enum(['whole', 'open-shares']).default('whole'),
  /** Below the threshold no more than this many times its share. */
  below_times: z.number().min(1).default(1),
  /** What the claimant's own fault does; shares of fault of others already leave it out. */
  claimant_fault: z.enum(['reduces', 'bars', 'none']).default('reduces'),
  /** The claimant's own fault from which on, or above which, it bars the claim instead of reducing it. */
  claimant_bar: z
    .strictObject({
      at: z.enum(['half', 'above-half']),
      /** Compared with all others together, or with each defendant apart. */
      against: z.enum(['all', 'each']).default('all'),
      /** Only these losses are barred; every loss when left out. */
      of: z.enum(['noneconomic']).optional(),
      /** For claims that arose on this day or later. */
      since: IsoDay.optional(),
      source: z.string(),
    })
    .optional(),
  contribution: z.enum(['none-implied', 'fault-shares', 'not-read']),
  /** How a settlement of one counts for the others. */
  credit: z.enum([...creditRules, 'not-read']).default('not-read'),
  credit_source: z.string().optional(),
  /** How far the rule was read: the words of the law, a part of them, a decision on it, somebody's summary, or memory. */
  read: z.enum(['text', 'text-part', 'decision', 'secondary', 'knowledge']).optional(),
  ...Sourced,
})
export type LiabilityRule = z.infer<typeof LiabilityRule>

export const DamagesRules = z.strictObject({
  as_of: IsoDay,
  statutory: z.array(StatutoryRule),
  punitive_caps: z.array(PunitiveCap),
  punitive_guideposts: z.array(
    z.strictObject({ ratio: z.number(), name: z.string(), status: Status, source: z.string() }),
  ),
  noneconomic_caps: z.array(NoneconomicCap),
  liability: z.array(LiabilityRule),
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
      /** How what is recovered is divided among them. */
      shares: z.string(),
      /** Where the statute divides: the part of each relation, or heads alike (one sure of a least part), for just these takers. */
      divided: z
        .array(
          z.strictObject({
            among: z.array(z.string()).min(1),
            parts: z.record(z.string(), z.number().positive()).optional(),
            least: z.record(z.string(), z.number().positive()).optional(),
            /** A court sets the parts, above the least: nothing is divided unless shares are entered. */
            by_court: z.boolean().default(false),
          }),
        )
        .default([]),
      /** Punitive damages on the family's own claim; `only` where nothing else is given for a death. */
      punitive: z.enum(['allowed', 'barred', 'only', 'not-read']),
      /** Whether what the one who died would have spent on themselves comes off lost pay. */
      own_keep: z.enum(['deducted', 'not-deducted', 'not-read']).default('not-read'),
      /** What the estate does not have, though the person suffered it. */
      estate_without: z.array(HeadName).default([]),
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
    restitution: z.strictObject({
      treatment: z.enum(['not-taxed', 'depends', 'taxed']),
      status: Status,
      cite: z.string(),
      why: z.string(),
    }),
  }),
  interest: z.strictObject({
    post_judgment: z.strictObject({ cite: z.string(), method: z.string(), status: Status, source: z.string() }),
  }),
})
export type DamagesRules = z.infer<typeof DamagesRules>
