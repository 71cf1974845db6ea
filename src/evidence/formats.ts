import type { FileNote } from '../casefile/evidence/file-note.ts'
import type { Format } from '../casefile/evidence/format.ts'
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

const notSupported = (...notes: readonly FileNote[]): RegisteredReader => ({
  reader: 'none/1',
  load: async () => always({ kind: 'failed', reason: 'type-not-supported', notes }),
})

const recording = (shows: 'sound' | 'pictures'): RegisteredReader => ({
  reader: 'recording/2 (music-metadata 12.1.0)',
  load: async () => (await import('./recording/read-recording.ts')).readRecording(shows),
})

const text: RegisteredReader = { reader: 'text/1', load: async () => (await import('./text/read-text.ts')).readText }
const compressed = (kind: 'gz' | 'bz2' | 'xz'): RegisteredReader => ({
  reader: `${kind}/1`,
  load: async () => (await import('./compressed/read-compressed.ts')).readCompressed(kind),
})
const archive = (kind: '7z' | 'rar'): RegisteredReader => ({
  reader: `${kind}/1 (libarchive 3.7.2)`,
  load: async () => (await import('./archive/read-archive.ts')).readArchive,
})
const openDocument = (
  format: 'odt' | 'ods' | 'odp' | 'odg',
  kind: 'text' | 'sheets' | 'slides' | 'drawings',
): RegisteredReader => ({
  reader: `${format}/${format === 'ods' ? 3 : 2}`,
  load: async () => (await import('./odf/read-odf.ts')).readOdf(kind),
})

/** One line per format: adding a format means a folder with its reader and a line here. */
export const readers: Readonly<Record<Format, RegisteredReader>> = {
  pdf: { reader: 'pdf/2 (pdfium 2.1.13)', load: async () => (await import('./pdf/read-pdf.ts')).readPdf },
  docx: { reader: 'docx/3', load: async () => (await import('./docx/read-docx.ts')).readDocx },
  xlsx: { reader: 'xlsx/2 (exceljs 4.4.0)', load: async () => (await import('./xlsx/read-xlsx.ts')).readXlsx },
  doc: { reader: 'doc/1', load: async () => (await import('./doc/read-doc.ts')).readDoc },
  xls: { reader: 'xls/2', load: async () => (await import('./xls/read-xls.ts')).readXls },
  ppt: { reader: 'ppt/1', load: async () => (await import('./ppt/read-ppt.ts')).readPpt },
  xlsb: { reader: 'xlsb/2', load: async () => (await import('./xlsb/read-xlsb.ts')).readXlsb },
  pptx: { reader: 'pptx/2', load: async () => (await import('./pptx/read-pptx.ts')).readPptx },
  csv: { reader: 'csv/2 (csv-parse 7.0.3)', load: async () => (await import('./csv/read-csv.ts')).readCsv },
  'messages-csv': {
    reader: 'messages-csv/2 (csv-parse 7.0.3)',
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
    reader: 'whatsapp/2',
    load: async () => (await import('./whatsapp/read-whatsapp.ts')).readWhatsappExport,
  },
  'sms-xml': {
    reader: 'sms-xml/2',
    load: async () => (await import('./sms-xml/read-sms-xml.ts')).readSmsBackup,
  },
  transcript: {
    reader: 'transcript/1',
    load: async () => (await import('./transcript/read-transcript.ts')).readTranscript,
  },
  'timed-text': {
    reader: 'timed-text/1',
    load: async () => (await import('./recording/read-timed-text.ts')).readTimedText,
  },
  'load-file': {
    reader: 'load-file/1',
    load: async () => (await import('./load-file/read-load-file.ts')).readLoadFile,
  },
  sqlite: { reader: 'sqlite/1', load: async () => (await import('./sqlite/read-sqlite.ts')).readSqlite },
  zip: { reader: 'zip/1 (yauzl 3.4.0)', load: async () => (await import('./zip/read-zip.ts')).readZip },
  gz: compressed('gz'),
  bz2: compressed('bz2'),
  xz: compressed('xz'),
  '7z': archive('7z'),
  rar: archive('rar'),
  ics: { reader: 'ics/1', load: async () => (await import('./vobject/read-vobject.ts')).readVobject },
  vcf: { reader: 'vcf/1', load: async () => (await import('./vobject/read-vobject.ts')).readVobject },
  tar: { reader: 'tar/1', load: async () => (await import('./tar/read-tar.ts')).readTar },
  warc: { reader: 'warc/1', load: async () => (await import('./warc/read-warc.ts')).readWarc },
  picture: {
    reader: 'picture/2 (exifr 7.1.3)',
    load: async () => (await import('./picture/read-picture.ts')).readPicture,
  },
  rtf: { reader: 'rtf/2', load: async () => (await import('./rtf/read-rtf.ts')).readRtf },
  odt: openDocument('odt', 'text'),
  ods: openDocument('ods', 'sheets'),
  odp: openDocument('odp', 'slides'),
  odg: openDocument('odg', 'drawings'),
  txt: text,
  md: text,
  xml: text,
  json: { reader: 'json/2', load: async () => (await import('./json/read-json.ts')).readJson },
  video: recording('pictures'),
  sound: recording('sound'),
  'locked-office': { reader: 'none/1', load: async () => always({ kind: 'failed', reason: 'password-protected' }) },
  publisher: notSupported({ is: 'save-otherwise', kind: 'publisher' }),
  visio: notSupported({ is: 'save-otherwise', kind: 'visio' }),
  iwork: notSupported({ is: 'save-otherwise', kind: 'iwork' }),
  'old-office': notSupported({ is: 'save-otherwise', kind: 'old-office' }),
  'system-file': notSupported({ is: 'save-otherwise', kind: 'system-file' }),
  empty: { reader: 'none/1', load: async () => always({ kind: 'failed', reason: 'empty-file' }) },
  unknown: notSupported(),
}
