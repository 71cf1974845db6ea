import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Identity } from '../../casefile/matter.ts'
import { identityGate } from './covering/replace-identities.ts'
import { readWrittenDay } from './forms/numbers/written-date.ts'

const gate = identityGate([Identity.parse({ id: 'x', kind: 'birth-date', pseudonym: 'P', forms: ['2007-02-14'] })])
const withheld = '[birth date withheld]'

/** The day between marks, in one word with what stands beside it, in words of the year alone, before the age that it tells. */
const covered = [
  ...['DOB⟦14FEB07⟧', 'DOB⟦14FEB2007⟧', 'born⟦14feb2007⟧', '⟦Feb142007⟧', 'DOB:⟦Feb142007⟧', '⟦14thFeb2007⟧'],
  ...['scan⟦14feb2007⟧.pdf', "born in '07, on ⟦Feb. 14⟧", 'born 2007, on ⟦2/14⟧', '⟦two fourteen oh seven⟧'],
  ...[
    '⟦fourteen two oh seven⟧',
    '⟦two fourteenth twenty oh seven⟧',
    'HBD ⟦2/14⟧',
    '⟦Feb 14⟧ HBD girl',
    '⟦2/14⟧ she turned 14',
  ],
  ...['On ⟦Feb 14⟧ she turned 14', 'Rusko wrote: ⟦Feb 14⟧, she turned 14', '"⟦Feb 14⟧, she turned fourteen"'],
  ...['He said: “On ⟦Feb 14⟧ she became 14.”', 'On ⟦Feb 14⟧ she was born'],
]
/** A day in other languages, with its year. */
const elsewhere = [
  ...['14. února 2007', '14. helmikuuta 2007', '14. veljače 2007', '14. фебруара 2007', '14. februara 2007'],
  ...['14. februára 2007', '14. februarja 2007', '14 februarie 2007', '14 февруари 2007', '১৪ ফেব্রুয়ারি ২০০৭'],
  ...['14 shkurt 2007', '2007 оны хоёрдугаар сарын 14', '2007 оны 2-р сарын 14', '14 Chwefror 2007', '14 Feabhra 2007'],
  ...['14 veebruar 2007', '2007 vasario 14', '14 februāris 2007'],
]

for (const marked of [...covered, ...elsewhere.map((day) => `⟦${day}⟧`)])
  test(`the day is covered in ${marked}`, () =>
    assert.equal(gate.replaceIn(marked.replace(/[⟦⟧]/g, '')).text, marked.replace(/⟦.*⟧/, withheld)))

for (const text of [
  ...['Feb 14 she went to the store', 'On Feb 14 the motel closed.', 'On Feb 14 he turned the key.', 'DOB15FEB07'],
  ...['15th of Feb 2007', 'two fourteen oh eight', 'On Feb 15 she turned 14', 'HBD 2/15', '15. února 2007'],
])
  test(`another day, or a day that tells nothing, is left: ${text}`, () => {
    const shown = gate.replaceIn(text).text
    assert.ok(shown === text || shown.startsWith('DOB['), shown)
  })

const inAugust = identityGate([Identity.parse({ id: 'x', kind: 'birth-date', pseudonym: 'P', forms: ['1999-08-17'] })])

for (const marked of [
  ...[
    '⟦August 17th of the year 1999⟧',
    'the ⟦17th day of August in the year 1999⟧',
    'born on ⟦August 17th of the year 1999⟧',
  ],
  ...[
    'the ⟦seventeenth of August of the year nineteen ninety-nine⟧',
    'her birthday, ⟦August 17 in the year of our Lord 1999⟧',
  ],
  ...[
    'the ⟦17th day of August, in the year nineteen hundred ninety-nine⟧',
    'ngày ⟦17 tháng tám 1999⟧',
    '⟦17 tháng tám năm 1999⟧',
  ],
  ...[
    '⟦8171999⟧',
    '⟦1781999⟧',
    '⟦17 ágúst 1999⟧',
    '⟦17 Agosti 1999⟧',
    '⟦۱۷ اوت ۱۹۹۹⟧',
    '⟦2542年8月17日⟧',
    '⟦民國88年8月17日⟧',
  ],
  ...['⟦17 สิงหาคม พ.ศ. 2542⟧', '⟦17/8/2542⟧', '⟦2542-08-17⟧', '⟦17 أوت 1999⟧', '⟦17 اگست 1999⟧', '⟦17 Ogos 1999⟧'],
  ...['le ⟦17 août de l’année 1999⟧', 'el ⟦17 de agosto del año 1999⟧', 'turned 18 on ⟦August 17th of the year 2017⟧'],
])
  test(`the day is covered in ${marked}`, () => {
    const { text, questions } = inAugust.replaceIn(marked.replace(/[⟦⟧]/g, ''))
    assert.deepEqual([text, questions], [marked.replace(/⟦.*⟧/, withheld), []])
  })

test('six figures that may be the day are covered and asked about, and are none within a sum or a longer number', () => {
  for (const figures of ['081799', '170899', '990817'])
    assert.deepEqual(
      inAugust.replaceIn(`code ${figures} on the card`).questions.map(({ kind, word }) => [kind, word]),
      [['another-number', figures]],
    )
  for (const text of [
    '$081799',
    '0817991',
    'case 22-081799',
    '81799',
    '8.171999',
    '9171999',
    '18 ágúst 1999',
    '2543年8月17日',
  ])
    assert.deepEqual(inAugust.replaceIn(text), { text, replacements: [], questions: [] })
})

test('a month that two languages name differently is read as the first of them has it, and looked for as both', () => {
  assert.deepEqual(readWrittenDay('3 listopada 2004'), { year: 2004, month: 11, day: 3 })
  assert.deepEqual(readWrittenDay('14. helmikuuta 2007'), { year: 2007, month: 2, day: 14 })
  assert.deepEqual(readWrittenDay('14 Feabhra 2007'), { year: 2007, month: 2, day: 14 })
})
