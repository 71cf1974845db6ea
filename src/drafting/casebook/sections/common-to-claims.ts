import { claimCaution } from '../../../words/claims.ts'
import { type Block, say, words } from '../document-tree.ts'
import type { Material } from '../material.ts'

/** Open questions that stand with more than one of the claims proved here: they are said once. */
export function sharedCautions({ snapshot, workedOut }: Material): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const claim of snapshot.analysis.claims.filter(workedOut))
    for (const text of new Set(claim.cautions.map(claimCaution))) counts.set(text, (counts.get(text) ?? 0) + 1)
  return new Set([...counts].flatMap(([text, n]) => (n > 1 ? [text] : [])))
}

/** What holds for several claims, once, with how many of them. */
export function commonToClaims(material: Material, shared: ReadonlySet<string>): readonly Block[] {
  if (shared.size === 0) return []
  const worked = material.snapshot.analysis.claims.filter(material.workedOut)
  const bearers = (text: string): number =>
    worked.filter(({ cautions }) => cautions.some((one) => claimCaution(one) === text)).length
  return [
    { kind: 'heading', text: 'Open questions of several claims' },
    {
      kind: 'list',
      items: [...shared].map((text) =>
        say(text, words(` (${bearers(text)} of the ${worked.length} claims proved here)`, 'quiet')),
      ),
    },
  ]
}
