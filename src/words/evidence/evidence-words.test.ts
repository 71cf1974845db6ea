import { test } from 'node:test'
import type { DocumentNote } from '../../casefile/evidence/document-note.ts'
import type { AroundNote, FileNote } from '../../casefile/evidence/file-note.ts'
import { formats } from '../../casefile/evidence/format.ts'
import type { MessageNote } from '../../casefile/evidence/message-note.ts'
import { DocumentStatus, ReasonCode } from '../../casefile/evidence/records.ts'
import type { RecordsNote } from '../../casefile/evidence/records-note.ts'
import { matchesGolden, type OneOfEach } from '../golden.fixture.ts'
import { fileNoteInWords } from './file-note-words.ts'
import { formatNames } from './format-words.ts'
import { reasons, whyNotReadInWords } from './reason-words.ts'

const around: OneOfEach<AroundNote> = {
  'name-no-text': { is: 'name-no-text' },
  'name-looks-alike': { is: 'name-looks-alike' },
  'no-file': { is: 'no-file', kind: 'socket' },
  'folder-not-opened': { is: 'folder-not-opened' },
  'hash-of-name': { is: 'hash-of-name', why: 'not-read' },
  'no-copy': { is: 'no-copy' },
  'proposals-cut': { is: 'proposals-cut' },
  'pages-in-doubt': {
    is: 'pages-in-doubt',
    pages: [
      { page: 2, sure: 41 },
      { page: 7, sure: null },
    ],
  },
  decided: { is: 'decided', decision: 'leave', who: 'A. Lawyer', at: '2026-11-23T09:00:00Z', reason: 'not needed' },
  typed: { is: 'typed', by: 'L. Okafor', at: '2026-11-23T09:00:00Z' },
  'ends-otherwise': { is: 'ends-otherwise', ending: 'pdf', format: 'picture', exactly: 'jpg' },
  'own-paper': { is: 'own-paper', paper: 'casebook' },
}

const documents: OneOfEach<DocumentNote> = {
  'letters-guessed': { is: 'letters-guessed', encoding: 'koi8-r', other: 'windows-1251' },
  'letters-mended': { is: 'letters-mended', texts: 12 },
  'no-whole-json': { is: 'no-whole-json' },
  'quotes-unpaired': { is: 'quotes-unpaired' },
  'rows-cut': { is: 'rows-cut', rows: 1_000_000 },
  'rows-uneven': { is: 'rows-uneven', rows: 3, beside: 'first-row' },
  'breaks-off': { is: 'breaks-off', within: 'row' },
  'sheet-hidden': { is: 'sheet-hidden', sheet: 'Rates' },
  'sheet-rows-hidden': { is: 'sheet-rows-hidden', sheet: 'Rates', rows: 1_200 },
  'sheet-columns-hidden': { is: 'sheet-columns-hidden', sheet: 'Rates', columns: 2, first: ['B', 'D'] },
  'sheet-cut': { is: 'sheet-cut', sheet: 'Rates', rows: 1_000_000 },
  'sheet-not-read': { is: 'sheet-not-read', sheet: 'Code', holds: 'visual-basic' },
  'sheet-without-cells': { is: 'sheet-without-cells', sheet: 'Graph', holds: 'chart' },
  'changes-unmarked': { is: 'changes-unmarked' },
  'changes-marked': { is: 'changes-marked', changes: 4, marked: 'both' },
  comments: { is: 'comments', comments: 2 },
  'hidden-words': { is: 'hidden-words' },
  'pages-by-breaks': { is: 'pages-by-breaks' },
  'slides-left-out': { is: 'slides-left-out', slides: [1, 4] },
  'slides-missing': { is: 'slides-missing', slides: [2], shown: 'outline' },
  'form-not-apart': { is: 'form-not-apart' },
  'pages-lost': { is: 'pages-lost', pages: [3, 9] },
  'pages-cut': { is: 'pages-cut', read: 20_000, of: 31_004 },
  'end-missing': { is: 'end-missing', pages: 6 },
  'saved-from': { is: 'saved-from', address: 'https://starlite.example/' },
  'hidden-characters': { is: 'hidden-characters', characters: 310 },
  'pictures-shown': { is: 'pictures-shown', pictures: 3 },
  'names-changed': { is: 'names-changed', names: 2 },
  'save-otherwise': { is: 'save-otherwise', kind: 'publisher' },
  'read-by-office': { is: 'read-by-office', version: 'LibreOffice 7.4.7.2' },
  'office-not-used': { is: 'office-not-used', why: 'not-installed' },
  'picture-of-kind': { is: 'picture-of-kind', exactly: 'jxl' },
  'first-frame': { is: 'first-frame' },
}

const records: OneOfEach<RecordsNote> = {
  'program-found': { is: 'program-found', program: 'iphone-messages', entries: 812 },
  'messages-cut': { is: 'messages-cut', rows: 100_000 },
  'tables-cut': { is: 'tables-cut', table: 'ZLOG' },
  'changes-beside': { is: 'changes-beside' },
  'recording-unknown': { is: 'recording-unknown' },
  recording: {
    ...{ is: 'recording', seconds: 400, codec: 'PCM', container: 'WAVE' },
    ...{ samplesPerSecond: 8_000, channels: 1 },
  },
  'recorded-on': { is: 'recorded-on', written: '2020-06-14T21:41:00Z' },
  'recorded-with': { is: 'recorded-with', device: 'Pocket Recorder 2' },
  speech: {
    ...{ is: 'speech', until: 400, whole: true, loud: [0, 9] },
    segments: [
      { from: 12.3, to: 40 },
      { from: 62, to: 74.6 },
      { from: 80, to: 81 },
      { from: 300, to: 399.9 },
    ],
  },
  'speech-not-sought': { is: 'speech-not-sought', because: 'no-wave' },
  timed: { is: 'timed', until: '00:06:40' },
  'times-broken': { is: 'times-broken', line: 14 },
  testimony: { is: 'testimony', questions: 40, answers: 39, sworn: ['DALE HURST'] },
  'exhibits-named': { is: 'exhibits-named', exhibits: [{ name: '12', page: 7, line: 17 }], more: 3 },
  'pages-unnumbered': { is: 'pages-unnumbered', pages: 2 },
  'load-file': { is: 'load-file', documents: 120 },
  'image-list': { is: 'image-list', images: 900, documents: 120 },
}

const messages: OneOfEach<MessageNote> = {
  'message-id': { is: 'message-id', id: '<m1@starlite.example>' },
  'in-reply-to': { is: 'in-reply-to', id: '<m0@starlite.example>' },
  thread: { is: 'thread', id: '<m0@starlite.example>' },
  references: { is: 'references', ids: ['<m0@starlite.example>', '<m1@starlite.example>'] },
  'date-in-doubt': { is: 'date-in-doubt', doubt: 'no-zone' },
  'formatted-says-more': { is: 'formatted-says-more' },
  'message-cut': { is: 'message-cut' },
  'container-cut': { is: 'container-cut' },
  'mailbox-line': { is: 'mailbox-line', line: 'From desk@starlite.example Mon Jun 15 2020' },
  signed: { is: 'signed', covers: 'this-message' },
  mailbox: { is: 'mailbox', messages: 12, written: 'anew' },
  'one-conversation': { is: 'one-conversation', messages: [3, 12] },
  'order-known': { is: 'order-known', order: 'day-month-year', because: 'numbers' },
  'order-open': { is: 'order-open', which: 'all-readings' },
  'years-in-no-calendar': { is: 'years-in-no-calendar' },
  'years-counted': { is: 'years-counted', calendar: 'buddhist' },
  'zone-not-named': { is: 'zone-not-named', shown: 'by-phone' },
  'zone-not-named-everywhere': { is: 'zone-not-named-everywhere', times: 2, of: 40 },
  'times-in-utc': { is: 'times-in-utc' },
  'sent-files-left-out': { is: 'sent-files-left-out', files: 5 },
  'receivers-who-wrote': { is: 'receivers-who-wrote' },
  'own-abbreviations': { is: 'own-abbreviations' },
  'messages-stated': { is: 'messages-stated', stated: 40, found: 38 },
  'backup-breaks-off': { is: 'backup-breaks-off', entries: 21 },
  'sent-files-not-taken': { is: 'sent-files-not-taken', files: 3 },
}

/** Further values of the tags that say more than one thing. */
const further: Readonly<Record<string, FileNote>> = {
  'hash-of-name, taken out': { is: 'hash-of-name', why: 'not-taken-out' },
  'decided, open': { ...around.decided, decision: 'open' },
  'letters-guessed, alone': { is: 'letters-guessed', encoding: 'windows-1252', other: null },
  'rows-uneven, headings': { is: 'rows-uneven', rows: 3, beside: 'headings' },
  'breaks-off, text': { is: 'breaks-off', within: 'text' },
  'changes-marked, deleted': { is: 'changes-marked', changes: 4, marked: 'deleted-alone' },
  'slides-missing, nothing': { is: 'slides-missing', slides: [2], shown: 'nothing' },
  'recording, unknown': {
    ...{ is: 'recording', seconds: null, codec: null, container: null },
    ...{ samplesPerSecond: null, channels: null },
  },
  'speech, none': { is: 'speech', until: 28_800, whole: false, segments: [], loud: [] },
  'speech-not-sought, packed': { is: 'speech-not-sought', because: 'packed' },
  'mailbox, as kept': { is: 'mailbox', messages: 12, written: 'as-kept' },
  'order-known, sequence': { is: 'order-known', order: 'month-day-year', because: 'sequence' },
  'order-open, mixed': { is: 'order-open', which: 'no-single-order' },
  'zone-not-named, export': { is: 'zone-not-named', shown: 'by-export' },
  earlier: { is: 'earlier', text: 'As an earlier version wrote it.', told: null },
}

test('each note of a file is one known sentence', () => {
  const each = { ...around, ...documents, ...records, ...messages, ...further }
  const said = Object.entries(each).map(([name, note]) => [name, fileNoteInWords(note)])
  matchesGolden('evidence/file-notes', Object.fromEntries(said))
})

test('why a file was not read, what it means and what to do is one known text a reason', () => {
  const said = ReasonCode.options.map((code) => [code, Object.values(reasons[code]).join(' | ')])
  const plain = DocumentStatus.options.map((status) => [status, whyNotReadInWords({ status, reason: null })])
  matchesGolden('evidence/reasons', Object.fromEntries([...said, ...plain]))
})

test('each format has one name', () => {
  matchesGolden('evidence/formats', Object.fromEntries(formats.map((format) => [format, formatNames[format]])))
})
