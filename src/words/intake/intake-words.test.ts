import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayIn } from './day-in.ts'
import { intakeWords } from './intake-words.ts'
import { triageDays, triageGroup, triageWords } from './triage-words.ts'

/** Every sentence of a table by its place; one that takes values with two of them put in. */
function sentences(table: object, place = ''): readonly (readonly [string, string])[] {
  return Object.entries(table).flatMap(([key, value]: [string, unknown]) => {
    const at = `${place}${key}`
    if (typeof value === 'string') return [[at, value] as const]
    if (typeof value === 'function') return [[at, String(value(3, 7))] as const]
    return typeof value === 'object' && value !== null ? sentences(value, `${at}.`) : []
  })
}

/** What both languages write alike. */
const alike = new Set(['no'])

for (const [name, tables] of Object.entries({ intake: intakeWords, triage: triageWords }))
  test(`${name}: each sentence stands in both languages, none left as the other has it, none empty`, () => {
    const [en, es] = [new Map(sentences(tables.en)), new Map(sentences(tables.es))]
    assert.deepEqual([...es.keys()], [...en.keys()])
    const same = [...en].filter(([place, text]) => es.get(place) === text && !alike.has(place)).map(([place]) => place)
    assert.deepEqual(same, [])
    for (const [place, text] of [...en, ...es]) assert.ok(text.trim().length > 1, place)
  })

test('days are told in each language, a year alone as it stands', () => {
  assert.equal(dayIn('en', '2032-03-09'), 'March 9, 2032')
  assert.equal(dayIn('es', '2032-03-09'), '9 de marzo de 2032')
  assert.equal(dayIn('es', '2032'), '2032')
})

const limitation = (earliest: string | null, sure: boolean, barred: 'yes' | 'no' | 'arguable') =>
  ({ limitation: { earliest, latest: '2034-03-09', barred, period_known: { earliest: sure, latest: true } } }) as never

test('a day that has passed is in no group of days ahead, and a strict day with an uncounted reading says so', () => {
  const on = '2026-11-23'
  assert.equal(triageGroup(limitation('2024-03-11', true, 'arguable'), on), 'passed')
  assert.equal(triageGroup(limitation('2026-11-23', true, 'no'), on), 'ahead')
  assert.equal(triageGroup(limitation('2024-03-11', true, 'yes'), on), 'too-late')
  assert.equal(triageGroup(limitation(null, true, 'no'), on), 'no-limit')
  assert.equal(triageGroup(limitation(null, false, 'arguable'), on), 'not-said')
  assert.equal(triageDays(limitation('2027-01-02', false, 'arguable'), 'es').strict, '2 de enero de 2027, o antes')
  assert.equal(triageDays(limitation('2027-01-02', true, 'no'), 'en').strict, 'January 2, 2027')
})
