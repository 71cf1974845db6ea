import { z } from 'zod'
import { IsoDay } from '../../casefile/dates.ts'
import { PartyId } from '../../casefile/ids.ts'
import { mustBe } from '../../casefile/problems/field-rule.ts'
import { HeadName } from './heads.ts'
import { Chance, Dollars, Share, Support } from './input-amounts.ts'

export const statutoryKinds = [
  'instead-of-actual',
  'deemed-at-least',
  'multiple',
  'multiple-or-sum',
  'multiple-of-gain',
  'per-day',
  'per-violation',
] as const
/**
 * How a settlement already made counts against the rest: not at all, by its sum, by the fault of who settled, by the greater
 * of the two, or by the part of its sum that paid for economic loss.
 */
export const creditRules = ['none', 'pro-tanto', 'proportionate', 'greater', 'economic-part'] as const
export type CreditRule = (typeof creditRules)[number]
/** What a policy pays: the loss itself, sums and additions that a statute gives, punitive damages. */
export const poolCovers = ['compensatory', 'statutory', 'punitive'] as const

/** A statutory rule that law/damages-rules.yaml does not hold, with where it stands. */
const OwnRule = z.strictObject({
  id: z.string(),
  cite: z.string(),
  kind: z.enum(statutoryKinds),
  amount: Dollars.optional(),
  multiple: z.number().min(1, mustBe('whole-multiple')).max(100).optional(),
  /** What is multiplied. */
  of: z.enum(['economic', 'compensatory']).default('compensatory'),
  reach: z.enum(['mandatory', 'discretionary', 'up-to']).default('mandatory'),
  /** Whether punitive damages may stand beside it. */
  punitive: z.enum(['allowed', 'barred', 'not-read']).default('not-read'),
  /** Whether what was paid before for the same harm comes off it. */
  set_off: z.boolean().default(true),
  source: z.string(),
})
export type OwnRule = z.infer<typeof OwnRule>

export const Statutory = z.strictObject({
  /** Id of a rule in law/damages-rules.yaml, or a rule of your own. */
  rule: z.union([z.string(), OwnRule]),
  /** Days of coercion, for a rule that counts days. */
  days: z.number().int().min(1).optional(),
  /** Violations, for a rule that counts them. */
  violations: z.number().int().min(1).optional(),
  /** What the defendant gained, for a rule that measures by gain. */
  gain: Dollars.optional(),
  /** For a discretionary or up-to rule: the part that counsel expects, 0 to 1; none of it is counted without. */
  part: Share.optional(),
  /** The heads that are multiplied, where they are fewer than the rule allows. */
  of: z.array(HeadName).optional(),
  ...Support,
})
export type Statutory = z.infer<typeof Statutory>

/** A row of the caps in law/damages-rules.yaml, or a sum with its source. */
export const CapName = z.union([
  z.string(),
  z.strictObject({ amount: Dollars, source: z.string(), per: z.enum(['case', 'defendant']).default('case') }),
])
export type CapName = z.infer<typeof CapName>

export const Defendant = z.strictObject({
  id: PartyId,
  name: z.string().optional(),
  /** Insurance and assets of this party alone: no more than this can be collected, beside the pools that it shares. */
  collectable: Dollars.optional(),
  /** Share of fault, for several liability. */
  fault: Share.optional(),
  /** True when the wrongdoer has died and an estate is sued. */
  estate: z.boolean().default(false),
  /** Already settled for this sum. */
  settled: Dollars.optional(),
  /** What of it paid for economic loss, where the settlement or a court said so. */
  settled_economic: Dollars.optional(),
})
export type Defendant = z.infer<typeof Defendant>

/** Insurance or assets that stand behind several defendants together, beside what each has alone. */
export const Pool = z.strictObject({
  id: z.string(),
  /** What is left of it. */
  limit: Dollars,
  of: z.array(PartyId).min(1, mustBe('somebody-in-the-pool')),
  /** What it pays; everything when left out. */
  covers: z.array(z.enum(poolCovers)).min(1, mustBe('something-paid-by-the-pool')).optional(),
  /** Claims that it does not pay, and why. */
  except: z.array(z.strictObject({ claim: z.string(), why: z.string() })).default([]),
  note: z.string().optional(),
  ...Support,
})
export type Pool = z.infer<typeof Pool>

export const Claim = z.strictObject({
  id: z.string(),
  label: z.string().optional(),
  /** The section it rests on, `us/18-usc-1595`: ties it to what the facts of the matter show. */
  provision: z.string().optional(),
  /** Rule of shared liability in law/damages-rules.yaml, `us/18-usc-1595`. */
  liability: z.string().optional(),
  /** Heads that this claim can give; every compensatory head when left out. */
  heads: z.array(HeadName).optional(),
  /** Statutory rule that this claim carries. */
  statutory: z.string().optional(),
  punitive: z.boolean().default(false),
  /** The cap on noneconomic damages that governs this claim. */
  noneconomic_cap: CapName.optional(),
  /** The cap on punitive damages that governs this claim. */
  punitive_cap: CapName.optional(),
  /** Day on which the claim arose, for a cap that rises by the year. */
  arose: IsoDay.optional(),
  /** Day on which suit is begun, for a cap that goes by it. */
  begun: IsoDay.optional(),
  /** Why neither cap applies to this claim; the reason is printed. */
  cap_lifted: z.string().optional(),
  /** Claims that cannot be taken together with this one, and why. */
  not_with: z.array(z.strictObject({ claim: z.string(), why: z.string() })).default([]),
  /** Each defendant with the chance of recovery that counsel enters as a range; null or left out: conditional on liability. */
  against: z.array(z.strictObject({ defendant: PartyId, chance: Chance.nullable().optional() })).min(1),
})
export type Claim = z.infer<typeof Claim>
