import type { TableAnswer, TableFault, TableRead } from '../../casefile/value/table-read.ts'
import { sayer } from '../tagged-words.ts'

/** Where a number comes from, as it stands beside it in a damages input. */
export const tableSource = ({ title, publisher, file, sha256, downloaded }: TableRead['from']): string =>
  `${publisher}, ${title}; downloaded ${downloaded}, ${file}, SHA-256 ${sha256.slice(0, 16)}`

/** Why a table does not give what its mapping asks of it. */
export const tableFaultWords = sayer<TableFault>({
  'no-column': ({ column, known }) => `it has no column "${column}"; its headings are ${known.join(', ')}.`,
  'no-row': () => 'no row is left by where; compare its words with the cells of the table.',
  'several-rows': ({ lines }) =>
    `where leaves ${lines.length} rows (lines ${lines.slice(0, 8).join(', ')}${lines.length > 8 ? ' and more' : ''}), and one is needed; add a column to where.`,
  'not-a-number': ({ line, column, text }) =>
    `line ${line}, ${column} holds "${text}", which is no number; leave that row out with where.`,
  'not-positive': ({ line, column }) => `line ${line}, ${column} must be above 0.`,
  'year-missing': ({ year }) => `the year ${year} does not stand in it; choose years that do.`,
  'years-turned': () => 'to must be a later year than from.',
  'not-a-share': ({ share }) =>
    `what is read comes to ${share}, which is no share between 0 and 1; check unit and whole.`,
  'age-again': ({ age, line }) =>
    `the age ${age} stands there again in line ${line}; leave one of the rows with where.`,
  'day-missing': () => 'say on which day it was downloaded: downloaded in the mapping, or --downloaded.',
})

/** What to do where a table does not give what is asked. */
export const tableFaultNext = 'Correct the mapping, and look with --dry-run at what it reads.'

const number = (value: number): string => String(Number(value.toPrecision(6)))

/** What was read, as lines that go into a damages input. */
function answerLines(answer: TableAnswer, source: string): readonly string[] {
  switch (answer.gives) {
    case 'growth':
      return [
        'rates:',
        `  indices: { ${answer.index}: ${number(answer.rate)} }`,
        `  source: ${JSON.stringify(`${source}; average yearly growth ${answer.years.join(' to ')}`)}`,
      ]
    case 'share':
      return [`${answer.field}: ${number(answer.share)}`, `source: ${JSON.stringify(source)}`]
    case 'sum':
      return [`${answer.field}: ${answer.dollars.toFixed(2)}`, `source: ${JSON.stringify(source)}`]
    case 'by-age':
      return [
        `source: ${JSON.stringify(source)}`,
        'rows:',
        ...answer.rows.map(({ age, value }) => `  - { age: ${age}, years: ${number(value)} }`),
      ]
    default:
      return answer satisfies never
  }
}

/** The lines for a damages input, or, as a trial, what would be read and from which cells. */
export function tableLines({ answer, cells, rows, kept, from }: TableRead, trial: boolean): readonly string[] {
  const lines = answerLines(answer, tableSource(from))
  if (!trial) return lines
  return [
    `${from.file}: ${rows} rows, of which where leaves ${kept}. SHA-256 ${from.sha256}.`,
    'Read from',
    ...cells.slice(0, 20).map(({ line, column, text }) => `  line ${line}, ${column}: ${text}`),
    ...(cells.length > 20 ? [`  and ${cells.length - 20} more cells`] : []),
    'It would give',
    ...lines.map((line) => `  ${line}`),
  ]
}
