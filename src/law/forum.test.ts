import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { IsoDay } from '../casefile/dates.ts'
import { ProvisionId } from '../casefile/ids.ts'
import { Party } from '../casefile/matter.ts'
import type { ForumAnswer } from '../casefile/views/court-comparison.ts'
import { readForumRules } from '../shelf/read-forum.ts'
import { readLawFolder } from '../shelf/read-law.ts'
import { courtNamed } from './courts.ts'
import { type ForumQuestion, hearingOf, reachOf, venueOf } from './forum.ts'

const folder = join(import.meta.dirname, '..', '..', 'law')
const read = readForumRules(folder)
const library = readLawFolder(folder)
if (!read.ok || !library.ok) throw new Error('the law files cannot be read')
const rules = read.value
const { courts } = library.value

const beneficiary = ProvisionId.parse('us/18-usc-1595')
const childVictim = ProvisionId.parse('us/18-usc-2255')
const racketeering = ProvisionId.parse('us/civil-rico')
const negligence = ProvisionId.parse('us-oh/negligence')

const party = (id: string, over: Record<string, unknown> = {}): Party =>
  Party.parse({
    id,
    name: id,
    kind: 'organisation',
    role: 'operator',
    states: ['OH'],
    description: 'invented',
    ...over,
  })
const question = (
  court: string,
  parties: readonly Party[],
  live: readonly (readonly [string, ProvisionId])[],
  over: Partial<ForumQuestion> = {},
): ForumQuestion => {
  const found = courtNamed(courts, court)
  if (!found) throw new Error(court)
  return {
    court: found,
    parties,
    live: live.map(([id, claim]) => ({ defendant: party(id).id, claim })),
    wasMinor: true,
    filed: IsoDay.parse('2026-11-23'),
    ...over,
  }
}
const grounds = (found: { readonly grounds: readonly { readonly id: string; readonly answer: ForumAnswer }[] }) =>
  found.grounds.map(({ id, answer }) => `${id}: ${answer}`)

test('a defendant who acted in the state is reached, a brand only arguably', () => {
  const motel = party('motel')
  const brand = party('brand', { role: 'franchisor' })
  const asked = question('S.D. Ohio', [motel, brand], [])
  assert.deepEqual(grounds(reachOf(motel, asked, rules)), ['acted-there: yes', 'at-home: not-known'])
  assert.deepEqual(grounds(reachOf(brand, asked, rules)), ['business-aimed-there: arguable', 'at-home: not-known'])
})

test('one who acted elsewhere is reached at home, not when at home elsewhere, and not known when the home is not recorded', () => {
  const asked = (p: Party) => question('M.D. Fla.', [p], [])
  const at = (home?: readonly string[]): ForumAnswer => {
    const p = party('motel', home === undefined ? {} : { home })
    return reachOf(p, asked(p), rules).answer
  }
  assert.equal(at(['FL', 'DE']), 'yes')
  assert.equal(at(['DE']), 'no')
  assert.equal(at(), 'not-known')
})

test('the child-victim clause reaches from afar: only with a live claim, a minor, and a complaint since the clause', () => {
  const brand = party('brand', { role: 'franchisor', states: ['GA'], home: ['MD'] })
  const reach = (over: Partial<ForumQuestion>, claim = childVictim): ForumAnswer =>
    reachOf(brand, question('S.D. Ohio', [brand], [['brand', claim]], over), rules).answer
  assert.equal(reach({}), 'arguable')
  assert.equal(reach({ wasMinor: false }), 'no')
  assert.equal(reach({}, beneficiary), 'no', '§ 1595 has no service clause')
  assert.equal(reach({ filed: IsoDay.parse('2018-02-13') }), 'no', 'the day before the clause')
  assert.equal(reach({ filed: IsoDay.parse('2018-02-14') }), 'arguable', 'the first day of the clause')
})

test('other claims follow the one that reaches, and are told apart', () => {
  const brand = party('brand', { role: 'franchisor', states: ['GA'], home: ['MD'] })
  const asked = question(
    'S.D. Ohio',
    [brand],
    [
      ['brand', childVictim],
      ['brand', beneficiary],
    ],
  )
  assert.deepEqual(grounds(reachOf(brand, asked, rules)), [
    'child-victim-service: arguable',
    'child-victim-service-pendent: arguable',
    'at-home: no',
    'business-aimed-there: no',
  ])
})

test('the racketeering clause needs another defendant properly before the court', () => {
  const far = party('far', { states: ['GA'], home: ['GA'] })
  const near = party('near')
  const alone = question('S.D. Ohio', [far], [['far', racketeering]], { wasMinor: false })
  const both = question(
    'S.D. Ohio',
    [far, near],
    [
      ['far', racketeering],
      ['near', racketeering],
    ],
    { wasMinor: false },
  )
  const otherClaim = question(
    'S.D. Ohio',
    [far, near],
    [
      ['far', racketeering],
      ['near', beneficiary],
    ],
    { wasMinor: false },
  )
  assert.equal(reachOf(far, alone, rules).answer, 'no')
  assert.equal(reachOf(far, otherClaim, rules).answer, 'no', 'the other is sued on another claim')
  assert.equal(reachOf(far, both, rules).answer, 'arguable')
})

test('a state court has no federal service clause to rely on', () => {
  const brand = party('brand', { role: 'franchisor', states: ['GA'], home: ['MD'] })
  assert.equal(reachOf(brand, question('Ohio Ct.', [brand], [['brand', childVictim]]), rules).answer, 'no')
})

const venueRows: readonly {
  readonly why: string
  readonly court: string
  readonly over: Record<string, unknown>
  readonly other?: Record<string, unknown>
  readonly expect: ForumAnswer
}[] = [
  { why: 'the district is recorded', court: 'S.D. Ohio', over: { districts: ['S.D. Ohio'] }, expect: 'yes' },
  { why: 'another district of the state', court: 'N.D. Ohio', over: { districts: ['S.D. Ohio'] }, expect: 'not-known' },
  {
    why: 'another district, and homes known',
    court: 'N.D. Ohio',
    over: { districts: ['S.D. Ohio'], home: ['DE'] },
    expect: 'no',
  },
  { why: 'a state with two districts, none recorded', court: 'S.D. Ohio', over: {}, expect: 'not-known' },
  { why: 'a state that is one district', court: 'D. Nev.', over: { states: ['NV'] }, expect: 'yes' },
  {
    why: 'only others acted there',
    court: 'N.D. Ga.',
    over: { districts: ['S.D. Ohio'] },
    other: { states: ['GA'], districts: ['N.D. Ga.'] },
    expect: 'arguable',
  },
  { why: 'nobody acted there', court: 'M.D. Fla.', over: { districts: ['S.D. Ohio'] }, expect: 'no' },
  {
    why: 'all defendants at home in the state',
    court: 'N.D. Ohio',
    over: { districts: ['S.D. Ohio'], home: ['OH'] },
    other: { districts: ['S.D. Ohio'], home: ['OH'] },
    expect: 'arguable',
  },
]
for (const { why, court, over, other, expect } of venueRows)
  test(`venue: ${why}`, () => {
    const sued = party('sued', over)
    const parties = other === undefined ? [sued] : [sued, party('other', other)]
    const live = parties.map(({ id }) => [id, beneficiary] as const)
    assert.equal(venueOf(sued, question(court, parties, live), courts, rules).answer, expect)
  })

test('for venue a business resides where it did what it is sued for, a person only at home', () => {
  const residents = (court: string, ...overs: readonly Record<string, unknown>[]): ForumAnswer => {
    const sued = overs.map((over, i) => party(`sued${i}`, over))
    const [first] = sued
    assert.ok(first)
    const asked = question(
      court,
      sued,
      sued.map(({ id }) => [id, beneficiary]),
    )
    const ground = venueOf(first, asked, courts, rules).grounds.find(({ id }) => id === 'residents')
    assert.ok(ground)
    return ground.answer
  }
  const south = { districts: ['S.D. Ohio'], home: ['DE'] }
  const north = { districts: ['N.D. Ohio'], home: ['DE'] }
  assert.equal(residents('N.D. Ohio', south, north), 'arguable', 'one of them dealt with this district')
  assert.equal(residents('N.D. Ohio', south, south), 'no', 'none of them did')
  assert.equal(residents('N.D. Ohio', south, { ...north, states: ['GA'], districts: ['N.D. Ga.'] }), 'no')
  const person = { kind: 'person', role: 'perpetrator', districts: ['N.D. Ohio'] }
  assert.equal(residents('N.D. Ohio', north, { ...person, home: ['GA'] }), 'no', 'a person at home elsewhere')
  assert.equal(residents('N.D. Ohio', north, { ...person, home: ['OH'] }), 'arguable')
  assert.equal(residents('N.D. Ohio', north, person), 'not-known')
})

test('a state court hears racketeering claims; of the other federal claims it is not known', () => {
  const motel = party('motel')
  const heard = (claim: ProvisionId) =>
    hearingOf({ defendant: motel.id, claim }, question('Ohio Ct.', [motel], []), rules)
  assert.deepEqual([heard(racketeering).answer, heard(racketeering).status], ['yes', 'verified'])
  for (const claim of [beneficiary, childVictim]) assert.equal(heard(claim).answer, 'not-known')
})

test('a state claim rides with a live federal claim against the same defendant, arguably with one against another', () => {
  const motel = party('motel')
  const other = party('other')
  const claim = { defendant: motel.id, claim: negligence }
  const hearing = (court: string, live: readonly (readonly [string, ProvisionId])[], asked = claim) =>
    hearingOf(asked, question(court, [motel, other], live), rules).answer
  assert.equal(hearing('S.D. Ohio', [['motel', beneficiary]]), 'yes')
  assert.equal(hearing('S.D. Ohio', [['other', beneficiary]]), 'arguable')
  assert.equal(hearing('S.D. Ohio', [['motel', negligence]]), 'no')
  assert.equal(hearing('Ohio Ct.', []), 'yes')
  assert.equal(hearing('S.D. Ohio', [], { defendant: motel.id, claim: beneficiary }), 'yes')
  assert.equal(hearing('Ohio Ct.', [], { defendant: motel.id, claim: beneficiary }), 'not-known')
})
