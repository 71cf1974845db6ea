import type { ClaimFinding, ImmunityFinding } from '../../../casefile/findings.ts'
import type { FactorId } from '../../../casefile/ids.ts'
import { timeStanding } from '../../../casefile/limitation/time-standing.ts'
import { claimCaution, claimStep } from '../../../words/claims.ts'
import { capitalised } from '../../../words/counting.ts'
import { citesOf } from '../../../words/limitation/cites-of.ts'
import { versionInWords } from '../../../words/limitation/version-words.ts'
import { immunityWords } from '../../../words/standing.ts'
import { anchor, type Block, type Row, say, words } from '../document-tree.ts'
import type { Material } from '../material.ts'
import { cited, elementsTable } from './claim-elements.ts'
import { claimPart } from './claim-part.ts'
import { precedentBlocks } from './claim-precedent.ts'
import { timeBlocks } from './claim-time.ts'
import { warningBlocks } from './claim-warnings.ts'

function immunityBlocks(id: string, immunity: ImmunityFinding, { snapshot }: Material): readonly Block[] {
  return [
    { kind: 'heading', text: 'Immunity' },
    {
      kind: 'paragraph',
      saying: say(
        words(`${capitalised(immunityWords[immunity.result])}.`, 'strong'),
        words(
          immunity.version === null
            ? ''
            : ` Asked under ${versionInWords(immunity.version, citesOf(snapshot.analysis))}.`,
        ),
      ),
    },
    {
      kind: 'table',
      id: `${id}-immunity`,
      caption: 'Questions of the immunity, in order',
      look: 'dense',
      columns: [
        { label: 'Question', width: 36 },
        { label: 'Answer', width: 10 },
        { label: 'Why', width: 40 },
        { label: 'Facts', width: 14 },
      ],
      rows: immunity.steps.map(
        (step): Row => ({
          cells: [say(step.question), say(words(step.answer, 'strong')), say(step.why), cited(step.facts)],
        }),
      ),
    },
  ]
}

const listed = (heading: string, texts: readonly string[]): readonly Block[] =>
  texts.length === 0
    ? []
    : [
        { kind: 'heading', text: heading },
        { kind: 'list', items: texts.map((text) => say(text)) },
      ]

/** Where the whole working of a claim stands. */
export const inFull = (claim: ClaimFinding): string => `full-${anchor('claim', claim.id)}`

/** Everything about one claim against one party, in one part that unfolds. */
export function claimDetail(claim: ClaimFinding, material: Material): Block {
  const id = inFull(claim)
  const standing = timeStanding(claim.limitation)
  const named = (ids: readonly FactorId[]): string =>
    ids.length === 0 ? 'none' : ids.map(material.factorName).join('; ')
  const isOver = standing === 'too-late' || standing === 'not-available'
  const precedent: readonly Block[] =
    claim.precedent === null
      ? []
      : isOver
        ? [
            {
              kind: 'paragraph',
              role: 'quiet',
              saying: say(
                'Decisions are not set out for a claim that cannot be brought any more; analysis.json has them.',
              ),
            },
          ]
        : precedentBlocks(claim, claim.precedent, named, material.form)
  return claimPart(claim, id, [
    elementsTable(claim, material),
    ...listed('Open questions', claim.cautions.map(claimCaution)),
    ...timeBlocks(claim, material),
    ...(claim.immunity === null ? [] : immunityBlocks(id, claim.immunity, material)),
    ...precedent,
    ...(claim.warnings === null || isOver ? [] : warningBlocks(claim.warnings, material.factorName, material.form)),
    ...listed('Next for this claim', claim.nextSteps.map(claimStep)),
  ])
}
