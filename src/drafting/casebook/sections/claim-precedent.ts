import type { ClaimFinding, DecisionComparison, PrecedentFinding } from '../../../casefile/findings.ts'
import type { FactorId } from '../../../casefile/ids.ts'
import { capitalised, counted } from '../../../words/counting.ts'
import { precedentReasonWords } from '../../../words/precedent/precedent-reason-words.ts'
import { leaningWords, outcomeWords, recordWords } from '../../../words/precedent/precedent-words.ts'
import { anchor, type Block, lineBreak, link, type Row, say, words } from '../document-tree.ts'
import type { CasebookForm } from '../material.ts'

const namedAtMost = 4
const decisionsAtMost = 4
const changesAtMost = 6

type Named = (ids: readonly FactorId[]) => string

/** A matter with many facts has more of them than any decision; the first few say what kind they are. */
const shortened = (ids: readonly FactorId[], named: Named): string =>
  ids.length <= namedAtMost + 1 ? named(ids) : `${named(ids.slice(0, namedAtMost))}; ${ids.length - namedAtMost} more`

function decisionRow(comparison: DecisionComparison, named: Named): Row {
  const { decision, caption, court, decided, binding, favours, aFortiori } = comparison
  return {
    cells: [
      say(
        link(anchor('source', decision), caption),
        lineBreak,
        words(`${court} ${decided.slice(0, 4)}${binding ? ', binding here' : ''}`, 'quiet'),
      ),
      say(
        words(`For the ${favours}`, 'strong'),
        words(`. ${capitalised(outcomeWords(comparison))}.`),
        words(aFortiori ? ' All that helped there is here.' : '', 'quiet'),
      ),
      say(named(comparison.sharedFactors)),
      say(
        words('There: ', 'quiet'),
        shortened(comparison.onlyThere, named),
        lineBreak,
        words('Here: ', 'quiet'),
        shortened(comparison.onlyHere, named),
      ),
    ],
  }
}

function left(precedent: PrecedentFinding): string {
  const more =
    Math.max(0, precedent.decisionsFor.length - decisionsAtMost) +
    Math.max(0, precedent.decisionsAgainst.length - decisionsAtMost)
  return more === 0 ? '' : ` ${capitalised(counted(more, 'further decision'))} in analysis.json.`
}

/** Added facts that would turn the answer, the likeliest first. */
function changeBlocks({ wouldChange }: PrecedentFinding, named: Named, form: CasebookForm): readonly Block[] {
  const shown = form === 'full' ? wouldChange : wouldChange.slice(0, changesAtMost)
  if (shown.length === 0) return []
  const more = wouldChange.length - shown.length
  return [
    { kind: 'heading', text: 'What would change the answer' },
    {
      kind: 'list',
      items: [
        ...shown.map((one) =>
          say(
            `${named(one.add)}, towards the ${one.towards}; seen in ${Math.round(one.seenInShare * 100)} of 100 like cases.`,
          ),
        ),
        ...(more > 0 ? [say(words(`${capitalised(counted(more, 'rarer one'))} in analysis.json.`, 'quiet'))] : []),
      ],
    },
  ]
}

export function precedentBlocks(
  claim: ClaimFinding,
  precedent: PrecedentFinding,
  named: Named,
  form: CasebookForm,
): readonly Block[] {
  const rows = [
    ...precedent.decisionsFor.slice(0, decisionsAtMost),
    ...precedent.decisionsAgainst.slice(0, decisionsAtMost),
  ].map((one) => decisionRow(one, named))
  return [
    { kind: 'heading', text: 'Decisions for and against' },
    {
      kind: 'paragraph',
      saying: say(
        words(
          leaningWords(precedent, (factor) => named([factor])),
          'strong',
        ),
        words(` ${recordWords(precedent.record)} None of this enters a sum of money.`),
      ),
    },
    { kind: 'list', items: precedent.why.map((one) => say(precedentReasonWords(one, (factor) => named([factor])))) },
    ...(rows.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            id: `${anchor('claim', claim.id)}-decisions`,
            caption: `The nearest decisions on each side.${left(precedent)}`,
            look: 'dense' as const,
            columns: [
              { label: 'Decision', width: 23 },
              { label: 'Outcome', width: 21 },
              { label: 'Facts shared', width: 27 },
              { label: 'What distinguishes it', width: 29 },
            ],
            rows,
          },
        ]),
    ...changeBlocks(precedent, named, form),
  ]
}
