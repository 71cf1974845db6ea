import { test } from 'node:test'
import type { FinishedPlace } from '../casefile/problems/finished-place.ts'
import { matchesGolden } from './golden.fixture.ts'
import { placeInFile } from './release/finished-place.ts'
import { standIns } from './release/stand-ins.ts'
import { linkWords, nodeKindWords, nodeName } from './ring-words.ts'
import { anyTerm, hitColumns, termColumns } from './search/search-tables.ts'

test('ties and what they tie are called by known words', () => {
  const phone = nodeName({ kind: 'phone', label: '+19375550142' })
  matchesGolden('ring', { ...linkWords, ...nodeKindWords, 'a phone': phone })
})

test('what stands in for a protected form without a pseudonym is one known phrase a kind', () => {
  matchesGolden('release/stand-ins', standIns)
})

test('a place in a finished file is told by its kind, its part and how it was read', () => {
  const kinds = [
    ...(['file-name', 'part-name', 'content', 'words', 'attributes', 'comments', 'days', 'field-name'] as const),
  ] satisfies readonly FinishedPlace['is'][]
  const said = kinds.map((is) => [is, placeInFile({ is, of: 'word/document.xml', decoded: is === 'attributes' })])
  const within = placeInFile({ is: 'words', of: 'casebook.html', decoded: false }, 'casebook.html')
  matchesGolden('release/finished-places', { ...Object.fromEntries(said), 'within its file': within })
})

test('tables of searches have known headings', () => {
  matchesGolden('search/search-tables', {
    hits: hitColumns.join(' | '),
    terms: termColumns(['', 'Police']).join(' | '),
    any: anyTerm(1_200),
  })
})
