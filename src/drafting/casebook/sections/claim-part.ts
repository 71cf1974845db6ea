import type { ClaimFinding } from '../../../casefile/findings.ts'
import { timeStanding } from '../../../casefile/limitation/time-standing.ts'
import { claimName } from '../../../words/claim-name.ts'
import { type Block, words } from '../document-tree.ts'

/** A claim in one part that unfolds: its name, how it stands, and what is told of it. */
export const claimPart = (claim: ClaimFinding, id: string, blocks: readonly Block[]): Block => ({
  kind: 'unfolding',
  id,
  level: 4,
  heading: claimName(claim),
  summary: [
    { kind: 'finding', finding: claim.finding },
    words(', '),
    { kind: 'time', standing: timeStanding(claim.limitation) },
    words(`. ${claim.title}, ${claim.court}`, 'quiet'),
  ],
  blocks,
})
