import assert from 'node:assert/strict'
import { test } from 'node:test'
import { typedWhen } from './typed-when.ts'

const table: readonly (readonly [typed: string, kept: string | null])[] = [
  ['', 'unknown'],
  ['2020-06-14', '2020-06-14'],
  ['2020-06/2020-08', '2020-06/2020-08'],
  ['2020~', '2020~'],
  ['June 14, 2020', '2020-06-14'],
  ['Sept. 3 2020', '2020-09-03'],
  ['14 June 2020', '2020-06-14'],
  ['June 3rd, 2020', '2020-06-03'],
  ['6/14/2020', '2020-06-14'],
  ['06/2020', '2020-06'],
  ['June 2020', '2020-06'],
  ['about June 2020', '2020-06~'],
  ['around 2019', '2019~'],
  ['between June 2020 and August 2020', '2020-06/2020-08'],
  ['June to August 2020', '2020-06/2020-08'],
  ['2019 - 2020', '2019/2020'],
  ['from May 2, 2020 to about July 2020', '2020-05-02/2020-07~'],
  // The first number is the month: read the other way a limit would be counted from another day.
  ['14/6/2020', null],
  ['June', null],
  ['June 31, 2020', null],
  ['August 2020 to June 2020', null],
  ['Junk 2020', null],
  ['marching 2020', null],
  ['last summer', null],
  ['June 14', null],
]

for (const [typed, kept] of table)
  test(`a date typed as “${typed}” is kept as ${kept}`, () => assert.equal(typedWhen(typed), kept))
