import type { DocumentNote, GuessedEncoding } from '../../casefile/evidence/document-note.ts'
import type { TagTable } from '../tagged-words.ts'

/** What lawyers' programs call an encoding. */
const encodings: Readonly<Record<GuessedEncoding, string>> = {
  'windows-1252': 'Windows Western European',
  'windows-1250': 'Windows Central European',
  'windows-1251': 'Windows Cyrillic',
  'windows-1253': 'Windows Greek',
  'windows-1254': 'Windows Turkish',
  'windows-1255': 'Windows Hebrew',
  'windows-1256': 'Windows Arabic',
  'windows-1257': 'Windows Baltic',
  'koi8-r': 'Russian (KOI8-R)',
  'iso-8859-5': 'Cyrillic (ISO 8859-5)',
  'iso-8859-6': 'Arabic (ISO 8859-6)',
  shift_jis: 'Japanese (Shift_JIS)',
  'euc-jp': 'Japanese (EUC-JP)',
  'iso-2022-jp': 'Japanese (ISO-2022-JP)',
  gb18030: 'simplified Chinese (GB18030)',
  big5: 'traditional Chinese (Big5)',
  'euc-kr': 'Korean (EUC-KR)',
}

const shown = (n: number): string => n.toLocaleString('en-US')

const sheetHolds = { macros: 'macros', chart: 'a chart', 'visual-basic': 'Visual Basic', 'no-cells': 'no cells' }

const saveOtherwise = {
  publisher: 'It is a Publisher document: save it as PDF in Publisher or LibreOffice, and ingest that copy.',
  visio: 'It is a Visio drawing: save it as PDF in Visio or LibreOffice, and ingest that copy.',
  iwork: 'It is a document of Pages, Numbers or Keynote: export it there as PDF, DOCX, XLSX or PPTX.',
  'old-office': 'It is a file of an old Office program; saving it there as PDF or DOCX makes it readable.',
  'hasty-word':
    'It is a Word file of the years before 1997, saved in haste; saving it again as DOCX makes it readable.',
  'compressed-mail': 'It is compressed mail (CMS), which is rare.',
  'system-file': 'It is a housekeeping file that a computer leaves behind and holds no document.',
}

const officeNotUsed = {
  'not-installed':
    'Where LibreOffice is installed on this computer, it can be read: install it, then read this file again.',
  'not-apart':
    'LibreOffice is installed, but this computer cannot cut it off from the network and from other files, so it was not used.',
  'not-opened': 'LibreOffice could not open it.',
  'took-too-long': 'LibreOffice took longer than its limit and was stopped.',
}

export const documentNotes: TagTable<DocumentNote> = {
  'letters-guessed': ({ encoding, other }) =>
    `The file does not say how its letters are encoded; it was read as ${encodings[encoding]}, so letters beyond plain English ones should be checked.${other === null ? '' : ` The next likeliest is ${encodings[other]}.`}`,
  'letters-mended': ({ texts }) =>
    `The letters of ${texts} text(s) had been encoded twice by the program that made this file; they are shown as they were meant.`,
  'no-whole-json': () => 'The file is no whole JSON document; its text was read as it stands.',
  'quotes-unpaired': () =>
    'Quotation marks in this table do not pair up; each line was read as one row and quotation marks were kept as they stand.',
  'rows-cut': ({ rows }) => `Only the first ${shown(rows)} rows were read.`,
  'rows-uneven': ({ rows, beside }) =>
    `${rows} row(s) have more or fewer ${beside === 'headings' ? 'fields than the headings' : 'columns than the first row'}; they were kept as they stand.`,
  'breaks-off': ({ within }) =>
    within === 'row'
      ? 'The file breaks off within a row; what is whole before it was kept.'
      : 'The text breaks off; what stands before that is kept.',
  'sheet-hidden': ({ sheet }) => `The sheet “${sheet}” is hidden in the workbook; it was read like the others.`,
  'sheet-rows-hidden': ({ sheet, rows }) =>
    `The sheet “${sheet}” has ${shown(rows)} hidden row(s); they were read like the others.`,
  'sheet-columns-hidden': ({ sheet, columns, first }) =>
    `The sheet “${sheet}” has ${shown(columns)} hidden column(s) (${first.join(', ')}); they were read like the others.`,
  'sheet-cut': ({ sheet, rows }) => `Of the sheet “${sheet}” only the first ${shown(rows)} rows were read.`,
  'sheet-not-read': ({ sheet, holds }) => `The sheet “${sheet}” holds ${sheetHolds[holds]}, which is not read.`,
  'sheet-without-cells': ({ sheet, holds }) =>
    `The sheet “${sheet}” holds no cells that could be read${holds === 'chart' ? '; it is a chart' : ''}.`,
  'changes-unmarked': () =>
    'Changes were tracked in this document: words that were deleted and words that were added both stand in the text, unmarked. Open it in Word to tell them apart.',
  'changes-marked': ({ changes, marked }) =>
    `The document holds ${changes} tracked change(s); ${marked === 'both' ? 'inserted and deleted words are marked' : 'deleted words are marked, added ones stand in the text'}.`,
  comments: ({ comments }) => `The document holds ${comments} comment(s), which stand where they were made.`,
  'hidden-words': () => 'The document holds words that are formatted as hidden; they were read like the others.',
  'pages-by-breaks': () => 'Pages follow the page breaks stored in the file; a printout may break differently.',
  'slides-left-out': ({ slides }) => `Left out of the show, and read like the others: slide ${slides.join(', ')}.`,
  'slides-missing': ({ slides, shown: left }) =>
    `The file does not hold what it lists as slide ${slides.join(', ')}${left === 'outline' ? '; only the words of its outline were read' : ''}.`,
  'form-not-apart': () =>
    'The form could not be taken apart: of its fields only what the pages themselves store was read.',
  'pages-lost': ({ pages }) => `Page(s) ${pages.join(', ')} could not be opened; the others were read.`,
  'pages-cut': ({ read, of }) => `Only the first ${shown(read)} of ${shown(of)} pages were read.`,
  'end-missing': ({ pages }) =>
    `The end of the file is missing; the text of ${pages} page(s) could still be recovered and may be incomplete.`,
  'saved-from': ({ address }) => `Saved from ${address}, as the browser that saved it noted.`,
  'hidden-characters': ({ characters }) =>
    `The page also carries ${characters} characters that it hid from visitors; they are not part of the text.`,
  'pictures-shown': ({ pictures }) => `The page shows ${pictures} picture(s), which were not opened.`,
  'names-changed': ({ names }) =>
    `${names} file name(s) in the archive were changed, because they pointed outside it, stood twice or held hidden characters.`,
  'save-otherwise': ({ kind }) => saveOtherwise[kind],
  'read-by-office': ({ version }) =>
    `${version} read it, cut off from the network and from all other files; compare the words with the original before quoting.`,
  'office-not-used': ({ why }) => officeNotUsed[why],
  'picture-of-kind': ({ exactly }) =>
    `It is a picture of the kind ${exactly}, which Redress cannot look at: save it as JPEG or PNG and ingest that copy.`,
  'first-frame': () => 'Should the picture move, only its first frame is looked at.',
}
