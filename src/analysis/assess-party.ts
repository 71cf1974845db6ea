import type { ClaimFinding } from '../casefile/findings.ts'
import type { Casefile, Party } from '../casefile/matter.ts'
import { ok, type Result } from '../casefile/result.ts'
import type { Theory } from '../law/elements/element-library.ts'
import { theoriesFor } from '../law/elements/elements.ts'
import { assessClaim } from './assess-claim.ts'
import { casefileOf } from './claimant-view.ts'
import type { LawInForce } from './law-in-force.ts'
import type { Memory } from './memory.ts'
import type { NotAnalysed } from './not-analysed.ts'
import type { Question } from './question.ts'

/**
 * Every claim of every claimant that is put to a party of this role, but those counsel leaves out, as one court would see
 * it. Problems: those of elements and limitation.
 */
export function assessParty(
  party: Party,
  court: string,
  casefile: Casefile,
  law: LawInForce,
  question: Question,
  memory: Memory,
): Result<readonly ClaimFinding[], NotAnalysed> {
  const claims: ClaimFinding[] = []
  const amongSeveral = casefile.claimants.length > 1
  for (const claimant of casefile.claimants) {
    const theirs = casefileOf(claimant, casefile)
    const towards = theirs.parties.find(({ id }) => id === party.id) ?? party
    const put = theoriesFor(towards, { kind: claimant.kind, wasMinor: theirs.matter.minorMatter }, law.elements)
    for (const theory of inUsualOrder(put, towards)) {
      if (theirs.excludedClaims.some((left) => left.party === party.id && left.claim === theory.claim)) continue
      const asked = { party: towards, theory, casefile: theirs, claimant, amongSeveral, law, question, court, memory }
      const finding = assessClaim(asked)
      if (!finding.ok) return finding
      if (finding.value) claims.push(finding.value)
    }
  }
  return ok(claims)
}

/** Federal claims before those of a state; against a business, what it gained from before what it did itself. */
function inUsualOrder(theories: readonly Theory[], party: Party): readonly Theory[] {
  const rank = ({ claim, id }: Theory): number =>
    (claim.startsWith('us/') ? 0 : 2) + (party.kind === 'organisation' && id === 'perpetrator' ? 1 : 0)
  return theories.toSorted((a, b) => rank(a) - rank(b))
}
