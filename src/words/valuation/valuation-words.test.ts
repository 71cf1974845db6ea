import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cents } from '../../casefile/money.ts'
import { coverageWords } from './care-words.ts'
import { mayAddWords, precisionWords, readingsWords, restsOnLines } from './rests-on-words.ts'
import { inHundredWords, percentWords } from './share-words.ts'

const dollars = (n: number): ReturnType<typeof cents> => cents(n * 100)

test('shares: never all or none of a hundred unless it is so', () => {
  const rows: readonly (readonly [number, string])[] = [
    [0, '0 of 100'],
    [0.001, 'fewer than 1 of 100'],
    [0.5, '50 of 100'],
    [0.999, 'more than 99 of 100'],
    [1, '100 of 100'],
  ]
  for (const [share, words] of rows) assert.equal(inHundredWords(share), words)
  assert.equal(percentWords(1 / 3), '33.33 percent')
})

test('coverage is never told without the words that it is not won and paid yet', () => {
  const words = coverageWords({
    of: 'care',
    needPresentValue: { mean: dollars(5), median: dollars(5), low: dollars(1), high: dollars(9) },
    netAvailable: { mean: dollars(7), median: dollars(7), low: dollars(7), high: dollars(7) },
    covered: 'in-part',
    shareOfOutcomes: 0.5,
  })
  assert.match(
    words,
    /^If liability is proved and paid, one sum of \$7 pays for the whole care plan in 50 of 100 outcomes\./,
  )
})

test('what the total rests on, in words', () => {
  assert.deepEqual(
    restsOnLines({
      byKind: [{ kind: 'economic', amount: dollars(150) }],
      byPayer: [{ payers: ['motel', 'brand'], amount: dollars(150) }],
      byGround: [{ ground: 'counsel', amount: dollars(150) }],
      counsel: [{ head: 'therapy', amount: dollars(150) }],
      ifOnlySupported: { total: dollars(100), net: dollars(60), claims: ['federal'], untied: ['own'] },
    }),
    [
      'By kind: Economic loss $150.',
      'By who pays: motel or brand $150.',
      "The losses rest on counsel's entry alone $150.",
      "Counsel's own entries: Therapy $150.",
      'If only the claims stand that the facts support (federal): $100, of which $60 reaches the claimant. Not tied to a section, so left out of this: own.',
    ],
  )
  assert.equal(
    readingsWords([
      { reading: 'pro-tanto', total: dollars(75) },
      { reading: 'proportionate', total: dollars(70) },
    ]),
    'How a settlement counts was not read for a claim: $75 if the sum that was paid comes off, $70 if the share of fault of who settled comes off. The lower stands in the total.',
  )
  assert.equal(
    mayAddWords({ label: 'Act § 1', reach: 'up-to', counted: cents(0), most: dollars(200) }),
    'Act § 1 (any part, up to): from nothing to $200; nothing of it is in the total.',
  )
  assert.match(
    precisionWords({
      mean: dollars(1),
      low: dollars(20),
      median: dollars(30),
      high: dollars(90),
      roundTo: dollars(10),
    }),
    /digits below \$10 say nothing/,
  )
})
