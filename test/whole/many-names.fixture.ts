import type { Identity } from '../../src/casefile/matter.ts'

/** One protected name or number: as it is listed, as people write it elsewhere, and what of it may stand nowhere. */
export interface ManyName {
  readonly kind: Identity['kind']
  readonly forms: readonly [string, ...string[]]
  readonly written: readonly string[]
  /** Looked for without the firewall's own rules, in any case, with and without the marks above letters. */
  readonly never: RegExp
}

const person = (forms: ManyName['forms'], written: readonly string[], never: RegExp): ManyName => ({
  ...{ kind: 'person', forms, written, never },
})

/** Invented people of many languages, with their numbers and places; each is written otherwise than it is listed. */
export const manyNames: readonly ManyName[] = [
  person(
    ['Anne-Marie Castellane-Voss'],
    ['A.-M. Castellane', 'CASTELLANE-VOSS, ANNE MARIE', 'the Castellane-Vosses'],
    /castellane|anne.?marie/iu,
  ),
  person(
    ['Ana Lucía de la Rosa Ibarrondo'],
    ['Sra. de la Rosa Ibarrondo', 'Ana L. Ibarrondo', 'DE LA ROSA IBARRONDO ANA', 'Ana Delarosa'],
    /ibarrondo|de.?la.?rosa/iu,
  ),
  person(
    ['Nguyễn Thị Bích Hạnh'],
    ['Bich Hanh Nguyen', 'chị Bích Hạnh', 'NGUYEN, BICH HANH', 'bichhanh.nguyen'],
    /bich.?hanh|nguyen/iu,
  ),
  person(['欧阳雪梅', 'Ouyang Xuemei'], ['雪梅的房间', '欧阳小姐', 'Xue-Mei Ouyang'], /雪梅|欧阳|ouyang|xue.?mei/iu),
  person(['박서연'], ['서연 씨', '박서연은 여기', '박 서연'], /서연|박서/u),
  person(
    ['Юлия Скоробогатова'],
    ['Yulia Skorobogatova', 'письмо Юлии Скоробогатовой', 'Скоробогатова Ю.'],
    /skorobogat|скоробогат|юли|yuli/iu,
  ),
  person(['ليلى الحدادي'], ['السيدة الحدادي', 'Layla al-Haddadi', 'رسالة ليلى'], /ليلى|حدادي|haddadi|layla/iu),
  person(
    ['Ελένη Παπαδημητρίου'],
    ['Eleni Papadimitriou', 'κυρία Παπαδημητρίου', 'ΕΛΕΝΗ ΠΑΠΑΔΗΜΗΤΡΙΟΥ'],
    /papadimitr|παπαδημητρ|ελενη|eleni/iu,
  ),
  person(
    ['Zofia Wiśniewska-Żak'],
    ['Wisniewska-Zak, Zofia', 'list pani Wiśniewskiej', 'ZOFIA WISNIEWSKA'],
    /wisniewsk|zofia/iu,
  ),
  person(
    ['Hope May Summer'],
    ['Hope Summer', 'Ms. Summer', 'SUMMER, HOPE M.'],
    /hope.summer|summer,? hope|ms\. summer/iu,
  ),
  person(['May Rose Fields'], ['May Fields', 'Miss Fields', 'Fields, May R.'], /may.fields|fields,? may|miss fields/iu),
  person(['Rebecca Thornquist'], ['Becky Thornquist', 'Thornquist, R.', 'REBECCA THORNQUIST'], /thornquist|becky/iu),
  person(['William O’Shaughnessy'], ['Bill O’Shaughnessy', 'the O’Shaughnessys', 'Wm. OShaughnessy'], /shaughnessy/iu),
  person(['Marijke van der Zwaluwe'], ['Zwaluwe, M. van der', 'M. v.d. Zwaluwe', 'Vanderzwaluwe'], /zwaluwe|marijke/iu),
  person(['佐藤美咲', 'Sato Misaki'], ['美咲ちゃん', '佐藤さん', 'Misaki Sato'], /美咲|佐藤|misaki|\bsato\b/iu),
  person(
    ['Lakshmi Devi Venkataraghavan'],
    ['L. D. Venkataraghavan', 'Laxmi Venkataraghavan', 'VENKATARAGHAVAN LAKSHMI'],
    /venkataraghavan|lakshmi/iu,
  ),
  person(
    ['Oluwaseun Adébáyọ̀-Akinlolu'],
    ['Oluwaseun Akinlolu', 'ADEBAYO-AKINLOLU', 'Mrs. Adebayo'],
    /oluwaseun|akinlolu|adebayo/iu,
  ),
  person(
    ['Greta-Joy MacIllwraith'],
    ['McIllwraith, Greta Joy', 'Greta Joy M.', 'gretajoymacillwraith'],
    /illwraith|greta.?joy/iu,
  ),
  {
    ...{ kind: 'phone', forms: ['+1 (740) 555-0193'] },
    written: ['740.555.0193', 'call 555-0193', 'phone:+17405550193', '(740)5550193'],
    never: /555\D{0,3}0193/u,
  },
  {
    ...{ kind: 'phone', forms: ['+52 55 5550 0147'] },
    written: ['5255 5550 0147', 'WhatsApp 525555500147'],
    never: /5550\D{0,3}0147/u,
  },
  {
    ...{ kind: 'address', forms: ['1186 Larkspur Terrace, Apt 4B, Dayton, OH 45402'] },
    written: ['1186 Larkspur Ter.', 'at 1186 LARKSPUR', '1186 Larkspur'],
    never: /larkspur/iu,
  },
  {
    ...{ kind: 'address', forms: ['P.O. Box 48817'] },
    written: ['PO Box 48817', 'Post Office Box 48817', 'POB 48817'],
    never: /48817/u,
  },
  {
    ...{ kind: 'birth-date', forms: ['2003-07-14'] },
    written: ['born 7/14/2003', 'July 14, 2003', '14 July 2003', '14.07.2003', 'DOB 20030714'],
    never: /2003\D?0?7\D?14|0?7\D14\D(?:20)?03|july 14(?:th)?,? 2003|14 july 2003|14\.0?7\.2003/iu,
  },
  {
    ...{ kind: 'birth-date', forms: ['1998-09-19'] },
    written: ['09/19/1998', 'September 19, 1998', '19 de septiembre de 1998'],
    never: /1998\D?0?9\D?19|0?9\D19\D(?:19)?98|september 19(?:th)?,? 1998|19 de septiembre/iu,
  },
  {
    ...{ kind: 'record-number', forms: ['MRN-3304-7715'] },
    written: ['MRN 33047715', 'chart 3304 7715'],
    never: /3304\D?7715/u,
  },
  {
    ...{ kind: 'record-number', forms: ['000-41-7723'] },
    written: ['SSN 000417723', '000 41 7723'],
    never: /000\D?41\D?7723/u,
  },
  {
    ...{ kind: 'email', forms: ['bluefinch88@mailbox.example'] },
    written: ['BlueFinch88@mailbox.example', 'bluefinch88 (at) mailbox.example'],
    never: /bluefinch/iu,
  },
  {
    ...{ kind: 'handle', forms: ['@moon_petal.x'] },
    written: ['moon_petal.x', 'snap: moonpetalx'],
    never: /moon.?petal/iu,
  },
  {
    ...{ kind: 'account', forms: ['NV-66210934'] },
    written: ['acct 66210934', 'NV 6621 0934'],
    never: /6621\D?0934/u,
  },
]

export const identitiesOf = (names: readonly ManyName[]): readonly Identity[] =>
  names.map(({ kind, forms }, i) => ({ id: `who-${i + 1}`, kind, pseudonym: `Q.${i + 1}`, forms: [...forms] }))

/** Every way of writing, the first of each before the second of any, so that neighbours are never one person's. */
export const writtenWays: readonly string[] = [0, 1, 2, 3, 4].flatMap((turn) =>
  manyNames.flatMap(({ written }) => written.slice(turn, turn + 1)),
)

export const neverOfMany = new RegExp(manyNames.map(({ never }) => never.source).join('|'), 'iu')
