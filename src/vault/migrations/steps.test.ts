import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { test } from 'node:test'
import { sql } from 'kysely'
import { migrate, shapeOf, stepsTaken } from '../sqlite/migrate.ts'
import { newDatabase } from '../vault.fixture.ts'
import { steps } from './steps.ts'

const names = Object.keys(steps)

test('steps are numbered without holes, and each file is one of them', () => {
  names.forEach((name, at) => {
    assert.ok(name.startsWith(`${String(at + 1).padStart(4, '0')}-`), name)
  })
  const files = readdirSync(import.meta.dirname).filter((file) => /^\d/.test(file) && !file.endsWith('.test.ts'))
  assert.deepEqual(
    files.sort(),
    names.map((name) => `${name}.ts`),
  )
})

test('every shape that ever was reaches the newest, in one leap or step by step, to the same tables', async (t) => {
  const shapes: string[] = []
  for (let first = 0; first <= names.length; first += 1) {
    const { db } = newDatabase(t)
    const older = Object.fromEntries(Object.entries(steps).slice(0, first))
    if (first > 0) await migrate(db, older)
    assert.deepEqual(await stepsTaken(db), names.slice(0, first))
    assert.equal(await shapeOf(db), first === 0 ? 'none' : first === names.length ? 'current' : 'older')
    await migrate(db)
    assert.equal(await shapeOf(db), 'current')
    const tables = await sql<{
      sql: string
    }>`SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name`.execute(db)
    shapes.push(tables.rows.map((row) => row.sql).join(';\n'))
    await db.destroy()
  }
  assert.equal(new Set(shapes).size, 1)
})

test('a step that fails leaves the database as it was', async (t) => {
  const { db } = newDatabase(t)
  t.after(() => db.destroy())
  const first = names[0] ?? ''
  await migrate(db, { [first]: steps[first] ?? assert.fail() })
  const before = await sql`SELECT name FROM sqlite_master ORDER BY name`.execute(db)
  const broken = { ...steps, '9999-never': { up: async () => assert.fail('this step cannot be taken') } }
  await assert.rejects(migrate(db, broken), /cannot be taken/)
  assert.deepEqual(await sql`SELECT name FROM sqlite_master ORDER BY name`.execute(db), before)
  assert.deepEqual(await stepsTaken(db), [first], 'the sound steps before it are taken back too')
})
