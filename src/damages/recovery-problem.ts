import { formatCents, roundToCents } from '../casefile/money.ts'
import { type CapQuestion, type Notes, noneconomicCapOf, punitiveCapOf } from './caps.ts'
import type { DamagesRules } from './damages-rules.ts'
import { optionFor } from './election.ts'
import { derivedMean } from './expected.ts'
import { headOf, isItemHead } from './heads.ts'
import type { Claim, DamagesInput } from './input.ts'

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
  /** A sum beside actual damages. */
  readonly added: { readonly amount: number; readonly group: string; readonly cite: string } | null
  readonly noneconomicCap: {
    readonly amount: number
    readonly cite: string
    /** For all plaintiffs of one occurrence together. */
    readonly perOccurrence?: number
  } | null
  readonly punitive: {
    readonly perCase: number | null
    readonly perDefendant: number | null
    readonly cite: string | null
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
}

/** Everything the choice depends on, as plain numbers; the solver and the proof read the same. */
export interface RecoveryProblem {
  readonly claims: readonly RecoveryClaim[]
  readonly heads: readonly { readonly id: string; readonly value: number; readonly noneconomic: boolean }[]
  readonly routes: readonly Route[]
  readonly collectable: readonly { readonly defendant: string; readonly amount: number }[]
  readonly conflicts: readonly { readonly one: string; readonly other: string; readonly why: string }[]
  readonly punitive: { readonly amount: number | null; readonly ratio: number | null }
  /** All actual damages together may not exceed this: the losses less what was already paid for them. */
  readonly actualLimit: number
}

export interface BuiltProblem {
  readonly problem: RecoveryProblem
  readonly weighed: boolean
  readonly notes: readonly { readonly what: string; readonly rule: string }[]
}

const economicHead = (head: string): boolean => isItemHead(head) && headOf(head).kind === 'economic'
const dollars = (centsAsFloat: number): number => Math.round(centsAsFloat) / 100
const money = (amount: number): string => formatCents(roundToCents(amount * 100))

export interface RecoveryQuestion extends CapQuestion {
  readonly input: DamagesInput
}

function claimFrom(claim: Claim, question: RecoveryQuestion, notes: Notes): RecoveryClaim {
  const { input, rules, expected } = question
  const name = claim.label ?? claim.id
  const rule = rules.statutory.find((row) => row.id === claim.statutory)
  let liquidated: RecoveryClaim['liquidated'] = null
  let multiple: RecoveryClaim['multiple'] = null
  let added: RecoveryClaim['added'] = null
  if (rule) {
    const entered = input.statutory.find((entry) => (typeof entry === 'string' ? entry : entry.rule) === rule.id)
    const wanted = typeof entered === 'object' ? entered : { rule: rule.id, part: 1, facts: [] }
    const option = optionFor(rule, wanted, expected)
    if (rule.minor_at_conduct && input.person.minor_at_conduct === false)
      notes.push({
        what: `${name}: the statutory sum`,
        rule: `${rule.cite} is for those who were under 18 at the time.`,
      })
    else if (option.replacesActual)
      liquidated = { amount: dollars(option.derived.fixed), group: rule.group, cite: rule.cite }
    else if (option.derived.head === 'multiple')
      multiple = {
        times: option.derived.times,
        heads: option.derived.of,
        barsPunitive: rule.punitive === 'barred',
        cite: rule.cite,
      }
    else added = { amount: dollars(derivedMean(option.derived, expected)), group: rule.group, cite: rule.cite }
  }
  const capped = punitiveCapOf(claim, question, notes)
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
          perDefendant: capped?.scope === 'defendant' ? capped.amount : null,
          cite: capped?.cite ?? null,
        }
      : null,
  }
}

function shareRule(
  claim: Claim,
  defendant: DamagesInput['defendants'][number],
  rules: DamagesRules,
  notes: Notes,
): Route['shareOf'] {
  const rule = rules.liability.find((row) => row.id === claim.liability)
  const who = defendant.name ?? defendant.id
  if (claim.liability !== undefined && !rule)
    notes.push({
      what: `${claim.label ?? claim.id} against ${who}`,
      rule: `No rule of shared liability is recorded for ${claim.liability}; the whole loss was taken as owed, which must be checked.`,
    })
  if (!rule || rule.rule === 'joint-and-several') return () => 1
  if (defendant.fault === undefined) {
    notes.push({
      what: `${claim.label ?? claim.id} against ${who}`,
      rule: `Liability is ${rule.rule === 'several' ? 'several' : 'joint only above a share of fault'} (${rule.source}, ${rule.status}) and no share of fault was entered, so nothing was counted on this route.`,
    })
    return () => 0
  }
  const fault = defendant.fault
  const joint = rule.rule === 'joint-above-share' && fault > (rule.threshold ?? 1)
  notes.push({
    what: `${claim.label ?? claim.id} against ${who}: more than ${joint && rule.of === 'economic' ? `${fault * 100} percent of noneconomic loss` : `${fault * 100} percent`}`,
    rule: `Shared liability: ${rule.source} (${rule.status}).`,
  })
  return (head) => (joint && (rule.of !== 'economic' || economicHead(head)) ? 1 : fault)
}

/** The choice as numbers, with a note for everything that a rule takes out before any choice is made. */
export function buildProblem(question: RecoveryQuestion): BuiltProblem {
  const { input, rules, expected } = question
  const notes: Notes = []
  const settled = input.defendants.filter((d) => d.settled !== undefined)
  const open = new Map(input.defendants.filter((d) => d.settled === undefined).map((d) => [String(d.id), d]))
  const heads = [...expected]
    .filter(([, value]) => value >= 0.5)
    .map(([id, value]) => ({ id, value: dollars(value), noneconomic: headOf(id).kind === 'noneconomic' }))
  const losses = heads.reduce((sum, h) => sum + h.value, 0)
  const paid = input.restitution?.paid ?? 0
  if (paid > 0)
    notes.push({
      what: `${money(paid)} of the losses`,
      rule: `Already paid as restitution; the same loss is not paid twice (${rules.restitution.cite}).`,
    })
  let setoff = 0
  for (const d of settled) {
    const share = d.fault ?? 0
    const off = input.setoff === 'proportionate' ? losses * share : (d.settled ?? 0)
    setoff += off
    notes.push({
      what: `${d.name ?? d.id}, who has settled for ${money(d.settled ?? 0)}`,
      rule:
        input.setoff === 'proportionate'
          ? `The rest is reduced by that party's share of fault, ${share * 100} percent.`
          : 'The rest is reduced by the sum paid.',
    })
  }
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
      if (!punishable && estate)
        notes.push({
          what: `Punitive damages against ${defendant.name ?? defendant.id}`,
          rule: `Not recoverable from the estate of a wrongdoer who has died (${estate.source}).`,
        })
      const owed = shareRule(claim, defendant, rules, notes)
      const allowed = claim.heads
      routes.push({
        claim: claim.id,
        defendant: defendant.id,
        chance: (low + high) / 2,
        low,
        high,
        shareOf: (head) => (allowed && !allowed.some((id) => id === head) ? 0 : owed(head)),
        punitive: punishable,
      })
    }
  const asked = typeof input.punitive === 'number' ? { amount: input.punitive, ratio: undefined } : input.punitive
  return {
    weighed,
    notes,
    problem: {
      claims: input.claims.map((claim) => claimFrom(claim, question, notes)),
      heads,
      routes,
      collectable: [...open.values()].flatMap((d) =>
        d.collectable === undefined ? [] : [{ defendant: d.id, amount: d.collectable }],
      ),
      conflicts: input.claims.flatMap((c) => c.not_with.map((n) => ({ one: c.id, other: n.claim, why: n.why }))),
      punitive: { amount: asked ? (asked.amount ?? null) : 0, ratio: asked?.ratio ?? null },
      actualLimit: Math.max(0, Math.round((losses - paid - setoff) * 100) / 100),
    },
  }
}
