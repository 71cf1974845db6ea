import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Analysis } from '../casefile/analysis.ts'
import { PartyId } from '../casefile/ids.ts'
import type { DamagesInput } from '../damages/input/input.ts'
import { supportedClaims } from './supported-claims.ts'

type Found = Analysis['claims'][number]

const party = (id: string) => PartyId.parse(id)
/** Only what is read of a finding; the rest of it plays no part. */
const finding = (
  claim: string,
  defendant: string,
  found: Found['finding'],
  barred: Found['limitation']['barred'] = 'no',
  claimant = 'jd',
) => ({ claim, defendant, claimant, finding: found, limitation: { barred } }) as unknown as Found

const analysis = {
  claimants: [{ id: party('jd') }, { id: party('kr') }] as unknown as Analysis['claimants'],
  claims: [
    finding('us/18-usc-1595', 'motel', 'supported'),
    finding('us/18-usc-1595', 'brand', 'contested'),
    finding('us/18-usc-1595', 'late', 'supported', 'yes'),
    finding('us/18-usc-1595', 'brand', 'supported', 'no', 'kr'),
  ],
}
const claim = (id: string, change: object, ...against: readonly string[]) => ({
  id,
  punitive: false,
  not_with: [],
  against: against.map((defendant) => ({ defendant: party(defendant) })),
  ...change,
})
const input: Pick<DamagesInput, 'claims'> = {
  claims: [
    claim('named', { provision: 'us/18-usc-1595' }, 'motel', 'brand', 'late'),
    claim('by-rule', { liability: 'us/18-usc-1595' }, 'motel'),
    claim('other', { provision: 'us/18-usc-2255' }, 'motel'),
    claim('own', { liability: 'us-ga/negligence' }, 'motel'),
  ],
}

test('a claim stands against whom every element is supported, in time, for this claimant; what names no section is told', () => {
  assert.deepEqual(supportedClaims(input, analysis, null), {
    against: [
      { claim: 'named', defendant: 'motel' },
      { claim: 'by-rule', defendant: 'motel' },
    ],
    untied: ['own'],
  })
  assert.deepEqual(supportedClaims(input, analysis, party('kr')).against, [{ claim: 'named', defendant: 'brand' }])
})
