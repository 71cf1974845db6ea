import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from '../../casefile/property.fixture.ts'
import { formsOfTerm, searchForms, spansOfForms } from './search-forms.ts'

/** Whether the index would find the term in the text by one of its further forms. */
function found(text: string, term: string): boolean {
  const tokens = ` ${searchForms(text)
    .map((form) => form.token)
    .join(' ')} `
  const plain = ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `
  const holds = (phrase: string, begins: boolean): boolean =>
    [tokens, plain].some((words) => words.includes(` ${phrase}${begins ? '' : ' '}`))
  const asTyped = term
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  if (holds(asTyped, false)) return true
  return formsOfTerm(term).some((all) => all.every((one) => holds(one.tokens.join(' '), one.begins)))
}

const cases: readonly (readonly [text: string, term: string, why: string])[] = [
  ['call 𝟐𝟏𝟑-𝟑𝟕𝟑-𝟒𝟐𝟓𝟑', '2133734253', 'styled digits by plain ones'],
  ['call 𝟐𝟏𝟑-𝟑𝟕𝟑-𝟒𝟐𝟓𝟑', '213-373-4253', 'in another spelling'],
  ['2️⃣1️⃣3️⃣ 3️⃣7️⃣3️⃣ 4️⃣2️⃣5️⃣3️⃣', '(213) 373-4253', 'keycap digits'],
  ['937-555-0142', '9375550142', 'digits without marks'],
  ['+1 (937) 555.0142', '937 555 0142', 'with the 1 of the country'],
  ['19375550142', '937-555-0142', 'all in one'],
  ['9375550142', '937-555-0142', 'marks where there are none'],
  ['plate ABC 1234 seen', 'abc-1234', 'a plate'],
  ['plate ABC1234 seen', 'ABC 1234', 'a plate in one'],
  ['paid $1,250.00', '1250', 'a sum'],
  ['paid 1.250,00', '$1,250', 'a sum in another manner'],
  ['paid 1,250.50', '$1250.50', 'with cents'],
  ['on March 14, 2019', '03/14/2019', 'a day'],
  ['am 14.03.2019', '2019-03-14', 'a day in figures'],
  ['el 14 de marzo de 2019', 'March 14, 2019', 'a day in Spanish'],
  ['ｎｅｗ ｇｉｒｌ', 'new', 'full-width'],
  ['𝓝𝓮𝔀 in town', 'new', 'script letters'],
  ['ⓝⓔⓦ', 'new', 'circled'],
  ['🅽🅴🆆', 'new', 'squared'],
  ['the ﬁrst oﬃce', 'office', 'ligatures'],
  ['Hauptstraße 3', 'Hauptstrasse', 'ß by ss'],
  ['Hauptstrasse 3', 'Hauptstraße', 'ss by ß'],
  ['她在酒店付现金', '酒店', 'Chinese'],
  ['她在酒店付现金', '金', 'one letter of it, the last'],
  ['ホテルで現金', '現金', 'Japanese'],
  ['จ่ายเงินสดที่โรงแรม', 'เงินสด', 'Thai'],
  ['호텔에서 현금으로', '현금', 'Korean'],
  ['ובמלון שילמה', 'מלון', 'a Hebrew word inside a longer one'],
  ['والفندق', 'فندق', 'an Arabic one'],
  ['الفُنْدُق', 'الفندق', 'vowel signs'],
  ['the evi-\ndence was', 'evidence', 'divided at a line end'],
]
for (const [text, term, why] of cases)
  test(`${term} in ${JSON.stringify(text)}: ${why}`, () => {
    assert.ok(found(text, term))
  })

const not: readonly (readonly [string, string])[] = [
  ['她在酒店付现金', '店现'],
  ['937-555-0143', '9375550142'],
  ['on March 15, 2019', '03/14/2019'],
  ['paid 1,250.50', '1250'],
  ['ABC 1234', 'ABD 1234'],
]
for (const [text, term] of not)
  test(`${term} is not in ${text}`, () => {
    assert.equal(found(text, term), false)
  })

test('plain English has no further forms', () => {
  assert.deepEqual(searchForms('The guest in room 214 paid for twenty-five nights in cash, 3 at a time.'), [])
})

test('what ends inside a letter that is taken apart is marked as far as that letter goes', () => {
  for (const { start, end } of searchForms('🄀\n酒店\n🄀')) assert.ok(start < end)
  assert.ok(searchForms('paid ½ of it').every(({ start, end }) => start < end))
})

test('what is marked is what was written (property)', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom('酒店', '937-555-0142', 'straße', '现'),
      (noise, term) => {
        const text = `${noise}\n${term}\n${noise}`
        for (const { start, end } of searchForms(text)) {
          assert.ok(start >= 0 && start < end && end <= text.length)
        }
        const spans = formsOfTerm(term).flatMap((all) => spansOfForms(text, all))
        assert.ok(
          spans.some(({ start, end }) => text.slice(start, end) === term),
          JSON.stringify(text),
        )
      },
    ),
  )
})

test('long and hostile texts take time that grows with their length', () => {
  const began = process.cpuUsage()
  for (const piece of ['1 ', '1-', '(1) ', 'A1 ', '1,234', 'ａ', '店', 'a-\n', '1/1/', '\u0301'])
    searchForms(piece.repeat(200_000 / piece.length))
  const { user, system } = process.cpuUsage(began)
  assert.ok(user + system < 12e6, `${(user + system) / 1e6} s of processor`)
})
