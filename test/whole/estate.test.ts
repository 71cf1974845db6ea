import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { makeMatterCasebook } from '../../src/desk/papers/make-casebook.ts'
import { makeExample, need, temporaryFolder } from './made-matter.fixture.ts'

test('the family of one who died: survival and wrongful death in time, § 1595 by the estate said to be open', async () => {
  const { matter } = await makeExample('estate-of-mr')
  const { analysis } = need(await makeMatterCasebook(matter, join(temporaryFolder(), 'out'), {})).value
  await matter.close()
  const against = (provision: string) =>
    analysis.claims.filter((c) => c.claim === provision && c.defendant === 'lakeview')
  const [death] = against('us-ga/wrongful-death')
  assert.ok(death)
  // Two years end on Monday, January 18, 2027, Martin Luther King Day, and move to the next day.
  assert.deepEqual(death.limitation.as_one, { barred: 'no', earliest: '2027-01-19' })
  // Should a court count each act by itself, the own claim for that of November 5, 2022 was over before the death.
  assert.deepEqual([death.limitation.barred, death.limitation.earliest], ['arguable', '2024-11-05'])
  assert.ok(against('us-ga/survival').length > 0)
  const federal = against('us/18-usc-1595')
  assert.ok(federal.length > 0)
  assert.ok(federal.every((c) => c.cautions.some((one) => one.is === 'law' && /estate/i.test(one.text))))
  assert.ok(analysis.claims.every((c) => c.claim !== 'us/18-usc-2255'))

  // Value: the support that the family lost, and what can be collected, down to the net.
  const valuation = analysis.valuations[0]?.valuation
  assert.ok(valuation)
  assert.equal(valuation.care.of, 'support')
  assert.ok(valuation.care.needPresentValue.mean > 0)
  assert.ok(valuation.netToClaimant.mean < valuation.total.mean)
  const [first, ...taken] = valuation.waterfall.slice(0, -1).map(({ amount }) => amount)
  assert.equal(
    taken.reduce((left, amount) => left + amount, first ?? 0),
    valuation.netToClaimant.mean,
  )
})
