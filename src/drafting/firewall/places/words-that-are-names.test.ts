import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Identity } from '../../../casefile/matter.ts'
import { identityGate } from '../covering/replace-identities.ts'
import { identityFinder } from './find-identities.ts'

const person = (id: string, form: string, pseudonym = id.toUpperCase()): Identity =>
  Identity.parse({ id, kind: 'person', pseudonym, forms: [form] })

/** How many places of these people stand in the text, covered or asked about. */
const placesOf = (names: readonly string[], text: string): number =>
  identityFinder(names.map((name, i) => person(`p${i}`, name))).placesIn(text).length

const months = ['April Summers Court', 'June May Augustin']

test('a given name that is a month is seen behind a date that is whole without it', () => {
  for (const [text, least] of [
    ['On April 4, 2017, April said no to the clerk.', 1],
    ['On April 3, April cried.', 1],
    ['In April April cried.', 1],
    ['Since March, April has lived there.', 1],
    ['From May to April, April worked.', 1],
    ['By April 2017 April was gone.', 1],
    ['The clerk saw April May 3.', 1],
    ['April and June left together.', 2],
    ['On that day she left, and April and June were moved to room 14.', 2],
    ['After July 4, April left the motel.', 1],
    ['On June 3, June cried.', 1],
    ['On May 3, May cried to the clerk.', 1],
    ['On June 14, 2017 June called the front desk.', 1],
    ['She waited, and by May, May had left.', 1],
    ['They waited until April April paid.', 1],
  ] as const)
    assert.ok(placesOf(months, text) >= least, text)
})

test('months in dates, spans and lists stay months', () => {
  for (const text of [
    'On April 4, 2017, the clerk wrote it down.',
    'From April to June the room was let.',
    'Rooms were let in March, April, May and June of that year.',
    'It lasted from 4 April 2017 to 3 May 2017.',
    'During May the clerk stays as it is.',
    'Ledgers for April and June were found.',
    'In April and June came the worst of it.',
    'The ledger for April, May and June is missing.',
    'Between April and June 2017 nobody asked.',
    'On 4 April, 12 May and 1 June the police came.',
    'The lease ended on May 31, 2018, June 30, 2018 at the latest.',
  ])
    assert.equal(placesOf(months, text), 0, text)
})

test('who calls herself by an everyday word without an apostrophe is asked about', () => {
  const names = ['Hope Tarrant', 'April Summers Court']
  for (const text of ['its Hope, im at the motel', 'its hope', 'Its April here.', 'hi its april'])
    assert.equal(placesOf(names, text), 1, text)
  for (const text of ['The family lost its hope.', 'its hope of profit was small', 'The motel kept its court open.'])
    assert.equal(placesOf(names, text), 0, text)
})

test('a family is seen in its plural though one of them is a word', () => {
  const names = ['Anna Price', 'Min Park', 'Hope Tarrant', 'Lee Short', 'Joan Rivers']
  for (const [text, count] of [
    ['The Prices paid cash.', 1],
    ['That night the Prices came.', 1],
    ['The Hopes were there.', 1],
    ['At noon the Shorts left.', 1],
    ['The Prices and the Parks saw that the girl cried.', 2],
  ] as const)
    assert.equal(placesOf(names, text), count, text)
  const asked = identityFinder([person('p', 'Anna Price')]).placesIn('Advertisements with prices')
  assert.deepEqual(
    asked.map(({ doubt }) => doubt?.kind),
    ['everyday-word'],
    'a label of the program is no sure place of a name',
  )
  for (const text of ['The prices rose.', 'the parks of the city', 'Read The Prices of Rooms, a pamphlet.'])
    assert.equal(placesOf(names, text), 0, text)
})

test('what stands between two places stays, and a number before a telephone is its own', () => {
  const gate = identityGate([
    person('g', 'April Summers Court', 'witness G'),
    person('h', 'Hope Tarrant', 'J.D. 1'),
    Identity.parse({ id: 't', kind: 'phone', pseudonym: 'phone of J.D. 1', forms: ['218-555-0173'] }),
  ])
  for (const [text, stays] of [
    ["Summers asked the court. Ms. Summers' room was paid.", /the court\. /],
    ["The bag is Hope's. April's is lost.", /\]'s\. \[/],
    ['Jane Doe 1 (218) 555-0173', /^Jane Doe 1 \[phone of J\.D\. 1\]$/],
    ['Jane Doe 1, 218-555-0173, called.', /^Jane Doe 1, \[phone of J\.D\. 1\], called\.$/],
    ['Room 1 218-555-0173', /^Room 1 \[phone of J\.D\. 1\]$/],
    ['+1 218 555 0173 or 1-218-555-0173', /^\[phone of J\.D\. 1\] or \[phone of J\.D\. 1\]$/],
  ] as const)
    assert.match(gate.replaceIn(text).text, stays, text)
})
