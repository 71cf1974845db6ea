import type { Analysis, ClaimantValue, Deadline, NextStep, WithoutSupport } from '../casefile/analysis.ts'
import { day, type IsoDay } from '../casefile/dates.ts'
import type { ClaimFinding } from '../casefile/findings.ts'
import type { DecisionId, PartyId } from '../casefile/ids.ts'
import type { Casefile, Claimant, Party } from '../casefile/matter.ts'
import { knowledgeAlone, type RestsOn, sourcesOf, weakestOf, withSources } from '../casefile/rests-on.ts'
import { ok, type Result } from '../casefile/result.ts'
import type { Valuation } from '../casefile/value/valuation.ts'
import { factorNames } from '../law/elements/factors.ts'
import type { Provision } from '../law/provision.ts'
import { sourceNamed } from '../law/source-note.ts'
import { versionInForce } from '../law/version-in-force.ts'
import { citedCaption } from '../precedent/decision.ts'
import { drawRing, type PhoneSighting } from '../rings/picture.ts'
import { assessParty } from './assess-party.ts'
import { dayAhead, partyStrength, strongestClaim } from './claim-standing.ts'
import { compareCourts } from './compare-courts.ts'
import { inOrderOfTime } from './in-order-of-time.ts'
import { courtFor, type LawInForce } from './law-in-force.ts'
import { Memory } from './memory.ts'
import type { NotAnalysed } from './not-analysed.ts'
import type { Question } from './question.ts'

/** What was found out beside the casefile and is only passed through. */
export interface Beside {
  readonly phones: readonly PhoneSighting[]
}

/**
 * The whole answer for a matter on one day at one stage: every defendant by every claim that is put to its role, with
 * elements, limitation, immunity, precedent; deadlines, ring, and what to look for next. Pure: the same input gives the
 * same output, whatever `memory` of answers to parts of earlier questions is given; it is for one law. Problems: those of the limitation engine.
 */
export function analyse(
  casefile: Casefile,
  law: LawInForce,
  question: Question,
  beside: Beside,
  memory: Memory = new Memory(),
): Result<Analysis, NotAnalysed> {
  const claims: ClaimFinding[] = []
  for (const party of casefile.parties) {
    const against = assessParty(party, courtFor(party, casefile.matter, law), casefile, law, question, memory)
    if (!against.ok) return against
    claims.push(...against.value)
  }
  const { court, otherCourts } = casefile.matter
  const courts = compareCourts(casefile, law, question, [court, ...otherCourts], memory)
  if (!courts.ok) return courts
  return ok({
    matter: { ...casefile.matter, asOf: question.asOf, stage: question.stage },
    asOf: question.asOf,
    stage: question.stage,
    claimants: casefile.claimants,
    parties: casefile.parties,
    chronology: inOrderOfTime(casefile.facts),
    claims,
    standing: standingOf(casefile.parties, claims),
    withoutSupport: withoutSupport(casefile.parties, claims),
    courts: courts.value,
    deadlines: deadlinesOf(claims, question.asOf),
    ring: drawRing(casefile, beside.phones),
    valuations: [],
    nextSteps: nextStepsOf(claims),
    factorNames: factorNames(law.factors),
    sources: authoritiesOf(claims, law, question.asOf),
  })
}

/** What the losses of one claimant are worth; null for the first claimant. */
export interface FoundValue {
  readonly claimant: PartyId | null
  readonly valuation: Valuation
}

/** The analysis with what the losses are worth: which claims are supported had to be known first. */
export const withValues = (analysis: Analysis, found: readonly FoundValue[]): Analysis => ({
  ...analysis,
  valuations: valuesOf(analysis.claimants, found),
})

function valuesOf(claimants: readonly Claimant[], found: readonly FoundValue[]): readonly ClaimantValue[] {
  return claimants.flatMap(({ id, pseudonym }, i) => {
    const own = found.find(({ claimant }) => claimant === id || (claimant === null && i === 0))
    return own ? [{ claimant: id, forClaimant: claimants.length > 1 ? pseudonym : null, valuation: own.valuation }] : []
  })
}

function withoutSupport(parties: readonly Party[], claims: readonly ClaimFinding[]): Analysis['withoutSupport'] {
  return parties.flatMap((party): readonly WithoutSupport[] => {
    const against = claims.filter((claim) => claim.defendant === party.id)
    if (against.some((claim) => claim.finding !== 'gap')) return []
    const best = [...against].sort((a, b) => filled(b) - filled(a))[0]
    if (!best) return [{ party: party.id, nearest: null }]
    const missing = best.elements.filter((e) => e.finding === 'gap').map((e) => e.text)
    return [{ party: party.id, nearest: { cite: best.cite, theory: best.theory, missing } }]
  })
}

function standingOf(parties: readonly Party[], claims: readonly ClaimFinding[]): Analysis['standing'] {
  const against = (party: Party): readonly ClaimFinding[] => claims.filter(({ defendant }) => defendant === party.id)
  return parties
    .map((party) => ({
      party: party.id,
      strength: partyStrength(against(party)),
      best: strongestClaim(against(party)),
    }))
    .sort((a, b) => b.strength - a.strength)
    .map(({ party, best }) => ({ party, strongest: best?.id ?? null }))
}

const filled = (claim: ClaimFinding): number =>
  claim.elements.filter((e) => e.finding !== 'gap').length / Math.max(1, claim.elements.length)

/** Those that can still be met first, nearest day first; barred ones last. */
function deadlinesOf(claims: readonly ClaimFinding[], asOf: IsoDay): readonly Deadline[] {
  const rank = { no: 0, arguable: 0, yes: 1 } as const
  return claims
    .filter((claim) => claim.limitation.available !== 'no')
    .map(
      (claim): Deadline => ({
        claimFinding: claim.id,
        defendant: claim.defendant,
        cite: claim.cite,
        theory: claim.theory,
        forClaimant: claim.forClaimant,
        earliest: claim.limitation.earliest,
        latest: claim.limitation.latest,
        period_known: claim.limitation.period_known,
        barred: claim.limitation.barred,
        daysLeftOnEarliest:
          claim.limitation.earliest === null ? null : day(asOf).until(day(claim.limitation.earliest)).days,
        next: dayAhead(claim.limitation, asOf),
      }),
    )
    .sort((a, b) => rank[a.barred] - rank[b.barred] || ((a.earliest ?? '9999') < (b.earliest ?? '9999') ? -1 : 1))
}

/** What to ask for, that which serves most claims first; only where the claim is not barred and not all missing. */
function nextStepsOf(claims: readonly ClaimFinding[]): readonly NextStep[] {
  const steps = new Map<string, { because: { claimFinding: string; element: string }[]; weight: number }>()
  for (const claim of claims) {
    if (claim.limitation.barred === 'yes') continue
    for (const element of claim.elements)
      for (const ingredient of element.ingredients) {
        if (ingredient.finding === 'supported') continue
        const step = steps.get(ingredient.ask) ?? { because: [], weight: 0 }
        step.because.push({ claimFinding: claim.id, element: element.element })
        // A gap in a claim that is otherwise there is worth more than one among many.
        step.weight += filled(claim) * (ingredient.finding === 'gap' ? 1 : 0.5)
        steps.set(ingredient.ask, step)
      }
  }
  return [...steps]
    .sort(([a, x], [b, y]) => y.weight - x.weight || (a < b ? -1 : 1))
    .map(([ask, { because }]) => ({ ask, because, facts: [] }))
}

/** The text in force and its time limit, whichever is known less well; an entry without texts rests on what was looked at. */
function restingOf(provision: Provision, asOf: IsoDay): RestsOn {
  const version = versionInForce(provision, asOf) ?? provision.versions.at(-1)
  const values = version ? [version.rests_on, ...(version.limitation ? [version.limitation.rests_on] : [])] : []
  return weakestOf(values, (on) => on) ?? provision.rests_on ?? knowledgeAlone
}

function authoritiesOf(claims: readonly ClaimFinding[], law: LawInForce, asOf: IsoDay): Analysis['sources'] {
  const used = [
    ...new Set(
      claims.flatMap((c) => [
        c.claim,
        ...(c.immunity ? [c.immunity.provision] : []),
        ...c.limitation.governing.map((g) => g.version.id),
      ]),
    ),
  ]
  const authorities = used.flatMap((id) => {
    const provision = law.library.provisions.get(id)
    if (!provision) return []
    const read = Object.values(provision.sources)
    const lastRead =
      read
        .map((s) => s.read)
        .filter((d) => d !== null)
        .sort()
        .at(-1) ?? null
    const { cite, title, sources } = provision
    const on = restingOf(provision, asOf)
    const url = sourcesOf(on).map((one) => sources[one]?.url ?? null)[0] ?? null
    return [{ id, cite, title, asOf: lastRead, rests_on: withSources(on, (one) => sourceNamed(sources, one)), url }]
  })
  const decisions = [
    ...new Set(
      claims.flatMap((c) =>
        [...(c.precedent?.decisionsFor ?? []), ...(c.precedent?.decisionsAgainst ?? [])].map((d) => d.decision),
      ),
    ),
  ].sort()
  const named = new Set<DecisionId>([
    ...decisions,
    ...claims.flatMap((claim) => claim.elements.flatMap(({ test }) => test?.authorities ?? [])),
    ...law.forum.reach.flatMap((rule) => rule.decisions),
  ])
  const captions = Object.fromEntries(
    law.decisions.filter(({ id }) => named.has(id)).map((decision) => [decision.id, citedCaption(decision)]),
  )
  const notRead = used.flatMap((id) =>
    (law.library.provisions.get(id)?.not_read ?? []).map((what) => `${law.library.provisions.get(id)?.cite}: ${what}`),
  )
  const lawAsOf = authorities
    .map((a) => a.asOf)
    .filter((d) => d !== null)
    .sort()
    .at(-1)
  return { authorities, decisions, captions, lawAsOf: lawAsOf ?? asOf, notRead }
}
