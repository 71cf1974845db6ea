import type { Analysis } from '../analysis.ts'
import type { ClaimFinding } from '../findings.ts'
import { tellsBirthday } from '../limitation/tells-birthday.ts'
import type { Turn } from '../what-if.ts'

/** What is otherwise in the second of two analyses of one matter on one day; claims that are alike are left out. */
export function whatTurns(before: Analysis, after: Analysis): readonly Turn[] {
  const earlier = new Map(before.claims.map((claim) => [claim.id, claim]))
  const nameOf = new Map(after.parties.map(({ id, name }) => [id, name]))
  return after.claims.flatMap((claim) => {
    const turn = turnOf(earlier.get(claim.id) ?? null, claim, nameOf.get(claim.defendant) ?? claim.defendant)
    return turn === null ? [] : [turn]
  })
}

function turnOf(was: ClaimFinding | null, claim: ClaimFinding, defendantName: string): Turn | null {
  const { id, defendant, cite, theory, forClaimant } = claim
  const about = { claim: id, defendant, defendantName, cite, theory, forClaimant }
  const elements = claim.elements.flatMap(({ element, text, finding }) => {
    const from = was?.elements.find((one) => one.element === element)?.finding ?? 'gap'
    return from === finding ? [] : [{ element, text, from, to: finding }]
  })
  const from = was?.finding ?? 'gap'
  const finding = from === claim.finding ? null : { from, to: claim.finding }
  const days = { from: was?.limitation.earliest ?? null, to: claim.limitation.earliest }
  const tells = [was, claim].some((one) => one !== null && tellsBirthday(one.limitation))
  const lastDay = was !== null && days.from !== days.to ? { ...days, tells_birthday: tells } : null
  if (was !== null && finding === null && elements.length === 0 && lastDay === null) return null
  return { ...about, isNew: was === null, finding, elements, lastDay }
}
