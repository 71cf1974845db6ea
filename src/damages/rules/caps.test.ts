import assert from 'node:assert/strict'
import { resolve } from 'node:path'
import { test } from 'node:test'
import { cents } from '../../casefile/money.ts'
import fc from '../../casefile/property.fixture.ts'
import { readDamagesTables } from '../../shelf/tables/read-tables.ts'
import { leftOutRule } from '../../words/valuation/left-out-words.ts'
import { noneconomicCapCents, noneconomicCapNamed, punitiveCapCents, punitiveCapNamed } from './caps.ts'

const tables = readDamagesTables(resolve(import.meta.dirname, '..', '..', '..'))
assert.ok(tables.ok)
const { rules } = tables.value

const dollars = 100

test('limits on punitive damages, by hand, in dollars', () => {
  const rows: readonly (readonly [id: string, compensatory: number, economic: number, limit: number | null])[] = [
    ['us-oh', 300_000, 100_000, 600_000],
    ['us-ga', 300_000, 100_000, 250_000],
    // twice the economic loss, and the noneconomic to $750,000
    ['us-tx', 300_000, 100_000, 400_000],
    ['us-tx', 1_000_000, 100_000, 950_000],
    ['us-tx', 60_000, 50_000, 200_000],
    ['us-fl', 100_000, 0, 500_000],
    ['us-fl', 200_000, 0, 600_000],
    ['us-fl-gain', 600_000, 0, 2_400_000],
    ['us-al-physical-injury', 400_000, 0, 1_500_000],
    ['us-ak-gain', 2_000_000, 0, 8_000_000],
    ['us-co', 300_000, 100_000, 300_000],
    ['us-co-continued', 300_000, 100_000, 900_000],
    ['us-wv', 100_000, 0, 500_000],
    ['us-wv', 150_000, 0, 600_000],
    ['us-ok-reckless', 80_000, 0, 100_000],
    ['us-wa', 300_000, 100_000, 0],
    ['us-or', 300_000, 100_000, null],
  ]
  for (const [id, compensatory, economic, limit] of rows) {
    const cap = punitiveCapNamed(id, rules)
    assert.ok(cap, id)
    const found = punitiveCapCents(cap, compensatory * dollars, economic * dollars)
    assert.equal(found, limit === null ? null : limit * dollars, id)
  }
})

test('limits on noneconomic damages, by hand, in dollars', () => {
  const on = { economic: 0, lifeYears: 40, arose: '2026-11-23' }
  const rows: readonly (readonly [string, Partial<{ economic: number; lifeYears: number; arose: string }>, number])[] =
    [
      ['us-oh', { economic: 50_000 * dollars }, 250_000],
      ['us-oh', { economic: 100_000 * dollars }, 300_000],
      ['us-oh', { economic: 200_000 * dollars }, 350_000],
      ['us-ak', { lifeYears: 40 }, 400_000],
      ['us-ak', { lifeYears: 60 }, 480_000],
      ['us-ak-severe', { lifeYears: 60 }, 1_500_000],
      ['us-md', { arose: '1994-10-01' }, 500_000],
      ['us-md', { arose: '1995-09-30' }, 500_000],
      ['us-md', { arose: '1995-10-01' }, 515_000],
      ['us-md', { arose: '2019-09-30' }, 860_000],
      ['us-md', { arose: '2019-10-01' }, 875_000],
      ['us-md', {}, 980_000],
      ['us-co', {}, 1_500_000],
      ['us-tn', {}, 750_000],
    ]
  for (const [id, change, limit] of rows) {
    const cap = noneconomicCapNamed(id, rules)
    assert.ok(cap, id)
    assert.equal(noneconomicCapCents(cap, { ...on, ...change }), limit * dollars, `${id} ${JSON.stringify(change)}`)
  }
})

test('a limit that cannot be told says why', () => {
  const why = (id: string, arose = '2026-11-23'): string => {
    const cap = noneconomicCapNamed(id, rules)
    assert.ok(cap)
    const found = noneconomicCapCents(cap, { economic: 0, lifeYears: 40, arose })
    assert.ok(typeof found === 'object')
    return leftOutRule(found.unknown)
  }
  assert.match(why('us-md', '1994-09-30'), /before October 1, 1994/)
  assert.match(why('us-id'), /not recorded.*limit of your own/)
})

test('a sum of counsel stands as entered, and no limit falls when losses grow', () => {
  const own = punitiveCapNamed({ amount: cents(1_234_567), source: 'order of the court', per: 'defendant' }, rules)
  assert.ok(own)
  assert.equal(punitiveCapCents(own, 1, 1), 1_234_567)
  assert.equal(own.scope, 'defendant')
  assert.equal(punitiveCapNamed('us-zz', rules), undefined)
  const loss = fc.integer({ min: 0, max: 1e10 })
  fc.assert(
    fc.property(fc.constantFrom(...rules.punitive_caps), loss, loss, loss, (cap, economic, noneconomic, more) => {
      const at = (e: number): number => punitiveCapCents(cap, e + noneconomic, e) ?? 0
      assert.ok(at(economic + more) >= at(economic))
    }),
  )
})
