import { formatCents, sumCents } from '../../../casefile/money.ts'
import type { MaximumRecovery, Valuation } from '../../../casefile/value/valuation.ts'
import { capitalised } from '../../../words/counting.ts'
import { structureWords } from '../../../words/valuation/care-words.ts'
import { headLabel } from '../../../words/valuation/head-words.ts'
import { leftOutLabel, leftOutRule } from '../../../words/valuation/left-out-words.ts'
import {
  chosenWords,
  missingWords,
  proofWords,
  runnerUpWords,
  shareTaker,
} from '../../../words/valuation/maximum-words.ts'
import { notTakenLabel, notTakenWhy } from '../../../words/valuation/not-taken-words.ts'
import { inHundredWords } from '../../../words/valuation/share-words.ts'
import { maximumConditionWords, stepLabel } from '../../../words/valuation/step-words.ts'
import { taxWhy } from '../../../words/valuation/tax-words.ts'
import { assumedWords, movedFigureWords, movedWords } from '../../../words/valuation/what-moves-words.ts'
import { type Block, type Row, type Section, say, words } from '../document-tree.ts'

const section = (id: string, title: string, blocks: readonly Block[]): readonly Section[] =>
  blocks.length === 0 ? [] : [{ id, title, blocks, sections: [] }]

type Names = ReadonlyMap<string, string>

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

function maximumBlocks(maximum: MaximumRecovery, names: Names): readonly Block[] {
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

function alternativesBlocks({ alternatives = [] }: Valuation): readonly Block[] {
  if (alternatives.length === 0) return []
  return [
    {
      kind: 'table',
      id: 'alternatives',
      caption: 'Heads that may not be added to those above',
      look: 'dense',
      columns: [
        { label: 'Instead', width: 32 },
        { label: 'Amount', width: 16, align: 'right' },
        { label: 'Why not both', width: 52 },
      ],
      rows: alternatives.map(
        (one): Row => ({
          cells: [say(notTakenLabel(one.what)), say(formatCents(one.amount)), say(notTakenWhy(one.why))],
        }),
      ),
    },
  ]
}

function sensitivityBlocks({ sensitivity = [] }: Valuation): readonly Block[] {
  if (sensitivity.length === 0) return []
  return [
    {
      kind: 'table',
      id: 'sensitivity',
      caption: 'How far a figure moves with one assumption, the widest first',
      look: 'dense',
      columns: [
        { label: 'Assumption', width: 36 },
        { label: 'Moved by', width: 24 },
        { label: 'Figure', width: 12 },
        { label: 'Low', width: 14, align: 'right' },
        { label: 'High', width: 14, align: 'right' },
      ],
      rows: sensitivity.map(
        (one): Row => ({
          cells: [
            say(assumedWords(one.assumption)),
            say(movedWords(one.change)),
            say(movedFigureWords(one.measures)),
            say(formatCents(one.low)),
            say(formatCents(one.high)),
          ],
        }),
      ),
    },
  ]
}

function ledgerBlocks({ ledger }: Valuation): readonly Block[] {
  if (ledger === undefined) return []
  return [
    {
      kind: 'paragraph',
      saying: say(
        `Bills in the record: ${formatCents(ledger.billed)} billed, ${formatCents(ledger.paid)} paid, ${formatCents(ledger.claimed)} claimed.`,
      ),
    },
    ...(ledger.missing.length === 0
      ? []
      : [{ kind: 'list' as const, items: ledger.missing.map((one) => say(`[needs: ${missingWords(one)}]`)) }]),
  ]
}

const taxWords = { 'not-taxed': 'not taxed', depends: 'depends', taxed: 'taxed' } as const

function afterwardsBlocks({ heads, care, tax = [], structures = [], shares = [] }: Valuation): readonly Block[] {
  const labels = new Map<string, string>(heads.map((one) => [one.head, headLabel(one)]))
  return [
    ...(shares.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            id: 'shares',
            caption: 'Shares of those who may claim',
            columns: [
              { label: 'Who', width: 40 },
              { label: 'Relation', width: 36 },
              { label: 'Amount', width: 24, align: 'right' as const },
            ],
            rows: shares.map((one): Row => {
              const { claimant, relation } = shareTaker(one)
              return { cells: [say(claimant), say(relation), say(formatCents(one.amount))] }
            }),
          },
        ]),
    ...(structures.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            id: 'structures',
            caption: 'Ways of paying to weigh',
            look: 'dense' as const,
            columns: [
              { label: 'Way', width: 26 },
              { label: 'Amount', width: 16, align: 'right' as const },
              { label: 'Note', width: 58 },
            ],
            rows: structures.map(
              (one): Row => ({
                cells: [
                  say(one.kind.replaceAll('-', ' ')),
                  say(formatCents(one.amount)),
                  say(structureWords(one.kind, care)),
                ],
              }),
            ),
          },
        ]),
    ...(tax.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            id: 'tax',
            caption: 'Federal income tax by head; confirm with a tax adviser',
            look: 'dense' as const,
            columns: [
              { label: 'Head', width: 28 },
              { label: 'Treatment', width: 14 },
              { label: 'Why', width: 44 },
              { label: 'Status', width: 14 },
            ],
            rows: tax.map(
              (one): Row => ({
                cells: [
                  say(labels.get(one.head) ?? capitalised(one.head.replaceAll('-', ' '))),
                  say(taxWords[one.treatment]),
                  say(taxWhy(one)),
                  say(words(one.status, 'quiet')),
                ],
              }),
            ),
          },
        ]),
  ]
}

/** The parts of a valuation that not every matter has. */
export function damagesDetail(valuation: Valuation, names: Names): readonly Section[] {
  const { check, maximum } = valuation
  const checked: readonly Block[] =
    check === undefined
      ? []
      : [
          {
            kind: 'paragraph',
            role: 'quiet',
            saying: say(
              `Checked by direct summation: ${formatCents(check.closedForm)} expected, against a mean of ${formatCents(check.simulated)} over the trials (standard error ${formatCents(check.standardError)}).`,
            ),
          },
        ]
  return [
    ...(maximum === undefined
      ? []
      : section('maximum', 'The lawful combination that gives the most', maximumBlocks(maximum, names))),
    ...section('other-heads', 'What was left out, and what is missing', [
      ...alternativesBlocks(valuation),
      ...ledgerBlocks(valuation),
    ]),
    ...section('afterwards', 'Shares, payment and tax', afterwardsBlocks(valuation)),
    ...section('sensitivity-section', 'How firm the total is', [...sensitivityBlocks(valuation), ...checked]),
  ]
}
