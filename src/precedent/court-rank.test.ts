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
  ['N.D. Ga.', '11', 'Ga. Ct. App.', 'ga', 'state', 'elsewhere'],
  ['W.D. Ark.', '8', 'Ark. Cir. Ct. (Benton Cnty.)', 'ar', 'state', 'elsewhere'],
] as const

for (const [here, ownCircuit, there, circuit, law, expected] of rows)
  test(`${there} is ${expected} for ${here} on ${law} law`, () => {
    assert.equal(authorityFor({ court: here, circuit: ownCircuit }, { court: there, circuit }, law), expected)
  })
