import type { Analysis } from '../../../casefile/analysis.ts'
import type { ClaimFinding } from '../../../casefile/findings.ts'
import { timeStanding } from '../../../casefile/limitation/time-standing.ts'
import { counted } from '../../../words/counting.ts'
import { formatDay } from '../../../words/date-words.ts'
import { cautionInWords } from '../../../words/limitation/caution-words.ts'
import { citesOf } from '../../../words/limitation/cites-of.ts'
import { footingLines } from '../../../words/limitation/footing-words.ts'
import { governingInWords } from '../../../words/limitation/governing-words.ts'
import { headlineInWords } from '../../../words/limitation/last-day-words.ts'
import { readingWords, stepInWords } from '../../../words/limitation/step-words.ts'
import { versionInWords } from '../../../words/limitation/version-words.ts'
import { anchor, type Block, gradeMark, lineBreak, link, type Row, say, words } from '../document-tree.ts'
import type { Material } from '../material.ts'

/** Notes that stand with more than one claim under a provision are said once, with the deadlines. */
export function sharedTimeNotes(analysis: Analysis): ReadonlyMap<string, readonly string[]> {
  const counts = new Map<string, Map<string, number>>()
  for (const one of analysis.claims) {
    const { claim } = one
    const notes = counts.get(claim) ?? new Map<string, number>()
    for (const text of notesOf(one, analysis)) notes.set(text, (notes.get(text) ?? 0) + 1)
    counts.set(claim, notes)
  }
  const shared = [...counts].map(([claim, notes]): [string, readonly string[]] => [
    claim,
    [...notes].flatMap(([text, n]) => (n > 1 ? [text] : [])),
  ])
  return new Map(shared.filter(([, notes]) => notes.length > 0))
}

const notesOf = ({ limitation }: ClaimFinding, analysis: Analysis): readonly string[] =>
  limitation.cautions.map((one) => cautionInWords(one, citesOf(analysis)))

/** How long there is to sue, with the working: each step with its day, the version of the law and what it rests on. */
export function timeBlocks(claim: ClaimFinding, { snapshot }: Material): readonly Block[] {
  const { limitation } = claim
  const citeOf = citesOf(snapshot.analysis)
  const standing = timeStanding(limitation)
  const shared = sharedTimeNotes(snapshot.analysis).get(claim.claim) ?? []
  const notes = notesOf(claim, snapshot.analysis)
  const own = notes.filter((text) => !shared.includes(text))
  const sources = footingLines(limitation, citeOf)
  const common = notes.length - own.length
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
              words(standing === 'not-available' ? ' for this conduct.' : `. ${headlineInWords(limitation)}`),
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
        { label: 'Rests on', width: 13 },
      ],
      rows: limitation.steps.map(
        (step): Row => ({
          cells: [
            say(`${step.reading === 'every' ? '' : `${readingWords[step.reading]}: `}${stepInWords(step)}`),
            say(step.date === null ? '' : formatDay(step.date)),
            say(words(step.version === null ? '' : versionInWords(step.version, citeOf), 'quiet')),
            say(...(step.rests_on === null ? [] : [gradeMark(step.rests_on)])),
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
          words(`Governed by ${governingInWords(one, citeOf)}.`),
        ]),
        ...(sources.length === 0
          ? []
          : [lineBreak, ...sources.flatMap((text, i) => [...(i > 0 ? [lineBreak] : []), words(text)])]),
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
