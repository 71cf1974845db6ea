import assert from 'node:assert/strict'
import { resolve } from 'node:path'
import { test } from 'node:test'
import { readDamagesTables } from '../../shelf/tables/read-tables.ts'
import { plainInput } from '../input/sample-inputs.fixture.ts'
import { readAndValueInParts } from '../read-and-value.fixture.ts'
import { loadSolver } from '../recovery/solver.ts'
import { compareOffers } from './offers.ts'

const tables = readDamagesTables(resolve(import.meta.dirname, '..', '..', '..'))
assert.ok(tables.ok)
const solver = await loadSolver()

/** 1,000,000 against two, of whom the first, who bears 30 percent, offers 100,000. */
function still(liability: string, change: object = {}, offer: object = {}): number | null {
  assert.ok(tables.ok)
  const valued = readAndValueInParts(
    {
      ...plainInput,
      rates: { net: 0 },
      person: { ...plainInput.person, pseudonym: 'A.B.' },
      items: [{ head: 'emotional-distress', amount: 1_000_000, every: 'once' }],
      defendants: [
        { id: 'a', fault: 0.3 },
        { id: 'b', fault: 0.7 },
      ],
      claims: [{ id: 'tort', liability, against: [{ defendant: 'a' }, { defendant: 'b' }] }],
      offers: [{ id: 'one', from: ['a'], amount: 100_000, ...offer }],
      ...change,
    },
    tables.value,
    { trials: 1_000, solver },
  )
  assert.ok(valued.ok)
  const compared = compareOffers(valued.value, solver)
  assert.ok(compared.ok)
  const found = compared.value.offers[0]?.stillFromOthers ?? null
  return found === null ? null : found / 100
}

test('what the others still owe once an offer is taken follows the rule of credit of their law', () => {
  // Several alone: the other owes its 700,000 whatever the first pays.
  assert.equal(still('us-ga/negligence'), 700_000)
  // Joint, less the sum paid; New Jersey less the share of fault; Rhode Island the greater of the two.
  assert.equal(still('us-al/negligence'), 900_000)
  assert.equal(still('us-nj/negligence'), 700_000)
  assert.equal(still('us-ri/negligence'), 700_000)
  assert.equal(still('us-ri/negligence', {}, { amount: 400_000 }), 600_000)
  // Not read: the lower of 900,000 and 700,000.
  assert.equal(still('us/18-usc-1595'), 700_000)
  // Of a sum for several clients only this one's part counts.
  const shares = [
    { claimant: 'A.B.', share: 0.4 },
    { claimant: 'C.D.', share: 0.6 },
  ]
  assert.equal(still('us-al/negligence', {}, { shares }), 960_000)
})
