import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compileFactors, findFactors } from '../../evidence/suggest/find-factors.ts'
import { readElementsFolder } from '../../shelf/read-elements.ts'
import { FactorList, factorNames } from './factors.ts'

const shelf = readElementsFolder(new URL('../../../law', import.meta.url).pathname)
assert.ok(shelf.ok)
const { factors } = shelf.value
const compiled = compileFactors(factors.factors)

const suggested = (sentence: string): readonly string[] => findFactors(sentence, compiled).map(({ value }) => value)

const suggests: readonly (readonly [sentence: string, ...factors: string[]])[] = [
  ['Guest in 214 paid cash again, one more night.', 'cash-payment'],
  ['Pmt: CASH  $59.00', 'cash-payment'],
  ['He extends the stay every morning at the desk.', 'day-by-day-extension'],
  ['Asked for a ground-floor room at the back.', 'room-isolated'],
  ['214 refused housekeeping for the fifth day.', 'housekeeping-refused'],
  ['Housekeeper was not let in.', 'housekeeping-refused'],
  ['Brought extra towels to 214 three times this shift.', 'excess-linens'],
  ['Trash full of condoms and wrappers in 214.', 'condoms-in-trash'],
  ['Heavy foot traffic to 214 all night.', 'foot-traffic'],
  ['Different men every half hour, in and out.', 'foot-traffic'],
  ['A man came to the front desk looking for the girl in 214.', 'visitor-asks-desk'],
  ['The girl had no ID and no luggage.', 'no-luggage-or-papers'],
  ['The girl waited in the car.', 'trafficker-registered'],
  ['He booked three rooms on the second floor.', 'several-rooms-one-guest'],
  ['Day-use rate, out by noon.', 'short-hire'],
  ['Wants a room facing the parking lot.', 'room-view-or-plate-hidden'],
  ['She never left the room.', 'stays-in-room'],
  ['Too many people in 214 again.', 'overcrowded-room'],
  ['Stacks of cash on the dresser.', 'excess-cash-seen'],
  ['Four phones charging on the table.', 'many-devices'],
  ['The lobby computer was used to post ads.', 'hotel-computer-for-adverts'],
  ['They come in through the side door.', 'side-door-entry'],
  ['Room 105 is in plain view of the front desk.', 'hotel-layout'],
  ['She had bruises on her arms.', 'visible-injury'],
  ['The female in 214 looks about 15.', 'appeared-minor'],
  ['She would not make eye contact and he answered for her.', 'control-signs'],
  ['Room 212 heard screaming from 214.', 'asked-for-help'],
  ['There was a fight in the parking lot, he hit her near the lobby.', 'violence-on-premises'],
  ['Found syringes under the bed.', 'drug-activity'],
  ['He has three girls with him in two rooms.', 'multiple-victims'],
  ['Women soliciting in our parking lot again.', 'solicitation-on-premises'],
  ['Held his usual room for him.', 'same-trafficker-relation'],
  ['He kept watch outside while the men went in.', 'trafficker-guarded-room'],
  ['The hallway cameras were not working.', 'no-security-measures'],
  ['He slipped the night clerk $40 to stay quiet about it, paid the clerk to look the other way.', 'staff-paid'],
  ['The clerk was friends with him.', 'staff-friendly'],
  ['Heads up, cops in the lot.', 'staff-assisted'],
  ['The clerk warned him when police came.', 'staff-assisted'],
  ['Manager told us not to call the police.', 'staff-inaction-after-seeing-abuse'],
  ['Calls for service at this address, 2019 to 2021', 'police-calls'],
  ['One star review: prostitutes in the hallway, stay away.', 'online-reviews'],
  ['Guest in 210 complained about men knocking at 214.', 'guest-complaints'],
  ['Detective left a missing juvenile flyer at the desk.', 'direct-notice'],
  ['Incident reports are forwarded to the regional manager.', 'internal-reports-reached-brand'],
  ['Franchisee shall comply with the brand standards on training.', 'brand-control'],
  ['Quality assurance inspection score 71.', 'brand-inspections'],
  ['A royalty of five percent', 'royalty-revenue'],
  ['Rent: 12% of gross room revenues', 'royalty-revenue'],
  ['We never had any training on trafficking.', 'failure-to-train'],
  ['Moderator removed the word and let the ad go live; edit terms in the ad so it can publish.', 'content-shaping'],
  ['Receipt: premium listing upgrade, 7 days', 'content-monetised'],
  ['Her mother reported the ad; still online two days later.', 'reports-ignored'],
  ['He posted ads of her with photos.', 'advertised-claimant'],
  ['He recruited her on Instagram.', 'recruited-or-transported'],
  ['He threatened to hurt my sister.', 'force-fraud-coercion'],
  ['A 16-year-old female was found in the room.', 'victim-under-18'],
  ['The defendant pleaded guilty.', 'criminal-conviction'],
  ['He kept all of my money.', 'received-share-of-money'],
  ['Diagnosis: PTSD, severe', 'personal-injury'],
  ['Letters of Administration issued by the probate court', 'representative-appointed'],
  ['She is survived by one child.', 'surviving-family'],
  ['I called the police that night.', 'policy-enforced'],
  ['I saw nothing unusual.', 'coercion-not-visible'],
  ['Merchant account, standard card processing', 'ordinary-commercial-transaction'],
]

test('patterns suggest the factor that the sentence speaks of', () => {
  const missed = suggests.flatMap(([sentence, ...wanted]) => {
    const found = suggested(sentence)
    return wanted.filter((id) => !found.includes(id)).map((id) => `${id}: ${sentence}`)
  })
  assert.deepEqual(missed, [])
})

test('ordinary papers of a motel, a bank or a website suggest nothing', () => {
  const plain = [
    'Breakfast is served from 6 to 10 in the lobby.',
    'Please leave your key at the desk when you check out.',
    'The quarterly invoice for laundry service is attached.',
    'Sent by Cash App on Friday.',
    'She had no visible injuries.',
    'No bruises noted at intake.',
    'He was 16 minutes late.',
    'Whisky, 16 years old, one bottle.',
    'The parking lot was repaved in May.',
    'Your reservation is confirmed for two adults.',
    'Payment by card ending 4412.',
    'The meeting is moved to Tuesday.',
    'The survey has 15 questions.',
  ]
  assert.deepEqual(
    plain
      .filter((sentence) => suggested(sentence).length > 0)
      .map((sentence) => `${sentence} -> ${suggested(sentence)}`),
    [],
  )
})

test('patterns stay quick on hostile text', () => {
  const hostile = [
    'paid '.repeat(20_000),
    'a'.repeat(100_000),
    `${'room '.repeat(20_000)}near`,
    '%'.repeat(50_000),
    'no no visible '.repeat(7_000),
  ]
  const compiled = factors.factors.flatMap(({ patterns }) => patterns.map((pattern) => new RegExp(pattern, 'giu')))
  const before = performance.now()
  for (const text of hostile) for (const pattern of compiled) text.match(pattern)
  assert.ok(performance.now() - before < 5_000)
})

test('the list refuses a factor that stands twice, a strange group and a broken pattern', () => {
  const one = {
    id: 'a',
    name: 'a',
    meaning: 'a.',
    side: 'P',
    scope: 'venture',
    group: 'g',
    origin: 'elements',
    patterns: [],
  }
  const groups = [{ id: 'g', name: 'G' }]
  assert.equal(FactorList.safeParse({ groups, factors: [one] }).success, true)
  assert.equal(FactorList.safeParse({ groups, factors: [one, one] }).success, false)
  assert.equal(FactorList.safeParse({ groups: [], factors: [one] }).success, false)
  assert.equal(FactorList.safeParse({ groups, factors: [{ ...one, patterns: ['('] }] }).success, false)
})

test('every factor has a label', () => {
  assert.equal(factorNames(factors)['cash-payment'], 'paid in cash')
})
