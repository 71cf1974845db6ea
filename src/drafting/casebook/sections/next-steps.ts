import { claimName, whose } from '../../../words/claim-name.ts'
import { counted } from '../../../words/counting.ts'
import { anchor, type Inline, lineBreak, link, type Row, type Section, say, sayWith, words } from '../document-tree.ts'
import type { Material } from '../material.ts'

export function nextStepsSection(material: Material): Section {
  const { nextSteps, claims } = material.snapshot.analysis
  const rows = nextSteps.map((step, i): Row => {
    // What is missing is said once, with every claim for which it is.
    const missing = Map.groupBy(step.because, (one) => {
      const claim = material.claim(one.claimFinding)
      return claim?.elements.find(({ element }) => element === one.element)?.text ?? one.element
    })
    const because = [...missing].flatMap(([text, claims], k): Inline[] => [
      ...(k > 0 ? [lineBreak] : []),
      words(`${text}: `, 'quiet'),
      ...claims.flatMap(({ claimFinding }, n): Inline[] => {
        const claim = material.claim(claimFinding)
        if (claim === undefined) return []
        const name = `${material.partyName(claim.defendant)}, ${claim.cite}${whose(claim)}`
        return [words(n === 0 ? '' : '; '), link(anchor('claim', claim.id), name)]
      }),
    ])
    return { cells: [say(String(i + 1)), sayWith(step.facts, 'numbers', step.ask), say(...because)] }
  })
  const gaps = claims.flatMap((claim) =>
    claim.elements.flatMap((element) =>
      element.ingredients
        .filter((one) => one.finding === 'gap')
        .map(
          (one): Row => ({
            cells: [
              say(link(anchor('claim', claim.id), `${material.partyName(claim.defendant)}, ${claimName(claim)}`)),
              say(one.text),
              say(one.ask),
            ],
          }),
        ),
    ),
  )
  return {
    id: 'next-steps',
    title: 'Gaps and next steps',
    blocks: [
      rows.length === 0
        ? { kind: 'paragraph', saying: say('No step is open: every ingredient has a confirmed fact.') }
        : {
            kind: 'table',
            id: 'next-steps-table',
            caption: 'What to ask for or look for, the most useful first',
            columns: [
              { label: 'No.', width: 6 },
              { label: 'Step', width: 50 },
              { label: 'Because it is missing for', width: 44 },
            ],
            rows,
          },
      ...(gaps.length === 0
        ? []
        : material.form === 'short'
          ? [
              {
                kind: 'paragraph' as const,
                role: 'quiet' as const,
                saying: say(
                  `${counted(gaps.length, 'ingredient')} of the claims above ${gaps.length === 1 ? 'has' : 'have'} no fact yet; the full casebook lists each with what to ask for.`,
                ),
              },
            ]
          : [
              {
                kind: 'table' as const,
                id: 'gaps-table',
                caption: 'Every ingredient without a fact',
                look: 'dense' as const,
                columns: [
                  { label: 'Claim', width: 34 },
                  { label: 'Ingredient', width: 30 },
                  { label: 'What to ask for', width: 36 },
                ],
                rows: gaps,
              },
            ]),
    ],
    sections: [],
  }
}
