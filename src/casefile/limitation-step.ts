import { z } from 'zod'
import { ClockEvent, DiscoveryPart, Whose } from './clock.ts'
import { IsoDay } from './dates.ts'
import { ProvisionVersion } from './provision-version.ts'
import { Status } from './status.ts'
import { TollingKind } from './tolling-kind.ts'

/** Which reading a step belongs to; `every` is shared by all. */
export const Reading = z.enum(['every', 'strict', 'generous'])
export type Reading = z.infer<typeof Reading>

/** Where a step comes from, and the day it arrives at where it has one. */
const signed = {
  reading: Reading,
  date: IsoDay.nullable(),
  version: ProvisionVersion.nullable(),
  source: z.string().nullable(),
  status: Status,
}

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
  z.strictObject({ because: z.literal('grown'), below: z.int(), last: IsoDay }),
])
export type NoClaim = z.infer<typeof NoClaim>

const PassedDay = z.strictObject({
  day: IsoDay,
  is: z.enum(['saturday', 'sunday', 'holiday']),
  holiday: z.string().nullable(),
})
export type PassedDay = z.infer<typeof PassedDay>

const step = <R extends string, S extends z.core.$ZodLooseShape>(rule: R, params: S) =>
  z.strictObject({ rule: z.literal(rule), ...params, ...signed }).readonly()

/** One step of the working: which rule was applied to which days, and where it stands. `src/words` says it. */
export const LimitationStep = z.union([
  step('conduct-under-text', { from: IsoDay, to: IsoDay, text: IsoDay.nullable(), enacted_by: z.string() }),
  step('no-claim-for-conduct', { from: IsoDay, to: IsoDay, why: NoClaim }),
  step('accrued', { on: IsoDay, with: z.enum(['death', 'last-act']) }),
  step('period-not-recorded', { cite: z.string() }),
  step('new-claims-only', { began: IsoDay }),
  step('already-barred', { began: IsoDay }),
  step('taken-over', {
    began: IsoDay,
    because: z.enum(['may-have-been-alive', 'alive', 'revived']),
    unverified: z.boolean(),
  }),
  step('no-limit', {}),
  step('period-not-known', { why: z.string() }),
  step('counted', {
    ...Length,
    clock: ClockStart,
    event: IsoDay,
    /** When the clock began, if it stood still at the event. */
    start: IsoDay,
    /** The end without time left out. */
    plain: IsoDay,
    ends: IsoDay,
  }),
  step('birthday', { age: z.int(), whose: Whose, on: IsoDay }),
  step('of-these', { counts: z.enum(['later', 'earlier']) }),
  step('read-so', { why: z.string() }),
  step('clock-stands-still', { kind: TollingKind, from: IsoDay, to: IsoDay, note: z.string() }),
  step('not-sooner-after', { kind: TollingKind, from: IsoDay, to: IsoDay, years: z.int(), note: z.string() }),
  step('not-sooner-than', { day: IsoDay }),
  step('order-suspends', { from: IsoDay, until: IsoDay, note: z.string() }),
  step('put-off-by-order', { named: z.boolean(), to: IsoDay }),
  step('moved-to-open-day', {
    passed: z.array(PassedDay).readonly(),
    to: IsoDay,
    cite: z.string(),
    doubt: Status.nullable(),
    safe: IsoDay,
  }),
  step('own-claim-dead', { died: IsoDay, own: IsoDay }),
  step('own-claim-alive', { died: IsoDay, own: IsoDay.nullable() }),
  step('death-in-time-to-save', { died: IsoDay, period: IsoDay }),
  step('death-too-late-to-save', { died: IsoDay, period: IsoDay }),
  step('not-after', { ...Length, period: IsoDay, day: IsoDay }),
  step('open-until-appointment', {}),
  step('deemed-appointed', { on: IsoDay }),
  step('revived', {
    opens: IsoDay,
    closes: IsoDay.nullable(),
    before: z.enum(['not-known', 'run-out', 'runs-out-meanwhile']),
    over: z.boolean(),
    note: z.string(),
  }),
  step('ends-there', { on: IsoDay }),
  step('brought-by', {
    by: z.enum(['filing', 'service', 'filing-if-served', 'filing-or-service']),
    within: z.union([z.strictObject({ days: z.int() }), z.strictObject({ years: z.int() })]).nullable(),
    cite: z.string(),
    notes: z.array(z.string()).readonly(),
  }),
  step('conclusion', {
    on: IsoDay,
    filed: z.boolean(),
    outcome: z.enum(['no-claim', 'too-late', 'in-time', 'differs', 'cannot-be-judged']),
    /** All of the conduct told lies after the day asked about. */
    not_yet: z.boolean(),
    counted: z.enum(['every', 'facts-given', 'some']),
  }),
])
export type LimitationStep = z.infer<typeof LimitationStep>

type Unsigned<S> = S extends unknown ? Omit<S, 'reading' | 'date' | 'version' | 'source' | 'status'> : never
/** What a step says, before it is signed with where it stands. */
export type StepSaid = Unsigned<LimitationStep>
export type StepSign = Pick<LimitationStep, 'date' | 'version' | 'source' | 'status'>

/** A step that all readings share until they are told apart. */
export const signedStep = (said: StepSaid, sign: StepSign): LimitationStep => ({ ...said, ...sign, reading: 'every' })
