import assert from 'node:assert/strict'
import { test } from 'node:test'
import { authorityFor } from './court-rank.ts'

const rows = [
  ['S.D. Ohio', '6', '6th Cir.', '6', 'federal', 'binding'],
  ['S.D. Ohio', '6', '11th Cir.', '11', 'federal', 'elsewhere'],
  ['S.D. Ohio', '6', 'S.D. Ohio', '6', 'federal', 'own-court'],
  ['S.D. Ohio', '6', 'N.D. Ohio', '6', 'federal', 'own-circuit'],
  ['S.D. Ohio', '6', '6th Cir.', '6', 'state', 'own-circuit'],
  ['S.D. Ohio', '6', 'U.S.', 'us', 'federal', 'binding'],
  ['E.D.N.Y.', '2', '2d Cir.', '2', 'federal', 'binding'],
  ['D.D.C.', 'dc', 'D.C. Cir.', 'dc', 'federal', 'binding'],
  ['N.D. Tex.', '5', 'Tex.', 'tx', 'state', 'binding'],
  ['N.D. Tex.', '5', 'Tex.', 'tx', 'federal', 'elsewhere'],
  ['N.D. Ga.', '11', 'Tex.', 'tx', 'state', 'elsewhere'],
  ['N.D. Ga.', '11', 'Ga. Ct. App.', 'ga', 'state', 'state-appeal'],
  ['N.D. Ga.', '11', 'Ga. Ct. App.', 'ga', 'federal', 'elsewhere'],
  ['Ga. Ct.', 'ga', 'Ga. Ct. App.', 'ga', 'state', 'binding'],
  ['Tex. Ct.', 'tx', 'Tex.', 'tx', 'state', 'binding'],
  ['N.D. Ct.', 'nd', 'N.D.', 'nd', 'state', 'binding'],
  ['D.N.D.', '8', 'N.D.', 'nd', 'state', 'binding'],
  ['S.D.N.Y.', '2', 'N.Y.', 'ny', 'state', 'binding'],
  ['S.D. W. Va.', '4', 'Va.', 'va', 'state', 'elsewhere'],
  ['S.D. W. Va.', '4', 'W. Va.', 'wv', 'state', 'binding'],
  ['Ga. Ct.', 'ga', '11th Cir.', '11', 'federal', 'elsewhere'],
  ['Ark. Ct.', 'ar', 'Ark. Cir. Ct. (Benton Cnty.)', 'ar', 'state', 'own-circuit'],
  ['W.D. Ark.', '8', 'Ark. Cir. Ct. (Benton Cnty.)', 'ar', 'state', 'elsewhere'],
] as const

for (const [here, ownCircuit, there, circuit, law, expected] of rows)
  test(`${there} is ${expected} for ${here} on ${law} law`, () => {
    assert.equal(authorityFor({ court: here, circuit: ownCircuit }, { court: there, circuit }, law), expected)
  })

test('an unpublished appeal of the own circuit persuades and does not bind', () => {
  const here = { court: 'N.D. Ga.', circuit: '11' }
  const appeal = { court: '11th Cir.', circuit: '11' }
  assert.equal(authorityFor(here, appeal, 'federal'), 'binding')
  assert.equal(authorityFor(here, { ...appeal, unpublished: true }, 'federal'), 'own-circuit')
})
