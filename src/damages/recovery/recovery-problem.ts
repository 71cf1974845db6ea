import { formatDollars } from '../../casefile/money.ts'
import { headOf } from '../input/heads.ts'
import type { DamagesInput } from '../input/input.ts'
import type { Claim } from '../input/input-claims.ts'
import { compensatoryOf, derivedMean, type Expected, economicOf } from '../loss/expected.ts'
import {
  type CapQuestion,
  type Notes,
  noneconomicCapOf,
  punitiveCapCents,
  punitiveCapNamed,
  punitiveCapOf,
} from '../rules/caps.ts'
import { punitiveCountsFrom } from '../rules/death-law.ts'
import { asStatutory, ruleIdOf } from '../rules/own-rules.ts'
import { type PaidBefore, paidBefore } from '../rules/paid-before.ts'
import { partOwed } from '../rules/shared-liability.ts'
import { optionFor } from './election.ts'
import { poolsOf, type RecoveryPool } from './recovery-pools.ts'

/** Dollars throughout: the solver works in dollars, the answer is rounded to cents once. */
export interface RecoveryClaim {
  readonly id: string
  readonly label: string
  /** A sum that this claim gives instead of actual damages. */
  readonly liquidated: { readonly amount: number; readonly group: string; readonly cite: string } | null
  /** Added on top of what this claim recovers of some heads. */
  readonly multiple: {
    readonly times: number
    readonly heads: readonly string[]
    readonly barsPunitive: boolean
    readonly cite: string
  } | null
  /** A sum beside actual damages; where there is a multiple too, the sum is what that election gives. */
  readonly added: { readonly amount: number; readonly group: string; readonly cite: string } | null
  readonly noneconomicCap: {
    readonly amount: number
    readonly cite: string
    /** For all plaintiffs of one occurrence together. */
    readonly perOccurrence?: number
  } | null
  readonly punitive: {
    readonly perCase: number | null
    readonly cite: string | null
    /** The section that gives none to a claimant who elects a multiple, on any claim. */
    readonly notWithMultiple: string | null
  } | null
}

export interface Route {
  readonly claim: string
  readonly defendant: string
  /** Weight of a dollar on this route: 1 where values are conditional on liability. */
  readonly chance: number
  readonly low: number
  readonly high: number
  /** Part of a head that this defendant owes: 1 when jointly liable. */
  readonly shareOf: (head: string) => number
  readonly punitive: boolean
  /** The most punitive damages against this defendant, where a limit counts for each; by what it owes of the losses. */
  readonly punitiveMost: number | null
}

/** Everything the choice depends on, as plain numbers; the solver and the proof read the same. */
export interface RecoveryProblem {
  readonly claims: readonly RecoveryClaim[]
  readonly heads: readonly { readonly id: string; readonly value: number; readonly noneconomic: boolean }[]
  readonly routes: readonly Route[]
  readonly collectable: readonly { readonly defendant: string; readonly amount: number }[]
  readonly pools: readonly RecoveryPool[]
  readonly conflicts: readonly { readonly one: string; readonly other: string; readonly why: string }[]
  readonly punitive: {
    readonly amount: number | null
    readonly ratio: number | null
    /** Heads that the ratio counts from; with null also a sum that stands in place of all of them. */
    readonly of: readonly string[] | null
    /** What was paid before for the losses, which a ratio still counts from. */
    readonly already: number
  }
  /** Actual damages for these heads together may not exceed this: the losses less what was already paid for them. */
  readonly limits: readonly { readonly heads: readonly string[]; readonly amount: number }[]
}

export interface BuiltProblem {
  readonly problem: RecoveryProblem
  readonly weighed: boolean
  readonly notes: readonly { readonly what: string; readonly rule: string }[]
}

const dollars = (centsAsFloat: number): number => Math.round(centsAsFloat) / 100
const whole = (amount: number): number => Math.round(amount * 100) / 100

export interface RecoveryQuestion extends CapQuestion {
  readonly input: DamagesInput
}

function claimFrom(claim: Claim, question: RecoveryQuestion, before: PaidBefore, notes: Notes): RecoveryClaim {
  const { input, rules, expected } = question
  const name = claim.label ?? claim.id
  const rule = rules.statutory.find((row) => row.id === claim.statutory)
  let liquidated: RecoveryClaim['liquidated'] = null
  let multiple: RecoveryClaim['multiple'] = null
  let added: RecoveryClaim['added'] = null
  if (rule) {
    const wanted = asStatutory(input.statutory.find((entry) => ruleIdOf(entry) === rule.id) ?? rule.id)
    const left = (sum: number, off: number): number => {
      if (off > 0)
        notes.push({
          what: `${name}: ${formatDollars(off)} of the statutory sum`,
          rule: `What was paid before for the same harm comes off it (${rule.cite}, ${rule.paid_before.status}: ${rule.paid_before.source}).`,
        })
      return whole(sum - off)
    }
    const option = optionFor(rule, wanted, expected)
    if (rule.minor_at_conduct && input.person.minor_at_conduct === false)
      notes.push({
        what: `${name}: the statutory sum`,
        rule: `${rule.cite} is for those who were under 18 at the time.`,
      })
    else if (option.replacesActual) {
      const sum = dollars(option.derived.fixed)
      liquidated = { amount: left(sum, before.offSum(rule, sum)), group: rule.group, cite: rule.cite }
    } else {
      const byTimes = option.derived.head === 'multiple'
      if (rule.group === 'multiples')
        multiple = {
          times: byTimes ? option.derived.times : 0,
          heads: byTimes ? option.derived.of : [],
          barsPunitive: rule.punitive === 'barred',
          cite: rule.cite,
        }
      if (!byTimes) {
        const sum = dollars(derivedMean(option.derived, expected))
        added = { amount: left(sum, before.offAdded(rule, sum)), group: rule.group, cite: rule.cite }
      }
    }
  }
  const capped = punitiveCapOf(claim, question, notes)
  const named = punitiveCapNamed(claim.punitive_cap, rules)
  const mayPunish = claim.punitive && rule?.punitive !== 'none-of-its-own'
  if (claim.punitive && !mayPunish)
    notes.push({ what: `${name}: punitive damages`, rule: `${rule?.cite ?? 'The claim'} gives none of its own.` })
  return {
    id: claim.id,
    label: name,
    liquidated,
    multiple,
    added,
    noneconomicCap: noneconomicCapOf(claim, question, notes),
    punitive: mayPunish
      ? {
          perCase: capped?.scope === 'case' ? capped.amount : null,
          cite: capped?.cite ?? null,
          notWithMultiple: named?.not_with_multiple ?? null,
        }
      : null,
  }
}

/** A limit for each defendant counts from what can be awarded against that one: its part of each loss. */
function punitiveMostOf(
  claim: Claim,
  { rules, expected }: RecoveryQuestion,
  shareOf: (head: string) => number,
): number | null {
  const cap = punitiveCapNamed(claim.punitive_cap, rules)
  if (cap === undefined || cap.scope !== 'defendant' || claim.cap_lifted !== undefined) return null
  const owed: Expected = new Map([...expected].map(([head, value]) => [head, value * shareOf(head)] as const))
  const most = punitiveCapCents(cap, compensatoryOf(owed), economicOf(owed))
  return most === null ? null : Math.round(most) / 100
}

/** The choice as numbers, with a note for everything that a rule takes out before any choice is made. */
export function buildProblem(question: RecoveryQuestion): BuiltProblem {
  const { input, rules, expected } = question
  const notes: Notes = []
  const open = new Map(input.defendants.filter((d) => d.settled === undefined).map((d) => [String(d.id), d]))
  const heads = [...expected]
    .filter(([, value]) => value >= 0.5)
    .map(([id, value]) => ({ id, value: dollars(value), noneconomic: headOf(id).kind === 'noneconomic' }))
  const together = (some: readonly { readonly value: number }[]): number => some.reduce((sum, h) => sum + h.value, 0)
  const losses = together(heads)
  const before = paidBefore(input, rules, heads, notes)
  const { restitution, settlements, restored } = before
  const weighed =
    input.claims.length > 0 &&
    input.claims.every((c) => c.against.every((a) => a.chance !== undefined && a.chance !== null))
  if (!weighed && input.claims.some((c) => c.against.some((a) => a.chance)))
    notes.push({
      what: 'Chances of recovery',
      rule: 'They were entered for some routes only, so none was used: values are conditional on liability.',
    })
  const routes: Route[] = []
  for (const claim of input.claims)
    for (const against of claim.against) {
      const defendant = open.get(against.defendant)
      if (!defendant) continue
      const [low, high] = weighed && against.chance ? against.chance : [1, 1]
      const estate = rules.punitive_against_estate.find(
        (row) =>
          claim.punitive_cap === row.id ||
          (typeof input.punitive === 'object' && input.punitive.against_estate === row.id),
      )
      const punishable = !(defendant.estate && estate && !estate.allowed)
      if (defendant.estate && claim.punitive)
        notes.push({
          what: `${claim.label ?? claim.id}: punitive damages against ${defendant.name ?? defendant.id}`,
          rule: estate
            ? `${estate.allowed ? 'Recoverable' : 'Not recoverable'} from the estate of a wrongdoer who has died (${estate.source}).`
            : 'Whether the estate of a wrongdoer owes them was not read for the law that governs; they were counted, which must be checked.',
        })
      const owed = partOwed(claim, defendant, rules, notes)
      const allowed = claim.heads
      const shareOf = (head: string): number => (allowed && !allowed.some((id) => id === head) ? 0 : owed(head))
      routes.push({
        claim: claim.id,
        defendant: defendant.id,
        chance: (low + high) / 2,
        low,
        high,
        shareOf,
        punitive: punishable,
        punitiveMost: punitiveMostOf(claim, question, shareOf),
      })
    }
  const asked =
    typeof input.punitive === 'number' ? { amount: input.punitive, ratio: undefined, of: undefined } : input.punitive
  const counts = punitiveCountsFrom(input, rules)
  const counted = heads.filter(({ id }) => (asked?.of?.includes(id) ?? true) && counts(id)).map(({ id }) => id)
  const fromAll = asked?.of === undefined && counted.length === heads.length
  return {
    weighed,
    notes,
    problem: {
      claims: input.claims.map((claim) => claimFrom(claim, question, before, notes)),
      heads,
      routes,
      collectable: [...open.values()].flatMap((d) =>
        d.collectable === undefined ? [] : [{ defendant: d.id, amount: d.collectable }],
      ),
      pools: poolsOf(input, notes),
      conflicts: input.claims.flatMap((c) => c.not_with.map((n) => ({ one: c.id, other: n.claim, why: n.why }))),
      punitive: {
        amount: asked ? (asked.amount ?? null) : 0,
        ratio: asked?.ratio ?? null,
        of: fromAll ? null : counted,
        already: fromAll ? whole(Math.min(losses, restitution + settlements)) : 0,
      },
      limits: [
        { heads: heads.map(({ id }) => id), amount: whole(Math.max(0, losses - restitution - settlements)) },
        ...(restored.length < heads.length
          ? [{ heads: restored.map(({ id }) => id), amount: whole(Math.max(0, together(restored) - restitution)) }]
          : []),
      ],
    },
  }
}
