import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findDates } from './find-dates.ts'
import { findInWindows } from './find-in-windows.ts'
import { findPeople } from './find-people.ts'
import { findPhones } from './find-phones.ts'

const line = (i: number): string =>
  `[1/${(i % 27) + 1}/19, 9:${10 + (i % 50)} PM] Carla Mendez: call 937-555-0${100 + (i % 900)} on ${(i % 27) + 1} March 2020\n`
const lines = (count: number): string => Array.from({ length: count }, (_, i) => line(i)).join('')

test('the same is found in windows as in the whole, each once and in its place', () => {
  const text = lines(900)
  assert.ok(text.length > 60_000)
  for (const find of [findDates, findPhones, findPeople]) {
    const one = (part: string) => find(part)
    assert.deepEqual(findInWindows(text, one), one(text), find.name)
  }
})

test('what lies over the edge of a window, with or without white space near it, is found once', () => {
  for (const filler of ['x', 'x ', 'x\n'])
    for (let shift = 0; shift < 40; shift += 3) {
      const before = filler.repeat(20_000).slice(0, 16_384 - shift)
      const text = `${before} 937-555-0142 ${filler.repeat(9000)}`
      const found = findInWindows(text, findPhones)
      assert.deepEqual(
        found.map((f) => text.slice(f.start, f.end)),
        ['937-555-0142'],
        `${JSON.stringify(filler)} ${shift}`,
      )
    }
})
