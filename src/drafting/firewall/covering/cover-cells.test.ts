import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rowsOfPage } from '../../../casefile/evidence/page-cells.ts'
import { Identity } from '../../../casefile/matter.ts'
import fc from '../../../casefile/property.fixture.ts'
import type { ShownRow } from '../../../casefile/views/views.ts'
import { coverPage } from './cover-page.ts'
import { identityGate } from './replace-identities.ts'

const gate = identityGate([
  Identity.parse({ id: 'jd', kind: 'person', pseudonym: 'J.D.', forms: ['Juniper Delacroix'] }),
  Identity.parse({ id: 'born', kind: 'birth-date', pseudonym: 'born', forms: ['2004-03-09'] }),
])
const pageOf = (rows: readonly (readonly string[])[]) => ({
  text: rows.map((row) => row.join('\t')).join('\n'),
  cells: { rows: [[0, 0] as [number, number]], hiddenRows: [], hiddenColumns: [], typed: [] },
})

function shown(rows: readonly (readonly string[])[]): { readonly text: string; readonly rows: readonly ShownRow[] } {
  const { text, rows: cells } = coverPage(pageOf(rows), [], gate)
  assert.ok(cells !== null)
  return { text, rows: cells }
}
const words = ({ text, rows }: ReturnType<typeof shown>): readonly (readonly string[])[] =>
  rows.map(({ cells }) => cells.map(({ start, end }) => text.slice(start, end)))

test('a name over two cells is one wide cell, and what stands beside it stays in its column', () => {
  const page = shown([
    ['First', 'Last', 'Room'],
    ['Juniper', 'Delacroix', '118'],
    ['Juniper', 'Delacroix, paid', '118'],
    ['Guest Juniper', 'Delacroix', '120'],
  ])
  assert.deepEqual(words(page), [
    ['First', 'Last', 'Room'],
    ['[J.D.]', '118'],
    ['[J.D.]', ', paid', '118'],
    ['Guest [J.D.]', '120'],
  ])
  assert.deepEqual(
    page.rows[1]?.cells.map(({ column, wide }) => [column, wide]),
    [
      [0, 2],
      [2, 1],
    ],
  )
  assert.deepEqual(
    page.rows[2]?.cells.map(({ column, wide }) => [column, wide]),
    [
      [0, 1],
      [1, 1],
      [2, 1],
    ],
  )
})

test('a name over the end of a row and the begin of the next shows nowhere, and both rows keep their columns', () => {
  const page = shown([
    ['118', 'Juniper'],
    ['Delacroix', '120'],
  ])
  assert.doesNotMatch(page.text, /juniper|delacroix/i)
  assert.equal(words(page)[1]?.at(-1), '120')
  assert.equal(page.rows[1]?.cells.at(-1)?.column, 1)
})

test('cells are cuts of the covered text in its order, whatever stands in them, and hold nothing that it does not (property)', () => {
  const cell = fc.constantFrom(
    ...['', 'Juniper', 'Delacroix', 'Juniper Delacroix', 'Delacroix Juniper', 'J. Delacroix', '118', '2004-03-09'],
    ...['03/09', '2004', 'cash', '937-555-0142', 'paid by Juniper', 'juniper.delacroix@example.org', '123-45-6789'],
  )
  const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(table, (rows) => {
      const page = shown(rows)
      assert.equal(page.text, gate.replacePlaced(pageOf(rows).text).text)
      let last = 0
      for (const { cells } of page.rows) {
        let column = 0
        for (const one of cells) {
          assert.ok(one.start >= last && one.end >= one.start && one.end <= page.text.length)
          assert.ok(one.column >= column)
          ;[last, column] = [one.end, one.column + one.wide]
        }
      }
      assert.equal(page.rows.length, pageOf(rows).text === '' ? 0 : rows.length)
      const between: string[] = []
      let from = 0
      for (const { start, end } of page.rows.flatMap(({ cells }) => cells)) {
        between.push(page.text.slice(from, start))
        from = end
      }
      assert.match([...between, page.text.slice(from)].join(''), /^[\t\n]*$/, 'no word stands outside of the cells')
    }),
  )
})

test('a sheet too large to be drawn in columns has none, and other pages have none', () => {
  const many = Array.from({ length: 5_001 }, () => ['a', 'b', 'c', 'd'])
  const page = pageOf(many)
  assert.equal([...rowsOfPage(page)].length, 5_001)
  assert.equal(coverPage(page, [], gate).rows, null)
  assert.equal(coverPage({ text: 'a\tb' }, [], gate).rows, null)
})
