import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Identity } from '../../../../casefile/matter.ts'
import { identityGate } from '../../covering/replace-identities.ts'

const gateOf = (form: string) =>
  identityGate([Identity.parse({ id: 'x', kind: 'person', pseudonym: 'P', forms: [form] })])

/** A name as it was listed, and handles of its Latin spellings, each of which is covered whole. */
const handles: readonly (readonly [string, readonly string[]])[] = [
  [
    'Светлана Зубкова',
    [
      ...['svetlanazubkova', '@svetlanazubkova', '#svetlanazubkova', 'svetlanazubkova@mail.example', 'SVETLANAZUBKOVA'],
      ...['www.svetlanazubkova.example', 'SvetlanaZubkova', 'szubkova', '@szubkova99', 'zubkovasvetlana', 'svetlanaz'],
      ...['babysvetlana', 's.zubkova', 'zubkova_s', 'szubkov'],
    ],
  ],
  [
    'Ελένη Παπαδοπούλου',
    [
      'elenipapadopoulou@mail.example',
      'epapadopoulou',
      '@EleniPapadopoulou',
      'papadopouloueleni',
      'www.elenipapadopoulou.gr',
    ],
  ],
  ['Nguyễn Thị Thảo Vy', ['thaovy', 'nguyenthaovy', '@thaovy99', 'thithaovy', 'vythao']],
  ['ليلى الهاشمي', ['laylaalhashimi', 'leilahashimi', '@leilahashemi', 'lhashimi', 'LaylaHashimi']],
  ['ნინო ბერიძე', ['ninoberidze', 'nberidze', '@beridzenino']],
  ['Անի Գրիգորյան', ['anigrigoryan', 'agrigoryan']],
  ['יעל מזרחי', ['yaelmizrahi', 'ymizrahi', 'mizrachiyael']],
  ['सुनीता शर्मा', ['sunitasharma', 'ssharma', 'sharmasunita']],
  ['김민지', ['kimminji', 'minjikim', '@mjkim', '@minji.kim']],
  ['たなか ゆい', ['tanakayui', 'yuitanaka', 'ytanaka']],
  ['নাসরিন আক্তার', ['nasrinakter', 'nakter']],
  ['தமிழ்செல்வி முருகன்', ['tamilselvimurugan', 'tmurugan']],
]
for (const [form, texts] of handles)
  test(`handles made of ${form} are covered whole`, () => {
    const gate = gateOf(form)
    assert.deepEqual(
      texts.flatMap((text) => {
        const shown = gate.replaceIn(text).text
        return /^(?:@|#|www\.)?\[P\](?:@mail\.example|\.example|\.gr)?$/.test(shown) ? [] : [`${text} -> ${shown}`]
      }),
      [],
    )
  })

test('words that hold a few of its letters are left', () => {
  const texts: readonly (readonly [string, string])[] = [
    ['Светлана Зубкова', 'The subway to Zurich, see www.subway.example/zurich'],
    ['علي حسن', 'She really cried in the hallway; reality@mail.example'],
    ['김민지', 'making a kimono for the minjung'],
    ['Анна Лис', 'the annual analysis was cancelled at annex.example'],
    ['Nguyễn Thị Thảo Vy', 'navy levy envy'],
  ]
  for (const [form, text] of texts) assert.equal(gateOf(form).replaceIn(text).text, text)
})
