import assert from 'node:assert/strict'
import { resolve } from 'node:path'
import { test } from 'node:test'
import { readLawFolder } from '../../shelf/read-law.ts'
import { sectionsCited } from './sections-cited.ts'
import { touchedProvisions } from './touched.ts'

const read = readLawFolder(resolve(import.meta.dirname, '..', '..', '..', 'law'))
assert.ok(read.ok)
const law = read.value

const changed = (text: string): readonly string[] =>
  touchedProvisions(text, law)
    .filter((one) => one.changed)
    .map(({ id }) => id)

test('a section of the civil practice law and rules is found by its initials, by its name and by CPLR', () => {
  for (const text of [
    'N.Y. C.P.L.R. 208(b) is amended.',
    'N.Y. CPLR § 208(b) is amended.',
    'STATE OF NEW YORK. Subdivision (b) of section 208 of the civil practice law and rules is amended to read as follows:',
    'In New York, CPLR 208 is amended.',
  ])
    assert.ok(changed(text).includes('us-ny/negligence'), text)
  assert.deepEqual(changed('In New York room 208 is amended.'), [])
})

test('every provision that cites sections is found where its own citation is said to be amended', () => {
  let cited = 0
  for (const { id, cite } of law.provisions.values()) {
    if (sectionsCited(cite).length === 0) continue
    cited += 1
    // A range of sections is written out.
    const plain = cite.replace(/ \(question\)/, '').replace(/(\d\.\d+|\d{4})-(?=\d+\.\d|\d{4})/g, '$1 to ')
    const found = touchedProvisions(`${plain} is amended.`, law)
    assert.ok(
      found.some((one) => one.id === id),
      `${id}: ${cite}`,
    )
  }
  assert.ok(cited > 150, `${cited}`)
})

test('a change of one subsection is no change of what is another, nor of what only rests on the section', () => {
  const text = 'Section 1595(c) of title 18, United States Code, is amended by striking "10 years".'
  assert.ok(changed(text).includes('us/18-usc-1595'))
  assert.ok(!changed(text).includes('us/personal-jurisdiction'))
  const ids = touchedProvisions(text, law).map(({ id }) => String(id))
  assert.ok(!ids.includes('us/1595-deceased-victim'))
  assert.ok(ids.includes('us/personal-jurisdiction'))
  assert.ok(changed(text.replace('(c)', '(a)')).includes('us/1595-deceased-victim'))
})
