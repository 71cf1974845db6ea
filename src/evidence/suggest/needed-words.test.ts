import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from '../../casefile/property.fixture.ts'
import { compilePattern } from './find-factors.ts'
import { neededBy, piecesOf, TextPieces } from './needed-words.ts'

const rows: readonly (readonly [string, readonly (readonly string[])[]])[] = [
  ['cash', [['cash']]],
  [String.raw`\bcash (?:payment|customer)s?\b`, [['cash'], ['payment', 'customer']]],
  [String.raw`\b(?:paid|pays)\b[^.\n]{0,30}\bcash\b(?! ?app)`, [['paid', 'pays'], ['cash']]],
  ['a|bcd', []],
  ['(?:ab)+c', []],
  ['colou?rs', [['colo']]],
  ['gues{1,2}t', [['gues']]],
  ['gues{0,2}t', [['gue']]],
  ['re-?rented', [['rented']]],
  [String.raw`\$\d+ a night`, [['night']]],
  ['(?<=the )room(?=s)', [['room']]],
  ['(?:long|longer)?term', [['term']]],
  ['PIMP', [['pimp']]],
  [String.raw`[a-z\]]cash`, [['cash']]],
  [String.raw`\p{L}elle`, [['elle']]],
  ['one night|every (?:day|morning)', [['night', 'every']]],
]
for (const [pattern, expected] of rows)
  test(`${pattern} needs ${expected.map((oneOf) => oneOf.join(' or ')).join(' and ')}`, () => {
    assert.deepEqual(neededBy(pattern), expected)
  })

test('no pattern of the law is kept from a text that it matches (property)', () => {
  const file = readFileSync(join(import.meta.dirname, '../../../law/factors.yaml'), 'utf8')
  const patterns = [...file.matchAll(/^ {6}- '(.*)'$/gm)].map((match) => (match[1] ?? '').replaceAll("''", "'"))
  let matched = 0
  assert.ok(patterns.length > 100)
  for (const source of patterns) {
    const needed = neededBy(source)
    if (needed.length === 0) continue
    const expression = new RegExp(compilePattern(plainForm(source)).source, 'imu')
    fc.assert(
      fc.property(
        fc.stringMatching(new RegExp(plainForm(source))),
        fc.constantFrom('', 'X ', ' \u212a'),
        (text, more) => {
          const page = more + text.toUpperCase()
          if (!expression.test(page)) return
          matched += 1
          const pieces = new TextPieces(page)
          const held = needed.every((oneOf) => oneOf.some((one) => pieces.mayHold(piecesOf(one))))
          assert.ok(held, `${source} matches ${page}`)
        },
      ),
      { numRuns: 8 },
    )
  }
  assert.ok(matched > patterns.length, `${matched} texts matched`)
})

/** Without places and looks ahead and behind, of which no text can be made. */
function plainForm(source: string): string {
  return source.replace(/\(\?<?[=!](?:[^()\\]|\\.|\((?:[^()\\]|\\.)*\))*\)|\\b/g, '')
}
