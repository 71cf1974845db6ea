import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { formats } from '../casefile/evidence/format.ts'

test('every format has its row in docs/formats.md, and every row its format', () => {
  const text = readFileSync(join(import.meta.dirname, '../../docs/formats.md'), 'utf8')
  const rows = [...text.matchAll(/^\| `([a-z0-9-]+)` \|(.*)\|$/gm)]
  assert.deepEqual(rows.map((row) => row[1] ?? '').sort(), [...formats].sort())
  for (const [, name, cells = ''] of rows) assert.equal(cells.split('|').length, 5, String(name))
})
