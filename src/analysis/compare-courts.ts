import type { ClaimFinding } from '../casefile/findings.ts'
import { tellsBirthday } from '../casefile/limitation/tells-birthday.ts'
import type { Casefile, Party } from '../casefile/matter.ts'
import { problem } from '../casefile/problems.ts'
import { failed, ok, type Result } from '../casefile/result.ts'
import type {
  ClaimInCourt,
  CourtComparison,
  CourtDifference,
  CourtView,
  DifferingTest,
} from '../casefile/views/court-comparison.ts'
import { courtNamed } from '../law/courts.ts'
import { type ForumQuestion, hearingOf, type LiveClaim, reachOf, venueOf } from '../law/forum.ts'
import { assessParty } from './assess-party.ts'
import type { LawInForce } from './law-in-force.ts'
import { Memory } from './memory.ts'
import type { NotAnalysed } from './not-analysed.ts'
import type { Question } from './question.ts'

/**
 * The whole matter put to each court: whom it reaches, whether venue lies there, which claims it may hear, what its own
 * tests make of the facts, and by when to file. No court is ranked; `differences` lists the claims on which they part.
 * Problems: `input-not-valid` for a court that is not in the list; those of elements and limitation.
 */
export function compareCourts(
  casefile: Casefile,
  law: LawInForce,
  question: Question,
  names: readonly string[],
  memory: Memory = new Memory(),
): Result<CourtComparison, NotAnalysed> {
  const courts: CourtView[] = []
  for (const name of names) {
    const view = viewOf(name, casefile, law, question, memory)
    if (!view.ok) return view
    if (!courts.some(({ court }) => court === view.value.court)) courts.push(view.value)
  }
  return ok({ courts, tests: differingTests(courts), differences: differencesOf(courts) })
}

function viewOf(
  name: string,
  casefile: Casefile,
  law: LawInForce,
  question: Question,
  memory: Memory,
): Result<CourtView, NotAnalysed> {
  const court = courtNamed(law.library.courts, name)
  if (court === null || (court.level !== 'district' && court.level !== 'state'))
    return failed(problem('court-not-known', { court: name }))
  const findings: ClaimFinding[] = []
  for (const party of casefile.parties) {
    const against = assessParty(party, court.name, casefile, law, question, memory)
    if (!against.ok) return against
    findings.push(...against.value)
  }
  const asked: ForumQuestion = {
    court,
    parties: casefile.parties,
    live: findings.filter(isLive).map(({ defendant, claim }): LiveClaim => ({ defendant, claim })),
    wasMinor: casefile.matter.minorMatter,
    filed: casefile.matter.filed ?? question.asOf,
  }
  const state = court.level === 'state'
  return ok({
    court: court.name,
    kind: state ? 'state' : 'federal',
    defendants: casefile.parties.map((party: Party) => ({
      party: party.id,
      reach: reachOf(party, asked, law.forum),
      venue: venueOf(party, asked, law.library.courts, law.forum),
    })),
    claims: findings.map(
      (found): ClaimInCourt => ({
        claimFinding: found.id,
        defendant: found.defendant,
        claim: found.claim,
        cite: found.cite,
        theory: found.theory,
        forClaimant: found.forClaimant,
        finding: found.finding,
        tests: found.elements.flatMap(({ element, test, finding }) =>
          test === null ? [] : [{ element, test: test.name, finding }],
        ),
        barred: found.limitation.barred,
        available: found.limitation.available,
        earliest: found.limitation.earliest,
        latest: found.limitation.latest,
        period_known: found.limitation.period_known,
        tells_birthday: tellsBirthday(found.limitation),
        precedent:
          found.precedent === null ? null : { favours: found.precedent.favours, strength: found.precedent.strength },
        hearing: hearingOf(found, asked, law.forum),
      }),
    ),
    notes: state ? [law.forum.state_court.reach_note] : [law.forum.supplemental.if_dismissed],
  })
}

const isLive = ({ finding, limitation }: ClaimFinding): boolean =>
  finding !== 'gap' && limitation.barred !== 'yes' && limitation.available !== 'no'

function differingTests(courts: readonly CourtView[]): readonly DifferingTest[] {
  const elements = new Map<string, { readonly element: string; readonly cite: string }>()
  for (const { claims } of courts)
    for (const { cite, tests } of claims)
      for (const { element } of tests) elements.set(`${element} ${cite}`, { element, cite })
  return [...elements.values()].flatMap(({ element, cite }) => {
    const byCourt = courts.map(({ claims }) => {
      const used = claims
        .filter((claim) => claim.cite === cite)
        .flatMap(({ tests }) => tests.filter((test) => test.element === element).map(({ test }) => test))
      return [...new Map(used.map((test) => [JSON.stringify(test), test])).values()]
    })
    return new Set(byCourt.map((tests) => JSON.stringify(tests))).size > 1 ? [{ element, cite, tests: byCourt }] : []
  })
}

function differencesOf(courts: readonly CourtView[]): readonly CourtDifference[] {
  const [first] = courts
  if (!first) return []
  return first.claims.flatMap(({ claimFinding }) => {
    const seen = courts.flatMap(({ claims }) => claims.filter((claim) => claim.claimFinding === claimFinding))
    const differ = (of: (claim: ClaimInCourt) => unknown): boolean =>
      new Set(seen.map((claim) => JSON.stringify(of(claim)))).size > 1
    const parts: CourtDifference['in'] = [
      ...(differ(({ finding }) => finding) ? (['finding'] as const) : []),
      ...(differ(({ tests }) => tests) ? (['test'] as const) : []),
      ...(differ((c) => [c.available, c.barred, c.earliest, c.latest]) ? (['limitation'] as const) : []),
      ...(differ(({ precedent }) => precedent?.favours) ? (['precedent'] as const) : []),
      ...(differ(({ hearing }) => hearing.answer) ? (['hearing'] as const) : []),
    ]
    return parts.length > 0 ? [{ claimFinding, in: parts }] : []
  })
}
