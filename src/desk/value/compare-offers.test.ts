import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { reportProblem } from '../../words/problems/report-problem.ts'
import { makeCheapMatter } from '../cheap-matter.fixture.ts'
import { findComparableAwards } from '../law/find-awards.ts'
import { openMatter } from '../open-matter.ts'
import { compareStoredOffers } from './compare-offers.ts'
import { compareOffersInFile } from './compare-offers-in-file.ts'
import { loadDamagesInput } from './load-damages-input.ts'

const place = mkdtempSync(join(tmpdir(), 'redress-offers-'))
after(() => rmSync(place, { recursive: true, force: true }))

const input = `person: { born: 1999-04-05, sex: female }
valuation_date: 2026-11-23
rates: { net: 0.01 }
items:
  - { head: emotional-distress, amount: 500000, every: once }
fee: 0.4
offers: [{ id: first, amount: 100000 }]
`
const file = join(place, 'loss.yaml')
writeFileSync(file, input)

test('the offers of a matter are compared as those of a file', async () => {
  const folder = join(place, 'm.redress')
  assert.ok((await makeCheapMatter(folder, 'five unrelated words here')).ok)
  const matter = await openMatter(folder, 'five unrelated words here', { write: true })
  assert.ok(matter.ok)
  try {
    const without = await compareStoredOffers(matter.value, {})
    assert.ok(!without.ok)
    assert.equal(without.problem.code, 'no-damages-input')
    assert.ok((await loadDamagesInput(matter.value, file)).ok)
    const stored = await compareStoredOffers(matter.value, { trials: 1_000 })
    assert.ok(stored.ok)
    assert.equal(stored.value.value.offers[0]?.net, 60_000_00)
    const alone = await compareOffersInFile(file, { trials: 1_000 })
    assert.ok(alone.ok)
    assert.deepEqual(stored.value.value, alone.value.value)
  } finally {
    await matter.value.close()
  }
})

test('where less can be collected than a trial would give, the offer is held against that', async () => {
  const poor = join(place, 'poor.yaml')
  writeFileSync(
    poor,
    `${input}defendants: [{ id: motel, collectable: 150000 }]\nclaims: [{ id: tort, against: [{ defendant: motel, chance: [0.2, 0.6] }] }]\ntrial: { chance: [0.2, 0.6] }\n`,
  )
  const compared = await compareOffersInFile(poor, { trials: 1_000 })
  assert.ok(compared.ok)
  const [offer] = compared.value.value.offers
  // Of 500,000 only 150,000 can be collected: 90,000 after a fee of 40 percent; the offer leaves 60,000.
  assert.equal(offer?.trial.net, 90_000_00)
  assert.equal(offer?.evenChance, 60 / 90)
  assert.deepEqual(offer?.trial.weighed, { low: 18_000_00, high: 54_000_00 })
  const rich = await compareOffersInFile(file, { trials: 1_000 })
  assert.ok(rich.ok)
  assert.equal(rich.value.value.offers[0]?.trial.net, 300_000_00)
})

test('an input that names a rule that is not there is refused when it is loaded, with its line', async () => {
  const bad = join(place, 'bad.yaml')
  writeFileSync(bad, `${input}liens: [{ kind: tax, amount: 5 }]\n`)
  const compared = await compareOffersInFile(bad, {})
  assert.ok(!compared.ok)
  assert.match(reportProblem(compared.problem).message, /^bad\.yaml line 8: liens 1, kind is "tax"/)
})

test('awards asked for with a role that does not exist are refused', () => {
  const found = findComparableAwards({ role: 'motel' })
  assert.ok(!found.ok)
  assert.equal(found.problem.code, 'usage')
})
