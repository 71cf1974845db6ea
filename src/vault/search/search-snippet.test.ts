import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from '../../casefile/property.fixture.ts'
import { marksUnlike, snippetAround, spansOfMarked } from './search-snippet.ts'

test('marks are found in any text, also one that holds such marks itself (property)', () => {
  const part = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 8 }),
    fc.constantFrom('\u00020<', '\u00030>', '\u0002', '\u00021<', '<'),
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(part, fc.boolean()), { maxLength: 12 }), (pieces) => {
      const text = pieces.map(([piece]) => piece).join('')
      const marks = marksUnlike(text)
      const marked = pieces.map(([piece, match]) => (match ? marks.open + piece + marks.close : piece)).join('')
      const found = spansOfMarked(marked, marks).map(({ start, end }) => text.slice(start, end))
      assert.deepEqual(
        found,
        pieces.filter(([, match]) => match).map(([piece]) => piece),
      )
    }),
  )
})

test('a snippet is a stretch of its text, and its marks are matches (property)', () => {
  const span = fc.tuple(fc.nat(900), fc.nat(30))
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 900 }), fc.array(span, { maxLength: 8 }), (text, raw) => {
      const matches = raw
        .map(([start, length]) => ({ start, end: start + length + 1 }))
        .filter(({ end }) => end <= text.length)
        .sort((a, b) => a.start - b.start)
      const snippet = snippetAround(text, matches)
      assert.equal(text.slice(snippet.start, snippet.start + snippet.text.length), snippet.text)
      assert.ok(snippet.text.length <= 300)
      if (matches.length > 0) assert.ok(snippet.marks.length > 0)
      for (const { start, end } of snippet.marks) {
        assert.ok(matches.some((match) => match.start === start + snippet.start && match.end === end + snippet.start))
      }
    }),
  )
})
