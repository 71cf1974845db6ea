import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { test } from 'node:test'
import { parse } from 'yaml'
import { readDamagesTables } from '../../shelf/tables/read-tables.ts'
import { reportProblem } from '../../words/problems/report-problem.ts'
import { itemHeadIds } from './heads.ts'
import { readInput } from './read-input.ts'
import { plainInput } from './sample-inputs.fixture.ts'

const root = resolve(import.meta.dirname, '..', '..', '..')
const tables = readDamagesTables(root)
assert.ok(tables.ok)

function refusalOf(raw: unknown): string | null {
  assert.ok(tables.ok)
  const read = readInput(raw, null, undefined, tables.value)
  return read.ok ? null : reportProblem(read.problem).message
}

const page = readFileSync(resolve(root, 'docs', 'damages-input.md'), 'utf8')

test('the page lists every head that an item can have, in the order of the input', () => {
  const [, list = ''] = /## Heads of items\n\n([\s\S]*?)\.\n\n/.exec(page) ?? []
  const named = list.match(/[a-z]+(?:-[a-z]+)*/g) ?? []
  assert.deepEqual(
    named.filter((word) => !['after', 'a', 'death', 'also'].includes(word)),
    itemHeadIds,
  )
})

const shown = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text]) => parse(text ?? ''))

type Step = string | number
/** Every list in a value, with the way to it. */
function* listsIn(value: unknown, way: readonly Step[] = []): Generator<readonly Step[]> {
  if (Array.isArray(value)) yield way
  if (typeof value !== 'object' || value === null) return
  for (const [key, part] of Object.entries(value))
    yield* listsIn(part, [...way, Array.isArray(value) ? Number(key) : key])
}
const at = (value: unknown, way: readonly Step[]): unknown =>
  way.reduce<unknown>(
    (part, step) => (typeof part === 'object' && part !== null ? Reflect.get(part, step) : undefined),
    value,
  )

test('a row doubled word for word is refused in every list of every input that the page shows', () => {
  let lists = 0
  for (const input of shown) {
    assert.equal(refusalOf(input), null)
    for (const way of listsIn(input)) {
      const raw: unknown = structuredClone(input)
      const list = at(raw, way)
      assert.ok(Array.isArray(list))
      // A chance is a pair of numbers, which may be alike.
      if (list.length === 0 || typeof list[0] === 'number') continue
      list.push(structuredClone(list[0]))
      lists++
      assert.notEqual(refusalOf(raw), null, way.join(' '))
    }
  }
  assert.ok(lists >= 25, `${lists} lists were doubled`)
})

test('a row doubled but for capitals and spaces is refused too', () => {
  const bill = (label: string, amount = 4860): object => ({ ...once('past-medical', amount), label })
  for (const [first, second] of [
    ['County', 'county'],
    ['County Hospital', ' COUNTY  hospital '],
  ] as const)
    assert.match(
      refusalOf({ ...plainInput, items: [bill(first), bill(second)] }) ?? '',
      /items 2 is the same as items 1/,
      second,
    )
  assert.equal(refusalOf({ ...plainInput, items: [bill('County'), bill('county', 4861)] }), null)
  const beneficiaries = ['K.R.', 'k.r.'].map((id) => ({ id, relation: 'child', share: 0.5 }))
  assert.match(
    refusalOf({ ...plainInput, ...died, death: { law: 'us-oh', beneficiaries } }) ?? '',
    /id is "k.r." again/,
  )
})

test('pay from before the age of 14 is refused, as earnings and as items', () => {
  const born = { person: { born: '1998-03-04', sex: 'female' } }
  const pay = (from: string): string | null =>
    refusalOf({ ...plainInput, ...born, items: [], earnings: { base: 40_000, from, until: '2020-12-31' } })
  assert.match(pay('2000-01-01') ?? '', /earnings, from lies before the age of 14/)
  assert.match(pay('2012-03-03') ?? '', /lies before the age of 14/)
  assert.equal(pay('2012-03-04'), null)
  for (const [head, refused] of [
    ['lost-earnings', true],
    ['earning-capacity', true],
    ['value-of-labor', false],
  ] as const) {
    const item = { head, amount: 100, every: 'month', from: '2005-01-01', until: '2006-01-01' }
    assert.equal(refusalOf({ ...plainInput, ...born, items: [item] }) !== null, refused, head)
  }
})

test('a day before the birth is refused wherever a day stands', () => {
  const days = new Set(['from', 'until', 'arose', 'begun', 'entered', 'on', 'expires', 'died'])
  const waysToDays = function* (value: unknown, way: readonly Step[] = []): Generator<readonly Step[]> {
    if (typeof value !== 'object' || value === null) return
    for (const [key, part] of Object.entries(value)) {
      const here = [...way, Array.isArray(value) ? Number(key) : key]
      if (days.has(key) && typeof part === 'string') yield here
      else yield* waysToDays(part, here)
    }
  }
  let found = 0
  for (const input of shown)
    for (const way of waysToDays(input)) {
      const raw: unknown = structuredClone(input)
      const holder = at(raw, way.slice(0, -1))
      assert.ok(typeof holder === 'object' && holder !== null)
      Reflect.set(holder, way.at(-1) ?? '', '1990-01-01')
      found++
      assert.match(refusalOf(raw) ?? '', /lies before/, way.join(' '))
    }
  assert.ok(found > 15, `${found} days were moved`)
})

const motel = { defendants: [{ id: 'motel' }] }
const against = [{ defendant: 'motel' }]
const once = (head: string, amount: number): object => ({ head, amount, every: 'once' })
const died = { person: { ...plainInput.person, died: '2025-01-01' } }
const shares = (second: string): object[] => [
  { claimant: 'A.B.', share: 0.5 },
  { claimant: second, share: 0.5 },
]

for (const [name, change, words] of [
  [
    'the same client twice',
    { offers: [{ id: 'o', amount: 100, shares: shares('A.B.') }] },
    /offers 1, shares 2, claimant is "A.B." again; name each client once/,
  ],
  [
    'the same beneficiary twice',
    {
      ...died,
      death: {
        law: 'us-oh',
        beneficiaries: [
          { id: 'K', relation: 'child', share: 0.4 },
          { id: 'K', relation: 'child', share: 0.6 },
        ],
      },
    },
    /beneficiaries 2, id is "K" again/,
  ],
  [
    'two defendants of one name',
    {
      defendants: [
        { id: 'a', name: 'Starlite LLC' },
        { id: 'b', name: 'starlite llc ' },
      ],
    },
    /defendants 2, name is "starlite llc " again; enter each defendant once/,
  ],
  [
    'a lien entered twice',
    {
      liens: [
        { kind: 'medicare', amount: 5 },
        { kind: 'medicare', amount: 5 },
      ],
    },
    /liens 2 is the same as liens 1, but for capitals and spaces at most; take it out, or write what sets it apart/,
  ],
  [
    'a source of pay entered twice',
    {
      earnings: [
        { base: 5, to_age: 65 },
        { base: 5, to_age: 65 },
      ],
    },
    /earnings 2 is the same as earnings 1/,
  ],
  [
    'a payment entered twice',
    {
      offers: [
        {
          id: 'o',
          amount: 100,
          payments: [
            { on: '2027-01-01', amount: 50 },
            { on: '2027-01-01', amount: 50 },
          ],
        },
      ],
    },
    /offers 1, payments 2 is the same as offers 1, payments 1/,
  ],
  [
    'a head named twice',
    { ...motel, claims: [{ id: 'x', heads: ['property', 'property'], against }] },
    /claims 1, heads 2 is "property" again/,
  ],
  [
    'an age of work twice',
    {
      worklife_table: {
        source: 's',
        rows: [
          { age: 30, years: 30 },
          { age: 30, years: 29 },
        ],
      },
    },
    /worklife_table, rows 2, age is "30" again; keep one row for each age/,
  ],
  [
    'pay before the birth',
    { earnings: { head: 'lost-earnings', base: 5, from: '1990-01-01', until: '1999-01-01' } },
    /earnings, from lies before the birth of the person/,
  ],
  [
    'a claim that arose after the valuation',
    { ...motel, claims: [{ id: 'x', arose: '2030-01-01', against }] },
    /claims 1, arose lies after the valuation date/,
  ],
  [
    'a suit begun before the claim arose',
    { ...motel, claims: [{ id: 'x', arose: '2020-01-01', begun: '2019-12-31', against }] },
    /claims 1, begun lies before arose/,
  ],
  [
    'restitution paid where none was ordered',
    { restitution: { ordered: 0, paid: 20 } },
    /restitution, paid is more than was ordered/,
  ],
  [
    'an offer of one who has settled',
    { defendants: [{ id: 'a', settled: 5 }], offers: [{ id: 'o', from: ['a'], amount: 5 }] },
    /offers 1, from 1 names a defendant who has settled/,
  ],
  [
    'growth of pay far above the discount',
    { rates: { growth: 0.02, discount: 0.04 }, earnings: { base: 5, to_age: 65, growth: 0.12 } },
    /earnings, growth is 0.12, far above the discount of 0.04/,
  ],
  ['a net rate far below nought', { rates: { net: -0.05 } }, /rates, net is 0, far above the discount of -0.05/],
  ['a death without its day', { death: { law: 'us-ga' } }, /death is given, but person, died is not/],
  [
    'a lien of a client nobody named',
    {
      liens: [{ kind: 'medicare', amount: 5, claimant: 'A.C.' }],
      offers: [{ id: 'o', amount: 100, shares: shares('C.D.') }],
    },
    /liens 1, claimant is "A.C.", who is no client .* write A.B., if that is what is meant/,
  ],
  ['a chance of trial from high to low', { trial: { chance: [0.8, 0.2] } }, /trial, chance runs from high to low/],
  [
    'a taker who is not born',
    { ...died, earnings: { head: 'loss-of-support', base: 5, to_age: 65, taker: { born: '2030' } } },
    /earnings, taker, born lies after the valuation date/,
  ],
  [
    'a slip in a law of shared liability',
    { ...motel, claims: [{ id: 'x', liability: 'us-ga/neglignce', against }] },
    /write us-ga\/negligence, if that is what is meant/,
  ],
  [
    'a slip in a kind of lien',
    { liens: [{ kind: 'hospital-txx', amount: 5 }] },
    /write hospital-tx, if that is what is meant/,
  ],
  [
    'a slip in a statutory rule',
    { statutory: ['us/civil-ricco'] },
    /write us\/civil-rico, if that is what is meant, or a rule of your own/,
  ],
  ['a slip in a life table', { life_table: 'nchs-203' }, /write nchs-2023, if that is what is meant/],
  ['a slip in a limit of fees', { fee: { percent: 0.3, limit: 'us-njj' } }, /write us-nj, if that is what is meant/],
  [
    'a slip in a defendant',
    { ...motel, claims: [{ id: 'x', against: [{ defendant: 'motell' }] }] },
    /write motel, if that is what is meant/,
  ],
  [
    'a slip in an index',
    { rates: { net: 0, indices: { medical: 0.01 } }, items: [{ ...once('therapy', 5), growth: 'medcal' }] },
    /write medical, if that is what is meant/,
  ],
] as const)
  test(`refuses: ${name}`, () => assert.match(refusalOf({ ...plainInput, ...change }) ?? 'it was not refused', words))

test('what is no slip is let through: another law of a state, restitution paid of which no order is known, rows with a label of their own', () => {
  for (const change of [
    { ...motel, claims: [{ id: 'x', liability: 'us/18-usc-1589', against }] },
    { restitution: { paid: 20 } },
    { offers: [{ id: 'o', amount: 100, on: '2026-10-30' }] },
    {
      costs: [
        { label: 'Expert one', amount: 5 },
        { label: 'Expert two', amount: 5 },
      ],
    },
    { rates: { net: -0.02 } },
    { ...motel, claims: [{ id: 'x', against: [{ defendant: 'motel', chance: [0.5, 0.5] }] }] },
  ])
    assert.equal(refusalOf({ ...plainInput, ...change }), null)
})
