import assert from 'node:assert/strict'
import { test } from 'node:test'

import { Identity } from '../../casefile/matter.ts'
import fc from '../../casefile/property.fixture.ts'
import { identityFinder } from './places/find-identities.ts'

const names = [
  ['Ngozi', 'Okonjo'],
  ['Hope', 'Winter'],
  ['Junia', 'Dettweiler'],
  ['Femke', 'Vale'],
] as const
const finder = identityFinder(
  names.map((words, i) =>
    Identity.parse({ id: `n${i}`, kind: 'person', pseudonym: `P${i}`, forms: [words.join(' ')] }),
  ),
)

/** Whatever is no letter and no digit of a word, and the letters of alphabets that no such name is written in. */
const isNoLetter = /^(?:[\p{S}\p{P}\p{Z}\p{C}\p{M}\p{No}]|\p{Script=Han}|\p{Script=Thai}|\p{Script=Hiragana})$/u
/** They stand for letters on purpose, or join what stands encoded. */
const isReadAsLetter = /^[@$!'’ʼ`´&%\\<>=-]$/u
const sign = fc
  .oneof(
    fc.integer({ min: 0x21, max: 0x2fff }),
    fc.integer({ min: 0x3000, max: 0xffff }),
    fc.integer({ min: 0x1f000, max: 0x1faff }),
    fc.integer({ min: 0x10000, max: 0x2ffff }),
    fc.integer({ min: 0xe0000, max: 0xe01ef }),
  )
  .map((code) => (code >= 0xd800 && code <= 0xdfff ? String.fromCharCode(code) : String.fromCodePoint(code)))
  .filter((one) => isNoLetter.test(one) && !isReadAsLetter.test(one))
const pictures = fc.constantFrom(
  '👩‍❤️‍👩',
  '🇳🇬',
  '👍🏽',
  '1️⃣',
  '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  '❤️',
  '🅰',
  '🆗',
  '™',
  '®',
  '²',
  '½',
  '①',
  'ª',
  '№',
  '㎏',
  '⒜',
  '𠀀',
)
const between = fc.oneof(sign, pictures)

const isTaken = (text: string, from: number, to: number): boolean => {
  const places = finder.placesIn(text)
  for (let at = from; at < to; at++)
    if (/[a-z]/i.test(text.charAt(at)) && !places.some(({ start, end }) => start <= at && at < end)) return false
  return true
}

test('no sign before or behind a name uncovers it', () => {
  fc.assert(
    fc.property(fc.constantFrom(...names), between, between, ([first, last], before, behind) => {
      for (const name of [`${first} ${last}`, first === 'Hope' ? `${last}, ${first}` : first]) {
        const text = `saw ${before}${name}${behind} there`
        const from = 4 + before.length
        assert.ok(isTaken(text, from, from + name.length), JSON.stringify(text))
      }
    }),
    { numRuns: 400 },
  )
})

test('no sign between the words of a name uncovers one of them', () => {
  fc.assert(
    fc.property(fc.constantFrom(...names), between, ([first, last], sign) => {
      const text = `${first}${sign}${last}`
      assert.ok(isTaken(text, 0, first.length), JSON.stringify(text))
      assert.ok(isTaken(text, first.length + sign.length, text.length), JSON.stringify(text))
    }),
    { numRuns: 400 },
  )
})
