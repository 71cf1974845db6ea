import {
  Document,
  type FileChild,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { withoutTraces } from '../casebook/docx/without-traces.ts'
import { wordColours, wordStyles } from '../casebook/docx/word-styles.ts'
import { printableText } from '../casebook/printable-text.ts'
import type { FinishedFile } from '../firewall/release/finished-text.ts'
import { type TableCell as Cell, type Table as Rows, tableFile } from '../table-file.ts'
import type { CustodyFile, CustodyRecord } from './custody-record.ts'

/** The paper for counsel and the table of every file. */
export async function custodyFiles(value: CustodyRecord): Promise<readonly FinishedFile[]> {
  return [
    { name: 'custody-certificate.docx', bytes: await certificate(value) },
    await tableFile('custody.xlsx', tableOf(value.files)),
    await tableFile('custody.csv', tableOf(value.files)),
  ]
}

const copyInWords: Readonly<Record<CustodyFile['copy'], string>> = {
  agrees: 'kept; decrypted and agrees with the hash',
  'kept-elsewhere': 'kept once, with the file it is the same as',
  'never-kept': 'no copy was made',
}

const tableOf = (files: readonly CustodyFile[]): Rows => ({
  name: 'Custody',
  columns: [
    ...['number', 'path', 'bytes', 'SHA-256', 'arrived (UTC)', 'custodian', 'status', 'format', 'read by', 'copy'],
    ...['same bytes as', 'came in'],
  ],
  rows: files.map((file): readonly Cell[] => [
    ...[file.bates, file.path, file.bytes, file.sha256, file.arrived, file.custodian ?? '', file.status, file.format],
    ...[file.reader ?? '', copyInWords[file.copy], file.sameAs ?? '', file.heldIn ?? ''],
  ]),
})

const paragraph = (text: string, look: { readonly quiet?: boolean } = {}): Paragraph =>
  new Paragraph({
    spacing: { after: 120 },
    children: [new TextRun({ text: printableText(text), ...(look.quiet ? { color: wordColours.quiet } : {}) })],
  })

const heading = (text: string): Paragraph =>
  new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(printableText(text))] })

const numbered = (texts: readonly string[]): Paragraph[] => texts.map((text, i) => paragraph(`${i + 1}.  ${text}`))

function pairs(rows: readonly (readonly [string, string])[]): Table {
  const cell = (text: string, share: number): TableCell =>
    new TableCell({
      width: { size: share, type: WidthType.PERCENTAGE },
      children: [new Paragraph({ children: [new TextRun({ text: printableText(text), size: 18 })] })],
    })
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(([name, value]) => new TableRow({ cantSplit: true, children: [cell(name, 35), cell(value, 65)] })),
  })
}

const plural = (n: number, one: string): string => `${n.toLocaleString('en-US')} ${n === 1 ? one : `${one}s`}`

/** What a qualified person would certify; every blank stays with that person. Law: Fed. R. Evid. 902(11), (13), (14). */
function toCertify(record: CustodyRecord): readonly string[] {
  const agree = record.files.filter(({ copy }) => copy === 'agrees').length
  return [
    'I am [needs: name and position of the person who certifies]. My training and experience with the systems named below are [needs: qualification].',
    `Between the times listed under "When files came in", files were read into the matter ${record.matterId} by ${record.program}, on the computer described under "Tools". The process is the one described under "What was done with each file".`,
    'For each file the program computed the SHA-256 hash of its bytes before anything else was done with them. Two files of different content that have the same SHA-256 hash are not known to exist.',
    `On ${record.made} (UTC) the copies that the program keeps were decrypted and their hashes computed again: ${plural(agree, 'file')} of ${record.files.length.toLocaleString('en-US')} agree with the hash taken on arrival. The others are named in custody.xlsx with the reason.`,
    'The text of a file, where it is used, is a result of the process described; the program and version that made it stand beside the file in custody.xlsx.',
    '[needs: where the files came from, who copied them from which device or account, when and with what, before they came into the matter. The program knows nothing of that.]',
    'I declare under penalty of perjury that the foregoing is true and correct. [needs: signature, date and place; counsel confirms the form of declaration.]',
  ]
}

const process: readonly string[] = [
  'The file was opened for reading alone. Its bytes were hashed (SHA-256) before any program read them.',
  'Where a list of known illegal files was given, the hash was compared with it first; a file on it was neither opened nor copied.',
  'The bytes were stored encrypted, unchanged, under their hash. Files that are the same byte for byte are stored once. Held files are not copied.',
  'A reader for its format took its text in a process of its own, with limits of time and memory. A file that holds others is read with what lies in it; each is a file of its own with its own hash.',
  'File, pages and number were written in one step together with an entry of a log in which each entry carries a keyed hash of the one before and of everything the matter held.',
]

function body(record: CustodyRecord): FileChild[] {
  const { log } = record
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun('Record of custody')] }),
    paragraph(
      'Draft for counsel: the facts a certificate under Federal Rules of Evidence 902(13) and 902(14) rests on. Not signed, not a certificate. Rule 902(11) asks for reasonable written notice before trial and that record and certificate are open to inspection; counsel confirms both.',
      { quiet: true },
    ),
    pairs([
      ['Matter', `${record.matterId}, ${record.caption}`],
      ['Made (UTC)', record.made],
      ['Files', record.files.length.toLocaleString('en-US')],
      ['End of the audit log', `entry ${log.entries}, ${log.head}`],
    ]),
    heading('What would be certified'),
    ...numbered(toCertify(record)),
    heading('What was done with each file'),
    ...numbered(process),
    heading('Checked when this was made'),
    paragraph(
      `The whole log of ${plural(log.entries, 'entry').replace('entrys', 'entries')} was computed again and is whole up to its last entry, ${log.entries}${log.until === null ? '' : ` of ${log.until}`}. All ${log.records.toLocaleString('en-US')} records agree with the sums bound into it, and all ${log.originals.toLocaleString('en-US')} original files agree with their hashes. An older copy of the whole folder is whole in the same way: that this is the newest state shows only where that number and its hash, noted elsewhere at the time, are not later than these.`,
    ),
    heading('When files came in'),
    pairs(record.runs.map(({ begun, ended }) => [begun, ended === null ? 'interrupted' : `until ${ended}`])),
    heading('Tools'),
    pairs([
      ['Program', record.program],
      ...record.tools.map(({ name, version }): readonly [string, string] => [name, version]),
      ...record.readers.map(({ reader, files }): readonly [string, string] => [reader, plural(files, 'file')]),
    ]),
    paragraph('Every file with its hash, times and reader stands in custody.xlsx and custody.csv.', { quiet: true }),
  ]
}

async function certificate(record: CustodyRecord): Promise<Uint8Array> {
  const document = new Document({
    creator: 'Redress',
    lastModifiedBy: 'Redress',
    title: `Record of custody ${record.matterId}`,
    styles: wordStyles,
    sections: [
      {
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                children: [
                  new TextRun({ size: 16, children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] }),
                ],
              }),
            ],
          }),
        },
        children: body(record),
      },
    ],
  })
  return withoutTraces(await Packer.toBuffer(document))
}
