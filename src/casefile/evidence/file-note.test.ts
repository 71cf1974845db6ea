import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type FileNote, notesAmong, notesBeside, StoredNotes, toldBy } from './file-note.ts'

test('a sentence of an earlier version is kept as it was, and what depends on it is known by its beginning', () => {
  const stored = [
    ['Dates are read as day-month-year (some dates allow no other reading).', 'days-first'],
    ['Dates are read as month-day-year (some dates allow no other reading).', null],
    ['Day and month cannot be told apart in this export: every date allows both readings.', 'order-open'],
    ['The dates of this export follow no single order of day and month, so none was assumed.', 'order-open'],
    ['Redress made this itself: it is a casebook, no evidence.', 'own-paper'],
    ['It stays held: decided by A. Lawyer on 2026-11-23T09:00:00Z, because it is not needed', 'decided'],
    ['It is to be opened: decided by A. Lawyer on 2026-11-23T09:00:00Z, because lobby camera', 'decided'],
    ['Typed by L. Okafor, who heard the recording; added on 2026-11-23T09:00:00Z.', 'typed'],
    ['The sheet “Rates” is hidden in the workbook; it was read like the others.', null],
  ] as const
  const read = StoredNotes.parse(stored.map(([text]) => text))
  assert.deepEqual(
    read,
    stored.map(([text, told]) => ({ is: 'earlier', text, told })),
  )
  // Stored again it is read as it stands.
  assert.deepEqual(StoredNotes.parse(JSON.parse(JSON.stringify(read))), read)
  assert.deepEqual(
    read.map(toldBy),
    stored.map(([, told]) => told),
  )
})

test('notes are the same by their data, in whatever order it was written', () => {
  const one: FileNote = { is: 'rows-uneven', rows: 3, beside: 'headings' }
  const other: FileNote = { beside: 'headings', rows: 3, is: 'rows-uneven' }
  const more: FileNote = { is: 'rows-uneven', rows: 4, beside: 'headings' }
  assert.deepEqual(notesAmong([one, more], [other]), [one])
  assert.deepEqual(notesBeside([one, more], [other]), [more])
  assert.ok(!StoredNotes.safeParse([{ is: 'rows-uneven', rows: 3 }]).success)
  assert.ok(!StoredNotes.safeParse([{ is: 'nothing of the kind' }]).success)
})
