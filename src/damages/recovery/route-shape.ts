import { headOf, isItemHead } from '../input/heads.ts'
import type { Claim, Defendant } from '../input/input-claims.ts'
import type { Losses } from '../loss/expected.ts'
import { type Notes, punitiveCapCents, punitiveCapNamed } from '../rules/caps.ts'
import { punitiveAsked, standingCap } from '../rules/punitive.ts'
import { partOwed } from '../rules/shared-liability.ts'
import type { Route } from './recovery-problem.ts'
import type { RecoveryQuestion } from './recovery-question.ts'

/** A way from a claim to a defendant; only the limit on punitive damages against this one moves with the losses. */
export interface RouteShape {
  readonly at: (losses: Losses) => Route
}

/** Whether every route has a chance; where only some have, none is used, and that is noted. */
export function chancesUsed(claims: readonly Claim[], notes: Notes): boolean {
  const all = claims.length > 0 && claims.every((c) => c.against.every((a) => a.chance))
  if (!all && claims.some((c) => c.against.some((a) => a.chance)))
    notes.push({ what: { is: 'chances' }, rule: { is: 'chances-for-some' } })
  return all
}

/** Whether punitive damages may be had from this defendant, dead or alive. */
function punishable(claim: Claim, defendant: Defendant, { input, rules }: RecoveryQuestion, notes: Notes): boolean {
  const state = punitiveAsked(input)?.against_estate
  const estate = rules.punitive_against_estate.find((row) => claim.punitive_cap === row.id || state === row.id)
  if (defendant.estate && claim.punitive)
    notes.push({
      what: {
        is: 'punitive-against',
        claim: claim.label ?? claim.id,
        defendant: defendant.name ?? defendant.id,
      },
      rule: estate ? { is: 'from-estate', allowed: estate.allowed, source: estate.source } : { is: 'estate-not-read' },
    })
  return !(defendant.estate && estate && !estate.allowed)
}

/** A limit for each defendant counts from what can be awarded against that one: its part of each loss. */
function punitiveMostOf(
  claim: Claim,
  { input, rules, expected }: RecoveryQuestion,
  shareOf: (head: string) => number,
): ((losses: Losses) => number) | null {
  const cap = punitiveCapNamed(claim.punitive_cap ?? standingCap(input), rules)
  if (cap === undefined || cap.scope !== 'defendant' || claim.cap_lifted !== undefined) return null
  if (cap.fixed === undefined && cap.ratio === undefined) return null
  const ids = [...expected.keys()]
  return (losses) => {
    let [economic, compensatory] = [0, 0]
    for (const id of ids) {
      const owed = losses.of(id) * shareOf(id)
      compensatory += owed
      if (headOf(id).kind === 'economic') economic += owed
    }
    return punitiveCapCents(cap, compensatory, economic) ?? Number.POSITIVE_INFINITY
  }
}

export function routeShapes(
  question: RecoveryQuestion,
  open: readonly Defendant[],
  weighed: boolean,
  notes: Notes,
): readonly RouteShape[] {
  const { input, rules, claims } = question
  return claims.flatMap((claim) =>
    claim.against.flatMap((against): RouteShape[] => {
      const defendant = open.find(({ id }) => id === against.defendant)
      if (!defendant) return []
      const [low, high] = weighed && against.chance ? against.chance : [1, 1]
      const punitive = punishable(claim, defendant, question, notes)
      const owed = partOwed(claim, defendant, input, rules, notes)
      const allowed = claim.heads
      // Interest and fees follow the losses of the claim: as much of them is owed as of the head that is owed most.
      const mostOwed = Math.max(
        0,
        ...[...question.expected.keys()].map((id) => ((allowed?.includes(id) ?? true) ? owed(id) : 0)),
      )
      const shareOf = (head: string): number =>
        !isItemHead(head) ? mostOwed : allowed && !allowed.some((id) => id === head) ? 0 : owed(head)
      const most = punitiveMostOf(claim, question, shareOf)
      const fixed = {
        claim: claim.id,
        defendant: defendant.id,
        chance: (low + high) / 2,
        low,
        high,
        shareOf,
        punitive,
        punitiveMost: null,
      }
      return [{ at: most === null ? () => fixed : (losses) => ({ ...fixed, punitiveMost: most(losses) }) }]
    }),
  )
}
