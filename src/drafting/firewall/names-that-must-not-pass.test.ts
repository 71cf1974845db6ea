import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Identity } from '../../casefile/matter.ts'
import { identityGate } from './covering/replace-identities.ts'

const one = (kind: Identity['kind'], form: string, answers: unknown[] = []): Identity =>
  Identity.parse({ id: 'x', kind, pseudonym: 'P', forms: [form], answers })

/** What one listed form covers: kind, form, text, text as it leaves. */
const covered: readonly (readonly [Identity['kind'], string, string, string])[] = [
  ['person', 'Junia Marisol Dettweiler', 'DETTWEILER JUNIA', '[P]'],
  ['person', 'Junia Marisol Dettweiler', 'Dettweiler, Junia', '[P]'],
  ['person', 'Junia Marisol Dettweiler', 'Dettweiler, Junia M.', '[P]'],
  ['person', 'Junia Marisol Dettweiler', 'the Dettweilers came', 'the [P]s came'],
  ['person', 'Junia Marisol Dettweiler', "the Dettweilers' house", "the [P]s' house"],
  ['person', 'Junia Marisol Dettweiler', 'add juniababy16 now', 'add [P] now'],
  ['person', 'Junia Marisol Dettweiler', '@babyjunia posted', '@[P] posted'],
  ['person', 'Junia Marisol Dettweiler', 'ask jdettweiler or juniad', 'ask [P] or [P]'],
  ['person', 'Junia Marisol Dettweiler', '#justice4junia', '#[P]'],
  ['person', 'Junia Marisol Dettweiler', 'find.junia.now@mail.example', '[P]@mail.example'],
  ['person', 'Junia Marisol Dettweiler', 'C:\\scans\\DettweilerIntake.pdf', 'C:\\scans\\[P]Intake.pdf'],
  ['person', 'Junia Marisol Dettweiler', 'https://x.example/u/junia-dettweiler', 'https://x.example/u/[P]'],
  ['person', 'Junia Marisol Dettweiler', 'Carla, mother of Junia', 'Carla, mother of [P]'],
  ['person', 'Junia Marisol Dettweiler', 'The claim of Junia under 1595', 'The claim of [P] under 1595'],
  ['person', 'Junia Marisol Dettweiler', 'Dettwei-\nler slept', '[P] slept'],
  ['person', 'Junia Marisol Dettweiler', 'Dettwei\nler slept', '[P] slept'],
  ['person', 'Junia Marisol Dettweiler', 'J U N I A slept', '[P] slept'],
  ['person', 'Junia Marisol Dettweiler', 'Miss Marisol Dettweiler', '[P]'],
  ['person', 'Junia Marisol Dettweiler', 'J. M. Dettweiler', '[P]'],
  ['person', 'Junia Marisol Dettweiler', 'a juniper and a petunia', 'a juniper and a petunia'],
  ['person', 'Maria Elena Garcia Lopez', 'Garcia, Maria', '[P]'],
  ['person', 'Maria Elena Garcia Lopez', 'Sra. García', '[P]'],
  ['person', 'Maria Elena Garcia Lopez', 'Lopez Garcia, M. E.', '[P]'],
  ['person', 'Maria Elena Garcia Lopez', 'mariaelena_gl', '[P]_gl'],
  ['person', 'Siobhan O’Brien', "Ms. O'Brien", '[P]'],
  ['person', "Siobhan O'Brien", 'OBRIEN, S.', '[P]'],
  ['person', "Siobhan O'Brien", 'Siobhán O´Brien', '[P]'],
  ['person', 'Ana de la Cruz', 'Señora de la Cruz', '[P]'],
  ['person', 'Ana de la Cruz', 'Cruz, Ana', '[P]'],
  ['person', 'Ana de la Cruz', 'banana for Anabel', 'banana for Anabel'],
  ['person', 'Kim Min-ji', 'Minji Kim and Kim Min Ji', '[P] and [P]'],
  ['person', 'Wang Xiaomei', 'Xiaomei Wang', '[P]'],
  ['person', '王小美', '昨天 王 小美 来了', '昨天 [P] 来了'],
  ['person', '王小美', '小美说', '[P]说'],
  ['person', '김민지', '민지 씨와 김 민지', '[P] 씨와 [P]'],
  ['person', 'Дарья Волкова', 'Daria Volkova; Дарью Волкову; Darya Volkov', '[P] [P]; [P] [P]; [P] [P]'],
  ['person', 'Darya Volkova', 'Дарья Волкова', '[P] [P]'],
  ['person', 'Dmitri Sokolov', 'Dmitriy and Dmitry', '[P] and [P]'],
  ['person', 'Grace', 'ok grace come 2 room 118', 'ok [P] come 2 room 118'],
  ['person', 'Grace', 'Grace signed the card.', '[P] signed the card.'],
  ['person', 'Grace', 'There is a grace period of ten days.', 'There is a grace period of ten days.'],
  ['person', 'May', 'During May the clerk kept the log.', 'During May the clerk kept the log.'],
  ['person', 'May', 'The clerk may have seen it; on May 4 he left.', 'The clerk may have seen it; on May 4 he left.'],
  ['person', 'May', 'He told May to stay.', 'He told [P] to stay.'],
  ['person', 'Hope', 'I hope you are well.', 'I hope you are well.'],
  ['person', 'Hope', 'hey hope whats up', 'hey [P] whats up'],
  ['person', 'Mateo', 'SUM(M4730:M4735)', 'SUM(M4730:M4735)'],
  ['person', 'Mateo', 'M4t30 slept', '[P] slept'],
  ['birth-date', '2004-03-09', 'nació el 9 de marzo de 2004', 'nació el [birth date withheld]'],
  ['birth-date', '2004-03-09', '生于2004年3月9日。', '生于[birth date withheld]。'],
  ['birth-date', '2004-03-09', '二〇〇四年三月九日', '[birth date withheld]'],
  ['birth-date', '2004-03-09', '平成16年3月9日', '[birth date withheld]'],
  ['birth-date', '2004-03-09', '2004년 3월 9일', '[birth date withheld]'],
  ['birth-date', '2004-03-09', '9 марта 2004 г.', '[birth date withheld] г.'],
  ['birth-date', '2004-03-09', '9 de março de 2004', '[birth date withheld]'],
  ['birth-date', '2004-03-09', 'ngày 9 tháng 3 năm 2004', 'ngày [birth date withheld]'],
  ['birth-date', '2004-03-09', 'le 9 mars 2004', 'le [birth date withheld]'],
  ['birth-date', '2004-03-09', 'March ninth, two thousand and four', '[birth date withheld]'],
  ['birth-date', '2004-03-09', 'nueve de marzo de dos mil cuatro', '[birth date withheld]'],
  ['birth-date', '2004-03-09', '٩/٣/٢٠٠٤', '[birth date withheld]'],
  ['birth-date', '2004-03-09', 'my bday is march 9', 'my bday is [birth date withheld]'],
  ['birth-date', '2004-03-09', 'On March 9 she left; 2004年4月9日', 'On March 9 she left; 2004年4月9日'],
  ['birth-date', '9 de marzo de 2004', '03/09/2004', '[birth date withheld]'],
  ['address', '418 Wren Hollow Lane', '418 Wren Hollow', '[P]'],
  ['address', '418 Wren Hollow Lane', '418 N. Wren Hollow Ln.', '[P].'],
  ['address', '418 Wren Hollow Lane', 'the house on Wren Hollow Lane', 'the house on [P]'],
  ['address', '27 May Street', 'on 27 May the clerk', 'on 27 May the clerk'],
  ['phone', '+1 (937) 555-0142', 'call 5550142', 'call [P]'],
  ['phone', '+44 7700 900123', '07700 900 123', '[P]'],
  ['account', 'OH-778812340', 'Medicaid 778 812 340', 'Medicaid [P]'],
  ['record-number', 'MRN-0044-8812', 'chart 00448812', 'chart [P]'],
  ['handle', 'skye_babyy99', 'dm SkyeBabyy99', 'dm [P]'],
]
for (const [kind, form, text, expected] of covered)
  test(`${form} in ${JSON.stringify(text)}`, () =>
    assert.equal(identityGate([one(kind, form)]).replaceIn(text).text, expected))

test('what cannot be told is covered and asked, with its place, and an answer is kept', () => {
  const text = 'grace tonight'
  const asked = identityGate([one('person', 'Grace Ostrava')]).replaceIn(text)
  assert.deepEqual(asked.questions, [
    { kind: 'everyday-word', identity: 'x', word: 'grace', left: '', right: 'tonight', passage: '[P] tonight' },
  ])
  assert.equal(asked.text, '[P] tonight')
  const answer = { word: 'grace', left: '', right: 'tonight', is: 'not-the-name' }
  const told = identityGate([one('person', 'Grace Ostrava', [answer])])
  assert.deepEqual(told.replaceIn(text), { text, replacements: [], questions: [] })
  assert.equal(told.replaceIn('grace later').text, '[P] later')
  const everywhere = identityGate([one('person', 'Grace Ostrava', [{ ...answer, everywhere: true }])])
  assert.equal(everywhere.replaceIn('grace later').text, 'grace later')
  assert.equal(everywhere.replaceIn('Grace Ostrava').text, '[P]')
})

test('a first name beside a surname that is not hers is covered and asked', () => {
  const gate = identityGate([one('person', 'Maria Elena Garcia Lopez')])
  const { text, questions } = gate.replaceIn('Housekeeping said that Maria Sandoval cleaned room 9.')
  assert.equal(text, 'Housekeeping said that [P] Sandoval cleaned room 9.')
  assert.deepEqual(
    questions.map(({ kind, word, right }) => [kind, word, right]),
    [['another-person', 'maria', 'sandoval']],
  )
  assert.deepEqual(gate.openQuestions(), questions)
})
