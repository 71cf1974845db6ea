import assert from 'node:assert/strict'
import { test } from 'node:test'
import { IsoDay } from './dates.ts'
import { mostGenerousDay, strictestDay } from './last-day-words.ts'

const may = IsoDay.parse('2027-05-20')
const rows = [
  { barred: 'no', earliest: null, latest: null, words: ['no limit', 'no limit'] },
  { barred: 'no', earliest: may, latest: null, words: ['May 20, 2027', 'no limit'] },
  { barred: 'arguable', earliest: may, latest: null, words: ['May 20, 2027', 'no limit'] },
  { barred: 'arguable', earliest: null, latest: null, words: ['cannot be said', 'cannot be said'] },
  { barred: 'arguable', earliest: null, latest: may, words: ['cannot be said', 'May 20, 2027'] },
  { barred: 'yes', earliest: may, latest: may, words: ['May 20, 2027', 'May 20, 2027'] },
] as const

test('a period that nobody read is never called no limit', () => {
  for (const { words, ...days } of rows) assert.deepEqual([strictestDay(days), mostGenerousDay(days)], words)
})
