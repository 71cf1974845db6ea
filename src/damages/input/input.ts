import { z } from 'zod'
import { IsoDay, WhenText } from '../../casefile/dates.ts'
import { cents } from '../../casefile/money.ts'
import { HeadName } from './heads.ts'
import { Amount, Chance, Currency, Dollars, Share, Spread, Support, YearlyRate } from './input-amounts.ts'
import { CapName, Claim, creditRules, Defendant, Pool, Statutory } from './input-claims.ts'

/** Who takes a support while both live: the payments end with the life of either. */
const Taker = z.strictObject({
  born: z.preprocess((value) => (typeof value === 'number' ? String(value) : value), WhenText),
  sex: z.enum(['female', 'male', 'unknown']).default('unknown'),
})
export type Taker = z.infer<typeof Taker>

/** What years of work as published already leave out. */
const worklifeParts = ['death', 'time-out-of-work'] as const
const WorklifeParts = z.array(z.enum(worklifeParts)).default([...worklifeParts])

export const Item = z.strictObject({
  head: HeadName,
  label: z.string().optional(),
  /** Procedure or service code as the provider writes it. */
  code: z.string().optional(),
  amount: Amount,
  currency: Currency,
  every: z.enum(['day', 'month', 'year', 'once']),
  /** Day of the first payment; the valuation date when left out. */
  from: IsoDay.optional(),
  /** Last day on which a payment can fall. Alone: paid for certain to that day. With `for_life`: until then if the person lives. */
  until: IsoDay.optional(),
  for_life: z.boolean().default(false),
  /** Yearly growth of the price, in place of the general one; a rate or the name of an index. */
  growth: z.union([YearlyRate, z.string()]).optional(),
  /** Chance that the item will be needed at all. */
  probability: Share.default(1),
  /** Who takes a support that the one who died would have given. */
  taker: Taker.optional(),
  /** For bills: what the provider billed; `amount` is what is claimed. */
  billed: Dollars.optional(),
  paid: Dollars.optional(),
  /** False when the bill or the record that goes with it is missing. */
  bill: z.boolean().optional(),
  record: z.boolean().optional(),
  ...Support,
})
export type Item = z.infer<typeof Item>

const Earnings = z.strictObject({
  head: z.enum(['lost-earnings', 'earning-capacity', 'loss-of-support']).default('earning-capacity'),
  label: z.string().optional(),
  /** Yearly pay had the harm not happened. */
  base: Amount,
  /** Yearly pay as it is or will be. */
  actual: Dollars.default(cents(0)),
  currency: Currency,
  from: IsoDay.optional(),
  until: IsoDay.optional(),
  /** Age at which work would end; or years of work from `from`, a number or `table` for the input's own worklife table. */
  to_age: z.number().min(14).max(100).optional(),
  worklife_years: z.union([z.number().min(0).max(80), z.literal('table')]).optional(),
  /** What the years of work, given as a number, already leave out: it is not taken off again. */
  worklife_contains: WorklifeParts,
  /** The end of work is drawn evenly up to this many years before or after. */
  worklife_spread_years: z.number().min(0).max(15).default(0),
  growth: z.union([YearlyRate, z.string()]).optional(),
  participation: Share.default(1),
  unemployment: Share.default(0),
  /** Employer's fringe benefits as a part of pay. */
  fringe: Share.default(0),
  /** For loss of support: the part of pay that the one who died would have spent on themselves. */
  own_consumption: Share.default(0),
  /** Who takes the support. */
  taker: Taker.optional(),
  probability: Share.default(1),
  ...Support,
})
export type Earnings = z.infer<typeof Earnings>

const Punitive = z.strictObject({
  amount: Dollars.optional(),
  /** Times the compensatory damages. */
  ratio: z.number().min(0).max(100).optional(),
  /** The heads that the ratio counts from; all compensatory heads when left out. */
  of: z.array(HeadName).optional(),
  /** The cap that governs, `us-oh`; none for the federal claim. */
  cap: CapName.optional(),
  /** Why the cap does not apply; the reason is printed. */
  cap_lifted: z.string().optional(),
  /** Where the wrongdoer has died: the state whose law decides. */
  against_estate: z.string().optional(),
  ...Support,
})
export type Punitive = z.infer<typeof Punitive>

const Fee = z.strictObject({
  percent: Share.optional(),
  /** Parts of the recovery with their own share, lowest first; the last has no `up_to`. */
  tiers: z
    .array(z.strictObject({ up_to: Dollars.optional(), percent: Share }))
    .min(1)
    .optional(),
  /** Highest share of the recovery, for a minor or by a court's rule, with its source. */
  cap: Share.optional(),
  cap_source: z.string().optional(),
  /** A state's rule on the most that counsel may take, `us-nj`. */
  limit: z.string().optional(),
  basis: z.enum(['gross', 'after-costs']).default('gross'),
  /** For one sum offered to several clients: tiers on each one's own part, or on the whole. */
  tiers_by: z.enum(['each-client', 'whole']).optional(),
  court_approval: z.boolean().default(false),
  /** Fees that the court awards on top: hours and yearly-reviewed rate; the client keeps what exceeds the contract. */
  lodestar: z
    .strictObject({ hours: z.number().min(0), rate: Dollars, multiplier: z.number().min(0.1).max(10).default(1) })
    .optional(),
})
export type Fee = z.infer<typeof Fee>

const Lien = z.strictObject({
  kind: z.string(),
  holder: z.string().optional(),
  /** In a settlement for several clients: the client who bears it, by pseudonym. */
  claimant: z.string().optional(),
  amount: Dollars,
  currency: Currency,
  /** Share by which the holder has agreed in writing to reduce it. */
  agreed_reduction: Share.default(0),
  ...Support,
})
export type Lien = z.infer<typeof Lien>

const ClaimantShare = z.strictObject({ claimant: z.string(), share: Share, lien_amounts: Dollars.default(cents(0)) })

const Offer = z.strictObject({
  id: z.string(),
  /** Parties that pay. */
  from: z.array(z.string()).default([]),
  amount: Dollars,
  currency: Currency,
  on: IsoDay.optional(),
  expires: IsoDay.optional(),
  /** Payments by date instead of one sum. */
  payments: z.array(z.strictObject({ on: IsoDay, amount: Dollars })).default([]),
  /** For one sum offered to several claimants together. */
  shares: z.array(ClaimantShare).default([]),
  ...Support,
})
export type Offer = z.infer<typeof Offer>

const Index = z.union([YearlyRate, z.strictObject({ of: z.string(), plus: YearlyRate.default(0) })])

const OwnTable = z.strictObject({
  first_age: z.number().int().min(0).max(119).default(0),
  qx: z.array(z.number().min(0).max(1)).min(1),
  source: z.string(),
})

/** Years of work still expected at an age, as published; between two ages the years are read off a straight line. */
const WorklifeTable = z.strictObject({
  source: z.string(),
  /** What the published years already leave out: it is not taken off again. */
  contains: WorklifeParts,
  rows: z.array(z.strictObject({ age: z.number().min(14).max(100), years: z.number().min(0).max(80) })).min(2),
})

/** A judgment that is not yet paid. */
const Judgment = z.strictObject({
  entered: IsoDay,
  /** Day of payment. */
  until: IsoDay,
  /** The sum adjudged; the total of this valuation when left out. */
  amount: Dollars.optional(),
  /** Weekly average one-year Treasury yield of the calendar week before the judgment, as a yearly fraction. */
  rate: YearlyRate,
  source: z.string(),
})

/**
 * A damages input as a lawyer or economist writes it: amounts in US dollars at prices of the valuation date, rates as
 * yearly fractions, dates as days. What is read holds whole cents; it is parsed once, where it comes in.
 */
export const DamagesInput = z.strictObject({
  title: z.string().optional(),
  person: z.strictObject({
    /** How this person is called in the shares of an offer. */
    pseudonym: z.string().optional(),
    /** A year alone is enough, also written as a number. */
    born: z.preprocess((value) => (typeof value === 'number' ? String(value) : value), WhenText),
    /** Decides the column of the life table; `total` or left out takes a table of both sexes. */
    sex: z
      .enum(['female', 'male', 'total', 'unknown'])
      .default('unknown')
      .transform((sex) => (sex === 'total' ? 'unknown' : sex)),
    died: IsoDay.optional(),
    /** Share of fault of this person; 0 leaves those jointly liable who are so to a claimant without fault. */
    fault: Share.default(0),
    minor_at_conduct: z.boolean().optional(),
  }),
  valuation_date: IsoDay,
  currency: Currency,
  rates: z.strictObject({
    net: YearlyRate.optional(),
    growth: YearlyRate.optional(),
    discount: YearlyRate.optional(),
    /** Rate at which money of later days is worth less, prices included; for offers and delay, where only `net` is given. */
    nominal: YearlyRate.optional(),
    /** Yearly yields by years to payment, instead of one discount rate. */
    curve: z
      .array(z.strictObject({ years: z.number().min(0).max(100), yield: YearlyRate }))
      .min(1)
      .optional(),
    /** Named growth rates that items may use. */
    indices: z.record(z.string(), Index).default({}),
    /** Standard deviation of the yearly rates in the simulation; none when left out. */
    discount_spread: Spread.default(0),
    growth_spread: Spread.default(0),
    /** Standard deviation of the level of the discount rate, drawn once for all years of a trial. */
    discount_level_spread: Spread.default(0),
    source: z.string().optional(),
  }),
  life_table: z.union([z.string(), OwnTable]).optional(),
  rating: z
    .strictObject({
      years: z.number().min(-30).max(60).default(0),
      multiple: z.number().min(0.1).max(20).default(1),
      source: z.string(),
    })
    .optional(),
  worklife_table: WorklifeTable.optional(),
  items: z.array(Item),
  earnings: z.union([Earnings, z.array(Earnings)]).default([]),
  /** The greater of the traffickers' gain and the worth of the labor at lawful pay. */
  labor: z
    .strictObject({
      gain: Dollars.optional(),
      hours: z.number().min(0).optional(),
      wage: Dollars.optional(),
      ...Support,
    })
    .optional(),
  /** Simple interest on past losses from their date to the valuation date. */
  prejudgment: z
    .strictObject({ rate: YearlyRate, heads: z.array(HeadName).optional(), source: z.string().optional() })
    .optional(),
  judgment: Judgment.optional(),
  statutory: z.array(z.union([z.string(), Statutory])).default([]),
  punitive: z.union([Dollars, Punitive]).optional(),
  restitution: z
    .strictObject({
      /** Nothing is known of an order when left out. */
      ordered: Dollars.optional(),
      paid: Dollars.default(cents(0)),
      heads: z.array(HeadName).optional(),
      ...Support,
    })
    .optional(),
  /** State whose law on death governs, `us-ga`; needed when the person has died. */
  death: z
    .strictObject({
      law: z.string(),
      beneficiaries: z
        .array(z.strictObject({ id: z.string(), relation: z.string(), share: Share.optional() }))
        .default([]),
    })
    .optional(),
  fee: z.union([Share, Fee]).optional(),
  costs: z.union([Dollars, z.array(z.strictObject({ label: z.string(), amount: Dollars }))]).default(cents(0)),
  liens: z.array(Lien).default([]),
  defendants: z.array(Defendant).default([]),
  pools: z.array(Pool).default([]),
  claims: z.array(Claim).default([]),
  /** How a settlement already made counts against the rest, in place of what the law of each claim says. */
  setoff: z.enum(creditRules).optional(),
  offers: z.array(Offer).default([]),
  /** What going to trial adds: further costs and months; the chance is counsel's own range. */
  trial: z
    .strictObject({
      chance: Chance.nullable().optional(),
      costs: Dollars.default(cents(0)),
      months: z.number().min(0).max(240).default(0),
    })
    .optional(),
})
export type DamagesInput = z.infer<typeof DamagesInput>
