import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tellsBirth } from './birth-anniversary.ts'

const rows: readonly (readonly [born: string, day: string, happened: boolean, computed: boolean, why: string])[] = [
  ['2004-03-09', '2022-03-09', true, true, 'the 18th birthday'],
  ['2004-03-09', '2032-03-09', true, true, 'ten years after it'],
  ['2004-03-09', '2032-03-11', false, true, 'moved over a weekend'],
  ['2004-03-09', '2032-03-06', false, true, 'counted in days'],
  ['2004-03-09', '2032-03-14', false, false, 'further than a weekend and a holiday move it'],
  ['2004-03-09', '2004-03-09', false, false, 'the birth itself is covered by another rule'],
  ['2004-12-31', '2023-01-02', false, true, 'moved into the next year'],
  ['2004-02-29', '2022-02-28', true, true, 'a leap day, the earlier way'],
  ['2004-02-29', '2022-03-01', true, true, 'a leap day, the later way'],
  ['2004-02-28', '2022-03-01', false, true, 'one day behind'],
]
for (const [born, shown, happened, computed, why] of rows)
  test(`${shown} for a birth on ${born}: ${why}`, () => {
    const [year = 0, month = 0, day = 0] = born.split('-').map(Number)
    assert.equal(tellsBirth([{ year, month, day }], shown, false), happened)
    assert.equal(tellsBirth([{ year, month, day }], shown, true), computed)
  })
