import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { z } from 'zod'
import { itemHeadIds } from '../../damages/input/heads.ts'
import { DamagesInput } from '../../damages/input/input.ts'
import { parseDamagesInput } from '../../shelf/read-damages-input.ts'
import { reportProblem } from '../../words/problems/report-problem.ts'
import { programFolder } from '../program-folder.ts'
import { damagesTables, valueInput } from './value-matter.ts'

const page = readFileSync(join(programFolder, 'docs', 'damages-input.md'), 'utf8')
const tables = damagesTables()
assert.ok(tables.ok)

interface Shape {
  readonly properties?: Readonly<Record<string, Shape>>
  readonly items?: Shape
  readonly anyOf?: readonly Shape[]
  readonly additionalProperties?: Shape | boolean
  readonly default?: unknown
}

/** Every field below a shape as `rows.age`, with the value it takes when left out. */
function fieldsOf(shape: Shape, before = ''): Map<string, unknown> {
  const out = new Map<string, unknown>()
  const add = (more: Map<string, unknown>): void => {
    for (const [name, value] of more) if (!out.has(name)) out.set(name, value)
  }
  for (const [name, field] of Object.entries(shape.properties ?? {})) {
    out.set(before + name, field.default)
    add(fieldsOf(field, `${before}${name}.`))
  }
  for (const branch of [...(shape.anyOf ?? []), shape.items, shape.additionalProperties])
    if (typeof branch === 'object') add(fieldsOf(branch, before))
  return out
}

// A JSON schema as zod writes it; the parts that are read here are those of `Shape`.
const schema = z.toJSONSchema(DamagesInput, { io: 'input', unrepresentable: 'any' }) as Shape

interface Row {
  readonly names: readonly string[]
  readonly leftOut: string
}

/** Rows of the tables by the name in the heading above them. */
const documented = new Map<string, Row[]>(
  page
    .split(/^## /m)
    .slice(1)
    .flatMap((section) => {
      const name = /^`([a-z_]+)`\n/.exec(section)?.[1]
      if (name === undefined) return []
      const rows = [...section.matchAll(/^\| (`.*?) \| .*? \| (.*?) \| .*? \|$/gm)].map(
        ([, names = '', leftOut = '']): Row => ({
          names: [...names.matchAll(/`([^`]+)`/g)].map((m) => m[1] ?? ''),
          leftOut,
        }),
      )
      return [[name, rows] as const]
    }),
)

const sections: readonly (readonly [string, Map<string, unknown>])[] = [
  ['input', new Map(Object.entries(schema.properties ?? {}).map(([name, field]) => [name, field.default]))],
  ...Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const fields = fieldsOf(field)
    return fields.size === 0 ? [] : [[name, fields] as const]
  }),
]

test('the page has a table for each part of the input and for nothing else', () => {
  assert.deepEqual([...documented.keys()].sort(), sections.map(([name]) => name).sort())
})

for (const [name, fields] of sections)
  test(`the page names every field of ${name}, and none that does not exist`, () => {
    const rows = documented.get(name) ?? []
    assert.deepEqual(rows.flatMap((row) => row.names).sort(), [...fields.keys()].sort())
  })

for (const [name, fields] of sections)
  test(`the page says what is taken where a field of ${name} is left out`, () => {
    for (const { names, leftOut } of documented.get(name) ?? [])
      for (const field of names) {
        const value = fields.get(field)
        if (['string', 'number', 'boolean'].includes(typeof value))
          assert.ok(leftOut.startsWith(`\`${String(value)}\``), `${field}: ${leftOut}`)
      }
  })

test('the page lists the heads that an item can have', () => {
  const section = /## Heads of items\n\n([\s\S]*?)\n\n/.exec(page)?.[1] ?? ''
  assert.deepEqual(
    section.match(/[a-z]+(?:-[a-z]+)+|therapy|inpatient|medication|housing|education|property|funeral|grief/g),
    [...itemHeadIds],
  )
})

const blocks = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map((m) => m[1] ?? '')
test('every input on the page is read and valued, and its heads add up', async () => {
  assert.ok(blocks.length >= 3)
  for (const block of blocks) {
    const read = parseDamagesInput(block, 'damages-input.md', tables.value)
    assert.ok(read.ok, read.ok ? '' : reportProblem(read.problem).message)
    const valued = await valueInput(read.value, { trials: 1_000 })
    assert.ok(valued.ok)
    const { heads, total, reductions } = valued.value.valuation
    assert.equal(
      heads.reduce((sum, head) => sum + head.presentValue.mean, 0),
      total.mean + (reductions ?? []).reduce((sum, { amount }) => sum + amount, 0),
    )
    assert.ok(total.mean > 0)
  }
})
