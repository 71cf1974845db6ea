import { z } from 'zod'
import { ToldDay } from '../dates.ts'
import { ProvisionVersion } from '../provision-version.ts'
import { RestsOn } from '../rests-on.ts'
import { ClockEvent, DiscoveryPart, Whose } from './clock.ts'
import { TollingKind } from './tolling-kind.ts'

/** Which reading a step belongs to; `every` is shared by all. */
export const Reading = z.enum(['every', 'strict', 'generous'])
export type Reading = z.infer<typeof Reading>

/** Where a step comes from, and the day it arrives at where it has one. */
const signed = {
  reading: Reading,
  date: ToldDay.nullable(),
  version: ProvisionVersion.nullable(),
  /** What the rule rests on, each source by its title; null for what is only counted or concluded. */
  rests_on: RestsOn.nullable(),
}

/** How many of the readings that there may be an answer has counted. */
export const Reached = z.enum(['every', 'known', 'facts-given', 'known-of-facts', 'some'])

const Length = { years: z.int(), months: z.int().optional(), days: z.int().optional() }

/** From what a clock runs. */
export const ClockStart = z.discriminatedUnion('runs', [
  z.strictObject({ runs: z.literal('event'), event: ClockEvent }),
  z.strictObject({ runs: z.literal('birthday'), age: z.int(), whose: Whose }),
  z.strictObject({ runs: z.literal('discovery'), of: z.array(DiscoveryPart).readonly(), told: z.boolean() }),
])
export type ClockStart = z.infer<typeof ClockStart>

/** Why there is no claim for a part of the conduct. */
export const NoClaim = z.discriminatedUnion('because', [
  z.strictObject({ because: z.literal('nothing-recorded') }),
  z.strictObject({ because: z.literal('no-text-in-force'), cite: z.string() }),
  z.strictObject({ because: z.literal('predicate-not-listed'), predicate: z.string() }),
  z.strictObject({
    because: z.literal('theory-not-reached'),
    against: z.array(z.string()).readonly(),
    theory: z.string(),
  }),
  z.strictObject({ because: z.literal('grown'), below: z.int(), last: ToldDay }),
])
export type NoClaim = z.infer<typeof NoClaim>

const PassedDay = z.strictObject({
  day: ToldDay,
  is: z.enum(['saturday', 'sunday', 'holiday']),
  holiday: z.string().nullable(),
})
export type PassedDay = z.infer<typeof PassedDay>

const step = <R extends string, S extends z.core.$ZodLooseShape>(rule: R, params: S) =>
  z.strictObject({ rule: z.literal(rule), ...params, ...signed }).readonly()

/** One step of the working: which rule was applied to which days, and where it stands. `src/words` says it. */
export const LimitationStep = z.union([
  step('conduct-under-text', { from: ToldDay, to: ToldDay, text: ToldDay.nullable(), enacted_by: z.string() }),
  step('no-claim-for-conduct', { from: ToldDay, to: ToldDay, why: NoClaim }),
  step('accrued', { on: ToldDay, with: z.enum(['death', 'last-act', 'first-act']) }),
  step('period-not-recorded', { cite: z.string() }),
  step('new-claims-only', { began: ToldDay }),
  step('already-barred', { began: ToldDay }),
  step('taken-over', {
    began: ToldDay,
    because: z.enum(['may-have-been-alive', 'alive', 'revived']),
  }),
  step('no-limit', {}),
  step('period-not-known', { why: z.string() }),
  step('counted', {
    ...Length,
    clock: ClockStart,
    event: ToldDay,
    /** When the clock began, if it stood still at the event. */
    start: ToldDay,
    /** The end without time left out. */
    plain: ToldDay,
    ends: ToldDay,
  }),
  /** `before`: the suit had to be brought before that day. */
  step('birthday', { age: z.int(), whose: Whose, before: z.boolean(), on: ToldDay }),
  step('of-these', { counts: z.enum(['later', 'earlier']) }),
  step('read-so', { why: z.string() }),
  step('clock-stands-still', { kind: TollingKind, from: ToldDay, to: ToldDay, note: z.string() }),
  step('not-sooner-after', { kind: TollingKind, from: ToldDay, to: ToldDay, years: z.int(), note: z.string() }),
  step('not-sooner-than', { day: ToldDay }),
  step('order-suspends', { from: ToldDay, until: ToldDay, note: z.string() }),
  step('put-off-by-order', { named: z.boolean(), to: ToldDay }),
  step('moved-to-open-day', {
    passed: z.array(PassedDay).readonly(),
    to: ToldDay,
    cite: z.string(),
    doubt: z.enum(['knowledge', 'contested']).nullable(),
    safe: ToldDay,
  }),
  step('own-claim-dead', { died: ToldDay, own: ToldDay }),
  step('own-claim-alive', { died: ToldDay, own: ToldDay.nullable() }),
  step('death-in-time-to-save', { died: ToldDay, period: ToldDay }),
  step('death-too-late-to-save', { died: ToldDay, period: ToldDay }),
  step('not-after', { ...Length, period: ToldDay, day: ToldDay }),
  step('open-until-appointment', {}),
  step('deemed-appointed', { on: ToldDay }),
  step('revived', {
    opens: ToldDay,
    closes: ToldDay.nullable(),
    before: z.enum(['not-known', 'run-out', 'runs-out-meanwhile']),
    over: z.boolean(),
    note: z.string(),
  }),
  step('ends-there', { on: ToldDay }),
  step('brought-by', {
    by: z.enum(['filing', 'service', 'filing-if-served', 'filing-or-service']),
    within: z.union([z.strictObject({ days: z.int() }), z.strictObject({ years: z.int() })]).nullable(),
    cite: z.string(),
    notes: z.array(z.string()).readonly(),
  }),
  step('conclusion', {
    on: ToldDay,
    filed: z.boolean(),
    outcome: z.enum(['no-claim', 'too-late', 'in-time', 'differs', 'cannot-be-judged']),
    /** All of the conduct told lies after the day asked about. */
    not_yet: z.boolean(),
    counted: Reached,
  }),
])
export type LimitationStep = z.infer<typeof LimitationStep>

type Unsigned<S> = S extends unknown ? Omit<S, 'reading' | 'date' | 'version' | 'rests_on'> : never
/** What a step says, before it is signed with where it stands. */
export type StepSaid = Unsigned<LimitationStep>
export type StepSign = Pick<LimitationStep, 'date' | 'version' | 'rests_on'>

/** A step that all readings share until they are told apart. */
export const signedStep = (said: StepSaid, sign: StepSign): LimitationStep => ({ ...said, ...sign, reading: 'every' })
