import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { test } from 'node:test'
import { z } from 'zod'
import { readDamagesTables } from '../../shelf/tables/read-tables.ts'
import { loadYaml } from '../../shelf/yaml-file.ts'
import { plainInput } from '../input/sample-inputs.fixture.ts'
import { readAndValue } from '../read-and-value.fixture.ts'

const root = resolve(import.meta.dirname, '..', '..', '..')
const tables = readDamagesTables(root)
assert.ok(tables.ok)
const { rules } = tables.value

const Remedies = z.looseObject({ multiplier: z.unknown(), liquidated_minimum: z.unknown() })
const Statute = z.looseObject({
  id: z.string(),
  cite: z.string(),
  jurisdiction: z.string(),
  versions: z.array(z.looseObject({ remedies: Remedies.optional() })).optional(),
})

/** Statutes of the shelf with a multiple or a least sum in their latest version. */
const withMoney = globSync('law/us*/*.yaml', { cwd: root })
  .filter((file) => !/\.cases\.yaml$|damages-rules/.test(file))
  .flatMap((file) => {
    const loaded = loadYaml(readFileSync(join(root, file), 'utf8'), file)
    const statute = loaded.ok ? Statute.safeParse(loaded.value.content) : null
    if (!statute?.success) return []
    const { multiplier, liquidated_minimum } = statute.data.versions?.at(-1)?.remedies ?? {}
    const multiple = typeof multiplier === 'number' ? multiplier : null
    const sum = typeof liquidated_minimum === 'number' ? liquidated_minimum : null
    return multiple === null && sum === null ? [] : [{ ...statute.data, multiple, sum }]
  })

test('each multiple and least sum that a statute of the shelf gives is a rule of damages', () => {
  assert.ok(withMoney.length >= 15)
  for (const { id, jurisdiction, multiple, sum } of withMoney) {
    const own = rules.statutory.filter((rule) => rule.id === id || rule.id.startsWith(`${jurisdiction}/`))
    if (multiple !== null)
      assert.ok(
        own.some((rule) => rule.multiple === multiple),
        `${id}: ${multiple} times`,
      )
    if (sum !== null)
      assert.ok(
        own.some((rule) => rule.amount === sum * 100),
        `${id}: ${sum}`,
      )
  }
})

for (const rule of rules.statutory.filter(
  (row) => row.kind === 'multiple' && row.multiple === 3 && row.of === 'compensatory',
))
  test(`${rule.id}: three times the loss, with punitive damages unless it bars them`, () => {
    const valued = readAndValue(
      {
        ...plainInput,
        person: { ...plainInput.person, minor_at_conduct: true },
        items: [{ head: 'property', amount: 10_000, every: 'once' }],
        // What a court may give is counted as far as counsel expects it.
        statutory: [rule.reach === 'mandatory' ? rule.id : { rule: rule.id, part: 1 }],
        punitive: 5_000,
      },
      tables.value,
      { trials: 1_000 },
    )
    assert.ok(valued.ok)
    assert.equal(valued.value.total.mean, (30_000 + (rule.punitive === 'barred' ? 0 : 5_000)) * 100)
  })

test('the floor of the older federal text lifts small losses and leaves large ones alone', () => {
  const total = (amount: number): number => {
    const valued = readAndValue(
      {
        ...plainInput,
        person: { ...plainInput.person, minor_at_conduct: true },
        items: [{ head: 'property', amount, every: 'once' }],
        statutory: ['us/18-usc-2255-2006'],
      },
      tables.value,
      { trials: 1_000 },
    )
    assert.ok(valued.ok)
    return valued.value.total.mean / 100
  }
  assert.equal(total(40_000), 150_000)
  assert.equal(total(400_000), 400_000)
})
