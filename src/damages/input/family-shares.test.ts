import assert from 'node:assert/strict'
import { resolve } from 'node:path'
import { test } from 'node:test'
import { readDamagesTables } from '../../shelf/tables/read-tables.ts'
import { reportProblem } from '../../words/problems/report-problem.ts'
import { readInput } from './read-input.ts'
import { plainInput } from './sample-inputs.fixture.ts'

const tables = readDamagesTables(resolve(import.meta.dirname, '..', '..', '..'))
assert.ok(tables.ok)

type Taker = readonly [relation: string, share: number]

/** The refusal of shares entered after a death, or null where they may stand. */
function refused(law: string, ...takers: readonly Taker[]): string | null {
  assert.ok(tables.ok)
  const read = readInput(
    {
      ...plainInput,
      person: { ...plainInput.person, died: '2025-01-18' },
      death: { law, beneficiaries: takers.map(([relation, share], i) => ({ id: `T${i}`, relation, share })) },
    },
    null,
    undefined,
    tables.value,
  )
  return read.ok ? null : reportProblem(read.problem).message
}

const third = 1 / 3

test('shares that the statute does not give are refused with what it says', () => {
  // biome-ignore format: one case a line
  const rows: readonly (readonly [law: string, takers: readonly Taker[], stands: boolean])[] = [
    // O.C.G.A. § 51-4-2: alike, and the spouse no less than a third.
    ['us-ga', [['spouse', 0.2], ['child', 0.4], ['child', 0.4]], false],
    ['us-ga', [['spouse', 0.2], ['child', 0.8]], false],
    ['us-ga', [['spouse', 0.8], ['child', 0.2]], false],
    ['us-ga', [['spouse', 0.5], ['child', 0.5]], true],
    ['us-ga', [['spouse', third], ['child', third], ['child', third]], true],
    ['us-ga', [['spouse', 0.34], ['child', 0.22], ['child', 0.22], ['child', 0.22]], true],
    ['us-ga', [['spouse', 0.25], ['child', 0.25], ['child', 0.25], ['child', 0.25]], false],
    ['us-ga', [['child', 0.7], ['child', 0.3]], false],
    ['us-ga', [['spouse', 0.5], ['parent', 0.5]], false],
    ['us-ga', [['child', 0.5], ['parent', 0.5]], false],
    // One who stands for a child who died: what the spouse is sure of still holds.
    ['us-ga', [['spouse', third], ['child', third], ['grandchild', third / 2], ['grandchild', third / 2]], true],
    ['us-ga', [['spouse', 0.2], ['grandchild', 0.8]], false],
    // KRS 411.130: half and half, however many children; Miss. Code § 11-7-13: heads alike; N.M. Stat. § 41-2-3.
    ['us-ky', [['spouse', 0.5], ['child', 0.25], ['child', 0.25]], true],
    ['us-ky', [['spouse', third], ['child', third], ['child', third]], false],
    ['us-ms', [['spouse', third], ['child', third], ['child', third]], true],
    ['us-ms', [['spouse', 0.5], ['child', 0.25], ['child', 0.25]], false],
    ['us-nm', [['spouse', 0.5], ['child', 0.5]], true],
    ['us-nm', [['spouse', 0.9], ['child', 0.1]], false],
    ['us-nm', [['spouse', 0.5], ['sibling', 0.5]], false],
    // Wis. Stat. § 895.04(2): a court may set aside up to half for minor children.
    ['us-wi', [['spouse', 0.7], ['child', 0.3]], true],
    ['us-wi', [['spouse', 0.4], ['child', 0.6]], false],
    // Set by a court, or not read: as entered.
    ['us-oh', [['spouse', 0.1], ['child', 0.9]], true],
  ]
  for (const [law, takers, stands] of rows)
    assert.equal(refused(law, ...takers) === null, stands, `${law} ${JSON.stringify(takers)}`)
  assert.match(
    refused('us-ga', ['spouse', 0.2], ['child', 0.8]) ?? '',
    /51-4-1 to 51-4-6 does not give: it divides by law, spouse and children alike, the spouse no less than a third; children alone alike\. For these it is spouse 50 percent, child 50 percent/,
  )
  assert.match(refused('us-ga', ['spouse', 0.5], ['parent', 0.5]) ?? '', /These do not take beside each other/)
})
