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
  ['person', 'Junia Dettweiler', 'hey juni u up', 'hey [P] u up'],
  ['person', 'Grace Hopewell', 'The clerk wrote G. Hopewell (Grace).', 'The clerk wrote [P].'],
  ['person', 'Grace Hopewell', 'Grace "Gracie" Hopewell', '[P]'],
  ['person', 'Emma Clara Smith', 'who wrote E. C. Smith', 'who wrote [P]'],
  ['person', 'Elizabeth Smith', 'lizsmith liked this', '[P] liked this'],
  ['person', 'Ana Núñez', 'P<USANUNEZ<<ANA<<<', 'P<USA[P]<<<'],
  ['person', 'Anne Li', 'see Annex B', 'see Annex B'],
  ['person', 'Summer Price', 'MAY CAUSE DROWSINESS', 'MAY CAUSE DROWSINESS'],
  ['person', 'May', 'MAY CAUSE DROWSINESS', 'MAY CAUSE DROWSINESS'],
  ['person', 'Tina Young', 'He saw two young women.', 'He saw two young women.'],
  ['person', 'Mateo', 'SUM(M4730:M4735)', 'SUM(M4730:M4735)'],
  ['person', 'Mateo', 'M4t30 slept', '[P] slept'],
  ['person', 'Nguyễn Thị May', 'He said May cried.', 'He said [P] cried.'],
  ['person', 'Nguyễn Thị May', 'The clerk said May was late again.', 'The clerk said [P] was late again.'],
  ['person', 'Nguyễn Thị May', 'She said May had bruises', 'She said [P] had bruises'],
  ['person', 'Nguyễn Thị May', 'May paid at the desk', '[P] paid at the desk'],
  ['person', 'Nguyễn Thị May', 'May née Nguyen', '[P] née [P]'],
  ['person', 'Nguyễn Thị May', 'They waited until May came back.', 'They waited until [P] came back.'],
  ['person', 'Nguyễn Thị May', 'Then May, 16, said nothing.', 'Then [P], 16, said nothing.'],
  ['person', 'Nguyễn Thị May', 'tell MAYYY and Nguyennn', 'tell [P] and [P]'],
  ['person', 'Nguyễn Thị May', 'Nguyenová met Ɲguyen or Nguүen', '[P] met [P] or [P]'],
  ['person', 'Nguyễn Thị May', 'with may n tonight', 'with [P] n tonight'],
  ['person', 'Grace Ní Bhriain', 'He said Grace cried.', 'He said [P] cried.'],
  ...[
    'in May',
    'May 5',
    'last May',
    'May and June',
    'from May to July',
    'until May 2019',
    'by the order of said May',
  ].map((text) => ['person', 'Nguyễn Thị May', text, text] as const),
  ['person', 'Oluwaseun Clarke', 'Clerk: Petrova; the Clerk signed', 'Clerk: Petrova; the Clerk signed'],
  ['record-number', 'C7712045', 'C77I2O45, C77I2045, 7712O45, C77l204S', '[P], [P], [P], [P]'],
  ['record-number', 'C7712045', 'C7712046, C77I2O46', 'C7712046, C77I2O46'],
  ['phone', '(614) 555-0187', '(555) 0187', '[P]'],
  ['address', '2217 Alder Street', '2217 Adler Street', '[P]'],
  ['address', '2217 Alder Street', '2218 Adler Street', '2218 Adler Street'],
  [
    'birth-date',
    '1999-08-02',
    '99.8.2 and 990802-2345678 and 990802-2******',
    '[birth date withheld] and [birth date withheld] and [birth date withheld]',
  ],
  ['birth-date', '1999-08-02', 'version 1.99.8.2', 'version 1.99.8.2'],
  ['person', 'Nguyễn Thị May', 'Нгуен Тхи Май; グエン・ティ・メイ; 응우옌 티 메이', '[P]'],
  ['person', 'Nguyễn Thị May', 'Май, затем グエンさん', 'Май, затем [P]さん'],
  ['person', 'Aleksandra Shcherbakova', 'к Щербаковой Саше', 'к [P]'],
  ['person', 'Kim Min-ji', 'Gim Min-ji', '[P]'],
  ['person', 'Kim Min-ji', 'Gim came', 'Gim came'],
  ['birth-date', '2004-03-09', 'DOB three nine oh four', 'DOB [birth date withheld]'],
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
    {
      kind: 'everyday-word',
      identity: 'x',
      word: 'grace',
      left: '',
      right: 'tonight',
      large: false,
      passage: '[P] tonight',
    },
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

test('an everyday name in small letters is asked about in a sentence that has its capitals, too', () => {
  const gate = identityGate([one('person', 'Hope Tarrant'), { ...one('person', 'Summer Vance'), id: 'y' }])
  for (const sentence of [
    'He hit hope again with the belt.',
    'I saw hope at the desk with bruises.',
    'My girl hope is in room 12.',
    'Mr Cole sold hope to him for 80 dollars.',
    'She said her name was hope.',
    'Where is hope?',
    'Ask summer for the 200.',
    'Pick up hope at 9.',
    'Is summer working tonight?',
    'Room 12 hope 80.',
    'hope: i want to go home',
    'hope - i want to go home',
    'HOPE: I WANT TO GO HOME',
    '[12:04] summer: where r u',
    'He paid for hope and left.',
    'Photos of hope were posted.',
  ]) {
    const { text, questions } = gate.replaceIn(sentence)
    assert.doesNotMatch(text, /hope|summer/i, sentence)
    assert.equal(questions.length, 1, sentence)
  }
  assert.equal(gate.replaceIn('The girls were hope, tina and summer.').questions.length, 2)
  for (const sentence of [
    'We hope to see you again this summer.',
    'There was no hope left.',
    'They gave her hope in the summer of 2019.',
    'Most people hope that it ends.',
  ])
    assert.deepEqual(gate.replaceIn(sentence).text, sentence)
})

test('what may be a place, or somebody of another surname, is asked about', () => {
  for (const [form, text] of [
    ['Ana de la Cruz', 'They drove to Port Cruz.'],
    ['Angeles Ruiz', 'They drove to Mount Angeles.'],
    ['Georgia Ruiz', 'They drove to Atlanta, Georgia.'],
    ['Mark Amberson', 'They read Mark Twain.'],
    ['Ida Clarke', 'They met on Clarke St. at noon.'],
    ['Nguyễn Thị May', 'Detective Tran Nguyen wrote it.'],
  ] as const) {
    const { questions } = identityGate([one('person', form)]).replaceIn(text)
    assert.deepEqual(
      questions.map(({ kind }) => kind),
      ['another-person'],
    )
  }
})

test('an answer holds for a place however the name was found there', () => {
  const plain = one('person', 'Oluwaseun Okafor')
  for (const text of [
    'L012 OluwaseunOkafor',
    'tell 0luwaseun now',
    'nuesawulO was here',
    'Oluwaseum was here',
    'Santa Okafor',
  ]) {
    const { questions } = identityGate([plain]).replaceIn(text)
    const answers = questions.map(({ word, left, right }) => ({ word, left, right, is: 'the-name' }))
    assert.deepEqual(identityGate([one('person', 'Oluwaseun Okafor', answers)]).replaceIn(text).questions, [], text)
    const others = answers.map((answer) => ({ ...answer, is: 'not-the-name' }))
    assert.deepEqual(identityGate([one('person', 'Oluwaseun Okafor', others)]).replaceIn(text).questions, [], text)
  }
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

const listed = (people: readonly (readonly [string, string])[]): readonly Identity[] =>
  people.map(([pseudonym, form], i) => Identity.parse({ id: `p${i}`, kind: 'person', pseudonym, forms: [form] }))

const sisters = listed([
  ['M.N.', 'Nguyễn Thị May'],
  ["M.N.'s sister", 'Nguyễn Thị Hoa'],
])
const cousins = listed([
  ['A', 'Maria Lopez'],
  ['B', 'Maria Garcia'],
  ['C', 'Ines Lopez'],
])

/** What fits several alike is given to none of them at random. */
const ofSeveral: readonly (readonly [readonly Identity[], string, string])[] = [
  [sisters, 'Dr. Nguyen treated her.', "[M.N. or M.N.'s sister] treated her."],
  [sisters, 'Nguyen Thi May came.', '[M.N.] came.'],
  [sisters, 'Hoa Nguyen came.', "[M.N.'s sister] came."],
  [sisters, 'M. Nguyen and H. Nguyen', "[M.N.] and [M.N.'s sister]"],
  [sisters, '@may_nguyen', '@[M.N.]'],
  [sisters, '@hoa_nguyen', "@[M.N.'s sister]"],
  [sisters, '@baby_nguyen', "@[M.N. or M.N.'s sister]"],
  [sisters, 'maynguyen99 and nguyenhoa', "[M.N.] and [M.N.'s sister]"],
  [sisters, 'the Nguyens came', "the [M.N. or M.N.'s sister]s came"],
  [sisters, 'Detective Tran Nguyen wrote it.', "Detective Tran [M.N. or M.N.'s sister] wrote it."],
  [cousins, 'Maria saw Ms. Lopez.', '[A or B] saw [A or C].'],
  [cousins, 'Garcia, Maria and Lopez, Ines', '[B] and [C]'],
]
for (const [people, text, expected] of ofSeveral)
  test(`of several: ${JSON.stringify(text)}`, () => {
    for (const all of [people, people.toReversed()]) {
      const shown = identityGate(all).replaceIn(text).text
      const inOrder = shown.replace(
        /\[(.+?) or (.+?)\]/g,
        (_, ...two: string[]) => `[${two.slice(0, 2).sort().join(' or ')}]`,
      )
      assert.equal(inOrder, expected)
    }
  })

test('a place that several fit is asked of one after the other, and an answer gives it to one alone', () => {
  const text = 'They said that Maria Sandoval cleaned room 9.'
  const [question, ...others] = identityGate(cousins).replaceIn(text).questions
  assert.deepEqual(others, [])
  assert.equal(question?.passage, 'They said that [A or B] Sandoval cleaned room 9.')
  const told = (is: string): readonly Identity[] =>
    cousins.map((one) =>
      one.id === question?.identity
        ? Identity.parse({ ...one, answers: [{ word: question.word, left: question.left, right: question.right, is }] })
        : one,
    )
  assert.deepEqual(
    ['the-name', 'not-the-name'].map((is) => {
      const { text: shown, questions } = identityGate(told(is)).replaceIn(text)
      return [shown, questions.length]
    }),
    [
      ['They said that [A] Sandoval cleaned room 9.', 0],
      ['They said that [B] Sandoval cleaned room 9.', 1],
    ],
  )
})

test('a month that begins a sentence is a question at most, in a short text as on a page', () => {
  const gate = identityGate([one('person', 'Nguyễn Thị May')])
  for (const text of ['May was a slow month.', 'May paid at the desk.'])
    for (const around of [text, `The log was kept.\n\n${text}\n\nNobody came.`])
      assert.deepEqual(
        gate.replaceIn(around).questions.map(({ kind }) => kind),
        ['everyday-word'],
      )
})
