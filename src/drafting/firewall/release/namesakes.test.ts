import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Claimant, Identity } from '../../../casefile/matter.ts'
import { identityFinder } from '../places/find-identities.ts'
import { everyoneIn } from './matter-gate.ts'

const identities = [
  Identity.parse({ id: 'sb', kind: 'person', pseudonym: 'S.B.', forms: ['Shandiin Tsosie Begay'] }),
  Identity.parse({ id: 'mo', kind: 'person', pseudonym: "S.B.'s brother", forms: ['Ray Yazzie'] }),
]
const claimants = [Claimant.parse({ id: 'sb', pseudonym: 'S.B.', kind: 'survivor', born: '1999', sex: 'female' })]
const raymond = { id: 'ray', name: 'Raymond Begay', kind: 'person' } as const
const company = { id: 'inn', name: 'Begay Lodging LLC', kind: 'organisation' } as const

/** ⟦covered⟧, ⟪covered and asked about⟫. */
function seen(text: string, parties: Parameters<typeof everyoneIn>[2]): string {
  let out = ''
  let from = 0
  for (const { start, end, doubt } of identityFinder(everyoneIn(identities, claimants, parties)).placesIn(text)) {
    const [opens, closes] = doubt === null ? '⟦⟧' : '⟪⟫'
    out += `${text.slice(from, start)}${opens}${text.slice(start, end)}${closes}`
    from = end
  }
  return out + text.slice(from)
}

test('a surname that somebody bears who is sued is asked about where it stands alone, a whole name is not', () => {
  assert.equal(seen('Later Begay left with Shandiin.', [raymond]), 'Later ⟪Begay⟫ left with ⟦Shandiin⟧.')
  assert.equal(seen('Later Begay left with Shandiin.', [company]), 'Later ⟦Begay⟧ left with ⟦Shandiin⟧.')
  assert.equal(seen('Shandiin Begay signed.', [raymond]), '⟦Shandiin Begay⟧ signed.')
  assert.equal(seen('Ms. Begay signed, then Mr. Begay.', [raymond]), '⟪Ms. Begay⟫ signed, then ⟪Mr. Begay⟫.')
})

test('a title of the other sex is asked about, by the sex of the claimant or the words of the pseudonym', () => {
  assert.equal(seen('There Mr. Begay hit her.', []), 'There ⟪Mr. Begay⟫ hit her.')
  assert.equal(seen('There Ms. Begay wept.', []), 'There ⟦Ms. Begay⟧ wept.')
  assert.equal(seen('There Mrs. Yazzie wept.', []), 'There ⟪Mrs. Yazzie⟫ wept.')
  assert.equal(seen('There Mr. Yazzie wept.', []), 'There ⟦Mr. Yazzie⟧ wept.')
})

test('the two sides of a caption are no name together, and a business called so is asked about', () => {
  assert.equal(seen('S.B. v. Begay Lodging LLC', []), 'S.B. v. ⟪Begay⟫ Lodging LLC')
  assert.equal(seen("They ate at Begay's Kitchen there.", []), "They ate at ⟪Begay⟫'s Kitchen there.")
})
