import assert from 'node:assert/strict'
import { test } from 'node:test'
import { IsoDay } from '../../casefile/dates.ts'
import { mostGenerousDay, strictestDay } from './last-day-words.ts'

const may = IsoDay.parse('2027-05-20')
const [known, unknown, half] = [
  { earliest: true, latest: true },
  { earliest: false, latest: false },
  { earliest: false, latest: true },
]
const rows = [
  { period_known: known, earliest: null, latest: null, words: ['no limit', 'no limit'] },
  { period_known: known, earliest: may, latest: null, words: ['May 20, 2027', 'no limit'] },
  { period_known: unknown, earliest: null, latest: null, words: ['cannot be said', 'cannot be said'] },
  { period_known: half, earliest: null, latest: may, words: ['cannot be said', 'May 20, 2027'] },
  { period_known: half, earliest: may, latest: null, words: ['cannot be said', 'no limit'] },
  { period_known: known, earliest: may, latest: may, words: ['May 20, 2027', 'May 20, 2027'] },
]

test('a period that nobody read is never called no limit', () => {
  for (const { words, ...days } of rows) assert.deepEqual([strictestDay(days), mostGenerousDay(days)], words)
})
