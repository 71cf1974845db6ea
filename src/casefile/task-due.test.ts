import assert from 'node:assert/strict'
import { test } from 'node:test'
import { IsoDay } from './dates.ts'
import { inOrderOfDue, taskDue } from './task-due.ts'

const day = (text: string) => IsoDay.parse(text)
const deadlines = [{ claimFinding: 'one', earliest: day('2028-03-01') }]
const about = { kind: 'claim', id: 'one' } as const

test('a task counted from a last day moves with it; over a leap day too', () => {
  assert.deepEqual(taskDue({ about, daysBefore: 1 }, deadlines), { on: '2028-02-29', from: 'deadline' })
  assert.deepEqual(taskDue({ about, daysBefore: 30 }, deadlines), { on: '2028-01-31', from: 'deadline' })
  const later = [{ claimFinding: 'one', earliest: day('2029-03-01') }]
  assert.deepEqual(taskDue({ about, daysBefore: 1 }, later), { on: '2029-02-28', from: 'deadline' })
})

test('a claim that is gone, or a day of which the year alone is told, gives no day', () => {
  assert.deepEqual(taskDue({ about, daysBefore: 1 }, []), { on: null, from: 'deadline' })
  const year = [{ claimFinding: 'one', earliest: '2028' as IsoDay }]
  assert.deepEqual(taskDue({ about, daysBefore: 1 }, year), { on: null, from: 'deadline' })
})

test('any other task is due when it was said, or on no day', () => {
  assert.deepEqual(taskDue({ due: day('2027-01-02'), about }, deadlines), { on: '2027-01-02', from: 'typed' })
  assert.deepEqual(taskDue({}, deadlines), { on: null, from: 'nothing' })
})

test('open before done, the nearest first, without a day last', () => {
  const tasks = [
    { name: 'done', done: true, on: day('2020-01-01') },
    { name: 'some day', done: false, on: null },
    { name: 'later', done: false, on: day('2027-05-01') },
    { name: 'next', done: false, on: day('2027-01-01') },
  ]
  assert.deepEqual(
    inOrderOfDue(tasks).map(({ name }) => name),
    ['next', 'later', 'some day', 'done'],
  )
})
