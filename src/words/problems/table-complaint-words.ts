import type { CellFault, TableComplaints } from '../../casefile/problems/table-complaints.ts'
import type { ComplaintWordsOf } from './complaint-words-of.ts'

export const tableComplaintWords: ComplaintWordsOf<TableComplaints> = {
  'quote-not-closed': () => 'a quotation mark that opens here is not closed, or stands inside a cell.',
  'too-few-cells': ({ cells, heading, delimiter }) =>
    `the row has ${cells} cells and the heading ${heading}; a cell that holds a ${delimiter} must stand in quotation marks.`,
  'no-rows': () => 'it holds no rows.',
  'a-workbook': () => 'it is a workbook. Save it as CSV and name that file.',
  'strange-column': ({ given, allowed }) =>
    `"${given}" is not a column that is known here. Take it out, or name it as one of ${allowed.join(', ')}.`,
  'column-twice': ({ column }) => `the column "${column}" stands in it twice. Take one out.`,
  'columns-missing': ({ columns }) =>
    columns.length === 1
      ? `the column "${columns[0]}" is missing. Add it to the heading.`
      : `the columns ${columns.map((name) => `"${name}"`).join(', ')} are missing. Add them to the heading.`,
  cell: ({ column, fault }) => `"${column}" ${cellWords[fault]}`,
  'no-such-role': ({ column, given, allowed }) =>
    `"${column}" names ${given === null ? 'no role' : `"${given}", which is not a role`}. The roles are ${allowed.join(', ')}.`,
  'no-such-factor': ({ column, given, near }) =>
    `"${column}" names "${given}", which is not in the list of factors (law/factors.yaml).${near.length === 0 ? '' : ` Near it: ${near.join(', ')}.`}`,
  'end-without-start': ({ ends, begins }) => `"${ends}" is given, and "${begins}" is empty. Give both, or neither.`,
  'columns-out-of-order': ({ column, lies, other }) =>
    `"${column}" lies ${lies} ${other === null ? 'the conduct' : `"${other}"`}.`,
  'not-parquet': ({ fault }) => parquetWords[fault],
  'parquet-damaged': ({ row }) => `it is damaged from row ${row} on, or packed in a way that cannot be read here.`,
  'no-plain-cell': ({ column }) => `"${column}" holds neither text, number nor day.`,
  'no-treasury-heading': () =>
    'the first row must be Date and then maturities such as 6 Mo and 10 Yr, as the Treasury writes them.',
  'not-a-day': ({ given }) => `"${given}" is not a day that exists; write it like 2026-11-23.`,
  'no-day-up-to': ({ on }) => `no day on or before ${on} stands in it; download the year of that day.`,
  'no-yield-on': ({ on }) => `the row of ${on} holds no yield.`,
  'no-column-of-numbers': () =>
    'none of its columns holds the first number of each document (BEGDOC, BEGBATES, DOCID).',
  'no-line-with-headings': ({ columns }) => `the table has no line with all of these headings: ${columns.join(', ')}.`,
}

const cellWords: Readonly<Record<CellFault, string>> = {
  'month-or-day-first': 'is not a date that is safe to read: 5/3/2014 can be May or March. Write 2014-05-03.',
  'a-moment': 'is not a date but a moment. Write the day alone: 2014-05-03.',
  'date-empty': 'is not a date: it is empty. Write 2014-05-03, 2014-05 or 2014.',
  'no-such-date': 'is not a date that exists. Write 2014-05-03, 2014-05 or 2014.',
  'out-of-time': 'lies before 1900 or after 2100, which must be a slip.',
  'day-needed': 'must be known to the day. Write 2014-05-03.',
  'year-needed': 'must be known at least to the year. Write 2014, or a span such as 2012/2014.',
  'state-empty': 'is empty. Write a postal code such as OH.',
  'no-such-state': 'is not a postal code or name of a state whose federal court is known here. Write one such as OH.',
  'no-amount': 'is not an amount in dollars. Write a number such as 250000.',
  'no-count': 'is not a whole number of businesses, one or more.',
  'one-role': 'must name one role; write a row for each.',
  'role-not-in-row': 'names facts of a defendant who is not among the roles of the row.',
}

const parquetWords: Readonly<Record<TableComplaints['not-parquet']['fault'], string>> = {
  'not-whole': 'it is not a whole Parquet file; it may have been cut short on its way here.',
  'column-names-alike': 'two of its columns have one name.',
  'no-number-of-rows': 'it is damaged: a group of rows has no number of rows.',
  'other-columns': 'it is damaged: a group of rows has other columns than the file.',
  'columns-too-large': 'it is damaged: a column is said to be larger than the file.',
  'group-too-large': 'one of its row groups takes over 1 GB when unpacked; write it again with smaller row groups.',
}
