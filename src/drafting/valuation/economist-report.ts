import { type Cents, formatCents, roundToCents } from '../../casefile/money.ts'
import type { Valuation } from '../../casefile/value/valuation.ts'
import { survivalChance } from '../../damages/loss/life-table.ts'
import { expectedValue } from '../../damages/loss/model.ts'
import { discountAt, growthOf } from '../../damages/loss/rates.ts'
import type { ShownMatter } from '../../damages/value-matter.ts'
import { formatDay } from '../../words/date-words.ts'
import { amountWords, datesWords } from '../../words/valuation/flow-words.ts'
import { headWords, lossNameWords } from '../../words/valuation/head-words.ts'
import { shownRange } from '../../words/valuation/range-words.ts'
import { yearlyRateWords } from '../../words/valuation/share-words.ts'
import {
  type Block,
  type Column,
  type Paper,
  type Row,
  type Saying,
  type Section,
  say,
} from '../casebook/document-tree.ts'
import { valuationSection } from '../casebook/sections/damages/damages.ts'

type Table = Extract<Block, { kind: 'table' }>

const right = (label: string, width: number): Column => ({ label, width, align: 'right' })
const table = (id: string, caption: string, columns: readonly Column[], rows: readonly Row[]): Table => ({
  ...{ kind: 'table', id, caption, look: 'dense', columns, rows },
})
const part = (id: string, title: string, blocks: readonly Block[]): readonly Section[] =>
  blocks.length === 0 ? [] : [{ id, title, blocks, sections: [] }]

/** Past money stands as it was. */
const isPast = ({ firstMonth, count, stepMonths }: ShownMatter['model']['flows'][number]['flow']): boolean =>
  firstMonth + (count - 1) * stepMonths <= 0

/** Every loss as it was entered, and what its payments come to. */
function lossesTable({ model }: ShownMatter): Table {
  const { rates } = model.input
  return table(
    'losses-entered',
    'Each loss with its payments, growth, chance and source, and its expected present value',
    [
      { label: 'Loss', width: 18 },
      { label: 'Payments', width: 28 },
      right('Growth', 12),
      right('Chance', 10),
      right('Present value', 16),
      { label: 'Source', width: 16 },
    ],
    model.flows.map((valued): Row => {
      const { amount, dates, growth, name, probability, source } = valued.flow
      const sum = (value: number): Cents => roundToCents(value)
      const range = { low: sum(amount.low), likely: sum(amount.likely), high: sum(amount.high) }
      return {
        cells: [
          say(lossNameWords(name)),
          say(`${amountWords(range)} ${datesWords(dates)}`),
          say(isPast(valued.flow) ? 'none: past' : yearlyRateWords(growthOf(rates, growth))),
          say(String(probability)),
          say(formatCents(roundToCents(expectedValue(valued)))),
          say(source ?? 'not given'),
        ],
      }
    }),
  )
}

/** What falls due in each year and what it is worth today, for all heads and for each. */
function yearTables({ yearlyTotals = [], yearlyByHead = [] }: Valuation): readonly Block[] {
  type Year = (typeof yearlyTotals)[number]
  const columns = [
    { label: 'Year', width: 10 },
    right('At prices of the year', 20),
    right('Valued today', 20),
    right('10 in 100', 16),
    right('Median', 18),
    right('90 in 100', 16),
  ]
  const row = ({ year, nominal, present, range }: Year): Row => {
    const shown = range && shownRange(range)
    const cell = (sum: Cents | undefined): Saying => say(sum === undefined ? '' : formatCents(sum))
    return {
      cells: [
        say(String(year)),
        cell(nominal),
        cell(present),
        cell(shown?.low),
        cell(shown?.median),
        cell(shown?.high),
      ],
    }
  }
  if (yearlyTotals.length === 0) return []
  const byHead = Map.groupBy(yearlyByHead, ({ head }) => head)
  return [
    table('years-all', 'All heads by year', columns, yearlyTotals.map(row)),
    ...[...byHead].map(([head, years]) =>
      table(`years-${head}`, `${headWords[head]} by year`, columns, years.map(row)),
    ),
  ]
}

/** For each year to come: the chance to be alive, and what a dollar of that year and one that grows with it is worth. */
function factorsTable({ model, valuation }: ShownMatter): Table {
  const { input, table: life, age, anchorMonth } = model
  const { rates } = input
  const first = Number(valuation.valuationDate.slice(0, 4))
  const last = Math.max(first, ...(valuation.yearlyTotals ?? []).map(({ year }) => year))
  const growth = growthOf(rates, null)
  return table(
    'yearly-factors',
    `Factors by year, with the discount and general growth of the assumptions; life table: ${life.title}`,
    [
      right('Years from the valuation', 22),
      right('Chance to be alive', 20),
      right('Discount', 18),
      right('A dollar then is worth', 20),
      right('One that grows', 20),
    ],
    Array.from({ length: last - first + 1 }, (_, years): Row => {
      const worth = (1 + discountAt(rates, years)) ** -years
      const alive = survivalChance(life, age, years - anchorMonth / 12)
      return {
        cells: [
          say(String(years)),
          say(alive.toFixed(6)),
          say(yearlyRateWords(discountAt(rates, years))),
          say(worth.toFixed(6)),
          say((worth * (1 + growth) ** years).toFixed(6)),
        ],
      }
    }),
  )
}

/** Numbers every table through the whole paper; a report that stands alone cites no facts of a matter. */
function numbered(sections: readonly Section[]): readonly Section[] {
  let count = 0
  const block = (one: Block): Block => {
    if (one.kind === 'table') {
      count++
      const rows = one.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, facts: [] })) }))
      return { ...one, caption: `Table ${count}. ${one.caption}`, rows }
    }
    return one.kind === 'unfolding' ? { ...one, blocks: one.blocks.map(block) } : one
  }
  const section = (one: Section): Section => ({
    ...one,
    blocks: one.blocks.map(block),
    sections: one.sections.map(section),
  })
  return sections.map(section)
}

/**
 * The report of an economist as numbered tables: what was entered, what it comes to by head and by year, the factors, the
 * way to the net, what the claims allow, how firm the figures are, and every assumption with its source.
 */
export function economistReport(matter: ShownMatter): Paper {
  const { valuation, input } = matter
  const names = new Map(input.defendants.map(({ id, name }): [string, string] => [id, name ?? id]))
  const sections = [
    valuationSection(valuation, names),
    ...part('losses', 'The losses as they were entered', [lossesTable(matter)]),
    ...part('years', 'The losses by year', yearTables(valuation)),
    ...part('factors', 'Factors by year', [factorsTable(matter)]),
  ]
  return {
    matterId: input.title ?? 'Valuation',
    kind: 'Report on damages',
    prefix: '',
    contents: true,
    title: input.title ?? 'Losses at present value',
    cover: [
      ['Valued on', formatDay(valuation.valuationDate)],
      ['Trials', `${valuation.simulation.trials.toLocaleString('en-US')}, seed ${valuation.simulation.seed}`],
    ],
    workProduct: 'Attorney work product. Every figure is conditional on liability.',
    sections: numbered(sections),
    facts: new Map(),
  }
}
