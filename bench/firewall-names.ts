import type { Identity } from '../src/casefile/matter.ts'

/** Numbers from a seed (xorshift), for names that nobody chose by hand. */
export function drawing(seed: number) {
  let state = seed | 0 || 1
  const next = (): number => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
  const below = (n: number): number => Math.floor(next() * n)
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] ?? (list[0] as T)
  return { below, pick }
}
export type Draw = ReturnType<typeof drawing>

/** A name of two given names and two surnames at most, made of the sounds of a language; none is a real person's. */
export interface InventedName {
  readonly culture: string
  readonly given: readonly string[]
  readonly family: readonly string[]
  /** What is listed in the matter. */
  readonly listed: string
  /** Written without spaces, in another alphabet, with particles: ways of its own. */
  readonly own: readonly string[]
}

interface Sounds {
  readonly starts: string
  readonly middles: string
  readonly givenEnds: string
  readonly familyEnds: string
}

const sounds: Readonly<Record<string, Sounds>> = {
  english: {
    starts: 'Bre Cal Dar El Fen Har Jol Kel Lor Mer Nor Pres Quin Ros Tam Wil',
    middles: 'la ri ve na do li se',
    givenEnds: 'nna tha ssa lyn dra ne',
    familyEnds: 'wick ford stead more by hurst land',
  },
  spanish: {
    starts: 'Mar El Ros Cam Val Xim Lu Ad Ben Cor Fer Gal Ib Sal',
    middles: 'i e a o',
    givenEnds: 'sela rena linda tina lda',
    familyEnds: 'ñez rrondo lazar menta zuela ndero',
  },
  portuguese: {
    starts: 'Jo Vi An Cris Fer Gui Hel Iv Lui Mur Nat Raf',
    middles: 'a i e o',
    givenEnds: 'ana nça lda lia nê',
    familyEnds: 'veira ragão lhães ntel deiro',
  },
  irish: {
    starts: 'Sio Ais Nia Caoi Fion Gra Or Rois',
    middles: 'n m l r',
    givenEnds: 'bhan ling mha nuala',
    familyEnds: 'nnell gherty lligan nnoran',
  },
  dutch: {
    starts: 'Fem San Lot An Bri Mie',
    middles: 'ke ne te',
    givenEnds: 'line rieke tje',
    familyEnds: 'wijk huizen straten meer',
  },
  russian: {
    starts: 'Zor Vel Rad Mil Kas Ner Dob Gal',
    middles: 'i a e o',
    givenEnds: 'slava mira nida',
    familyEnds: 'renkova tskaya chenko zhnova lyayeva',
  },
  african: {
    starts: 'Ade Ngo Chi Olu Kwa Abe Fola',
    middles: 'ba li ke mu',
    givenEnds: 'nike sola ama',
    familyEnds: 'yemi kola wuche ndele',
  },
  arabic: {
    starts: 'Sam Naj Har Lay Zay Mun Raf',
    middles: 'i a u',
    givenEnds: 'ra na la',
    familyEnds: 'ddari rrazi bbani ssouri',
  },
}

const split = (text: string): readonly string[] => text.split(' ')
const large = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

function make(draw: Draw, culture: string, ends: 'givenEnds' | 'familyEnds'): string {
  const of = sounds[culture]
  if (!of) return culture
  return draw.pick(split(of.starts)) + draw.pick(split(of.middles)) + draw.pick(split(of[ends]))
}

const romanised = {
  chinese: { family: 'Qiu Zhou Shen Pang Xue Deng', given: 'Xiao Ling Yue Qing Zhen Rui Mei Hua' },
  korean: { family: 'Baek Hwang Gwak Noh Seo', given: 'Min Seo Ha Eun Ji Yeon Soo Bin' },
  vietnamese: { family: 'Nguyễn Phạm Đặng Huỳnh Vũ', given: 'Thị Minh Ngọc Thảo Quỳnh Hương Lệ' },
} as const
const han = { family: '邱周沈庞薛邓', given: '晓玲月清珍瑞梅华' }
const hangul = { family: '백황곽노서', given: '민서하은지연수빈' }
const kanji = { family: ['深山', '川端', '石原', '木戸'], given: ['由美', '早苗', '千夏', '奈緒'] }
const cyrillicNames = [
  ['Зорина', 'Кастрова', 'Zorina', 'Kastrova'],
  ['Велислава', 'Дробышева', 'Velislava', 'Drobysheva'],
  ['Радмила', 'Ющенкова', 'Radmila', 'Yushchenkova'],
  ['Ярина', 'Щегловская', 'Yarina', 'Shcheglovskaya'],
] as const
/** Names in a script of their own, with usual Latin spellings. */
const otherScripts: readonly (readonly [listed: string, own: readonly string[]])[] = [
  ['سميرة الزعبي', ['Samira al-Zoubi', 'Sameera Alzuabi', 'Ms. Zoubi', 'سَمِيرة', 'ALZOUBI, SAMIRA']],
  ['محمود الخطيب', ['Mahmoud Khatib', 'Mahmud al-Khateeb', 'MAHMOOD EL KHATIB', 'محمود']],
  ['ליאורה ברזילי', ['Liora Barzilai', 'Leora Barzilay', 'ליאורה', 'Barzilai, Liora']],
  ['נועם שפירא', ['Noam Shapira', 'NOAM SHAPIRA', 'שפירא']],
  ['Ελένη Καραγιάννη', ['Eleni Karagianni', 'Karagianni', 'Ελένη']],
  ['प्रिया शर्मा', ['Priya Sharma', 'SHARMA, PRIYA', 'शर्मा']],
  ['윤서하', ['Yoon Seoha', 'Seo-ha Yun', 'Seoha Yoon', '서하']],
  ['Samira al-Zoubi', ['سميرة الزعبي', 'الزعبي']],
  ['Noam Shapira', ['נועם שפירא', 'שפירא']],
  ['Yoon Seoha', ['윤서하', '윤 서하']],
]
/** Given names in common use, with short forms that nobody listed. */
const shortened: readonly (readonly [given: string, own: readonly string[]])[] = [
  ['William', ['Bill', 'Billy', 'Liam']],
  ['Elizabeth', ['Liz', 'Beth', 'Betsy']],
  ['Katherine', ['Kate', 'Kathy']],
  ['Maria Elena', ['Malena', 'Marielena']],
  ['Guadalupe', ['Lupita', 'Lupe']],
  ['Francisco', ['Paco', 'Pancho']],
]

const words = split('Grace May Hope Faith Joy Will Mark Page Rose Summer Dawn Chase Bill Grant Ruby Autumn')

function asian(draw: Draw, culture: keyof typeof romanised): InventedName {
  const { family, given } = romanised[culture]
  const surname = draw.pick(split(family))
  // `Thị` stands in the middle of names of women and is nobody's name alone.
  const [a, b] = [draw.pick(split(given)), draw.pick(split(given).filter((one) => one !== 'Thị'))]
  if (culture === 'vietnamese')
    return {
      culture,
      given: [b],
      family: [surname],
      listed: `${surname} ${a} ${b}`,
      own: [`${b} ${surname}`, `${a} ${b} ${surname}`],
    }
  const low = b.toLowerCase()
  const own = [
    `${a}${low} ${surname}`,
    `${a} ${b} ${surname}`,
    `${surname}, ${a}-${low}`,
    `${surname} ${a} ${b}`,
    `${surname.toUpperCase()} ${a}${b}`,
  ]
  return { culture, given: [`${a}${low}`], family: [surname], listed: `${surname} ${a}${low}`, own }
}

function unspaced(draw: Draw, culture: 'han' | 'hangul' | 'kanji'): InventedName {
  const signs = culture === 'han' ? han : hangul
  const family = culture === 'kanji' ? draw.pick(kanji.family) : draw.pick([...signs.family])
  const given = culture === 'kanji' ? draw.pick(kanji.given) : draw.pick([...signs.given]) + draw.pick([...signs.given])
  return {
    culture,
    given: [],
    family: [],
    listed: family + given,
    own: [`${family} ${given}`, family + given, given, `${given} ${family}`, `${family}\n${given}`],
  }
}

function russianName(draw: Draw, cyrillic: boolean): InventedName {
  const [given, family, latinGiven, latinFamily] = draw.pick(cyrillicNames)
  const own = [
    `${given} ${family}`,
    `${latinGiven} ${latinFamily}`,
    `${given.slice(0, -1)}у`,
    `${family.slice(0, -1)}ой`,
    latinFamily.replace('Yu', 'Iu').replace('shch', 'sch'),
    family.toUpperCase(),
  ]
  return {
    culture: cyrillic ? 'cyrillic' : 'from cyrillic',
    given: [],
    family: [],
    listed: cyrillic ? `${given} ${family}` : `${latinGiven} ${latinFamily}`,
    own: cyrillic ? own : own.slice(0, 4),
  }
}

function particled(draw: Draw): InventedName {
  const [given, root] = [make(draw, 'spanish', 'givenEnds'), make(draw, 'spanish', 'familyEnds')]
  const family = `de la ${root}`
  return {
    culture: 'particles',
    given: [given],
    family: [root],
    listed: `${given} ${family}`,
    own: [
      `${family}, ${given}`,
      `Sra. de la ${root}`,
      `De La ${root}`,
      `${given} ${root}`,
      `DE LA ${root.toUpperCase()}`,
    ],
  }
}

function irish(draw: Draw): InventedName {
  const [given, root] = [make(draw, 'irish', 'givenEnds'), large(make(draw, 'irish', 'familyEnds'))]
  return {
    culture: 'apostrophes',
    given: [given],
    family: [`O'${root}`],
    listed: `${given} O’${root}`,
    own: [`Ms. O'${root}`, `O${root.toLowerCase()}`, `O ${root}`, `o´${root.toLowerCase()}, ${given}`],
  }
}

const encoded = (text: string, how: 'base64' | 'hex'): string => Buffer.from(text).toString(how)
const backwards = (text: string): string => [...text.normalize('NFC')].reverse().join('')

/** Encoded, from its end, misread by a machine, in letters that look alike, with signs that nobody sees. */
function disguised(given: string, family: string): readonly string[] {
  const whole = `${given} ${family}`
  const percent = Buffer.from(whole).toString('hex').replace(/../g, '%$&')
  const quoted = Buffer.from(whole).toString('hex').toUpperCase().replace(/../g, '=$&')
  const middle = Math.floor(family.length / 2)
  return [
    ...[encoded(whole, 'base64'), encoded(whole, 'hex'), percent, quoted, `=?utf-8?B?${encoded(whole, 'base64')}?=`],
    ...[[...whole].map((sign) => `&#${sign.codePointAt(0)};`).join(''), backwards(whole), backwards(family)],
    ...[family.replace(/m/i, 'rn'), family.replace(/l/i, '1'), family.replace(/o/i, '0'), family.replace('d', 'cl')],
    ...[
      family.replace(/a/, 'а').replace(/e/, 'е'),
      family.replace(/o/, 'ο'),
      `${family.slice(0, middle)}\u200b${family.slice(middle)}`,
    ],
    ...[
      `${family.slice(0, middle)}\u00ad${family.slice(middle)}`,
      `${family.slice(0, middle)}<i>${family.slice(middle)}</i>`,
    ],
  ].filter((form) => form !== '')
}

/** The identity's name and the ways of writing it that belong to its culture. */
export function inventedName(draw: Draw, kind: number): InventedName {
  const plain = ['english', 'portuguese', 'african', 'arabic', 'dutch', 'english']
  switch (kind % 16) {
    case 0:
    case 1:
    case 2: {
      const culture = draw.pick(plain)
      const given = [make(draw, culture, 'givenEnds'), make(draw, culture, 'givenEnds')]
      const family = [make(draw, culture, 'familyEnds')]
      return { culture, given, family, listed: [...given, ...family].join(' '), own: [] }
    }
    case 3: {
      const given = [make(draw, 'spanish', 'givenEnds'), make(draw, 'spanish', 'givenEnds')]
      const family = [make(draw, 'spanish', 'familyEnds'), make(draw, 'spanish', 'familyEnds')]
      const own = [
        `${family[0]}, ${given[0]}`,
        `Sra. ${family[0]}`,
        `${given[0]} ${family[0]}`,
        `${family.join('-')}, ${given[0]}`,
      ]
      return { culture: 'two surnames', given, family, listed: [...given, ...family].join(' '), own }
    }
    case 4:
      return irish(draw)
    case 5:
      return particled(draw)
    case 6:
      return asian(draw, draw.pick(['chinese', 'korean'] as const))
    case 7:
      return asian(draw, 'vietnamese')
    case 8:
      return unspaced(draw, draw.pick(['han', 'hangul', 'kanji'] as const))
    case 9:
      return russianName(draw, draw.below(2) === 0)
    case 10: {
      const [a, b] = [make(draw, 'english', 'givenEnds'), make(draw, 'english', 'familyEnds')]
      const other = make(draw, 'african', 'familyEnds')
      return {
        culture: 'hyphens',
        given: [a],
        family: [b, other],
        listed: `${a} ${b}-${other}`,
        own: [`${b} ${other}, ${a}`, `${a} ${b}`, `Mrs. ${other}`, `${b}${other.toLowerCase()}`],
      }
    }
    case 11: {
      const word = draw.pick(words)
      const family = make(draw, 'english', 'familyEnds')
      const low = word.toLowerCase()
      const own = [
        `ok ${low} come 2 room 118`,
        `hey ${low} u up`,
        `He saw ${word} at the desk.`,
        `ask ${low}`,
        `${low}'s phone`,
        `Ms. ${word}`,
        `@${low}`,
      ].map((text) => text.replace(new RegExp(word, 'i'), '⟦$&⟧'))
      return { culture: 'everyday words', given: [], family: [family], listed: `${word} ${family}`, own }
    }
    case 12: {
      const [listed, own] = draw.pick(otherScripts)
      return { culture: 'other scripts', given: [], family: [], listed, own }
    }
    case 13: {
      const [given, short] = draw.pick(shortened)
      const family = make(draw, 'english', 'familyEnds')
      const own = short.flatMap((nick) => [`${nick} ${family}`, `${family}, ${nick}`, `⟦${nick}⟧ told the clerk.`])
      return { culture: 'short forms', given: [], family: [family], listed: `${given} ${family}`, own }
    }
    case 14: {
      const [given, family] = [make(draw, 'spanish', 'givenEnds'), make(draw, 'english', 'familyEnds')]
      return {
        culture: 'disguised',
        given: [],
        family: [],
        listed: `${given} ${family}`,
        own: disguised(given, family),
      }
    }
    default: {
      const nick = `${make(draw, 'english', 'givenEnds').toLowerCase()}_${draw.pick(['xo', 'babyy', 'real'])}${10 + draw.below(80)}`
      return {
        culture: 'handles',
        given: [],
        family: [],
        listed: nick,
        own: [nick, `@${nick}`, nick.toUpperCase(), nick.replace('_', '.'), nick.replace('_', '')],
      }
    }
  }
}

export interface InventedNumber {
  readonly kind: Identity['kind']
  readonly listed: string
  readonly own: readonly string[]
}

const pad = (n: number): string => String(n).padStart(2, '0')
const english = split('January February March April May June July August September October November December')
const months: Readonly<Record<string, readonly string[]>> = {
  spanish: split('enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'),
  portuguese: split('janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro'),
  russian: split('января февраля марта апреля мая июня июля августа сентября октября ноября декабря'),
  french: split('janvier février mars avril mai juin juillet août septembre octobre novembre décembre'),
}
const ones = split(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
)

function birthDate(draw: Draw): InventedNumber {
  const [year, month, day] = [2000 + draw.below(10), 1 + draw.below(12), 1 + draw.below(28)]
  const name = (language: string): string => months[language]?.[month - 1] ?? ''
  const say = english[month - 1] ?? ''
  const own = [
    ...[
      `${pad(month)}/${pad(day)}/${year}`,
      `${month}-${day}-${pad(year % 100)}`,
      `${say} ${day}, ${year}`,
      `${day} ${say.slice(0, 3)} ${year}`,
    ],
    ...[
      `${day} de ${name('spanish')} de ${year}`,
      `${day} de ${name('portuguese')} de ${year}`,
      `${day} ${name('russian')} ${year} г.`,
      `le ${day} ${name('french')} ${year}`,
    ],
    ...[
      `${year}年${month}月${day}日`,
      `${year}년 ${month}월 ${day}일`,
      `ngày ${day} tháng ${month} năm ${year}`,
      `${year}${pad(month)}${pad(day)}`,
    ],
    ...[
      `${say} ${day}, two thousand ${year === 2000 ? '' : ones[year - 2000]}`.trim(),
      `born ${say} ${day}`,
      `DOB ${pad(day)}.${pad(month)}.${year}`,
    ],
  ]
  return { kind: 'birth-date', listed: `${year}-${pad(month)}-${pad(day)}`, own }
}

function phone(draw: Draw): InventedNumber {
  const [area, last] = [200 + draw.below(700), pad(draw.below(100)) + pad(draw.below(100))]
  const spelled = [...last].map((digit) => ones[Number(digit)]).join(' ')
  const own = [
    `(${area}) 555-${last}`,
    `${area}.555.${last}`,
    `555-${last}`,
    `+1${area}555${last}`,
    `1 ${area} 555 ${last}`,
    `555${last}`,
    `${area}-five five five-${spelled}`,
  ]
  return { kind: 'phone', listed: `${area}-555-${last}`, own }
}

function address(draw: Draw): InventedNumber {
  const number = 100 + draw.below(900)
  const name = `${make(draw, 'english', 'familyEnds')} ${draw.pick(split('Hollow Ridge Bend Fork Knoll'))}`
  const own = [
    `${number} ${name} Lane`,
    `${number} ${name} Ln.`,
    `${number} ${name}`,
    `${number} ${name.toUpperCase()} LN`,
    `${number}\n${name}`,
    `${number} N. ${name} Lane`,
  ]
  return { kind: 'address', listed: `${number} ${name} Lane, Harlan Falls, Ohio`, own }
}

function recordNumber(draw: Draw): InventedNumber {
  const [a, b] = [1000 + draw.below(9000), 1000 + draw.below(9000)]
  return {
    kind: 'record-number',
    listed: `MRN-${a}-${b}`,
    own: [`MRN ${a}${b}`, `${a}-${b}`, `chart ${a} ${b}`, `mrn${a}${b}`, `${a}${b}`],
  }
}

export const inventedNumber = (draw: Draw, kind: number): InventedNumber =>
  ([birthDate, phone, address, recordNumber, birthDate][kind % 5] ?? phone)(draw)
