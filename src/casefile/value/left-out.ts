import { z } from 'zod'
import { Cents } from '../money.ts'
import { Status } from '../status.ts'
import { tagged } from '../tagged.ts'
import { LossHead } from './loss-head.ts'

/** Claims and parties as counsel calls them. */
const claim = z.string()
const defendant = z.string()
const cite = z.string()
const pool = { pool: z.string(), of: z.array(z.string()).readonly() }
const Cover = z.enum(['compensatory', 'statutory', 'punitive'])
const source = { source: z.string(), status: Status }

/** What the best combination does not take, or what must be known of it. */
export const LeftOutWhat = z.discriminatedUnion('is', [
  tagged('claim', { claim }),
  tagged('claim-against', { claim, defendant }),
  tagged('more-than-share', {
    claim,
    defendant,
    share: z.number(),
    of: z.enum(['all', 'noneconomic', 'not-medical']),
  }),
  tagged('noneconomic-limit', { claim }),
  tagged('punitive-limit', { claim }),
  tagged('punitive', { claim }),
  tagged('punitive-against', { claim, defendant }),
  tagged('statutory-sum', { claim }),
  tagged('part-of-sum', { claim, amount: Cents }),
  tagged('losses', { amount: Cents }),
  tagged('settled', { defendant, amount: Cents }),
  tagged('chances', {}),
  tagged('pool', pool),
  tagged('pool-not', { ...pool, not: z.array(Cover).readonly() }),
  tagged('pool-claim', { ...pool, claim }),
  tagged('means-of', { defendant, amount: Cents, own: z.boolean() }),
  tagged('pool-limit', { ...pool, amount: Cents }),
  tagged('noneconomic-above', { claim, amount: Cents }),
  tagged('punitive-above', { claim, amount: Cents, each: z.boolean() }),
  tagged('sum-of', { claim, amount: Cents }),
  tagged('multiple-of', { claim }),
  tagged('punitive-short', { short: Cents, asked: Cents }),
  tagged('head-short', { head: LossHead, short: Cents, value: Cents }),
])
export type LeftOutWhat = z.infer<typeof LeftOutWhat>

const Credit = z.enum(['none', 'pro-tanto', 'proportionate', 'greater', 'economic-part'])

/** Why the rule of credit is known, or that it is not. */
export const CreditSource = z.discriminatedUnion('is', [
  tagged('counsel', {}),
  tagged('law', { source: z.string() }),
  tagged('not-read', { law: z.string() }),
  tagged('no-law-named', {}),
])
export type CreditSource = z.infer<typeof CreditSource>

export const LeftOutRule = z.discriminatedUnion('is', [
  tagged('chances-for-some', {}),
  tagged('paid-as-restitution', { cite }),
  tagged('minors-only', { cite }),
  tagged('paid-before', { cite, by: z.enum(['law', 'not-read', 'counsel']), ...source }),
  tagged('none-of-its-own', { cite: cite.nullable() }),
  tagged('cap-not-recorded', { named: z.string() }),
  tagged('cap-lifted', { why: z.string(), cite, lifted: z.string() }),
  tagged('cap-needs-day', { cite }),
  tagged('cap-before-first-day', { cite, first: z.string() }),
  tagged('cap-sum-not-recorded', { cite, note: z.string() }),
  tagged('law-not-recorded', { law: z.string() }),
  tagged('own-fault', { share: z.number(), bars: z.enum(['nothing', 'noneconomic', 'everything']), ...source }),
  tagged('joint-if-faultless', { share: z.number(), ...source }),
  tagged('sole-at-fault', { share: z.number(), ...source }),
  tagged('fault-not-entered', {
    rule: z.enum(['several', 'joint-above-share', 'joint-and-several']),
    always: z.enum(['economic', 'medical']).nullable(),
    ...source,
  }),
  tagged('shared-liability', source),
  tagged('from-estate', { allowed: z.boolean(), source: z.string() }),
  tagged('estate-not-read', {}),
  tagged('credit', { rule: Credit, fault: z.number(), part: Cents.nullable(), read: z.boolean(), by: CreditSource }),
  tagged('credit-without-fault', {}),
  tagged('pool-pays-all', {}),
  tagged('pool-does-not-pay', { note: z.string().nullable() }),
  tagged('pool-except', { why: z.string() }),
  tagged('means', {}),
  tagged('pool-used-up', {}),
  tagged('limited', { cite, perOccurrence: Cents.nullable() }),
  tagged('not-with-multiple', { cite: cite.nullable() }),
  tagged('conflict', { other: claim, why: z.string(), sum: z.strictObject({ amount: Cents, cite }).nullable() }),
  tagged('nobody-left', { sum: z.strictObject({ amount: Cents, cite }).nullable() }),
  tagged('nothing-owed', { sum: z.strictObject({ amount: Cents, cite }).nullable() }),
  tagged('one-satisfaction', { sum: z.strictObject({ amount: Cents, cite }).nullable() }),
  tagged('sum-or-actual', { cite }),
  tagged('multiplied-once', { cite, barsPunitive: z.boolean() }),
  tagged('punitive-not-reached', {}),
  tagged('sum-elected', {}),
  tagged('not-reached', {}),
])
export type LeftOutRule = z.infer<typeof LeftOutRule>

/** Everything that one rule shuts out. */
export const LeftOut = z.strictObject({ what: z.array(LeftOutWhat).readonly(), rule: LeftOutRule }).readonly()
export type LeftOut = z.infer<typeof LeftOut>
