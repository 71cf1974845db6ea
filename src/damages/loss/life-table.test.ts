import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { test } from 'node:test'
import { readDamagesTables, readTableChecks } from '../../shelf/tables/read-tables.ts'
import { type LifeTable, lifeExpectancy, survivalChance, survivorsFrom, yearsLived } from './life-table.ts'

const root = resolve(import.meta.dirname, '..', '..', '..')
const read = readDamagesTables(root)
assert.ok(read.ok)
const tables = read.value

function column(id: string, sex: 'female' | 'male' | 'total'): LifeTable {
  const source = tables.lifeTables.find((t) => t.id === id)
  const qx = source?.columns[sex]
  assert.ok(source && qx)
  return {
    id,
    title: '',
    source: '',
    status: 'verified',
    sex,
    survivors: survivorsFrom(qx, source.lastExpectancy),
    infantPart: source.infantPart,
  }
}

test('life expectancy at birth is what the publisher prints', () => {
  assert.equal(lifeExpectancy(column('ssa-2022', 'male'), 0).toFixed(2), '74.74')
  assert.equal(lifeExpectancy(column('ssa-2022', 'female'), 0).toFixed(2), '80.18')
  assert.equal(lifeExpectancy(column('nchs-2023', 'total'), 0).toFixed(1), '78.4')
})

test('each table file has the SHA-256 and the check value that data/README.md names', () => {
  const readme = readFileSync(resolve(root, 'data', 'README.md'), 'utf8')
  for (const check of readTableChecks(root)) {
    const row = readme.split('\n').find((line) => line.includes(check.file)) ?? ''
    assert.ok(row.includes(check.sha256), `${check.file} is not what data/README.md describes`)
    for (const value of Object.values(check.expected)) assert.ok(row.includes(String(value)))
  }
})

test('a table that stops early is carried on to give its last published expectancy, and ends', () => {
  const total = column('nchs-2023', 'total')
  assert.ok(Math.abs(lifeExpectancy(total, 99) - 2.4) < 0.01)
  assert.equal(total.survivors.length, 121)
  assert.equal(total.survivors.at(-1), 0)
})

test('published expectancies of later ages follow from the same rows', () => {
  const text = readFileSync(resolve(root, 'data', 'life-tables', 'nchs-2023.csv'), 'utf8')
  const total = column('nchs-2023', 'total')
  for (const line of text.trim().split('\n').slice(1)) {
    const [age = 0, , , ex = 0] = line.split(',').map(Number)
    assert.ok(Math.abs(lifeExpectancy(total, age) - ex) < 0.16, `age ${age}: ${lifeExpectancy(total, age)} and ${ex}`)
  }
})

test('survival: hand-made table of three years', () => {
  const table: LifeTable = {
    id: 'x',
    title: '',
    source: '',
    status: 'unverified',
    sex: 'total',
    survivors: survivorsFrom([0.1, 0.5, 1], null),
    infantPart: 0.5,
  }
  assert.deepEqual(
    [...table.survivors].map((l) => Number(l.toFixed(6))),
    [1, 0.9, 0.45, 0],
  )
  assert.ok(Math.abs(survivalChance(table, 0.5, 1) - (0.9 + 0.45) / 2 / 0.95) < 1e-12)
  assert.ok(Math.abs(lifeExpectancy(table, 1) - (0.5 * (0.9 + 0.45) + 0.5 * 0.45) / 0.9) < 1e-12)
})

test('a drawn length of life is the inverse of survival', () => {
  const table = column('ssa-2022', 'female')
  for (const age of [0, 22.7, 64.25, 101.9])
    for (const u of [0, 0.001, 0.25, 0.5, 0.93, 0.9999])
      assert.ok(Math.abs(survivalChance(table, age, yearsLived(table, age, u)) - (1 - u)) < 1e-9)
})

test('a rating worsens survival', () => {
  const qx = tables.lifeTables[0]?.columns.female
  assert.ok(qx)
  const rated = survivorsFrom(qx, null, { years: 0, multiple: 2 })
  const plain = survivorsFrom(qx, null)
  assert.ok((rated[80] ?? 1) < (plain[80] ?? 0))
})
