import assert from 'node:assert/strict'
import { test } from 'node:test'
import { IsoDay } from '../../casefile/dates.ts'
import { Fact } from '../../casefile/matter.ts'
import { whatTurns } from '../../casefile/views/what-turns.ts'
import { WhatIfAsked } from '../../casefile/what-if.ts'
import { codeOf, must, saveCasefile } from '../../vault/vault.fixture.ts'
import { folio, folioCasefile, folioDocument, matterWithFolio } from '../evidence/matter-with-folio.fixture.ts'
import { claimsOf } from './assess-claims.ts'
import { engineHere } from './engine.ts'
import { whatIf } from './what-if.ts'

const asOf = IsoDay.parse('2026-11-23')
const said = {
  ...{
    statement: 'The clerk took a share of what Juniper Delacroix was paid.',
    when: '2020-06',
    about: ['brightwater'],
  },
  factors: ['force-fraud-coercion', 'commercial-sex-act', 'interstate-commerce', 'room-revenue', 'cash-payment'],
}
const supposing = (...supposed: readonly object[]) => WhatIfAsked.parse({ supposed })

const passage = { document: folioDocument.record.id, page: 1, start: 0, end: 5, quote: folio.slice(0, 5) }
const proved = (id: string, more: object) =>
  Fact.parse({ ...{ id, differsFrom: [], confirmedBy: 'counsel', confirmedOn: asOf, passages: [passage] }, ...more })

test('what is supposed turns what the same fact turns once it is proved', async (t) => {
  const { matter, vault } = await matterWithFolio(t)
  const first = proved('f-1', { ...said, factors: ['cash-payment'] })
  must(await saveCasefile(vault, { ...folioCasefile, facts: [first] }))
  const { turns, supposed } = must(await whatIf(matter, supposing(said), asOf)).value
  assert.equal(supposed, 1)
  const before = must(await claimsOf(vault, { asOf }, engineHere()))
  must(await saveCasefile(vault, { ...folioCasefile, facts: [first, proved('f-2', said)] }))
  const after = must(await claimsOf(vault, { asOf }, engineHere()))
  const real = whatTurns(before, after)
  assert.ok(real.length > 0 && real.some(({ elements }) => elements.some(({ to }) => to === 'supported')))
  assert.deepEqual(turns, real)
})

test('nothing of it is stored, and no other answer knows of it', async (t) => {
  const { matter, vault } = await matterWithFolio(t)
  const first = proved('f-1', said)
  must(await saveCasefile(vault, { ...folioCasefile, facts: [first] }))
  const engine = engineHere()
  const before = must(await claimsOf(vault, { asOf }, engine))
  const [casefile, head] = [must(await vault.loadCasefile()), must(await vault.auditHead())]
  const answer = must(await whatIf(matter, supposing({ ...said, factors: ['foot-traffic'] }), asOf, engine)).value
  assert.doesNotMatch(JSON.stringify(answer), /Juniper|supposed-1/)
  assert.deepEqual(must(await vault.loadCasefile()), casefile)
  const since = must(await vault.auditEntries({ after: head.seq })).map(({ action }) => action)
  assert.deepEqual(since, ['identities.read'])
  assert.equal(must(await vault.history()).steps.filter(({ action }) => action.startsWith('what-if')).length, 0)
  assert.deepEqual(must(await claimsOf(vault, { asOf }, engine)), before)
})

test('somebody or something that nobody knows is refused', async (t) => {
  const { matter } = await matterWithFolio(t)
  const of = async (more: object) => codeOf(await whatIf(matter, supposing({ ...said, ...more }), asOf))
  assert.equal(await of({ about: ['nobody-here'] }), 'record-not-found')
  assert.equal(await of({ factors: ['no-such-sign'] }), 'factor-not-found')
})
