import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { matchesGolden } from './golden.fixture.ts'

const files = globSync('**/*.ts', { cwd: import.meta.dirname })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => !/\.(?:test|fixture)\.ts$/.test(file))
  .sort()

/** Each text of a table of plain words under its path; nothing for what is no such table. */
function textsOf(value: unknown, path: string): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, `${path}.${key}`))
}

test('every table of plain words is known, without being named here', async () => {
  const tables = await Promise.all(
    files.map(async (file) => {
      const held: Readonly<Record<string, unknown>> = await import(join(import.meta.dirname, file))
      return Object.entries(held).flatMap(([name, value]) => textsOf(value, `${file.replace(/\.ts$/, '')} ${name}`))
    }),
  )
  const said = Object.fromEntries(tables.flat())
  assert.ok(Object.keys(said).length > 500)
  matchesGolden('plain-tables', said)
})

test('no text beside the tables is held by nothing', () => {
  const tests = globSync('**/*.test.ts', { cwd: import.meta.dirname }).map((file) =>
    readFileSync(join(import.meta.dirname, file), 'utf8'),
  )
  const goldens = globSync('**/*.golden.txt', { cwd: import.meta.dirname }).map((file) => file.replaceAll('\\', '/'))
  const left = goldens.filter((file) => !tests.some((code) => code.includes(`'${file.replace('.golden.txt', '')}'`)))
  assert.deepEqual(left, [])
})
