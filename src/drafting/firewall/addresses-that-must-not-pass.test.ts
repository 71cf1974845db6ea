import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Identity } from '../../casefile/matter.ts'
import { identityFinder } from './places/find-identities.ts'

const finderOf = (form: string) =>
  identityFinder([Identity.parse({ id: 'x', kind: 'address', pseudonym: 'P', forms: [form] })])

/** One listed address, and texts in which all between the marks must be covered. */
const covered: readonly (readonly [string, readonly string[]])[] = [
  [
    'Mercy Center, 300 Oakdale Avenue, Reno, NV 89501',
    [
      '⟦300 Oakdale Ave⟧',
      'at ⟦300 Oakdale⟧',
      'near ⟦Mercy Center⟧',
      'the ⟦MERCY CENTER⟧ van',
      '⟦Mercy Center, 300 Oakdale Avenue⟧',
    ],
  ],
  ['Apt 4, 19 Maple Street, Reno', ['⟦19 Maple St #4⟧', '⟦19 Maple Street⟧', '⟦#4, 19 Maple St⟧', 'at ⟦19 Maple⟧']],
  ['Apt 4 19 Maple Street', ['⟦19 Maple St⟧']],
  ['c/o Rosa, 7 Birch Ct, Reno', ['⟦7 Birch Court⟧', 'sent ⟦c/o Rosa⟧']],
  [
    'Casa Esperanza, 5 Calle Sol, San Juan',
    ['⟦5 Calle Sol⟧', '⟦Calle Sol 5⟧', 'en ⟦Casa Esperanza⟧', 'en ⟦casa esperanza⟧'],
  ],
  ['Harbor House, 12 Elm', ['⟦12 Elm Street⟧', 'at ⟦Harbor House⟧', 'at ⟦harbor house⟧ again', '⟦HARBOR-HOUSE⟧']],
  ['Serenity, 12 Elm Street', ['at ⟦Serenity⟧ they slept']],
  ['Building 4, 300 Oakdale Avenue', ['⟦300 Oakdale Ave⟧']],
  ['418, Wren Hollow Lane', ['⟦418 Wren Hollow⟧']],
  [
    '1427 Saint Brendan Street',
    [
      ...['⟦1427 Saint Brenden Street⟧', '⟦1427 saint brendn st⟧', '⟦1427 S Brendan St⟧', '⟦1427 S. Brendan⟧'],
      ...['⟦1427 Brendan Street⟧', '⟦1427 St Brandan⟧', '⟦1427 San Brendan⟧', '⟦14 27 Saint Brendan Street⟧'],
      ...['⟦14-27 Saint Brendan St⟧', '⟦1427 Saint Brenndan Street⟧', '⟦1427 Brendon Street⟧'],
    ],
  ],
  ['2217 Alder Street', ['⟦2217 Elder Street⟧', '⟦2217 Alders St⟧', '⟦22 17 Alder Street⟧']],
  [
    'Musterstraße 12',
    ['⟦Musterstr. 12⟧', '⟦Musterstr 12⟧', '⟦Musterstrasse 12⟧', '⟦Muster-Str. 12⟧', '⟦12 Musterstraße⟧'],
  ],
  ['Lindenstr. 8, 1010 Wien', ['⟦Lindenstraße 8⟧', '⟦Lindenstrasse 8⟧', '⟦Linden Straße 8⟧']],
  [
    'Rural Route 2, Box 19',
    [
      '⟦RR 2 Box 19⟧',
      '⟦R.R. #2, Box 19⟧',
      '⟦RR2 Box 19⟧',
      '⟦Rural Rt. 2, Bx 19⟧',
      '⟦R.D. 2, Box 19⟧',
      '⟦rfd 2 box 19⟧',
    ],
  ],
  ['Rosa Farm, RR 2 Box 19, Ely', ['⟦Rural Route 2 Box 19⟧']],
  [
    'N6W23001 Bluemound Rd',
    ['⟦N6 W23001 Bluemound Road⟧', '⟦n6w23001 bluemound⟧', '⟦N6 W23001 Bluemond Rd⟧', '⟦N 6 W 23001 Bluemound Road⟧'],
  ],
  ['N6 W23001 Bluemound Road', ['⟦N6W23001 Bluemound Rd⟧', '⟦W23001 Bluemound Rd⟧']],
]
/** Written alike, and another place or none. */
const stays: readonly (readonly [string, readonly string[]])[] = [
  ['Mercy Center, 300 Oakdale Avenue, Reno, NV 89501', ['at the center', 'mercy', 'NV 89501', 'Reno', '301 Oakdale']],
  ['Apt 4, 19 Maple Street, Reno', ['Apt 4', '4 maple trees', 'room 19']],
  ['Harbor House, 12 Elm', ['the house', 'a safe harbor', '12 elms']],
  ['Serenity, 12 Elm Street', ['a place of serenity']],
  ['Main Office, 12 Elm Street', ['the main office', 'Main Office hours']],
  ['Wren Hollow Lane, 45402 Dayton', ['45402 Dayton']],
  ['1427 Saint Brendan Street', ['1428 Saint Brenden Street', '1427 Brendas', 'Saint Brenden', '1427 St Bernard St']],
  ['2217 Alder Street', ['in 2217 older people', '2217 elders', '2217 Cedar Street', '2217 Aldergrove Street']],
  ['2019 Hotel Street', ['In 2019 hotels closed', '2019 motel rooms']],
  ['Rural Route 2, Box 19', ['box 19', 'rural route 2', 'RR 2 box 20', 'err 2 box 19']],
  ['Musterstraße 12', ['12 Muster', 'Muster 12', 'Musterstr. 13']],
  ['N6 W23001 Bluemound Road', ['N6 W23002 Bluemound Road', 'n6']],
]

for (const [form, texts] of covered)
  test(`${form}: every way of writing it`, () => {
    const left = texts.filter((marked) => {
      const [start, end] = [marked.indexOf('⟦'), marked.indexOf('⟧') - 1]
      const text = marked.replace(/[⟦⟧]/g, '')
      const places = finderOf(form).placesIn(text)
      const isLeft = (i: number): boolean =>
        /[\p{L}\p{N}]/u.test(text.charAt(i)) && !places.some((place) => place.start <= i && i < place.end)
      return Array.from({ length: end - start }, (_, i) => start + i).some(isLeft)
    })
    assert.deepEqual(left, [])
  })

for (const [form, texts] of stays)
  test(`${form}: what is written alike stays`, () =>
    assert.deepEqual(
      texts.filter((text) => finderOf(form).placesIn(text).length > 0),
      [],
    ))

test('the name of a house that is one word is covered and asked about', () => {
  const [place] = finderOf('Serenity, 12 Elm Street').placesIn('at Serenity they slept')
  assert.equal(place?.doubt?.word, 'serenity')
})
