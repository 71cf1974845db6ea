import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ShownRange } from '../../../casefile/evidence/page-marks.ts'
import { lineAround, lineBeside, wordBeside } from './lines.ts'
import { withTappedLine } from './tapped-line.ts'

const text = 'Guest of room 214.\n\n  On June 14 the guest\npaid in cash.  '
const words = (range: { start: number; end: number } | null): string | null =>
  range === null ? null : text.slice(range.start, range.end)

test('lines go forward and back, over empty ones, and end at the ends of the page', () => {
  const first = lineAround(text, 0)
  assert.equal(words(first), 'Guest of room 214.')
  const second = lineBeside(text, first.end, true)
  assert.equal(words(second), 'On June 14 the guest')
  const third = lineBeside(text, second?.end ?? 0, true)
  assert.equal(words(third), 'paid in cash.')
  assert.equal(lineBeside(text, third?.end ?? 0, true), null)
  assert.equal(words(lineBeside(text, third?.start ?? 0, false)), 'On June 14 the guest')
  assert.equal(words(lineBeside(text, second?.start ?? 0, false)), 'Guest of room 214.')
  assert.equal(lineBeside(text, 0, false), null)
})

test('the ends of a selection move by words', () => {
  assert.equal(text.slice(0, wordBeside(text, 5, true)), 'Guest of')
  assert.equal(text.slice(0, wordBeside(text, 8, false)), 'Guest ')
  assert.equal(wordBeside(text, text.length, true), text.length)
  assert.equal(wordBeside(text, 0, false), 0)
})

test('a tap takes a line, a second one all up to it, one inside begins anew, and one on the only line takes it back', () => {
  const text = 'one line\n  a second\n\nthe last\n'
  const words = (range: ShownRange | null) => range && text.slice(range.start, range.end)
  const second = withTappedLine(text, null, text.indexOf('second'))
  assert.equal(words(second), 'a second')
  const both = withTappedLine(text, second, text.indexOf('last'))
  assert.equal(words(both), 'a second\n\nthe last')
  assert.equal(words(withTappedLine(text, both, 2)), 'one line\n  a second\n\nthe last')
  assert.equal(words(withTappedLine(text, both, text.indexOf('last'))), 'the last')
  assert.equal(withTappedLine(text, second, text.indexOf('a second')), null)
  assert.equal(words(withTappedLine(text, second, text.indexOf('\n\n') + 1)), 'a second')
})
