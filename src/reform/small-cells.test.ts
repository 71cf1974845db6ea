import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from '../casefile/property.fixture.ts'
import type { Sum } from './settled-by-sums.ts'
import { type Cell, hiddenCells, smallest } from './small-cells.ts'

/** Each claimant has one claim: as many people as the count. */
const cellsOf = (counts: readonly number[]): readonly Cell[] => counts.map((count) => ({ count, people: count }))
const addedUp = (cells: readonly Cell[]) => (some: readonly number[]) =>
  some.reduce((sum, i) => sum + (cells[i]?.people ?? 0), 0)
/** The whole first, then its parts; null where a number is hidden. */
function shown(parts: readonly number[], more: readonly Sum[] = [], people: readonly number[] = parts) {
  const total = (of: readonly number[]) => of.reduce((a, b) => a + b, 0)
  const cells = [total(parts), ...parts].map((count, i) => ({ count, people: [total(people), ...people][i] ?? 0 }))
  const hidden = hiddenCells(cells, [{ whole: 0, parts: parts.map((_, i) => i + 1) }, ...more], addedUp(cells))
  return cells.map(({ count }, i) => (hidden.has(i) ? null : count))
}

test('hiding one cell hides a second, so that the first cannot be had from the whole; nought is shown', () => {
  assert.deepEqual(shown([3, 40, 9, 0]), [52, null, 40, null, 0])
})

test('two hidden cells that together stand for few claimants hide a third', () => {
  assert.deepEqual(shown([1, 1, 40, 30]), [72, null, null, 40, null])
  assert.deepEqual(shown([4, 3, 40, 30]), [77, null, null, 40, 30])
})

test('where nothing else can be hidden the whole is', () => {
  assert.deepEqual(shown([3, 0, 0]), [null, null, 0, 0])
  assert.deepEqual(shown([2, 1, 1]), [null, null, null, null])
})

test('many claims of few claimants are hidden too', () => {
  assert.deepEqual(shown([12, 40, 30], [], [2, 40, 30]), [82, null, 40, null])
})

test('a hidden cell cannot be had by way of another table', () => {
  // Claims a, b, c lie against operators alone, d and e against franchisors: the roles are sums of their own.
  const counts = [84, 3, 40, 30, 2, 9, 73, 11]
  const sums: readonly Sum[] = [
    { whole: 0, parts: [1, 2, 3, 4, 5] },
    { whole: 0, parts: [6, 7] },
    { whole: 6, parts: [1, 2, 3] },
    { whole: 7, parts: [4, 5] },
  ]
  const hidden = hiddenCells(cellsOf(counts), sums, addedUp(cellsOf(counts)))
  assert.deepEqual(
    counts.map((count, i) => (hidden.has(i) ? null : count)),
    [84, null, 40, null, null, null, 73, 11],
  )
})

test('a cell hidden for the sake of another is hidden in the table that repeats it', () => {
  // Group 2 is the whole of role 5: shown there, it would give group 1 away.
  const counts = [52, 3, 9, 40, 43, 9]
  const sums: readonly Sum[] = [
    { whole: 0, parts: [1, 2, 3] },
    { whole: 0, parts: [4, 5] },
    { whole: 4, parts: [1, 3] },
    { whole: 5, parts: [2] },
  ]
  const hidden = hiddenCells(cellsOf(counts), sums, addedUp(cellsOf(counts)))
  assert.ok(hidden.has(1) && hidden.has(3), 'role 4 shows what groups 1 and 3 come to, so both are hidden')
  assert.equal(hidden.has(2), hidden.has(5))
})

test('whatever the tables, each small number could be another one for all that is shown', () => {
  // A table of rows by columns of single claims: its margins are shown as two tables, its cells as a third.
  const table = fc.array(fc.array(fc.nat({ max: 9 }), { minLength: 2, maxLength: 3 }), { minLength: 2, maxLength: 3 })
  fc.assert(
    fc.property(table, (drawn) => {
      const width = Math.min(...drawn.map((row) => row.length))
      const rows = drawn.map((row) => row.slice(0, width))
      const height = rows.length
      const inner = rows.flat()
      const rowSums = rows.map((row) => row.reduce((a, b) => a + b, 0))
      const columnSums = Array.from({ length: width }, (_, c) => rows.reduce((sum, row) => sum + (row[c] ?? 0), 0))
      const counts = [inner.reduce((a, b) => a + b, 0), ...rowSums, ...columnSums, ...inner]
      const [firstColumn, firstCell] = [1 + height, 1 + height + width]
      const range = (length: number, of: (i: number) => number) => Array.from({ length }, (_, i) => of(i))
      const sums: readonly Sum[] = [
        { whole: 0, parts: range(height, (r) => 1 + r) },
        { whole: 0, parts: range(width, (c) => firstColumn + c) },
        ...range(height, (r) => r).map((r) => ({
          whole: 1 + r,
          parts: range(width, (c) => firstCell + r * width + c),
        })),
        ...range(width, (c) => c).map((c) => ({
          whole: firstColumn + c,
          parts: range(height, (r) => firstCell + r * width + c),
        })),
      ]
      const cells = cellsOf(counts)
      const hidden = hiddenCells(cells, sums, addedUp(cells))
      for (const [i, count] of counts.entries()) {
        if (count > 0 && count < smallest) assert.ok(hidden.has(i))
        if (count === 0) assert.ok(!hidden.has(i))
      }
      // For each hidden cell there is a change of hidden cells alone that keeps every sum: it moves round a ring of them.
      for (const cell of hidden) assert.ok(movable(cell, [...hidden], sums), JSON.stringify({ rows, cell }))
    }),
    { numRuns: 300 },
  )
})

/** Whether some small whole change of the hidden cells moves one of them and keeps every sum; tried out, not reckoned. */
function movable(cell: number, hidden: readonly number[], sums: readonly Sum[]): boolean {
  const unknown = [cell, ...hidden.filter((one) => one !== cell)]
  const value = new Map<number, number>()
  const broken = (done: ReadonlySet<number>): boolean =>
    sums.some(({ whole, parts }) => {
      const of = [whole, ...parts].filter((one) => hidden.includes(one))
      if (of.some((one) => !done.has(one))) return false
      const moved = (one: number): number => value.get(one) ?? 0
      return parts.reduce((sum, one) => sum + moved(one), 0) !== moved(whole)
    })
  const place = (at: number, done: ReadonlySet<number>): boolean => {
    const next = unknown[at]
    if (next === undefined) return true
    for (const by of at === 0 ? [1] : [0, 1, -1, 2, -2]) {
      value.set(next, by)
      const now = new Set([...done, next])
      if (!broken(now) && place(at + 1, now)) return true
    }
    value.delete(next)
    return false
  }
  return place(0, new Set())
}
