import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Identity } from '../../../casefile/matter.ts'
import { suggestIdentities } from './suggest-identities.ts'

const junia = [Identity.parse({ id: 'jd', kind: 'person', pseudonym: 'J.D.', forms: ['Junia Dettweiler'] })]

const rows: readonly (readonly [string, readonly (readonly [string, string])[]])[] = [
  ['Her sister Talwen waited in the car.', [['Talwen', 'relative']]],
  ['Orsolya, the mother of the guest, rang twice.', [['Orsolya', 'relative']]],
  ['Su hermana Xiomarel vino también.', [['Xiomarel', 'relative']]],
  ['Present: Talwen (15) and a clerk.', [['Talwen', 'minor']]],
  ['A 14-year-old girl, Fenwyl, was with her.', [['Fenwyl', 'minor']]],
  ['Pelham Dettweiler signed the form.', [['Pelham Dettweiler', 'same-surname']]],
  ['A girl of 14 named Fenwyl came.', [['Fenwyl', 'minor']]],
  ['Fenwyl, who was fifteen, came.', [['Fenwyl', 'minor']]],
  ['Fenwyl, then 16 years old, came.', [['Fenwyl', 'minor']]],
  ['A sixteen-year-old, Fenwyl, came.', [['Fenwyl', 'minor']]],
  ['The student Fenwyl Tarn, grade 9, came.', [['Fenwyl Tarn', 'minor']]],
  ['FENWYL TARN, 15 Y/O', [['FENWYL TARN', 'minor']]],
  ['Fenwyl (DOB 3/9/2012) came.', [['Fenwyl', 'minor']]],
  ['Фенвил, 12 лет', [['Фенвил', 'minor']]],
  ['The minor Fenwyl came.', [['Fenwyl', 'minor']]],
  [
    'Her twins Talwen and Bewyn came.',
    [
      ['Talwen', 'relative'],
      ['Bewyn', 'relative'],
    ],
  ],
  ['Her niece: Talwen.', [['Talwen', 'relative']]],
  ['Her mother’s name is Talwen.', [['Talwen', 'relative']]],
  ['Talwen is her step-sister.', [['Talwen', 'relative']]],
  ['Her cousin Grace came.', [['Grace', 'relative']]],
  ['Her son D’Andrel came.', [['D’Andrel', 'relative']]],
  ['Su hermano Ivarán vino.', [['Ivarán', 'relative']]],
  [
    'Her friend Talwen and the witness Bewyn Tarn came.',
    [
      ['Talwen', 'friend-or-witness'],
      ['Bewyn Tarn', 'friend-or-witness'],
    ],
  ],
  ['DETTWEILER, TALWEN', [['DETTWEILER, TALWEN', 'same-surname']]],
  ['Dettweiler, Talwen', [['Dettweiler, Talwen', 'same-surname']]],
  ['TALWEN DETTWEILER', [['TALWEN DETTWEILER', 'same-surname']]],
  ['Junia Ashgrove, née Dettweiler, testified.', [['Ashgrove', 'another-name']]],
  ['Junia Dettweiler, now Mrs. Ashgrove, testified.', [['Ashgrove', 'another-name']]],
  ['[J.D.] a/k/a Skye Monroe was seen.', [['Skye Monroe', 'another-name']]],
  ['Dettweiler, who goes by “Skye”, left.', [['Skye', 'another-name']]],
  ['Junia Dettweiler took the name Ashgrove.', [['Ashgrove', 'another-name']]],
  ['Junia Dettweiler-Ashgrove signed.', [['Dettweiler-Ashgrove', 'same-surname']]],
  ['Junia Dettweiler, now in Dayton, testified. The Starlite, formerly Kestrel Lodge, was sold.', []],
  ['Her home is at 39.7589, -84.1916 on the map.', [['39.7589, -84.1916', 'coordinates']]],
  ['The motel lies at 39.7589, -84.1916.', []],
  ['Invoice 14, Page 9, Room 15, Exhibit 7, Rule 9.', []],
  ['Junia Dettweiler signed; her mother rang Room 15.', []],
  ['The son paid. On May 15, the brother left.', []],
  ['Her mother Junia slept.', []],
]
for (const [text, expected] of rows)
  test(`suggests from ${JSON.stringify(text)}`, () =>
    assert.deepEqual(
      suggestIdentities([text], junia).map(({ name, why }) => [name, why]),
      expected,
    ))

test('counts how often and says where first', () => {
  const [one] = suggestIdentities(['Nothing.', 'Her sister Talwen. Her sister Talwen.'], junia)
  assert.deepEqual(
    { ...one, start: 0, end: 0 },
    { name: 'Talwen', why: 'relative', page: 2, start: 0, end: 0, times: 2 },
  )
})

test('a surname in two parts with a hyphen has namesakes too', () => {
  const two = [Identity.parse({ id: 'w', kind: 'person', pseudonym: 'K.W.', forms: ['Katrin Vael-Dorn'] })]
  assert.deepEqual(
    suggestIdentities(['Pelham Vael-Dorn and TALWEN VAEL-DORN came, not Pelham Vaelxdorn.'], two).map(
      ({ name }) => name,
    ),
    ['Pelham Vael-Dorn', 'TALWEN VAEL-DORN'],
  )
})

const bytes = Buffer.from(Array.from({ length: 600_000 }, (_, at) => (at * 7919) % 251))
for (const [what, textOf] of [
  ['a listed name after the other', (share) => 'Junia Dettweiler Pelham Dettweiler Junia '.repeat(12_000 * share)],
  ['one endless name', (share) => `Aa${'’Aa'.repeat(200_000 * share)}`],
  ['one endless word', (share) => `A${'a'.repeat(1_000_000 * share)} is 14`],
  ['encoded bytes', (share) => bytes.subarray(0, bytes.length * share).toString('base64')],
] as const satisfies readonly (readonly [string, (share: number) => string])[])
  test(`the work for a text of nothing but ${what} grows as the text does`, () => {
    const work = (share: number): number => {
      const before = process.cpuUsage()
      suggestIdentities([textOf(share)], junia)
      return process.cpuUsage(before).user / 1000
    }
    work(1 / 16)
    const quarter = work(1 / 4)
    const whole = work(1)
    // Four times the text is four times the work; what goes over all of it for each place would be sixteen times.
    assert.ok(whole < 10 * Math.max(quarter, 100), `${Math.round(quarter)} ms, then ${Math.round(whole)} ms`)
  })

test('whoever bears a listed surname and is not listed is suggested, surname first too; the listed drop out', () => {
  const listed = [
    ['M.N.', 'Nguyễn Thị May'],
    ["M.N.'s sister", 'Nguyễn Thị Hoa'],
    ['M.K.', 'Kim Min-ji'],
    ['A.S.', 'Aleksandra Shcherbakova'],
  ].map(([pseudonym = '', form = ''], i) => Identity.parse({ id: `p${i}`, kind: 'person', pseudonym, forms: [form] }))
  const namesIn = (text: string): readonly string[] => suggestIdentities([text], listed).map(({ name }) => name)
  for (const [text, name] of [
    ['Nguyen Van Binh, another guest, paid.', 'Nguyen Van Binh'],
    ['Detective Tran Nguyen wrote it.', 'Tran Nguyen'],
    ['They saw Kim Soo-jin there.', 'Kim Soo-jin'],
  ] as const)
    assert.ok(namesIn(text).includes(name), `${text}: ${namesIn(text).join(' | ')}`)
  for (const text of [
    'Nguyen Thi May and Hoa Nguyen came.',
    'Shcherbakova, Aleksandra paid.',
    'Щербакова, Александра',
    'Gim Min-ji slept.',
    'During May the clerk kept the log.',
  ])
    assert.deepEqual(namesIn(text), [], text)
})

/** Behind a title: whom the text tells to be kin or a child, and who bears a protected surname and is told to be another. */
const titled: readonly (readonly [text: string, names: readonly string[]])[] = [
  ['her aunt Mrs. Vance came', ['Vance']],
  ['Her foster mother, Mrs. Vance, called', ['Vance']],
  ['Officer Pratt, her uncle, came', ['Pratt']],
  ['her foster parents, the Vances, came', ['Vance']],
  ['Miss Vance, 15, slept', ['Vance']],
  ['Ms. Lornawick left. Ms. Lornawick slept. Mr. Lornawick came for her.', ['Mr. Lornawick']],
  ['Dr. Lornawick signed the chart.', ['Dr. Lornawick']],
  ['Ms. Lornawick left. Ms. Lornawick slept.', []],
  ['Officer Pratt came. Dr. Hale signed; Mrs. Vance told the clerk. Judge Nguyen ruled.', []],
  ['Mr. Lornawicker left.', []],
]
for (const [text, names] of titled)
  test(`a title with a surname: ${text}`, () => {
    const listed = [Identity.parse({ id: 'a', kind: 'person', pseudonym: 'P', forms: ['Tess Lornawick'] })]
    assert.deepEqual([...new Set(suggestIdentities([text], listed).map(({ name }) => name))], names)
  })

test('somebody protected is not proposed by the owner that a word of kinship has, and others without it', () => {
  const known = [Identity.parse({ id: 'n', kind: 'person', pseudonym: 'N.O.', forms: ['Ngozi Okeke'] })]
  const names = suggestIdentities(["Ngozi's grandmother", 'Ngozi’s aunt', "Rosalva's grandmother"], known)
  assert.deepEqual(
    names.map(({ name }) => name),
    ['Rosalva'],
  )
})
