import type {
  ClaimCaution,
  ClaimFinding,
  ClaimStep,
  ElementFinding,
  FindingKind,
  PrecedentFinding,
} from '../casefile/findings.ts'
import type { FactorId, PartyId } from '../casefile/ids.ts'
import type { Casefile, Claimant, Fact, Party } from '../casefile/matter.ts'
import type { WarningFinding } from '../casefile/precedent/warning-finding.ts'
import { problem } from '../casefile/problems.ts'
import { failed, ok, type Result } from '../casefile/result.ts'
import { courtNamed } from '../law/courts.ts'
import type { Theory } from '../law/elements/element-library.ts'
import { assessElements, cautionsOf, claimFindingKind, nextStepsOf } from '../law/elements/elements.ts'
import { assessImmunity, immunityNextSteps } from '../law/immunity.ts'
import { versionInForce } from '../law/version-in-force.ts'
import { comparePrecedents, type PrecedentQuery } from '../precedent/compare-precedents.ts'
import { decisionClaimOf } from '../precedent/guide.ts'
import { firstPossibleDay } from '../precedent/notice.ts'
import { issuesOf } from '../precedent/situation.ts'
import { type SeenSign, type WarningQuery, warningsBefore } from '../precedent/warnings-before.ts'
import { limitationOf } from './claim-limitation.ts'
import { conductOf } from './conduct.ts'
import type { LawInForce } from './law-in-force.ts'
import type { Memory } from './memory.ts'
import type { NotAnalysed } from './not-analysed.ts'
import type { Question } from './question.ts'

export interface ClaimToAssess {
  readonly party: Party
  readonly theory: Theory
  /** As it concerns this claimant. */
  readonly casefile: Casefile
  readonly claimant: Claimant
  /** Whether the matter has other claimants too. */
  readonly amongSeveral: boolean
  readonly law: LawInForce
  readonly question: Question
  /** As cited: where this party would be sued. */
  readonly court: string
  readonly memory: Memory
}

/**
 * One claim against one party: elements by the court's own test, limitation, immunity, precedent. Null where no day of
 * the party's conduct is known and none can be read off the facts. Problems: those of limitation and elements.
 */
export function assessClaim(asked: ClaimToAssess): Result<ClaimFinding | null, NotAnalysed> {
  const { party, theory, casefile, claimant, amongSeveral, law, question, court } = asked
  const conduct = conductOf(party, casefile)
  if (conduct === null) return ok(null)
  const provision = law.library.provisions.get(theory.claim)
  if (!provision) return failed(problem('provision-not-found', { id: theory.claim }))
  const limitation = limitationOf(asked, conduct)
  if (!limitation.ok) return limitation
  const elements = assessElements(
    {
      claim: theory.claim,
      theory: theory.id,
      court,
      facts: casefile.facts,
      defendant: party.id,
      stage: question.stage,
    },
    law.elements,
    law.factors,
  )
  if (!elements.ok) return elements
  const precedent = precedentOf(asked)
  const immunity = immunityOf(asked)
  const contrary = bindingContrary(precedent, law)
  const kind = claimFindingKind(elements.value)
  const finding: FindingKind =
    kind === 'supported' &&
    (contrary !== null || immunity?.result === 'likely-bars' || immunity?.result === 'exception-arguable')
      ? 'contested'
      : kind
  return ok({
    id: `${party.id}.${theory.claim.replaceAll('/', '.')}.${theory.id}${amongSeveral ? `.${claimant.id}` : ''}`,
    claimant: claimant.id,
    forClaimant: amongSeveral ? claimant.pseudonym : null,
    defendant: party.id,
    claim: theory.claim,
    cite: provision.cite,
    title: provision.title,
    theory: theory.name,
    court,
    versions: limitation.value.governing.map((g) => g.version).filter(({ id }) => id === theory.claim),
    finding,
    elements: elements.value,
    limitation: limitation.value,
    immunity,
    precedent,
    warnings: warningsOf(asked),
    cautions: [
      ...cautionsOf(
        theory,
        { kind: claimant.kind, wasMinor: casefile.matter.minorMatter },
        factorsFor(party.id, casefile.facts, law),
      ),
      ...(contrary === null ? [] : [contrary]),
      ...(conduct.how === null ? [] : [conduct.how]),
    ],
    nextSteps: nextSteps(
      elements.value,
      precedent,
      immunity === null ? [] : immunityNextSteps(immunity, law.elements),
      law,
    ),
  })
}

/** What was gathered for a party from a list of facts, for all its claims and every court. */
interface Gathered {
  factors: { readonly by: LawInForce['factors']; readonly ids: readonly FactorId[] } | null
  seen: readonly SeenSign[] | null
}
const gathered = new WeakMap<readonly Fact[], Map<PartyId, Gathered>>()

function gatheredFor(party: PartyId, facts: readonly Fact[]): Gathered {
  const all = gathered.get(facts) ?? new Map<PartyId, Gathered>()
  gathered.set(facts, all)
  const own = all.get(party) ?? { factors: null, seen: null }
  all.set(party, own)
  return own
}

/** Facts about the party, and those about the trafficking itself, in the vocabulary of the decided cases. */
function factorsFor(party: PartyId, facts: readonly Fact[], law: LawInForce): readonly FactorId[] {
  const own = gatheredFor(party, facts)
  if (own.factors?.by === law.factors) return own.factors.ids
  const ids = factorsShown(party, facts, law)
  own.factors = { by: law.factors, ids }
  return ids
}

function factorsShown(party: PartyId, facts: readonly Fact[], law: LawInForce): readonly FactorId[] {
  const scope = new Map(law.factors.factors.map((f) => [f.id, f.scope]))
  const shown = facts.flatMap((fact) =>
    fact.factors.filter((id) => fact.about.includes(party) || scope.get(id) === 'venture'),
  )
  return [...new Set(shown)].sort()
}

function signsSeen(party: PartyId, facts: readonly Fact[]): readonly SeenSign[] {
  const own = gatheredFor(party, facts)
  own.seen ??= facts
    .filter(({ about }) => about.includes(party))
    .flatMap((fact) => {
      const firstDay = firstPossibleDay(fact.when)
      return fact.factors.map((factor) => ({ fact: fact.id, factor, firstDay }))
    })
  return own.seen
}

function precedentOf({
  party,
  theory,
  casefile,
  law,
  question,
  court,
  memory,
}: ClaimToAssess): PrecedentFinding | null {
  const claim = decisionClaimOf(theory.claim, theory.id, law.guide)
  const place = courtNamed(law.library.courts, court)
  if (claim === null || place === null) return null
  const query: PrecedentQuery = {
    role: party.role,
    claim,
    court,
    circuit: (place.circuit ?? place.states[0] ?? '').toLowerCase(),
    asOf: question.asOf,
    stage: question.stage,
    factors: factorsFor(party.id, casefile.facts, law),
  }
  return memory.recall('precedent', query, () => comparePrecedents(query, law.decisions, law.guide))
}

/** Which public warnings named the signs of this claim's facts before they were seen. */
function warningsOf({ party, theory, casefile, law, court, memory }: ClaimToAssess): WarningFinding | null {
  const claim = decisionClaimOf(theory.claim, theory.id, law.guide)
  const place = courtNamed(law.library.courts, court)
  if (claim === null || place === null || !issuesOf(claim, law.guide).includes('knowledge')) return null
  const seen = signsSeen(party.id, casefile.facts)
  const query: WarningQuery = {
    role: party.role,
    states: party.states,
    where: { court, circuit: (place.circuit ?? place.states[0] ?? '').toLowerCase() },
    seen,
  }
  return memory.recall('warnings', query, () => warningsBefore(query, law.notices, law.decisions))
}

function immunityOf({ party, theory, casefile, law, question }: ClaimToAssess): ClaimFinding['immunity'] {
  const provision = law.elements.immunities.find(({ roles }) => roles.includes(party.role))?.provision
  if (provision === undefined) return null
  const known = law.library.provisions.get(provision)
  const version = known ? versionInForce(known, question.asOf) : null
  return assessImmunity(
    {
      claim: theory.claim,
      role: party.role,
      defendant: party.id,
      facts: casefile.facts,
      stage: question.stage,
      asOf: question.asOf,
      version: { id: provision, from: version?.from ?? null },
    },
    law.elements,
    law.factors,
  )
}

/** A binding ruling for the defence in which every fact that helps here was there too: the same factors were not enough. */
function bindingContrary(precedent: PrecedentFinding | null, law: LawInForce): ClaimCaution | null {
  const contrary = precedent?.decisionsAgainst.find(
    (d) =>
      d.binding && d.sharedFactors.length > 0 && d.onlyHere.every((id) => law.guide.factors[id]?.side !== 'plaintiff'),
  )
  return contrary
    ? {
        is: 'binding-contrary',
        decision: contrary.decision,
        caption: contrary.caption,
        court: contrary.court,
        year: contrary.decided.slice(0, 4),
      }
    : null
}

function nextSteps(
  elements: readonly ElementFinding[],
  precedent: PrecedentFinding | null,
  immunity: readonly string[],
  law: LawInForce,
): readonly ClaimStep[] {
  const names = new Map(law.factors.factors.map((f) => [f.id, f.name]))
  const turning = (precedent?.wouldChange ?? [])
    .filter((set) => set.towards === 'plaintiff')
    .slice(0, 3)
    .map(
      (set): ClaimStep => ({
        is: 'factors',
        names: set.add.map((id) => names.get(id) ?? id),
        seenInShare: set.seenInShare,
      }),
    )
  const asked = [...new Set([...nextStepsOf(elements), ...immunity])]
  return [...asked.map((text): ClaimStep => ({ is: 'ask', text })), ...turning]
}
