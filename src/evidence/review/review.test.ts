import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from '../../casefile/property.fixture.ts'
import { likelyAnswers } from './likely-answers.ts'
import { estimateMissed, shareInterval } from './missed-estimate.ts'
import { splitPassages } from './split-passages.ts'
import { featuresOf } from './text-features.ts'

test('the interval of a share is that of Clopper and Pearson', () => {
  const rounded = ({ low, high }: { low: number; high: number }) => [low.toFixed(4), high.toFixed(4)]
  assert.deepEqual(rounded(shareInterval(0, 300)), ['0.0000', (1 - 0.025 ** (1 / 300)).toFixed(4)])
  assert.deepEqual(rounded(shareInterval(20, 20)), [(0.025 ** (1 / 20)).toFixed(4), '1.0000'])
  // Known values: 10 of 100.
  assert.deepEqual(rounded(shareInterval(10, 100)), ['0.0490', '0.1762'])
})

test('what was missed lies within what can be: the yes of the sample at least, no more than there are', () => {
  fc.assert(
    fc.property(
      fc.nat(500),
      fc.integer({ min: 1, max: 400 }),
      fc.nat(5_000),
      fc.nat(),
      (found, sampled, more, pick) => {
        const yes = pick % (sampled + 1)
        const { missed, found: share } = estimateMissed({ found, unread: sampled + more, sampled, yes })
        assert.ok(yes <= missed.low && missed.low <= missed.likely && missed.likely <= missed.high)
        assert.ok(missed.high <= sampled + more - (sampled - yes))
        if (share)
          assert.ok(0 <= share.low && share.low <= share.likely && share.likely <= share.high && share.high <= 1)
        if (more === 0) assert.equal(missed.low, missed.high, 'where all were read nothing is open')
      },
    ),
  )
})

test('texts like a yes are likelier than texts like a no, and the same answers give the same numbers', () => {
  const texts = Array.from({ length: 200 }, (_, i) =>
    i % 20 === 0 ? `the clerk saw bruises at door ${i}` : `an invoice for linen and soap, number ${i}`,
  )
  const features = featuresOf(texts)
  const answers = [
    { text: 0, yes: true },
    { text: 1, yes: false },
  ]
  const scores = likelyAnswers(features, answers)
  const order = texts.map((_, i) => i).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0))
  assert.deepEqual(
    order.slice(0, 10).sort((a, b) => a - b),
    [0, 20, 40, 60, 80, 100, 120, 140, 160, 180],
  )
  assert.deepEqual(likelyAnswers(features, answers), scores)
  assert.deepEqual(
    new Set(likelyAnswers(features, [{ text: 1, yes: false }])),
    new Set([0]),
    'nothing is learned without a yes',
  )
})

test('a page is split without loss, between words (property)', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('word ', 'line\n', 'end. ', '\n\n', '😀', '店'.repeat(200)), { maxLength: 900 }),
      (pieces) => {
        const text = pieces.join('')
        const spans = splitPassages(text)
        let at = 0
        for (const { start, end } of spans) {
          assert.ok(start >= at && end > start && end - start <= 1_200)
          assert.equal(text.slice(at, start).trim(), '')
          assert.doesNotMatch(text.slice(start, end), /^[\udc00-\udfff]|[\ud800-\udbff]$/)
          at = end
        }
        assert.equal(text.slice(at).trim(), '')
      },
    ),
  )
})
