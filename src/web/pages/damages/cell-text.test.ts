import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from '../../../casefile/property.fixture.ts'
import { type CellKind, cellText, readCell } from './cell-text.ts'

test('a cell is written as a person writes it', () => {
  const rows: readonly (readonly [CellKind, unknown, string])[] = [
    ['money', 11240.5, '11,240.50'],
    ['money', 4860, '4,860'],
    ['money', { low: 8000, likely: 12_000, high: 20_000 }, '8,000 / 12,000 / 20,000'],
    ['share', 0.35, '35%'],
    ['growth', 0.034, '3.4%'],
    ['growth', 'medical', 'medical'],
    ['list', ['motel', 'land'], 'motel, land'],
    ['chances', [{ defendant: 'motel', chance: [0.3, 0.5] }, { defendant: 'man' }], 'motel 30 to 50%, man'],
    ['payments', [{ on: '2027-01-15', amount: 250_000 }], '2027-01-15: 250,000'],
    ['yes', true, 'yes'],
    ['words', undefined, ''],
  ]
  for (const [kind, value, text] of rows) {
    assert.equal(cellText(kind, value), text)
    if (value !== undefined) assert.deepEqual(readCell(kind, text), { ok: true, value })
  }
})

test('what cannot be read says how to write it; nothing takes the field out', () => {
  assert.deepEqual(readCell('money', ' '), { ok: true, value: null })
  for (const [kind, text] of [
    ['money', '12k'],
    ['money', '1 / 2'],
    ['share', 'most'],
    ['day', 'May 3'],
    ['payments', 'soon'],
    ['chances', 'a b c'],
  ] as const) {
    const given = readCell(kind, text)
    assert.ok(!given.ok && given.says.startsWith('Write '), `${kind} ${text}`)
  }
  assert.deepEqual(readCell('share', '90'), { ok: true, value: 0.9 })
  assert.deepEqual(readCell('money', '$1,500.25'), { ok: true, value: 1500.25 })
})

test('property: what a cell shows is read back as it was stored', () => {
  const amount = fc.integer({ min: 0, max: 1e11 }).map((all) => all / 100)
  const part = fc.integer({ min: 0, max: 1e6 }).map((all) => all / 1e6)
  const cells = fc.oneof(
    fc.tuple(
      fc.constant('money' as const),
      fc.oneof(amount, fc.record({ low: amount, likely: amount, high: amount }, { noNullPrototype: true })),
    ),
    fc.tuple(fc.constantFrom('share' as const, 'growth' as const), part),
    fc.tuple(
      fc.constant('chances' as const),
      fc.array(
        fc.record({ defendant: fc.constantFrom('a', 'b-2'), chance: fc.tuple(part, part) }, { noNullPrototype: true }),
        { minLength: 1, maxLength: 3 },
      ),
    ),
  )
  fc.assert(
    fc.property(cells, ([kind, value]) => {
      assert.deepEqual(readCell(kind, cellText(kind, value)), { ok: true, value })
    }),
  )
})
