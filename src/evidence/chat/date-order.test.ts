import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from '../../casefile/property.fixture.ts'
import { readFile } from '../read-file.ts'
import { utf8 } from '../sample-files.fixture.ts'
import { numericDatesFrom } from '../suggest/propose-suggestions.ts'
import { dateUnder, findDateOrder } from './date-order.ts'

test('a number above twelve decides for the whole file', () => {
  assert.deepEqual(
    findDateOrder([
      [5, 6, 20],
      [13, 6, 20],
    ]),
    { kind: 'certain', order: 'day-month-year', because: 'numbers' },
  )
  assert.deepEqual(
    findDateOrder([
      [5, 6, 20],
      [6, 13, 20],
    ]),
    { kind: 'certain', order: 'month-day-year', because: 'numbers' },
  )
  assert.deepEqual(findDateOrder([[2020, 6, 5]]), { kind: 'certain', order: 'year-month-day', because: 'numbers' })
})

test('the sequence decides where numbers do not', () => {
  assert.deepEqual(
    findDateOrder([
      [1, 6, 20],
      [2, 6, 20],
      [1, 7, 20],
    ]),
    { kind: 'certain', order: 'day-month-year', because: 'sequence' },
  )
})

test('what stays open is called ambiguous, what fits nothing mixed', () => {
  assert.deepEqual(
    findDateOrder([
      [5, 6, 20],
      [6, 6, 20],
    ]),
    { kind: 'ambiguous' },
  )
  assert.deepEqual(
    findDateOrder([
      [13, 6, 20],
      [6, 13, 20],
    ]),
    { kind: 'mixed' },
  )
})

test('a chat in one order is never read in the other', () => {
  const start = Temporal.PlainDate.from('2019-01-01')
  const chat = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 60 })
  fc.assert(
    fc.property(chat, fc.boolean(), (gaps, dayFirst) => {
      let at = start
      const days = gaps.map((gap) => {
        at = at.add({ days: gap })
        return at
      })
      const numbers = days.map((d) =>
        dayFirst ? ([d.day, d.month, d.year % 100] as const) : ([d.month, d.day, d.year % 100] as const),
      )
      const found = findDateOrder(numbers)
      if (found.kind === 'ambiguous') return
      assert.equal(found.kind, 'certain')
      if (found.kind !== 'certain') return
      assert.deepEqual(
        numbers.map((n) => dateUnder(found.order, n)),
        days.map(String),
      )
    }),
  )
})

test('what the reader notes decides how suggestions read numbers', async () => {
  const orderOf = async (chat: string): Promise<string> =>
    numericDatesFrom((await readFile(utf8(chat), 'chat.txt')).notes)
  assert.equal(await orderOf('05/06/20, 21:41 - A: x\n06/06/20, 08:00 - A: y\n'), 'unknown')
  assert.equal(await orderOf('14/06/20, 21:41 - A: x\n'), 'day-first')
  assert.equal(await orderOf('6/14/20, 21:41 - A: x\n'), 'month-first')
  assert.equal(await orderOf('6/14/20, 21:41 - A: x\n14/6/20, 21:42 - A: y\n'), 'unknown')
})
