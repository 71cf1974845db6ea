import type { Format } from '../casefile/evidence/format.ts'
import { looksLikeImages } from './load-file/parse-images.ts'
import { isMessageHeader } from './messages-csv/message-columns.ts'
import { looksTimed } from './recording/timed-text.ts'
import { isTranscript } from './transcript/split-transcript.ts'
import { whatsappStart } from './whatsapp/message-start.ts'

function looksLikeTable(lines: readonly string[]): boolean {
  const rows = lines.slice(0, 20).filter((line) => line.trim() !== '')
  if (rows.length < 2) return false
  return [',', ';', '\t', '|'].some((mark) => {
    const counts = rows.map((row) => row.replace(/"(?:[^"]|"")*"/g, '').split(mark).length - 1)
    const first = counts[0] ?? 0
    return first >= 2 && counts.filter((count) => count === first).length >= rows.length * 0.9
  })
}

/** Kinds of plain text by what stands in them; the ending only settles what the text leaves open. */
export function recogniseTextFormat(sample: string, ending: string): Format {
  const text = sample.replace(/^\ufeff/, '')
  const start = text.trimStart()
  const lines = text.split(/\r\n|\r|\n/)
  if (start.startsWith('{\\rtf')) return 'rtf'
  if (/^BEGIN:VCALENDAR\s/i.test(start)) return 'ics'
  if (/^BEGIN:VCARD\s/i.test(start)) return 'vcf'
  if (/^<\?xml/i.test(start) || start.startsWith('<')) {
    if (/<smses\b|<allsms\b/i.test(start.slice(0, 4096))) return 'sms-xml'
    if (/<html\b|<!doctype html/i.test(start.slice(0, 65_536))) return 'html'
    if (/^<\?xml/i.test(start)) return 'xml'
  }
  if (/^<(?:!doctype html|html|head|body|div|p|table|article|section|!--)/i.test(start)) return 'html'
  const stamped = lines.slice(0, 40).filter((line) => whatsappStart(line) !== null).length
  if (stamped >= 1 && whatsappStart(lines.find((line) => line.trim() !== '') ?? '') !== null) return 'whatsapp'
  if (looksLikeImages(lines)) return 'load-file'
  if (looksTimed(text)) return 'timed-text'
  if (isTranscript(text)) return 'transcript'
  if (ending === 'csv' || ending === 'tsv' || looksLikeTable(lines)) {
    return isMessageHeader(lines.find((line) => line.trim() !== '') ?? '') ? 'messages-csv' : 'csv'
  }
  if ((start.startsWith('{') || start.startsWith('[')) && ending !== 'txt' && ending !== 'md') return 'json'
  if (ending === 'html' || ending === 'htm') return 'html'
  if (ending === 'md' || ending === 'markdown') return 'md'
  return 'txt'
}
