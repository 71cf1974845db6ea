import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from '../../casefile/property.fixture.ts'
import { printable, printableInLine, printableJson } from './printable.ts'

const rows: readonly (readonly [string, string, string])[] = [
  ['\u001b]0;owned\u0007.txt', '<U+001B>]0;owned<U+0007>.txt', 'title of the window'],
  ['\u001b[2J\u001b[1;31m', '<U+001B>[2J<U+001B>[1;31m', 'clear and colour'],
  ['a\u009b31m', 'a<U+009B>31m', 'the same by one character'],
  ['invoice\u202efdp.exe', 'invoice<U+202E>fdp.exe', 'turned writing'],
  ['a\u2066b\u2069\u200e\u061c', 'a<U+2066>b<U+2069><U+200E><U+061C>', 'other marks of direction'],
  ['over\rwritten\b', 'over<U+000D>written<U+0008>', 'back to the start of the line'],
  ['a\u200bb\ufeff\u00ad', 'a<U+200B>b<U+FEFF><U+00AD>', 'letters without width'],
  ['\u{e0041}', '<U+E0041>', 'tags'],
  ['\ud800', '<U+D800>', 'half a character'],
  ['0 failed\u2028', '0 failed<U+2028>', 'a line break of Unicode'],
  [
    'Ñandú 王小美 🏨 \u{1f468}\u200d\u{1f469}\u200d\u{1f467} می\u200cخواهم §',
    'Ñandú 王小美 🏨 \u{1f468}\u200d\u{1f469}\u200d\u{1f467} می\u200cخواهم §',
    'plain writing',
  ],
  ['one\r\ntwo\n\tthree', 'one\ntwo\n\tthree', 'lines of ours'],
]

test('what could steer a terminal or mislead a reader is written out', () => {
  for (const [text, expected, why] of rows) assert.equal(printable(text), expected, why)
  assert.equal(printableInLine('x\n0 in = 0 read\t\r\n'), 'x<U+000A>0 in = 0 read<U+0009><U+000D><U+000A>')
})

test('JSON keeps the value and holds none of them', () => {
  const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...rows.map(([text]) => text)))
  fc.assert(
    fc.property(anyText, (text) => {
      const written = printableJson({ text })
      assert.deepEqual(JSON.parse(written), { text })
      assert.equal(printable(written), written)
    }),
  )
})
