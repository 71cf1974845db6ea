import type { ClaimFinding } from '../../../casefile/findings.ts'
import { timeStanding } from '../../../casefile/time-standing.ts'
import { counted } from '../../../words/counting.ts'
import { formatDay } from '../../../words/date-words.ts'
import { anchor, type Block, lineBreak, link, type Row, say, words } from '../document-tree.ts'
import { lastDaysInWords } from '../last-days.ts'
import { versionWords } from '../law-words.ts'
import type { Material } from '../material.ts'

/** Notes that stand with more than one claim under a provision are said once, with the deadlines. */
export function sharedTimeNotes(claims: readonly ClaimFinding[]): ReadonlyMap<string, readonly string[]> {
  const counts = new Map<string, Map<string, number>>()
  for (const { claim, limitation } of claims) {
    const notes = counts.get(claim) ?? new Map<string, number>()
    for (const text of limitation.warnings) notes.set(text, (notes.get(text) ?? 0) + 1)
    counts.set(claim, notes)
  }
  const shared = [...counts].map(([claim, notes]): [string, readonly string[]] => [
    claim,
    [...notes].flatMap(([text, n]) => (n > 1 ? [text] : [])),
  ])
  return new Map(shared.filter(([, notes]) => notes.length > 0))
}

/** How long there is to sue, with the working: each step with its day, the version of the law and its status. */
export function timeBlocks(claim: ClaimFinding, { snapshot }: Material): readonly Block[] {
  const { limitation } = claim
  const version = versionWords(snapshot.analysis)
  const standing = timeStanding(limitation)
  const shared = sharedTimeNotes(snapshot.analysis.claims).get(claim.claim) ?? []
  const own = limitation.warnings.filter((text) => !shared.includes(text))
  const sources = [...new Set(limitation.steps.flatMap(({ source }) => (source === null ? [] : [source])))]
  const common = limitation.warnings.length - own.length
  return [
    { kind: 'heading', text: 'Time to sue' },
    {
      kind: 'paragraph',
      saying:
        standing === 'no-limit'
          ? say(
              words('There is no time limit.'),
              words(limitation.available === 'partly' ? ' The claim reaches a part of the conduct only.' : ''),
            )
          : say(
              words('The claim is '),
              { kind: 'time', standing },
              words(
                standing === 'not-available'
                  ? ' for this conduct.'
                  : `. ${lastDaysInWords(limitation, standing === 'too-late')}`,
              ),
              words(limitation.available === 'partly' ? ' It reaches a part of the conduct only.' : ''),
            ),
    },
    {
      kind: 'table',
      id: `${anchor('claim', claim.id)}-time`,
      caption: 'The working, step by step',
      look: 'dense',
      columns: [
        { label: 'Step', width: 48 },
        { label: 'Day', width: 16 },
        { label: 'Version of the law', width: 23 },
        { label: 'Status', width: 13 },
      ],
      rows: limitation.steps.map(
        (step): Row => ({
          cells: [
            say(step.text),
            say(step.date === null ? '' : formatDay(step.date)),
            say(words(step.version === null ? '' : version(step.version), 'quiet')),
            say({ kind: 'status', status: step.status }),
          ],
        }),
      ),
    },
    {
      kind: 'paragraph',
      role: 'quiet',
      saying: say(
        ...limitation.governing.flatMap((one, i) => [
          ...(i > 0 ? [lineBreak] : []),
          words(`Governed by ${version(one.version)}: ${one.why}.`),
        ]),
        ...(sources.length === 0 ? [] : [lineBreak, words(`Read in: ${sources.join('; ')}.`)]),
        ...(common === 0
          ? []
          : [
              lineBreak,
              words('What was not counted: '),
              link(`time-notes-${anchor('source', claim.claim)}`, counted(common, 'note')),
              words(' on this provision.'),
            ]),
      ),
    },
    ...(own.length === 0 ? [] : [{ kind: 'list' as const, items: own.map((text) => say(text)) }]),
  ]
}
