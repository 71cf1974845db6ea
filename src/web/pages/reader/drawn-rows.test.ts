import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from '../../../casefile/property.fixture.ts'
import type { ShownRow } from '../../../casefile/views/views.ts'
import { drawnRows, filledColumns, namesColumns } from './drawn-rows.ts'

/** A text of rows with the places of its cells. */
function shown(table: readonly (readonly string[])[]): { readonly text: string; readonly rows: readonly ShownRow[] } {
  let at = 0
  const rows = table.map((words, row): ShownRow => {
    const cells = words.flatMap((word, column) => {
      const start = at
      at += word.length + 1
      return word === ''
        ? []
        : { column, wide: 1, start, end: start + word.length, type: 'text' as const, hidden: false }
    })
    return { row, hidden: false, cells }
  })
  return { text: table.map((words) => words.join('\t')).join('\n'), rows }
}

test('what is drawn is the text in its order, and every row fills the columns once (property)', () => {
  const word = fc.constantFrom('', '', '118', 'cash', 'Dale Rusk', '[J.D.]')
  fc.assert(
    fc.property(fc.array(fc.array(word, { minLength: 1, maxLength: 6 }), { maxLength: 8 }), (table) => {
      const { text, rows } = shown(table)
      const columns = filledColumns(rows)
      const drawn = drawnRows(rows, columns)
      const said = drawn.flatMap(({ cells }) =>
        cells.map(({ cell, from }) => (cell === null ? '' : text.slice(from, cell.end))),
      )
      assert.ok(text.startsWith(said.join('')))
      assert.match(text.slice(said.join('').length), /^[\t\n]*$/)
      for (const { cells } of drawn)
        assert.equal(
          cells.reduce((sum, one) => sum + one.columns, 0),
          columns.length,
        )
    }),
  )
})

test('a cell over several columns fills those that are drawn', () => {
  const cell = { start: 0, end: 4, type: 'text', hidden: false } as const
  const rows: readonly ShownRow[] = [
    { row: 0, hidden: false, cells: [{ ...cell, column: 1, wide: 3 }] },
    {
      row: 1,
      hidden: false,
      cells: [
        { ...cell, column: 0, wide: 1 },
        { ...cell, column: 3, wide: 1 },
      ],
    },
  ]
  assert.deepEqual(
    drawnRows(rows, filledColumns(rows)).map(({ cells }) => cells.map(({ at, columns }) => [at, columns])),
    [
      [
        [0, 1],
        [1, 2],
      ],
      [
        [0, 1],
        [1, 1],
        [2, 1],
      ],
    ],
  )
})

test('the first row names the columns where it holds words alone', () => {
  const names = (...words: string[]): boolean => {
    const { text, rows } = shown([words])
    return namesColumns(rows[0], text)
  }
  assert.deepEqual(
    [names('Guest', 'Room'), names('Guest', '118'), names('Guest'), namesColumns(undefined, '')],
    [true, false, false, false],
  )
})
