import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Identity } from '../../casefile/matter.ts'
import { publishedWords } from '../../drafting/firewall/covering/published-words.ts'
import { identityFinder } from '../../drafting/firewall/places/find-identities.ts'
import { sourceNamed } from '../../law/source-note.ts'
import { lawInForce } from './law-in-force.ts'

const law = lawInForce()
assert.ok(law.ok)

test('every provision’s cite, address and told source is held as published, though provisions are read one by one', () => {
  assert.ok(law.ok)
  const published = publishedWords(law.value)
  const missing = [...law.value.library.provisions.values()].flatMap(({ cite, sources }) =>
    [
      cite,
      ...Object.entries(sources).flatMap(([id, { url }]) => [sourceNamed(sources, id), ...(url ? [url] : [])]),
    ].filter((text) => !published.holds(text)),
  )
  assert.deepEqual(missing, [])
})

test('a name within an everyday word of an address is no handle', () => {
  const maria = Identity.parse({ id: 'b', kind: 'person', pseudonym: 'witness B', forms: ['María Quell'] })
  const { placesIn } = identityFinder([maria])
  assert.deepEqual(placesIn('https://www.example.org/summaries/united-states-supreme-court/x'), [])
  assert.equal(placesIn('https://www.example.org/marie2004/x').length, 1)
})
