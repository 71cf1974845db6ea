import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Identity } from '../../../casefile/matter.ts'
import type { NameAnswer } from '../../../casefile/release/name-question.ts'
import { identityFinder } from './find-identities.ts'

/** ⟦covered⟧, ⟪covered and asked about⟫; everything else stays as it is. */
function seen(form: string, text: string, answers: readonly NameAnswer[] = []): string {
  const finder = identityFinder([Identity.parse({ id: 'x', kind: 'person', pseudonym: 'P', forms: [form], answers })])
  let out = ''
  let from = 0
  for (const { start, end, doubt } of finder.placesIn(text)) {
    const [opens, closes] = doubt === null ? '⟦⟧' : '⟪⟫'
    out += `${text.slice(from, start)}${opens}${text.slice(start, end)}${closes}`
    from = end
  }
  return out + text.slice(from)
}

const rows: readonly (readonly [form: string, lines: readonly string[]])[] = [
  [
    'Elizabeth Marlowe',
    [
      ...['u coming ⟪liz⟫?', 'i saw ⟪liz⟫ and her sister. where is ⟪beth⟫.', 'bring ⟪liz⟫', 'my girl ⟪liz⟫ is 16.'],
      ...['⟪Eliz⟫ cried.', 'Detective ⟪E. Marlowe⟫', 'Nurse ⟪Marlowe⟫', '⟦Ms. Marlowe⟧', 'Det. ⟦Elizabeth Marlowe⟧'],
    ],
  ],
  ['May Lin', ['i saw ⟪may⟫ there', 'april may june', 'He said may help be near.', 'you may there rest']],
  ['Katherine Marlowe', ['give me ⟪katie⟫', 'a cat and a dog', 'kit of tools', 'the cat sat']],
  [
    'María Guadalupe Hernández Ortiz',
    [
      ...[
        'u coming ⟪lupe⟫?',
        '⟦Hernández O. Ma. Gpe⟧.',
        '⟦Guadalupe Hdz⟧',
        'Name: ⟦HDZ ORTIZ, MA GPE⟧',
        '⟦Ma. G. Hdez⟧.',
      ],
      ...['⟪MGHO⟫ refused transport.', 'Bring ⟪MGHO⟫.', 'MGH refused.'],
    ],
  ],
  ['Nguyễn Thị An Thư', ['⟦Ng. Thu⟧', '⟪NTAT⟫ | 3pm']],
  ['Oksana Volodymyrivna Kovalenko', ['Видели ⟦Оксану Владимировну⟧', '⟦Оксана Владимировна⟧ пришла']],
  [
    'Will Court',
    ['The court will decide', 'The court will hear it', 'a court will say', '⟦Court, Will⟧', '⟦Will Court⟧ paid'],
  ],
  ['Jesus Ortiz', ['Officer ⟪J. Ortiz⟫ #441 assisted', 'Sgt. ⟪J Ortiz⟫', 'Trooper ⟪Ortiz⟫', '⟦J. Ortiz⟧ said']],
]
for (const [form, lines] of rows)
  test(`${form}: short forms, forms cut short, initials, officials of the same surname`, () => {
    for (const marked of lines) assert.equal(seen(form, marked.replaceAll(/[⟦⟧⟪⟫]/g, '')), marked)
  })

const place = (word: string, left: string, right: string, more: object = {}): NameAnswer => ({
  ...{ word, left, right, is: 'not-the-name', everywhere: false },
  ...{ given: { to: 'a', settled: [], at: '2026-11-30T12:00:00Z' }, ...more },
})

test('the answer to a question opens no other place: not one beyond doubt, not one in other letters, not one that goes on otherwise', () => {
  assert.equal(
    seen('Grace Price', 'price is 80 tonight', [place('price', '', 'is 80 tonight', { large: false })]),
    'price is 80 tonight',
  )
  const answers = [place('price', '', 'is 80 tonight', { large: false }), place('grace', 'and', 'on', { large: false })]
  assert.equal(seen('Grace Price', 'Price is afraid of Dre.', answers), '⟦Price⟧ is afraid of Dre.')
  assert.equal(seen('Grace Price', 'I saw Tom and Grace on the porch.', answers), 'I saw Tom and ⟦Grace⟧ on the porch.')
  // In the same letters between the same neighbours, where nobody would ask.
  assert.equal(
    seen('Lorna Quist', 'They met Quist there.', [place('quist', 'met', 'there')]),
    'They met ⟦Quist⟧ there.',
  )
})

test('where a text names somebody else by the surname, whom it means alone is asked', () => {
  const answers = [place('ortiz', 'luis', 'wrote', { large: true })]
  assert.equal(
    seen(
      'Jesus Ortiz',
      'In the lobby Officer Luis Ortiz wrote it down. Ortiz stated that he had seen the man.',
      answers,
    ),
    'In the lobby Officer Luis Ortiz wrote it down. ⟪Ortiz⟫ stated that he had seen the man.',
  )
  assert.equal(seen('Jesus Ortiz', 'Ortiz stated that he left.', answers), '⟦Ortiz⟧ stated that he left.')
})
