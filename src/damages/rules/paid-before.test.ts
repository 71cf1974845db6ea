import assert from 'node:assert/strict'
import { resolve } from 'node:path'
import { test } from 'node:test'
import type { MaximumRecovery } from '../../casefile/value/maximum-recovery.ts'
import { readDamagesTables } from '../../shelf/tables/read-tables.ts'
import { plainInput } from '../input/sample-inputs.fixture.ts'
import { readAndValue } from '../read-and-value.fixture.ts'
import { loadSolver } from '../recovery/solver.ts'
import { leftOutSaid } from '../said.fixture.ts'

const tables = readDamagesTables(resolve(import.meta.dirname, '..', '..', '..'))
assert.ok(tables.ok)
const rules = tables.value
const solver = await loadSolver()

/** Losses of 60,000, less than the statutory sum of 150,000. */
function maximum(change: object): MaximumRecovery {
  const valued = readAndValue(
    {
      ...plainInput,
      person: { ...plainInput.person, minor_at_conduct: true },
      items: [{ head: 'emotional-distress', amount: 60_000, every: 'once' }],
      defendants: [{ id: 'hotel' }, { id: 'man' }],
      claims: [{ id: 'minor', label: 'Minor', statutory: 'us/18-usc-2255', against: [{ defendant: 'hotel' }] }],
      ...change,
    },
    rules,
    { trials: 1_000, solver },
  )
  assert.ok(valued.ok && valued.value.maximum)
  return valued.value.maximum
}
const told = leftOutSaid

test('a settlement comes off a statutory sum too, and that this was not read is said', () => {
  assert.equal(maximum({}).expected, 150_000_00)
  const m = maximum({ defendants: [{ id: 'hotel' }, { id: 'man', settled: 40_000, fault: 0.1 }] })
  assert.equal(m.expected, 110_000_00)
  assert.match(
    told(m),
    /\$40,000 of the statutory sum: What was paid before .*18 U\.S\.C\. § 2255\(a\), unverified: not read/,
  )
  const byFault = maximum({
    defendants: [{ id: 'hotel' }, { id: 'man', settled: 40_000, fault: 0.1 }],
    setoff: 'proportionate',
  })
  assert.equal(byFault.expected, 135_000_00)
})

test('a settlement above the sum leaves nothing of it', () => {
  assert.equal(maximum({ defendants: [{ id: 'hotel' }, { id: 'man', settled: 400_000 }] }).expected, 0)
})

test('a least sum is lifted first; what was paid comes off the whole once', () => {
  const least = {
    claims: [{ id: 'minor', statutory: 'us/18-usc-2255-2006', against: [{ defendant: 'hotel' }] }],
    statutory: ['us/18-usc-2255-2006'],
  }
  // 150,000 in all, 100,000 paid: 60,000 of it met the losses, the other 40,000 comes off the lift of 90,000.
  assert.equal(
    maximum({ ...least, defendants: [{ id: 'hotel' }, { id: 'man', settled: 100_000 }] }).expected,
    50_000_00,
  )
})

test('a rule of counsel that is said to stand beside settlements is not reduced', () => {
  const own = (set_off: boolean): number =>
    maximum({
      statutory: [
        {
          rule: {
            id: 'own',
            cite: 'Own Act § 1',
            kind: 'instead-of-actual',
            amount: 90_000,
            set_off,
            source: 'the act',
          },
        },
      ],
      claims: [{ id: 'act', statutory: 'own', against: [{ defendant: 'hotel' }] }],
      defendants: [{ id: 'hotel' }, { id: 'man', settled: 40_000 }],
    }).expected
  assert.equal(own(false), 90_000_00)
  assert.equal(own(true), 50_000_00)
})

const ratio = {
  punitive: { ratio: 2 },
  claims: [
    { id: 'minor', label: 'Minor', statutory: 'us/18-usc-2255', against: [{ defendant: 'man' }] },
    { id: 'tort', label: 'Tort', punitive: true, against: [{ defendant: 'hotel' }] },
  ],
}

test('a ratio against one party does not count a statutory sum that another pays', () => {
  // The sum of 150,000 from the man gives no base against the hotel; actual damages of 60,000 do: 60,000 and 120,000.
  const m = maximum(ratio)
  assert.equal(m.expected, 180_000_00)
  assert.ok(m.chosen.every((c) => c.payers.join() === 'hotel'))
})

test('a ratio counts a loss that a party owes jointly, whoever pays it', () => {
  const m = maximum({
    ...ratio,
    defendants: [{ id: 'hotel' }, { id: 'man', collectable: 60_000 }],
    claims: [{ id: 'tort', punitive: true, against: [{ defendant: 'hotel' }, { defendant: 'man' }] }],
  })
  assert.equal(m.expected, 180_000_00)
})

test('a limit for each defendant counts from the part of the loss that this one owes', () => {
  // Several liability at 30 percent of 60,000: 18,000, and twice that.
  const m = maximum({
    punitive: 500_000,
    defendants: [{ id: 'hotel', fault: 0.3 }],
    claims: [
      {
        id: 'tort',
        liability: 'us-ga/negligence',
        punitive: true,
        punitive_cap: 'us-oh',
        against: [{ defendant: 'hotel' }],
      },
    ],
  })
  assert.equal(m.expected, 18_000_00 + 36_000_00)
})

test('the heads that a ratio counts from are the same in the maximum', () => {
  const m = maximum({
    items: [
      { head: 'emotional-distress', amount: 60_000, every: 'once' },
      { head: 'lost-earnings', amount: 10_000, every: 'once' },
    ],
    punitive: { ratio: 1, of: ['lost-earnings'] },
    claims: [{ id: 'tort', punitive: true, against: [{ defendant: 'hotel' }] }],
  })
  assert.equal(m.expected, 80_000_00)
})
