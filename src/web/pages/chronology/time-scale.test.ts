import assert from 'node:assert/strict'
import { test } from 'node:test'
import { WhenText } from '../../../casefile/dates.ts'
import { extentOf, inLanes, moved, spanOf, ticks, zoomed } from './time-scale.ts'

const when = (text: string) => spanOf(WhenText.parse(text))

test('a day is a span of one day, a month of its days, a year of its own, an unknown date none', () => {
  assert.deepEqual(when('1970-01-02'), { from: 1, to: 2, sure: true })
  assert.deepEqual(when('2020-02'), { from: 18_293, to: 18_293 + 29, sure: false })
  assert.deepEqual(when('1971'), { from: 365, to: 730, sure: false })
  assert.deepEqual(when('1970-01-01/1970-01-31'), { from: 0, to: 31, sure: false })
  assert.equal(when('1970-01-02~')?.sure, false)
  assert.equal(when('unknown'), null)
})

test('zoom and steps stay within the whole, and come back to it', () => {
  const whole = { from: 0, to: 1000 }
  const near = zoomed(whole, whole, 'in')
  assert.deepEqual(near, { from: 250, to: 750 })
  assert.deepEqual(zoomed(near, whole, 'out'), whole)
  assert.deepEqual(moved(near, whole, 'later'), { from: 500, to: 1000 })
  assert.deepEqual(moved({ from: 500, to: 1000 }, whole, 'later'), { from: 500, to: 1000 })
  assert.deepEqual(moved(near, whole, 'earlier'), { from: 0, to: 500 })
  let closest = whole
  for (let i = 0; i < 30; i++) closest = zoomed(closest, whole, 'in')
  assert.equal(closest.to - closest.from, 14)
})

test('lines are no more than can be read, whatever the length', () => {
  for (const days of [14, 90, 400, 3000, 30_000])
    for (const most of [4, 12]) {
      const lines = ticks({ from: 18_000, to: 18_000 + days }, most)
      assert.ok(lines.length <= most + 1, `${lines.length} lines for ${days} days`)
    }
  assert.deepEqual(
    ticks({ from: 18_262, to: 18_262 + 800 }, 4).map(({ says }) => says),
    ['2020', '2021', '2022'],
  )
})

test('nothing lies over another: what meets goes to the next lane', () => {
  const whole = extentOf([
    { from: 0, to: 1, sure: true },
    { from: 100, to: 130, sure: false },
  ])
  assert.ok(whole)
  const all = [0, 1, 2, 100].map((from) => ({ span: { from, to: from + 1, sure: true } }))
  const placed = inLanes(all, whole, 1000, 24)
  assert.deepEqual(
    placed.map(({ lane }) => lane),
    [0, 1, 2, 0],
  )
  for (const a of placed)
    for (const b of placed)
      if (a !== b && a.lane === b.lane) assert.ok(a.left + a.width <= b.left || b.left + b.width <= a.left)
  assert.deepEqual(inLanes(all, { from: 50, to: 90 }, 1000, 24), [])
})
