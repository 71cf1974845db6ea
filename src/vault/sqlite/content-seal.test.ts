import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import fc from '../../casefile/property.fixture.ts'
import { newDatabase } from '../vault.fixture.ts'
import { ContentSeal } from './content-seal.ts'
import { migrate } from './migrate.ts'

test('a table of a later migration is watched without being told, whatever is done to its rows (property)', async (t) => {
  const { database, db } = newDatabase(t)
  t.after(() => db.destroy())
  await migrate(db)
  database.exec('CREATE TABLE later (id INTEGER PRIMARY KEY, word TEXT UNIQUE, body BLOB, weight REAL)')
  const seal = new ContentSeal(database, randomBytes(32))
  await seal.sealAnew()
  seal.watch()
  const statements = [
    'INSERT OR REPLACE INTO later VALUES (@id, @word, @body, @weight)',
    'INSERT INTO later VALUES (@id, @word, @body, @weight) ON CONFLICT DO NOTHING',
    'INSERT INTO later VALUES (@id, @word, @body, @weight) ON CONFLICT (id) DO UPDATE SET body = excluded.body',
    'UPDATE OR REPLACE later SET word = @word, weight = @weight, body = @body WHERE id = @id',
    'DELETE FROM later WHERE id > @id OR word = @word OR body = @body OR weight = @weight',
  ]
  const row = fc.tuple(
    fc.nat(6),
    fc.constantFrom('cash', 'card', 'gr\u00fcn \ud83d\ude00', ''),
    fc.oneof(fc.constant(null), fc.uint8Array({ maxLength: 20 })),
    fc.double({ noNaN: true }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.constantFrom(...statements), row), { maxLength: 8 }), async (work) => {
      if (database.inTransaction) database.exec('ROLLBACK')
      database.exec('BEGIN')
      seal.begin()
      for (const [statement, [id, word, body, weight]] of work) {
        try {
          database.prepare(statement).run({ id, word, body, weight })
        } catch (error) {
          assert.match(String(error), /UNIQUE/)
        }
      }
      seal.settle()
      database.exec('COMMIT')
      assert.deepEqual(await seal.partsUnlike(), [])
    }),
    { numRuns: 60 },
  )
  database.exec('BEGIN')
  seal.begin()
  database.exec(`INSERT OR REPLACE INTO later VALUES (1, 'not settled', NULL, 0)`)
  database.exec('COMMIT')
  assert.deepEqual(await seal.partsUnlike(), ['later'])
})
