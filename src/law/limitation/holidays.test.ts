import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { day } from '../../casefile/dates.ts'
import { readLawFolder } from '../../shelf/read-law.ts'
import { easterSunday, holidayOn } from './holidays.ts'

const law = readLawFolder(join(import.meta.dirname, '..', '..', '..', 'law'))
assert.ok(law.ok)
const federal = law.value.holidays.us ?? []

test('Easter Sunday', () => {
  const known = { 2000: '2000-04-23', 2008: '2008-03-23', 2019: '2019-04-21', 2024: '2024-03-31', 2038: '2038-04-25' }
  for (const [year, date] of Object.entries(known)) assert.equal(easterSunday(Number(year)).toString(), date)
})

test('federal legal holidays and the days they are kept on', () => {
  const named = (date: string): string | null => holidayOn(federal, day(date))?.name ?? null
  assert.equal(named('2027-01-18'), 'Birthday of Martin Luther King, Jr.')
  assert.equal(named('2021-12-31'), "New Year's Day", '2022-01-01 was a Saturday')
  assert.equal(named('2023-01-02'), "New Year's Day", '2023-01-01 was a Sunday')
  assert.equal(named('2020-07-03'), 'Independence Day', '2020-07-04 was a Saturday')
  assert.equal(named('2026-05-25'), 'Memorial Day')
  assert.equal(named('2020-06-19'), null)
  assert.equal(named('2021-06-18'), 'Juneteenth National Independence Day', 'the first, kept on the Friday')
  assert.equal(named('2025-01-09'), 'day of mourning for President Carter, by the President')
  assert.equal(named('2026-11-27'), null, 'the day after Thanksgiving is no federal holiday')
})
