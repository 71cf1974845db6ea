import { formatCents } from '../../../../casefile/money.ts'
import type { Valuation } from '../../../../casefile/value/valuation.ts'
import { capitalised } from '../../../../words/counting.ts'
import { structureWords } from '../../../../words/valuation/care-words.ts'
import { headLabel } from '../../../../words/valuation/head-words.ts'
import { missingWords, shareTaker } from '../../../../words/valuation/maximum-words.ts'
import { notTakenLabel, notTakenWhy } from '../../../../words/valuation/not-taken-words.ts'
import { meanFoundWords } from '../../../../words/valuation/range-words.ts'
import { taxWhy } from '../../../../words/valuation/tax-words.ts'
import { assumedWords, movedFigureWords, movedWords } from '../../../../words/valuation/what-moves-words.ts'
import { type Block, type Row, type Section, say, words } from '../../document-tree.ts'
import { maximumBlocks, type Names } from './damages-maximum.ts'

const section = (id: string, title: string, blocks: readonly Block[]): readonly Section[] =>
  blocks.length === 0 ? [] : [{ id, title, blocks, sections: [] }]

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
            saying: say(`Checked: ${formatCents(check.closedForm)} expected; ${meanFoundWords(valuation)}.`),
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
