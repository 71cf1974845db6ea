import type { Format } from './format-names.ts'
import type { Reader, ReaderResult } from './read-outcome.ts'

/** A format that is read: who reads it, in which version, and where the reader lies. Loaded when first needed. */
export interface RegisteredReader {
  /** As kept with every document, so that a later reader can tell what to read again. */
  readonly reader: string
  readonly load: () => Promise<Reader>
}

const always =
  (result: ReaderResult): Reader =>
  async () =>
    result

const notSupported = (note: string | null = null): RegisteredReader => ({
  reader: 'none/1',
  load: async () => always({ kind: 'failed', reason: 'type-not-supported', notes: note === null ? [] : [note] }),
})

/** What a decision released is kept with the matter, and named as not read. */
const heldUnlessReleased: Reader = async (_bytes, _name, { released }) =>
  released
    ? {
        kind: 'failed',
        reason: 'type-not-supported',
        notes: ['It was opened by decision and a copy is kept; what is said and shown in it is not read.'],
      }
    : { kind: 'held', reason: 'video-held' }

const text: RegisteredReader = { reader: 'text/1', load: async () => (await import('./text/read-text.ts')).readText }
const office = (fileType: 'rtf' | 'odt' | 'ods' | 'odp' | 'pptx'): RegisteredReader => ({
  reader: `${fileType}/1 (officeparser 8.1.1)`,
  load: async () => (await import('./office/read-office.ts')).readOffice(fileType),
})

/** One line per format: adding a format means a folder with its reader and a line here. */
export const readers: Readonly<Record<Format, RegisteredReader>> = {
  pdf: { reader: 'pdf/1 (pdfium 2.1.13)', load: async () => (await import('./pdf/read-pdf.ts')).readPdf },
  docx: { reader: 'docx/1', load: async () => (await import('./docx/read-docx.ts')).readDocx },
  xlsx: { reader: 'xlsx/1 (exceljs 4.4.0)', load: async () => (await import('./xlsx/read-xlsx.ts')).readXlsx },
  csv: { reader: 'csv/1 (csv-parse 7.0.3)', load: async () => (await import('./csv/read-csv.ts')).readCsv },
  'messages-csv': {
    reader: 'messages-csv/1 (csv-parse 7.0.3)',
    load: async () => (await import('./messages-csv/read-messages-csv.ts')).readMessagesCsv,
  },
  eml: { reader: 'eml/2 (postal-mime 4.0.0)', load: async () => (await import('./eml/read-eml.ts')).readEml },
  emlx: { reader: 'emlx/1 (postal-mime 4.0.0)', load: async () => (await import('./eml/read-eml.ts')).readEml },
  mbox: { reader: 'mbox/2', load: async () => (await import('./mbox/read-mbox.ts')).readMbox },
  msg: { reader: 'msg/1 (msgreader 1.28.0)', load: async () => (await import('./msg/read-msg.ts')).readMsg },
  pst: { reader: 'pst/1 (pst-extractor 1.12.0)', load: async () => (await import('./pst/read-pst.ts')).readPst },
  tnef: { reader: 'tnef/1', load: async () => (await import('./tnef/read-tnef.ts')).readTnef },
  p7m: { reader: 'p7m/1 (asn1js 4.0.0)', load: async () => (await import('./p7m/read-p7m.ts')).readP7m },
  html: { reader: 'html/1 (parse5 8.1.1)', load: async () => (await import('./html/read-html.ts')).readHtml },
  whatsapp: {
    reader: 'whatsapp/1',
    load: async () => (await import('./whatsapp/read-whatsapp.ts')).readWhatsappExport,
  },
  'sms-xml': {
    reader: 'sms-xml/1 (fast-xml-parser 5.12.1)',
    load: async () => (await import('./sms-xml/read-sms-xml.ts')).readSmsBackup,
  },
  zip: { reader: 'zip/1 (yauzl 3.4.0)', load: async () => (await import('./zip/read-zip.ts')).readZip },
  gz: { reader: 'gz/1', load: async () => (await import('./gzip/read-gzip.ts')).readGzip },
  tar: { reader: 'tar/1', load: async () => (await import('./tar/read-tar.ts')).readTar },
  picture: {
    reader: 'picture/1 (exifr 7.1.3)',
    load: async () => (await import('./picture/read-picture.ts')).readPicture,
  },
  rtf: office('rtf'),
  odt: office('odt'),
  ods: office('ods'),
  odp: office('odp'),
  pptx: office('pptx'),
  txt: text,
  md: text,
  xml: text,
  json: text,
  video: { reader: 'none/1', load: async () => heldUnlessReleased },
  sound: { reader: 'none/1', load: async () => heldUnlessReleased },
  'locked-office': { reader: 'none/1', load: async () => always({ kind: 'failed', reason: 'password-protected' }) },
  'old-office': notSupported(
    'It is an Office file of the years before 2007; saving it again as DOCX or XLSX makes it readable.',
  ),
  'system-file': notSupported('It is a housekeeping file that a computer leaves behind and holds no document.'),
  empty: { reader: 'none/1', load: async () => always({ kind: 'failed', reason: 'empty-file' }) },
  unknown: notSupported(),
}
