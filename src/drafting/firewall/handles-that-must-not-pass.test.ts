import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Identity } from '../../casefile/matter.ts'
import { identityFinder } from './places/find-identities.ts'

const finderOf = (kind: Identity['kind'], form: string) =>
  identityFinder([Identity.parse({ id: 'x', kind, pseudonym: 'P', forms: [form] })])

/** One listed form, and texts in which all between the marks must be covered. */
const covered: readonly (readonly [Identity['kind'], string, readonly string[]])[] = [
  [
    'person',
    'Bo Li',
    [
      ...[
        '⟦boli2018⟧',
        '@⟦boli⟧',
        '⟦boli⟧.mn@mail.example',
        '/u/⟦boli⟧',
        '⟦boli_18⟧',
        'ask ⟦BOLI⟧',
        '@⟦libo⟧',
        '⟦libo88⟧',
      ],
      ...['x.example/⟦boli⟧', '#⟦boli⟧'],
    ],
  ],
  ['person', 'An Na', ['@⟦anna⟧', '⟦naan_3⟧']],
  [
    'handle',
    'lil_kay_07',
    [
      '⟦lilkay⟧',
      '⟦lil.kay⟧',
      '⟦lil_kay_7⟧',
      '⟦lilkay2007⟧',
      '⟦liI_kay_07⟧',
      '@⟦lil_kay_O7⟧',
      '⟦1il_kay_07⟧',
      'dm ⟦lil_kay⟧ now',
    ],
  ],
]
/** Written alike, and another word. */
const stays: readonly (readonly [Identity['kind'], string, readonly string[]])[] = [
  // Four letters in prose by themselves are a word of some language more often than two names in one.
  ['person', 'Bo Li', ['the boli was old', 'bolivia', 'in Bolinas', 'libor rates', 'boli-ng', 'BOLIVIA']],
  ['handle', 'lil_kay_07', ['kayak', 'a little kayak', 'lilac', 'room 07']],
]

for (const [kind, form, texts] of covered)
  test(`${form}: every way of writing it`, () => {
    const left = texts.filter((marked) => {
      const [start, end] = [marked.indexOf('⟦'), marked.indexOf('⟧') - 1]
      const text = marked.replace(/[⟦⟧]/g, '')
      const places = finderOf(kind, form).placesIn(text)
      const isLeft = (i: number): boolean =>
        /[\p{L}\p{N}]/u.test(text.charAt(i)) && !places.some((place) => place.start <= i && i < place.end)
      return Array.from({ length: end - start }, (_, i) => start + i).some(isLeft)
    })
    assert.deepEqual(left, [])
  })

for (const [kind, form, texts] of stays)
  test(`${form}: what is written alike stays`, () =>
    assert.deepEqual(
      texts.filter((text) => finderOf(kind, form).placesIn(text).length > 0),
      [],
    ))

test('a short name in one word is sure with a sign of handles, and asked in capitals', () => {
  const doubtAt = (form: string, text: string) => finderOf('person', form).placesIn(text)[0]?.doubt?.kind ?? null
  assert.equal(doubtAt('Bo Li', '@boli'), null)
  assert.equal(doubtAt('Bo Li', 'ask BOLI'), 'another-person')
})
