import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '../../casefile/dates.ts'
import fc from '../../casefile/property.fixture.ts'
import { joinStretches, lastDayOf } from './tolled-clock.ts'

const stretch = (from: string, to: string) => ({ from: day(from), to: day(to) })
const last = (event: string, years: number, ...stretches: ReturnType<typeof stretch>[]) =>
  lastDayOf(day(event), { years }, 'later', stretches).last.toString()

test('a stretch that is running at the event postpones the start', () => {
  assert.equal(last('2021-09-01', 2, stretch('2004-03-09', '2022-03-09')), '2024-03-09')
})

test('a later stretch adds its days, one after the end adds none', () => {
  assert.equal(last('2020-01-01', 2, stretch('2021-01-01', '2021-01-11')), '2022-01-11')
  assert.equal(last('2020-01-01', 2, stretch('2022-01-02', '2023-01-01')), '2022-01-01')
})

test('days are left out once though two stretches cover them', () => {
  assert.deepEqual(
    joinStretches([stretch('2021-01-05', '2021-02-01'), stretch('2021-01-01', '2021-01-10')]).map(
      (s) => `${s.from}/${s.to}`,
    ),
    ['2021-01-01/2021-02-01'],
  )
})

test('29 February goes the way the law file says', () => {
  assert.equal(lastDayOf(day('2016-02-29'), { years: 2 }, 'earlier', []).last.toString(), '2018-02-28')
  assert.equal(lastDayOf(day('2016-02-29'), { years: 2 }, 'later', []).last.toString(), '2018-03-01')
})

test('more time left out never ends a period sooner', () => {
  const arbitrary = fc
    .record({ from: fc.integer({ min: -4000, max: 4000 }), length: fc.integer({ min: 0, max: 2000 }) })
    .map(({ from, length }) => {
      const begin = day('2015-06-15').add({ days: from })
      return { from: begin, to: begin.add({ days: length }) }
    })
  fc.assert(
    fc.property(
      fc.array(arbitrary, { maxLength: 4 }),
      arbitrary,
      fc.integer({ min: 1, max: 15 }),
      (stretches, more, years) => {
        const without = lastDayOf(day('2015-06-15'), { years }, 'later', stretches).last
        const withMore = lastDayOf(day('2015-06-15'), { years }, 'later', [...stretches, more]).last
        assert.ok(Temporal.PlainDate.compare(withMore, without) >= 0)
      },
    ),
  )
})
