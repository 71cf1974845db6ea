import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Identity } from '../../../casefile/matter.ts'
import fc from '../../../casefile/property.fixture.ts'
import { identityGate } from './replace-identities.ts'

const identity = (kind: Identity['kind'], pseudonym: string, forms: string[]): Identity =>
  Identity.parse({
    id: pseudonym
      .toLowerCase()
      .replace(/[^a-z]+/g, '-')
      .replace(/^-|-$/g, ''),
    kind,
    pseudonym,
    forms,
  })

const name = identity('person', 'J.D.', ['Jolene Marie Dravik', 'Jolene Dravik', 'Jolene', 'Dravik', 'Joli'])
const accented = identity('person', 'A.N.', ['Zoë Nuñez-O’Brien'])
const chinese = identity('person', 'L.N.', ['李娜'])
const born = identity('birth-date', 'birth date', ['2004-03-09'])
const phone = identity('phone', 'phone of J.D.', ['+1 (614) 555-0142'])
const email = identity('email', 'e-mail of J.D.', ['j.dravik@mail.example'])
const home = identity('address', 'home address', ['118 Larkspur Lane, Apt 4, Harlan Falls, OH 45123'])
const chart = identity('record-number', 'patient number', ['MRN-0044-8812'])
const gate = identityGate([name, accented, chinese, born, phone, email, home, chart])

const rows: readonly (readonly [string, string])[] = [
  ['Jolene Dravik came in', '[J.D.] came in'],
  ['JOLENE DRAVIK', '[J.D.]'],
  ['jolene  \n dravik', '[J.D.]'],
  ['Jolene M. Dravik', '[J.D.]'],
  ['Dravik, Jolene', '[J.D.]'],
  ['Dravik, J.', '[J.D.]'],
  ['J. Dravik signed', '[J.D.] signed'],
  ['Ms. Dravik', '[J.D.]'],
  ["Jolene’s room and Jolene's bag", "[J.D.]’s room and [J.D.]'s bag"],
  ['Jo-\nlene slept', '[J.D.] slept'],
  ['Jo\u00adle\u200bne slept', '[J.D.] slept'],
  ['Jolène and Jólené', '[J.D.] and [J.D.]'],
  ['J0l3ne', '[J.D.]'],
  ['J.O.L.E.N.E', '[J.D.]'],
  ['Ｊｏｌｅｎｅ', '[J.D.]'],
  ['Jоlene with a Cyrillic letter', '[J.D.] with a Cyrillic letter'],
  ['a Jolener and the Dravikson farm', 'a Jolener and the Dravikson farm'],
  ['exhibits/jolene_dravik-intake.pdf', 'exhibits/[J.D.]-intake.pdf'],
  ['scan/IntakeJoleneDravik2020.pdf', 'scan/Intake[J.D.]2020.pdf'],
  ['http://x.example/jolene%20dravik', 'http://x.example/[J.D.]'],
  ["Zoe Nunez O'Brien, ZOË NUÑEZ–O’BRIEN", '[A.N.], [A.N.]'],
  ['昨天李娜说', '昨天[L.N.]说'],
  ['born 3/9/2004', 'born [birth date withheld]'],
  [
    '03-09-04, 09.03.2004, 2004/3/9, 20040309',
    '[birth date withheld], [birth date withheld], [birth date withheld], [birth date withheld]',
  ],
  [
    'March 9th, 2004; Mar. 9 2004; 9 March 2004; the ninth of March, 2004',
    '[birth date withheld]; [birth date withheld]; [birth date withheld]; the [birth date withheld]',
  ],
  ['on March 9, 2024 and 3/9/2014', 'on March 9, 2024 and 3/9/2014'],
  [
    'call 614-555-0142 or 614.555.0142 or (614)5550142 or 555-0142',
    'call [phone of J.D.] or [phone of J.D.] or [phone of J.D.] or [phone of J.D.]',
  ],
  ['six14 five-five-five o142', '[phone of J.D.]'],
  ['tel:+16145550142', 'tel:[phone of J.D.]'],
  ['16145550142.', '[phone of J.D.].'],
  ['sum of 55501420 and $5,550,142', 'sum of 55501420 and $5,550,142'],
  ['J.Dravik@Mail.Example', '[e-mail of J.D.]'],
  ['j.dravik (at) mail dot example', '[e-mail of J.D.]'],
  ['118 Larkspur Ln, Harlan Falls', '[home address], Harlan Falls'],
  ['118 LARKSPUR LANE\nAPT 4\nHARLAN FALLS OHIO 45123', '[home address]'],
  ['MRN 00448812', '[patient number]'],
  ['SSN 123-45-6789', 'SSN [xxx-xx-6789]'],
  ['Account no. 4455 6677 8890', 'Account no. [account ending 8890]'],
  ['card 4111 1111 1111 1111', 'card [account ending 1111]'],
  ['DOB: 07/14/1988', 'DOB: [birth year 1988]'],
  ['room 114, 21 nights, 2020-06-12', 'room 114, 21 nights, 2020-06-12'],
]
for (const [written, expected] of rows)
  test(`replaces: ${JSON.stringify(written)}`, () => assert.equal(gate.replaceIn(written).text, expected))

test('says what was replaced and never the form', () => {
  const { replacements } = gate.replaceIn('Jolene Dravik, born 2004-03-09')
  assert.deepEqual(replacements, [
    { kind: 'person', replacedBy: '[J.D.]' },
    { kind: 'birth-date', replacedBy: '[birth date withheld]' },
  ])
})

test('finds a name that the slice cuts in two', () => {
  const page = 'The guest said that Jolene Dravik slept.'
  const start = page.indexOf('ene Dravik')
  assert.equal(gate.replaceInSlice(page, start, page.length).text, '[J.D.] slept.')
  assert.equal(gate.replaceInSlice(page, 0, start + 3).text, 'The guest said that [J.D.]')
})

test('a name that is also a word is taken for the name only with a capital, and a month never', () => {
  const may = identityGate([identity('person', 'M.W.', ['May', 'Will'])])
  assert.equal(
    may.replaceIn('May said she will and may, Will too; on May 4, 2020, 3 May 2020').text,
    '[M.W.] said she will and may, [M.W.] too; on May 4, 2020, 3 May 2020',
  )
})

const written = fc
  .tuple(
    fc.constantFrom(
      'Jolene Dravik',
      'Jolene',
      'Dravik',
      'Joli',
      'Zoë Nuñez-O’Brien',
      '李娜',
      '614 555 0142',
      '3/9/2004',
      'March 9, 2004',
      'j.dravik@mail.example',
      '118 Larkspur Lane',
      'MRN-0044-8812',
    ),
    fc.constantFrom(
      (s: string) => s,
      (s: string) => s.toUpperCase(),
      (s: string) => s.toLowerCase(),
      (s: string) => s.normalize('NFD'),
      (s: string) => s.replace(/ /g, '\n'),
      (s: string) => s.replace(/ /g, '_'),
      (s: string) => `${s.slice(0, 2)}\u200b${s.slice(2)}`,
      (s: string) => `${s}'s`,
    ),
  )
  .map(([form, change]) => change(form))

test('property: after replacement no form is found', () => {
  const filler = fc.oneof(
    fc.string({ maxLength: 8 }),
    fc.constantFrom(' ', '-', 'x', 'A', '7', '[', '\n', 'Ms. ', '李'),
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(written, filler), { maxLength: 14 }), (pieces) => {
      const { text } = gate.replaceIn(pieces.join(''))
      assert.deepEqual(gate.finder.placesIn(text), [])
      assert.equal(gate.replaceIn(text).text, text)
    }),
    { numRuns: 1500 },
  )
})

test('property: a form between spaces is always found', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), written, fc.string({ maxLength: 12 }), (before, form, after) => {
      assert.ok(gate.finder.placesIn(`${before} ${form} ${after}`).length > 0)
    }),
    { numRuns: 1500 },
  )
})
