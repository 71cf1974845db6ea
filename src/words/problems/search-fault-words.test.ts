import { test } from 'node:test'
import type { SearchFault } from '../../casefile/problems/search-fault.ts'
import { matchesGolden } from '../golden.fixture.ts'
import { searchFaultSays } from './search-fault-words.ts'

const plain = [
  'no-word',
  'only-not',
  'quotation-open',
  'fuzzy-on-less',
  'star-inside',
  'closed-unopened',
  'parenthesis-open',
  'parentheses-empty',
  'or-before-not',
  'near-no-word',
  'near-no-terms',
  'no-known-meaning',
] as const

const faults: readonly SearchFault[] = [
  { is: 'too-long', most: 2_000 },
  { is: 'too-many-words', most: 64 },
  { is: 'too-deep', most: 20 },
  { is: 'too-many-pairs', words: 5, most: 400 },
  { is: 'stands-alone', given: 'AND' },
  { is: 'stands-alone', given: null },
  { is: 'one-place', given: 'w/0' },
  { is: 'no-value', given: 'sender' },
  { is: 'no-such-value', thing: 'type', given: 'zebra', known: ['mail', 'chat', 'sheet', 'letter', 'slides', 'pdf'] },
  { is: 'no-such-value', thing: 'date', given: '2019-02-30', known: [] },
  { is: 'no-such-value', thing: 'state', given: 'lost', known: ['read', 'failed'] },
  ...plain.map((is): SearchFault => ({ is })),
]

test('whatever is wrong with a search is one known clause, with its place', () => {
  matchesGolden(
    'problems/search-faults',
    Object.fromEntries(
      faults.map((fault, i) => [`${i + 1} ${fault.is}`, searchFaultSays(fault, i % 2 === 0 ? null : i)]),
    ),
  )
})
