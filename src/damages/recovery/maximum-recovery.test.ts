import assert from 'node:assert/strict'
import { resolve } from 'node:path'
import { test } from 'node:test'
import type { MaximumRecovery } from '../../casefile/value/maximum-recovery.ts'
import { readDamagesTables } from '../../shelf/tables/read-tables.ts'
import { plainInput } from '../input/sample-inputs.fixture.ts'
import { readAndValue } from '../read-and-value.fixture.ts'
import { chosenSaid, leftOutSaid, payersSaid } from '../said.fixture.ts'
import { loadSolver } from './solver.ts'

const tables = readDamagesTables(resolve(import.meta.dirname, '..', '..', '..'))
assert.ok(tables.ok)
const rules = tables.value
const solver = await loadSolver()

const items = [
  { head: 'past-medical', amount: 100_000, every: 'once' },
  { head: 'emotional-distress', amount: 900_000, every: 'once' },
]
const federal = {
  id: 'federal',
  label: 'Federal claim',
  liability: 'us/18-usc-1595',
  against: [{ defendant: 'hotel' }, { defendant: 'man' }],
}

function maximum(change: object): MaximumRecovery {
  const valued = readAndValue(
    { ...plainInput, items, defendants: [{ id: 'hotel' }, { id: 'man' }], claims: [federal], ...change },
    rules,
    { trials: 1_000, solver },
  )
  assert.ok(valued.ok && valued.value.maximum)
  return valued.value.maximum
}
const rule = (m: MaximumRecovery, words: RegExp): boolean =>
  leftOutSaid(m)
    .split('\n')
    .some((line) => words.test(line))

test('joint liability: each loss once, owed together, and the chosen parts add up', () => {
  const m = maximum({})
  assert.equal(m.expected, 1_000_000_00)
  assert.equal(
    m.chosen.reduce((sum, c) => sum + c.amount, 0),
    m.expected,
  )
  assert.deepEqual([...new Set(payersSaid(m))], ['jointly: hotel, man'])
  assert.equal(m.condition, 'conditional')
})

test('what can be collected limits the answer, and the limit is named', () => {
  const m = maximum({
    defendants: [
      { id: 'hotel', collectable: 300_000 },
      { id: 'man', collectable: 2_000 },
    ],
  })
  assert.equal(m.expected, 302_000_00)
  assert.ok(rule(m, /hotel: more than \$300,000; man: more than \$2,000: No more can be collected/))
})

test('a settlement and restitution come off once; set-off by fault share where that is the rule', () => {
  const settled = {
    defendants: [{ id: 'hotel' }, { id: 'man', settled: 250_000, fault: 0.1 }],
    restitution: { paid: 10_000 },
  }
  assert.equal(maximum(settled).expected, 740_000_00)
  const proportionate = maximum({ ...settled, setoff: 'proportionate' })
  assert.equal(proportionate.expected, 890_000_00)
  assert.ok(rule(proportionate, /share of fault, 10 percent/))
})

test('several liability counts the share of fault, and one alone without a share bears it all', () => {
  const several = { ...federal, liability: 'us-ga/negligence', against: [{ defendant: 'hotel' }] }
  assert.equal(maximum({ claims: [several], defendants: [{ id: 'hotel', fault: 0.4 }] }).expected, 400_000_00)
  const alone = maximum({ claims: [several], defendants: [{ id: 'hotel' }] })
  assert.equal(alone.expected, 1_000_000_00)
  assert.ok(rule(alone, /No share of fault was entered; the only defendant named/))
})

test('California: economic loss whole, the rest by fault; New York at half the fault; Pennsylvania from 60 percent on', () => {
  const under = (liability: string, fault?: number): number =>
    maximum({
      claims: [{ ...federal, liability, against: [{ defendant: 'hotel' }] }],
      defendants: [{ id: 'hotel', fault }],
    }).expected / 100
  // Economic loss 100,000, noneconomic 900,000.
  assert.equal(under('us-ca/negligence', 0.2), 100_000 + 180_000)
  assert.equal(under('us-ca/negligence'), 1_000_000)
  assert.equal(under('us-ny/negligence', 0.5), 100_000 + 450_000)
  assert.equal(under('us-ny/negligence', 0.51), 1_000_000)
  assert.equal(under('us-pa/negligence', 0.6), 1_000_000)
  assert.equal(under('us-pa/negligence', 0.59), 590_000)
  // Illinois: medical loss, here the whole of the economic loss, at any share; all of it from a quarter on.
  assert.equal(under('us-il/negligence', 0.2), 100_000 + 180_000)
  assert.equal(under('us-il/negligence', 0.25), 1_000_000)
})

test('restitution comes off the losses it was paid for, and a ratio still counts from the whole loss', () => {
  const m = maximum({
    restitution: { paid: 30_000, heads: ['past-medical'] },
    punitive: { ratio: 1 },
    claims: [{ ...federal, punitive: true }],
  })
  assert.equal(chosenSaid(m).find((c) => c.head === 'Past medical care')?.amount, 70_000_00)
  assert.equal(m.expected, 970_000_00 + 1_000_000_00)
  // No more than those losses: 30,000 above them was paid for something else.
  assert.equal(maximum({ restitution: { paid: 130_000, heads: ['past-medical'] } }).expected, 900_000_00)
})

test('Texas: a multiple under any statute shuts out exemplary damages, and the better of the two is taken', () => {
  const matter = (punitive: number) => ({
    items: [{ head: 'lost-earnings', amount: 100_000, every: 'once' }],
    punitive,
    claims: [
      { id: 'rico', label: 'RICO', statutory: 'us/civil-rico', against: [{ defendant: 'hotel' }] },
      { id: 'texas', label: 'Texas', punitive: true, punitive_cap: 'us-tx', against: [{ defendant: 'hotel' }] },
    ],
  })
  // Treble 300,000; or 100,000 and 150,000.
  const treble = maximum(matter(150_000))
  assert.equal(treble.expected, 300_000_00)
  assert.ok(rule(treble, /Texas: punitive damages: .*41\.004\(b\)/))
  // The limit of 200,000 leaves 100,000 and 200,000, which is no more than treble.
  assert.equal(maximum(matter(900_000)).expected, 300_000_00)
  const lifted = matter(900_000)
  lifted.claims = lifted.claims.map((c) => (c.id === 'texas' ? { ...c, cap_lifted: 'sexual assault' } : c))
  assert.equal(maximum(lifted).expected, 1_000_000_00)
})

test('Florida: three times the gain stands in place of a multiple and without punitive damages', () => {
  const matter = (gain: number) =>
    maximum({
      items: [{ head: 'lost-earnings', amount: 100_000, every: 'once' }],
      statutory: [{ rule: 'us-fl/772.104-gain', gain }],
      punitive: 400_000,
      claims: [
        { id: 'gain', statutory: 'us-fl/772.104-gain', against: [{ defendant: 'hotel' }] },
        { id: 'theater', punitive: true, against: [{ defendant: 'hotel' }] },
      ],
    })
  assert.equal(matter(200_000).expected, 600_000_00)
  assert.equal(matter(100_000).expected, 500_000_00)
})

test('chances: weighed by the middle, ranges at both ends, used only when every route has one', () => {
  const weighed = {
    ...federal,
    against: [
      { defendant: 'hotel', chance: [0.4, 0.6] },
      { defendant: 'man', chance: [0.8, 0.9] },
    ],
  }
  const m = maximum({ claims: [weighed], defendants: [{ id: 'hotel' }, { id: 'man', collectable: 100_000 }] })
  assert.equal(m.expected, (100_000 * 0.85 + 900_000 * 0.5) * 100)
  assert.deepEqual(m.range, { low: (100_000 * 0.8 + 900_000 * 0.4) * 100, high: (100_000 * 0.9 + 900_000 * 0.6) * 100 })
  const half = maximum({
    claims: [{ ...federal, against: [{ defendant: 'hotel', chance: [0.4, 0.6] }, { defendant: 'man' }] }],
  })
  assert.equal(half.expected, 1_000_000_00)
  assert.ok(rule(half, /entered for some routes only/))
})

test('an election, its runner-up, and what is left when the better claim is lost', () => {
  const minor = {
    ...federal,
    id: 'minor',
    label: 'Claim of one who was a minor',
    liability: 'us/18-usc-2255',
    statutory: 'us/18-usc-2255',
    against: [{ defendant: 'man' }],
  }
  const small = [{ head: 'past-medical', amount: 60_000, every: 'once' }]
  const m = maximum({
    items: small,
    claims: [federal, minor],
    person: { ...plainInput.person, minor_at_conduct: true },
  })
  assert.equal(m.expected, 150_000_00)
  assert.equal(m.runnerUp?.expected, 60_000_00)
  assert.deepEqual(m.withoutClaim, [{ claim: 'Claim of one who was a minor', expected: 60_000_00 }])
  const large = maximum({ claims: [federal, minor], person: { ...plainInput.person, minor_at_conduct: true } })
  assert.equal(large.expected, 1_000_000_00)
  assert.ok(rule(large, /never beside them/))
  const adult = maximum({
    items: small,
    claims: [federal, minor],
    person: { ...plainInput.person, minor_at_conduct: false },
  })
  assert.equal(adult.expected, 60_000_00)
  assert.ok(rule(adult, /under 18 at the time/))
})

test('claims that cannot stand together: the lesser is left out with the reason entered', () => {
  const other = {
    ...federal,
    id: 'other',
    label: 'Other claim',
    heads: ['past-medical'],
    not_with: [{ claim: 'federal', why: 'the statute asks for a choice' }],
  }
  const m = maximum({ claims: [federal, other] })
  assert.equal(m.expected, 1_000_000_00)
  assert.ok(rule(m, /Other claim: It cannot stand beside Federal claim: the statute asks for a choice/))
})

test('punitive damages: capped by claim, and none against an estate in New York', () => {
  const punitive = { claims: [{ ...federal, punitive: true, punitive_cap: 'us-ga' }], punitive: { ratio: 2 } }
  assert.equal(maximum(punitive).expected, 1_250_000_00)
  const estate = maximum({
    claims: [{ ...federal, punitive: true, punitive_cap: 'us-ny', against: [{ defendant: 'man' }] }],
    punitive: { ratio: 2 },
    defendants: [{ id: 'man', estate: true }],
  })
  assert.equal(estate.expected, 1_000_000_00)
  assert.ok(rule(estate, /estate of a wrongdoer who has died/))
})

test('limits by claim: a state, a sum of counsel, and what is told where none can be applied', () => {
  const negligence = (change: object): object => ({ claims: [{ ...federal, ...change }] })
  assert.equal(maximum(negligence({ noneconomic_cap: 'us-tn' })).expected, 850_000_00)
  const own = maximum(
    negligence({ noneconomic_cap: { amount: 500_000.5, source: 'Idaho Code § 6-1603, as of July 1' } }),
  )
  assert.equal(own.expected, 600_000_50)
  assert.ok(rule(own, /Idaho Code § 6-1603, as of July 1 \(unverified\)/))
  assert.equal(maximum(negligence({ noneconomic_cap: 'us-md', arose: '2019-09-30' })).expected, 960_000_00)
  for (const [change, told] of [
    [{ noneconomic_cap: 'us-md' }, /§ 11-108 rises by the year/],
    [{ noneconomic_cap: 'us-wy' }, /None is recorded under us-wy/],
    [{ noneconomic_cap: 'us-tn', cap_lifted: 'a felony conviction' }, /counsel says: a felony conviction/],
    [{ punitive: true, punitive_cap: 'us-wy' }, /limit on punitive damages: None is recorded under us-wy/],
  ] as const) {
    const m = maximum(negligence(change))
    assert.equal(m.expected, 1_000_000_00)
    assert.ok(rule(m, told), String(told))
  }
})
