import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Identity } from '../../../../casefile/matter.ts'
import { identityFinder } from '../find-identities.ts'

/** ⟦covered⟧, ⟪covered and asked about⟫; everything else stays as it is. */
const texts: readonly (readonly [string, readonly string[]])[] = [
  ['Angel Ruiz', ['Los Angeles County', 'City of Los Angeles', 'in Los Angeles that night', '⟦Angel⟧ said']],
  ['Maria Vega', ['a motel in Las Vegas', 'Santa Maria, California', 'the ⟦Vega⟧s of room 4', '⟦Maria⟧ cried']],
  ['Maria Santa', ['⟦Santa Maria⟧, California']],
  ['Louis Moss', ['St. Louis', 'in St. Louis County', '⟦Louis⟧ drove']],
  ['Carolina Diaz', ['North Carolina', 'South Carolina law', '⟦Carolina⟧ said', 'with ⟦Carolina⟧']],
  ['Virginia Moss', ['West Virginia', 'the law of ⟪Virginia⟫', '⟪Virginia⟫ Code', '⟦Virginia⟧ told the clerk']],
  ['Georgia Moss', ['in Atlanta, ⟪Georgia⟫', '⟪Georgia⟫ law', '⟦Georgia⟧ was crying', '⟦Georgia Moss⟧, Texas']],
  ['Charlotte Moss', ['⟪Charlotte⟫, North Carolina', '⟪Charlotte⟫, NC 28202', '⟦Charlotte⟧ told']],
  ['Paris Jackson', ['⟪Jackson⟫ County', '⟪Paris⟫, Texas', '⟦Paris⟧ slept', '⟦Jackson⟧ slept']],
  ['Austin Hall', ['⟪Austin⟫ Police', '⟪Austin⟫, Tex.', '⟦Austin⟧, then 15, cried']],
]

for (const [form, lines] of texts)
  test(`${form}: a place on the map is told apart from the name, or asked about`, () => {
    const finder = identityFinder([Identity.parse({ id: 'x', kind: 'person', pseudonym: 'P', forms: [form] })])
    for (const marked of lines) {
      const text = marked.replaceAll(/[⟦⟧⟪⟫]/g, '')
      let seen = ''
      let from = 0
      for (const { start, end, doubt } of finder.placesIn(text)) {
        const [opens, closes] = doubt === null ? '⟦⟧' : '⟪⟫'
        seen += `${text.slice(from, start)}${opens}${text.slice(start, end)}${closes}`
        from = end
      }
      assert.equal(seen + text.slice(from), marked)
    }
  })
