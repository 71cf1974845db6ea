import { formatCents, sumCents } from '../../../../casefile/money.ts'
import type { MaximumRecovery } from '../../../../casefile/value/maximum-recovery.ts'
import { capitalised } from '../../../../words/counting.ts'
import { leftOutLabel, leftOutRule } from '../../../../words/valuation/left-out-words.ts'
import { chosenWords, proofWords, runnerUpWords } from '../../../../words/valuation/maximum-words.ts'
import { inHundredWords } from '../../../../words/valuation/share-words.ts'
import { maximumConditionWords, stepLabel } from '../../../../words/valuation/step-words.ts'
import { type Block, type Row, say, words } from '../../document-tree.ts'

export type Names = ReadonlyMap<string, string>

const namedBy =
  (names: Names) =>
  (id: string): string =>
    names.get(id) ?? id

const fromWhom = (payers: readonly string[], names: Names): string =>
  `${payers.length > 1 ? 'jointly from' : 'from'} ${payers.map(namedBy(names)).join(', ')}`

/** The heads under the claim and the payers that they share, with what these come to. */
function chosenRows({ chosen }: MaximumRecovery, names: Names): readonly Row[] {
  const sources = Map.groupBy(chosen, ({ claim, payers }) => `${claim}, ${fromWhom(payers, names)}`)
  return [...sources].flatMap(([from, taken]): Row[] => [
    {
      emphasis: 'total',
      cells: [say(capitalised(from)), say(formatCents(sumCents(taken.map(({ amount }) => amount))))],
    },
    ...taken.map(
      ({ head, amount }): Row => ({
        cells: [say(words('\u2013 ', 'quiet'), chosenWords(head)), say(formatCents(amount))],
      }),
    ),
  ])
}

/** The way of what can be collected to the net, where it is less than the expected total. */
function netBlocks({ net }: MaximumRecovery): readonly Block[] {
  return net === undefined
    ? []
    : [
        {
          kind: 'table',
          id: 'maximum-net',
          caption: `From that to the net, as far as it can be collected; it pays for the whole need in ${inHundredWords(net.coversShare)} outcomes`,
          look: 'dense',
          columns: [
            { label: 'Step', width: 70 },
            { label: 'Amount', width: 30, align: 'right' },
          ],
          rows: net.steps.map(
            (step, i): Row => ({
              ...(i === net.steps.length - 1 ? { emphasis: 'total' as const } : {}),
              cells: [say(stepLabel(step)), say(formatCents(step.amount))],
            }),
          ),
        },
      ]
}

export function maximumBlocks(maximum: MaximumRecovery, names: Names): readonly Block[] {
  return [
    {
      kind: 'paragraph',
      saying: say(
        words(`${formatCents(maximum.expected)}. `, 'strong'),
        words(
          maximum.range.low === maximum.range.high
            ? ''
            : `(${formatCents(maximum.range.low)} to ${formatCents(maximum.range.high)}) `,
        ),
        words(`${maximumConditionWords(maximum.condition)} ${proofWords(maximum)}`),
      ),
    },
    {
      kind: 'table',
      id: 'maximum-chosen',
      caption: 'What is taken, on which claim, from whom',
      look: 'dense',
      columns: [
        { label: 'Head', width: 70 },
        { label: 'Amount', width: 30, align: 'right' },
      ],
      rows: chosenRows(maximum, names),
    },
    ...netBlocks(maximum),
    ...(maximum.excluded.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            id: 'maximum-excluded',
            caption: 'What may not be taken beside it',
            look: 'dense' as const,
            columns: [
              { label: 'Left out', width: 46 },
              { label: 'By which rule', width: 54 },
            ],
            rows: maximum.excluded.map(
              (one): Row => ({ cells: [say(leftOutLabel(one, namedBy(names))), say(leftOutRule(one.rule))] }),
            ),
          },
        ]),
    ...(maximum.runnerUp === null
      ? []
      : [
          {
            kind: 'paragraph' as const,
            saying: say(`Next best: ${formatCents(maximum.runnerUp.expected)}. ${runnerUpWords(maximum.runnerUp)}`),
          },
        ]),
    ...(maximum.withoutClaim.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            id: 'maximum-without',
            caption: 'What it falls to if one claim is lost',
            look: 'dense' as const,
            columns: [
              { label: 'Without', width: 70 },
              { label: 'Amount', width: 30, align: 'right' as const },
            ],
            rows: maximum.withoutClaim.map((one): Row => ({ cells: [say(one.claim), say(formatCents(one.expected))] })),
          },
        ]),
  ]
}
