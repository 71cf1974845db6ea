import type { DefendantKind } from '../../casefile/limitation/clock.ts'
import { isSettled } from '../../casefile/rests-on.ts'
import { leapDays, numberOfText } from '../../law/columns/day-numbers.ts'
import type { KnownOfRows } from '../../law/columns/known-of-rows.ts'
import { type LastDayRoll, lastDayRoll } from '../../law/columns/last-day-roll.ts'
import { NotForColumns } from '../../law/columns/row-chunk.ts'
import type { Court } from '../../law/courts.ts'
import type { LawLibrary } from '../../law/library.ts'
import { laterTexts, ruleKey } from '../../law/limitation/later-texts.ts'
import type { Limitation } from '../../law/limitation/limitation-rules.ts'
import { tollingOfStateClaimsAnyDay } from '../../law/limitation/state-claims-tolled.ts'
import { everyChoice } from '../../law/periods/every-choice.ts'
import { type Period, plainPeriods } from '../../law/periods/period.ts'
import { arisesWithDeath, type Provision } from '../../law/provision.ts'
import type { Carry } from '../../law/rules/carry.ts'
import { opensSurely } from '../../law/rules/revival.ts'

/** A provision as one law has it. */
export interface ClaimText {
  readonly provision: Provision
  readonly library: LawLibrary
}

/** One reading of one time limit; texts that repeat it, in this law or another, share it. */
export interface LimitRule {
  /** Of the time limit, whichever the reading. */
  readonly key: string
  readonly limitation: Limitation
  /** The period on this reading. */
  readonly period: Period
  /** Strict and generous leaning. */
  readonly rolls: readonly [LastDayRoll, LastDayRoll]
}

/** A later text that may take over a claim. */
export interface Step {
  readonly began: number
  readonly rule: number
  readonly carry: Carry
}

/** The way of a claim through the texts of one law, on one reading of each. */
export interface TextChain {
  /** The rule of each text, -1 where it has none. */
  readonly ruleOf: readonly number[]
  /** The steps that follow for a claim that accrued under each text. */
  readonly steps: readonly (readonly Step[])[]
  readonly starts: Int32Array
}

export interface CompiledTexts {
  readonly rules: readonly LimitRule[]
  /** By law, the ways on every reading: a claim is in time where one of them says so, and surely where all do. */
  readonly chains: readonly (readonly TextChain[])[]
}

interface Ready {
  readonly texts: readonly ClaimText[]
  readonly rows: KnownOfRows
  readonly compiled: CompiledTexts
}
const ready = new WeakMap<Court, Map<Provision, Ready[]>>()

/** The ways of a claim through its texts in a court; made once, for a caseload comes in many parts. */
export function compiledTexts(texts: readonly ClaimText[], rows: KnownOfRows, court: Court): CompiledTexts {
  const [first] = texts
  if (!first) throw new Error('a claim under no law')
  const ofCourt = ready.get(court) ?? new Map<Provision, Ready[]>()
  ready.set(court, ofCourt)
  const some = ofCourt.get(first.provision) ?? []
  ofCourt.set(first.provision, some)
  const known = some.find(
    (one) =>
      sameKnown(one.rows, rows) &&
      one.texts.length === texts.length &&
      one.texts.every((text, i) => text.provision === texts[i]?.provision && text.library === texts[i]?.library),
  )
  if (known) return known.compiled
  const compiled = compileTexts(texts, rows, court)
  some.push({ texts, rows, compiled })
  return compiled
}

const sameKnown = (a: KnownOfRows, b: KnownOfRows): boolean =>
  a.defendant === b.defendant &&
  a.born === b.born &&
  a.appointed === b.appointed &&
  a.homicide === b.homicide &&
  a.died === b.died

function compileTexts(texts: readonly ClaimText[], rows: KnownOfRows, court: Court): CompiledTexts {
  const rules: LimitRule[] = []
  const chains = texts.map(({ provision, library }): readonly TextChain[] => {
    const { versions } = provision
    if (arisesWithDeath(provision) && !rows.died) throw new NotForColumns('it arises with a death, and none is told')
    const starts = Int32Array.from(versions, ({ from }) => (from === null ? 0 : numberOfText(from)))
    const readings = versions.map(({ limitation }) =>
      limitation
        ? plainPeriods(limitation.period, rows).map((period) =>
            ruleFor(
              { limitation: tolledByFederalTexts(limitation, { provision, library }), period },
              { provision, library },
              court,
              rules,
            ),
          )
        : [-1],
    )
    return everyChoice(readings).map((ruleOf) => ({
      ruleOf,
      steps: versions.map((first) =>
        laterTexts(provision, first).flatMap(({ place, began, carry }) => {
          const rule = ruleOf[place]
          return rule === undefined ? [] : [{ began: numberOfText(began), rule, carry }]
        }),
      ),
      starts,
    }))
  })
  return { rules, chains }
}

const withFederal = new WeakMap<LawLibrary, WeakMap<Limitation, Limitation>>()

/** A time limit with what federal texts leave out of the count for the claims of a state. */
function tolledByFederalTexts(limitation: Limitation, { provision, library }: ClaimText): Limitation {
  if (provision.jurisdiction === 'us') return limitation
  const known = withFederal.get(library) ?? new WeakMap<Limitation, Limitation>()
  withFederal.set(library, known)
  const ready = known.get(limitation) ?? {
    ...limitation,
    tolling: [...limitation.tolling, ...tollingOfStateClaimsAnyDay(provision, library)],
  }
  known.set(limitation, ready)
  return ready
}

function ruleFor(
  { limitation, period }: Pick<LimitRule, 'limitation' | 'period'>,
  { provision, library }: ClaimText,
  court: Court,
  rules: LimitRule[],
): number {
  const key = ruleKey(limitation)
  const strict = lastDayRoll(provision, limitation, library, court, 'strict')
  const generous = lastDayRoll(provision, limitation, library, court, 'generous')
  const known = rules.findIndex(
    (rule) =>
      rule.key === key && samePeriod(rule.period, period) && rule.rolls[0] === strict && rule.rolls[1] === generous,
  )
  if (known >= 0) return known
  return rules.push({ key, limitation, period, rolls: [strict, generous] }) - 1
}

const samePeriod = (a: Period, b: Period): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)

/** Whether rows without any told stretch end on one day whichever way the unsettled questions lean. */
export function oneWay({ rules, chains }: CompiledTexts, defendant: DefendantKind | null): boolean {
  const settled = ({ rolls, limitation }: LimitRule): boolean =>
    rolls[0] === rolls[1] &&
    rolls[0].suspended.every(({ to }) => leapDays()[to] === 0) &&
    limitation.revival.every((window) => opensSurely(window, defendant)) &&
    limitation.tolling.every(
      ({ kind, rests_on, defendants }) =>
        kind !== 'minority' || (isSettled(rests_on) && (!defendants || defendant !== null)),
    )
  return (
    rules.every(settled) &&
    chains.flat().every(({ steps }) => steps.every((some) => some.every(({ carry }) => isSettled(carry.rests_on))))
  )
}
