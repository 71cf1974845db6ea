import type { Court } from '../../../law/courts.ts'
import type { LawLibrary } from '../../../law/library.ts'
import type { Carry, DefendantKind, Limitation, RevivalWindow } from '../../../law/limitation-rules.ts'
import type { Provision, Version } from '../../../law/provision.ts'
import { numberOfText } from './day-numbers.ts'
import { type LastDayRoll, lastDayRoll } from './last-day-roll.ts'
import { NotForColumns } from './row-chunk.ts'

/** A provision as one law has it. */
export interface ClaimText {
  readonly provision: Provision
  readonly library: LawLibrary
}

/** One time limit; texts that repeat it, in this law or another, share it. */
export interface LimitRule {
  readonly key: string
  readonly limitation: Limitation
  /** Strict and generous leaning. */
  readonly rolls: readonly [LastDayRoll, LastDayRoll]
  readonly windows: readonly { readonly opens: number; readonly closes: number; readonly window: RevivalWindow }[]
}

/** A later text that may take over a claim. */
export interface Step {
  readonly began: number
  readonly rule: number
  readonly carry: Pick<Carry, 'to' | 'status'>
}

/** The way of a claim through the texts of one law. */
export interface TextChain {
  /** The rule of each text, -1 where it has none. */
  readonly ruleOf: readonly number[]
  /** The steps that follow for a claim that accrued under each text. */
  readonly steps: readonly (readonly Step[])[]
  readonly starts: Int32Array
}

export interface CompiledTexts {
  readonly rules: readonly LimitRule[]
  readonly chains: readonly TextChain[]
}

export function compileTexts(texts: readonly ClaimText[], court: Court): CompiledTexts {
  const rules: LimitRule[] = []
  const chains = texts.map(({ provision, library }): TextChain => {
    const { versions } = provision
    if (versions.some(({ accrues_on }) => accrues_on === 'death')) throw new NotForColumns('it arises with a death')
    const ruleOf = versions.map(({ limitation }) =>
      limitation ? ruleFor(limitation, { provision, library }, court, rules) : -1,
    )
    return {
      ruleOf,
      steps: versions.map((_, first) => stepsAfter(versions, ruleOf, rules, first)),
      starts: Int32Array.from(versions, ({ from }) => (from === null ? 0 : numberOfText(from))),
    }
  })
  return { rules, chains }
}

function ruleFor(limitation: Limitation, { provision, library }: ClaimText, court: Court, rules: LimitRule[]): number {
  const key = keyOf(limitation)
  const strict = lastDayRoll(provision, limitation, library, court, false)
  const generous = lastDayRoll(provision, limitation, library, court, true)
  const known = rules.findIndex((rule) => rule.key === key && rule.rolls[0] === strict && rule.rolls[1] === generous)
  if (known >= 0) return known
  const windows = limitation.revival.map((window) => ({
    opens: numberOfText(window.opens),
    closes: numberOfText(window.closes),
    window,
  }))
  return rules.push({ key, limitation, rolls: [strict, generous], windows }) - 1
}

const keys = new WeakMap<Limitation, string>()

function keyOf(limitation: Limitation): string {
  const known = keys.get(limitation)
  if (known !== undefined) return known
  const key = JSON.stringify([limitation.period, limitation.tolling, limitation.revival])
  keys.set(limitation, key)
  return key
}

/** The later texts that may take over a claim that accrued under one; a text that repeats the rule changes nothing. */
function stepsAfter(
  versions: readonly Version[],
  ruleOf: readonly number[],
  rules: readonly LimitRule[],
  first: number,
): readonly Step[] {
  const steps: Step[] = []
  let current = ruleOf[first] ?? -1
  for (const [v, version] of versions.entries()) {
    const rule = ruleOf[v] ?? -1
    if (v <= first || version.from === null || rule < 0 || !version.limitation) continue
    if (current >= 0 && rules[current]?.key === rules[rule]?.key) continue
    current = rule
    const { carry } = version.limitation
    const began = numberOfText(version.from)
    steps.push({ began, rule, carry: carry ?? { to: 'claims-not-barred', status: 'unverified' } })
  }
  return steps
}

/** Whether rows without any told stretch end on one day whichever way the unsettled questions lean. */
export function oneWay({ rules, chains }: CompiledTexts, defendant: DefendantKind | null): boolean {
  const settled = ({ rolls, windows, limitation }: LimitRule): boolean =>
    rolls[0] === rolls[1] &&
    windows.every(({ window }) => window.status === 'verified') &&
    limitation.tolling.every(
      ({ kind, status, defendants }) =>
        kind !== 'minority' || (status === 'verified' && (!defendants || defendant !== null)),
    )
  return (
    rules.every(settled) &&
    chains.every(({ steps }) => steps.every((some) => some.every(({ carry }) => carry.status !== 'contested')))
  )
}
