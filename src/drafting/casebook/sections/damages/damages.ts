import { formatCents } from '../../../../casefile/money.ts'
import type { MoneyRange } from '../../../../casefile/value/money-range.ts'
import type { Valuation } from '../../../../casefile/value/valuation.ts'
import { formatDay } from '../../../../words/date-words.ts'
import { assumptionWords } from '../../../../words/valuation/assumption-words.ts'
import { basisWords } from '../../../../words/valuation/basis-words.ts'
import { coverageInShort, coverageWords } from '../../../../words/valuation/care-words.ts'
import { headLabel } from '../../../../words/valuation/head-words.ts'
import { medianWords, rangeWords, shownRange } from '../../../../words/valuation/range-words.ts'
import { stepLabel, stepNote, valuationCondition } from '../../../../words/valuation/step-words.ts'
import { valuationCautionWords } from '../../../../words/valuation/valuation-caution-words.ts'
import { notValued } from '../../../not-valued.ts'
import { type Block, type Row, type Section, say, sayWith, words } from '../../document-tree.ts'
import type { Material } from '../../material.ts'
import { drawRanges } from '../../pictures/range-drawing.ts'
import { drawWaterfall } from '../../pictures/waterfall-drawing.ts'
import { drawYears } from '../../pictures/year-drawing.ts'
import { damagesDetail } from './damages-detail.ts'
import { restsOnSections } from './damages-rests-on.ts'

function headsTable(valuation: Valuation): Block {
  const row = (label: string, range: MoneyRange, basis: string): Pick<Row, 'cells'> => {
    const { low, median, high } = shownRange(range)
    return {
      cells: [
        say(label),
        say(formatCents(low)),
        say(words(formatCents(median), 'strong')),
        say(formatCents(high)),
        say(basis),
      ],
    }
  }
  return {
    kind: 'table',
    id: 'damages-heads',
    caption: `Heads of damages at present value on ${formatDay(valuation.valuationDate)}`,
    columns: [
      { label: 'Head', width: 18 },
      { label: 'Low', width: 14, align: 'right' },
      { label: 'Median', width: 14, align: 'right' },
      { label: 'High', width: 14, align: 'right' },
      { label: 'How it was computed, and from what', width: 40 },
    ],
    rows: [
      ...valuation.heads.map((head): Row => {
        const basis = basisWords(head.basis)
        const { cells } = row(headLabel(head), head.presentValue, basis)
        return { cells: [...cells.slice(0, -1), sayWith(head.facts, 'numbers', basis)] }
      }),
      {
        ...row('Total', valuation.total, 'Drawn together; the parts of a range do not simply add up.'),
        emphasis: 'total',
      },
    ],
  }
}

function waterfallBlocks(valuation: Valuation): readonly Block[] {
  return [
    {
      kind: 'figure',
      id: 'waterfall-picture',
      title: 'From the gross value to what reaches the client',
      picture: drawWaterfall(valuation.waterfall),
      caption: 'What is taken off is shown from right to left; the table below has the reason of each step.',
    },
    {
      kind: 'table',
      id: 'waterfall',
      caption: 'From gross to net',
      columns: [
        { label: 'Step', width: 36 },
        { label: 'Amount', width: 18, align: 'right' },
        { label: 'Note', width: 46 },
      ],
      rows: valuation.waterfall.map(
        (step): Row => ({
          cells: [
            say(stepLabel(step)),
            say(words(formatCents(step.amount), step.amount < 0 ? 'loss' : 'strong')),
            say(stepNote(step)),
          ],
        }),
      ),
    },
    {
      kind: 'paragraph',
      saying: say(
        words('Net to the client: ', 'strong'),
        words(`${rangeWords(valuation.netToClaimant)}, median ${medianWords(valuation.netToClaimant)}.`),
      ),
    },
  ]
}

function careBlocks({ care, yearly }: Valuation): readonly Block[] {
  return [
    {
      kind: 'paragraph',
      saying: say(
        words(`${coverageInShort(care.of, care.shareOfOutcomes)}. `, 'strong'),
        words(
          `${coverageWords(care)} ${care.of === 'care' ? 'The care plan needs' : 'The support that was lost is worth'} ${rangeWords(care.needPresentValue)} at present value; the net available is ${rangeWords(care.netAvailable)}.`,
        ),
      ),
    },
    ...(yearly.length === 0
      ? []
      : [
          {
            kind: 'figure' as const,
            id: 'care-by-year',
            title:
              care.of === 'care' ? 'What the care plan needs each year' : 'The support that was lost, year by year',
            picture: drawYears(yearly),
            caption: 'In the money of each year, before discounting.',
          },
        ]),
  ]
}

/** The damages of the claimant; with several, of each in a part of its own. */
export function damagesSection({ snapshot }: Material): Section {
  const { parties, valuations } = snapshot.analysis
  const partyNames = new Map(parties.map(({ id, name }): [string, string] => [id, name]))
  const [first] = valuations
  if (first?.forClaimant === null) return valuationSection(first.valuation, partyNames)
  const { some, names } = notValued(snapshot.analysis)
  const needs = `[needs${names === '' ? '' : ` for ${names}`}: medical bills, a care plan or earnings] No value was computed.`
  return {
    id: 'damages',
    title: 'Damages',
    blocks: some ? [{ kind: 'paragraph', saying: say(needs) }] : [],
    sections: valuations.map(({ claimant, forClaimant, valuation }) => ({
      ...marked(valuationSection(valuation, partyNames), claimant),
      title: `Damages of ${forClaimant}`,
    })),
  }
}

/** The same section under ids of its own, where it stands once for each claimant. */
function marked(section: Section, mark: string): Section {
  return {
    ...section,
    id: `${section.id}-${mark}`,
    blocks: section.blocks.map((block) =>
      'id' in block && block.id !== undefined ? { ...block, id: `${block.id}-${mark}` } : block,
    ),
    sections: section.sections.map((inner) => marked(inner, mark)),
  }
}

/** One valuation as a section: its heads, what they rest on, the way to the net, the care, and the assumptions. */
export function valuationSection(valuation: Valuation, partyNames: ReadonlyMap<string, string>): Section {
  return {
    id: 'damages',
    title: 'Damages',
    blocks: [
      { kind: 'paragraph', role: 'lead', saying: say(words(valuationCondition)) },
      {
        kind: 'figure',
        id: 'ranges-picture',
        title: 'Each head with its range',
        picture: drawRanges([
          ...valuation.heads.map((head) => ({ label: headLabel(head), range: head.presentValue })),
          { label: 'Total', range: valuation.total },
        ]),
        caption: 'The bar runs from the 10th to the 90th percentile; the line in it is the median.',
      },
      headsTable(valuation),
      ...valuation.cautions.map(
        (one): Block => ({ kind: 'paragraph', role: 'caution', saying: say(valuationCautionWords(one)) }),
      ),
    ],
    sections: [
      ...restsOnSections(valuation, partyNames),
      { id: 'net', title: 'What reaches the client', blocks: waterfallBlocks(valuation), sections: [] },
      { id: 'care', title: 'Does it pay for the care ahead?', blocks: careBlocks(valuation), sections: [] },
      ...damagesDetail(valuation, partyNames),
      {
        id: 'assumptions',
        title: 'Assumptions',
        blocks: [
          {
            kind: 'table',
            id: 'assumptions-table',
            caption: 'What the values rest on',
            columns: [
              { label: 'Assumption', width: 30 },
              { label: 'Value', width: 26 },
              { label: 'Source', width: 44 },
            ],
            rows: valuation.assumptions
              .map(assumptionWords)
              .map((one) => ({ cells: [say(one.name), say(one.value), say(one.source)] })),
          },
          {
            kind: 'paragraph',
            role: 'quiet',
            saying: say(
              `${valuation.simulation.trials.toLocaleString('en-US')} trials with the seed ${valuation.simulation.seed}: the same seed gives the same figures.`,
            ),
          },
        ],
        sections: [],
      },
    ],
  }
}
