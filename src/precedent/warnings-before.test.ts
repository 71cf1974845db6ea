import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day, isoDay } from '../casefile/dates.ts'
import { FactId, FactorId } from '../casefile/ids.ts'
import { invented } from './invented-decisions.fixture.ts'
import { Notice, NoticeAuthority } from './notice.ts'
import { warningsBefore } from './warnings-before.ts'

function notice(id: string, over: Record<string, unknown> = {}): Notice {
  return Notice.parse({
    id,
    kind: 'trade-body',
    issuer: 'Invented Lodging Association',
    title: 'Invented list',
    date: '2015-03',
    date_known_by: 'stated',
    audience: ['operator'],
    jurisdiction: 'us',
    published: 'invented',
    signs: [{ factor: 'cash-payment', text: 'room paid in cash' }],
    phrase: 'invented',
    read: 'text',
    sources: [{ url: 'https://example.org/', read: '2026-11-28' }],
    ...over,
  })
}

const authority = (id: string, court: string, circuit: string, decision: string | null = null): NoticeAuthority =>
  NoticeAuthority.parse({
    id,
    decision,
    caption: `Doe v. ${id}`,
    citation: null,
    court,
    circuit,
    date: '2022-01-01',
    weight: 'not-enough',
    point: 'Invented.',
    read: 'secondary',
    sources: [{ url: 'https://example.org/', read: '2026-11-28' }],
  })

const seen = (factor: string, on: string | null) => ({
  fact: FactId.parse(`saw-${factor}`),
  factor: FactorId.parse(factor),
  firstDay: on === null ? null : isoDay(day(on)),
})
const ask = (notices: readonly Notice[], on: string | null, over: Record<string, unknown> = {}) =>
  warningsBefore(
    {
      role: 'operator',
      states: ['OH'],
      where: { court: 'S.D. Ohio', circuit: '6' },
      seen: [seen('cash-payment', on)],
      ...over,
    },
    { notices, authorities: [] },
    [],
  )

test('a month counts from its last day: the night of that day is not after it, the next one is', () => {
  assert.deepEqual(ask([notice('a')], '2015-03-31')?.signs, [])
  assert.deepEqual(ask([notice('a')], '2015-03-31')?.notNamedBefore, ['cash-payment'])
  const [sign] = ask([notice('a')], '2015-04-01')?.signs ?? []
  assert.equal(sign?.warnings[0]?.publishedBy, '2015-03-31')
  assert.deepEqual(sign?.warnings[0]?.facts, ['saw-cash-payment'])
})

test('an undated or inferred warning never counts, however early it looks', () => {
  const found = ask(
    [
      notice('undated', { date: 'unknown', date_known_by: 'unknown' }),
      notice('inferred', { date: '2001', date_known_by: 'inferred', date_note: 'drawn from another page' }),
    ],
    '2020-01-01',
  )
  assert.deepEqual(found?.signs, [])
  assert.equal(found?.leftOut.undated, 2)
})

test('what was said to one business, to another kind of business, or in another state alone is left out', () => {
  const found = ask(
    [
      notice('one', { addressed_to: 'Invented Brands Inc.' }),
      notice('own', { kind: 'own-statement' }),
      notice('elsewhere', { jurisdiction: 'us-tx' }),
      notice('banks', { audience: ['bank'] }),
      notice('here', { jurisdiction: 'us-oh', kind: 'mandate' }),
    ],
    '2020-01-01',
  )
  assert.deepEqual(
    found?.signs.flatMap(({ warnings }) => warnings.map(({ notice: id, rung }) => [id, rung])),
    [['here', 'duty-in-force']],
  )
  assert.deepEqual(found?.leftOut, { undated: 0, elsewhere: 1, toOneBusiness: 2 })
  assert.equal(ask([notice('banks', { audience: ['bank'] })], '2020-01-01'), null)
})

test('a sign whose day is not known is not put after any warning', () => {
  assert.equal(ask([notice('a')], null), null)
})

test('the decisions shown are those of the circuit and of like businesses; elsewhere only where the circuit has none', () => {
  const decisions = [invented({ id: 'website', role: 'platform' }), invented({ id: 'motel' })]
  const authorities = [
    authority('website', 'N.D. Ohio', '6', 'website'),
    authority('motel', 'N.D. Ohio', '6', 'motel'),
    authority('far', 'D. Or.', '9'),
  ]
  const limits = (court: string, circuit: string) =>
    warningsBefore(
      { role: 'operator', states: [], where: { court, circuit }, seen: [seen('cash-payment', '2020-01-01')] },
      { notices: [notice('a')], authorities },
      decisions,
    )?.limits.map(({ caption, reach }) => [caption, reach])
  assert.deepEqual(limits('S.D. Ohio', '6'), [['Doe v. motel', 'own-circuit']])
  assert.deepEqual(limits('D. Me.', '1')?.length, 2)
})
