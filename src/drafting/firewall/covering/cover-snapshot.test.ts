import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Identity } from '../../../casefile/matter.ts'
import { ok } from '../../../casefile/result.ts'
import { alterationsOf } from '../../casebook/alteration.ts'
import { coveredSnapshot, inventedIdentities, inventedSnapshot } from '../../casebook/invented-matter.fixture.ts'
import { matterGate } from '../release/matter-gate.ts'
import { identityGate } from './replace-identities.ts'

const original = inventedSnapshot()
const covered = coveredSnapshot(original)
const snapshot = covered.value
const alterations = alterationsOf(snapshot, covered.altered)
const gate = identityGate(inventedIdentities)

test('no protected form is left in any text', () => {
  assert.deepEqual(gate.finder.placesIn(JSON.stringify(snapshot)), [])
})

test('quotes, file names and labels read with pseudonyms in brackets', () => {
  const quotes = snapshot.analysis.chronology.flatMap((fact) => fact.passages.map((passage) => passage.quote))
  assert.ok(quotes.includes('guest asks that nobody speak to the girl, [J.D.], in the room'))
  assert.ok(quotes.includes('Her mother rang from [J.D.’s phone]'))
  assert.ok(quotes.some((quote) => quote.startsWith('Re: [J.D.], DOB [birth date withheld], [home address]')))
  assert.ok(snapshot.documents.some((document) => document.path === 'mail/front-desk/[J.D.] complaint.eml'))
})

test('a claimant keeps the birth year alone', () => {
  assert.deepEqual(
    snapshot.analysis.claimants.map((claimant) => claimant.born),
    ['2004'],
  )
})

test('a birth date of a claimant is protected though nobody listed it', () => {
  assert.doesNotMatch(JSON.stringify(coveredSnapshot(original, []).value), /2004-03-09/)
})

test('published law is left as it is', () => {
  assert.deepEqual(snapshot.analysis.sources.authorities, original.analysis.sources.authorities)
  assert.deepEqual(snapshot.analysis.factorNames, original.analysis.factorNames)
})

test('links of the ring still meet their nodes', () => {
  const ids = new Set(snapshot.analysis.ring.nodes.map((node) => node.id))
  assert.ok(snapshot.analysis.ring.links.every((link) => ids.has(link.from) && ids.has(link.to)))
})

test('each replacement is listed with record, place and kind, and without the form', () => {
  const mail = original.documents.find((document) => document.bates === 'RD-000002')
  assert.ok(
    alterations.some(
      ({ record, kind, replacedBy }) => record?.id === mail?.id && kind === 'person' && replacedBy === '[J.D.]',
    ),
  )
  assert.ok(
    alterations.some(
      ({ record, place, kind }) =>
        record?.id === 'therapy' && place === 'quote 1, RD-000005 p. 1' && kind === 'birth-date',
    ),
  )
  assert.deepEqual(gate.finder.placesIn(JSON.stringify(alterations)), [])
})

test('a pseudonym that gives a name away stops everything', () => {
  const revealing = [
    Identity.parse({ id: 'ab', kind: 'person', pseudonym: 'Jolene D.', forms: ['Jolene Dravik', 'Jolene'] }),
  ]
  const refused = matterGate(revealing, { claimants: [], parties: [], courts: [] }, { holds: () => false }, async () =>
    ok(null),
  )
  assert.deepEqual(refused, {
    ok: false,
    problem: { code: 'pseudonym-reveals-identity', params: { identity: 'ab', reveals: 'ab' } },
  })
})

test('the snapshot given is not changed', () => {
  assert.deepEqual(original, inventedSnapshot())
})
