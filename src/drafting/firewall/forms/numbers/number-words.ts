import { foldText } from '../fold-text.ts'

const englishOnes =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const englishTens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const spanishToThirty =
  'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve veinte veintiuno veintidos veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve treinta'.split(
    ' ',
  )
const spanishTens = 'cuarenta cincuenta sesenta setenta ochenta noventa'.split(' ')
const portuguese =
  'zero um dois tres quatro cinco seis sete oito nove dez onze doze treze quatorze quinze dezesseis dezessete dezoito dezenove vinte'.split(
    ' ',
  )
const gap = '[\\s-]{0,3}'

/** A number below a hundred in English words. */
export function englishNumber(n: number): string {
  if (n < 20) return englishOnes[n] ?? ''
  const tens = englishTens[Math.floor(n / 10) - 2] ?? ''
  return n % 10 === 0 ? tens : `${tens}${gap}${englishOnes[n % 10]}`
}

function spanish(n: number): string {
  if (n <= 30) return spanishToThirty[n] ?? ''
  if (n < 40) return `treinta y ${spanishToThirty[n - 30]}`
  const tens = spanishTens[Math.floor(n / 10) - 4] ?? ''
  return n % 10 === 0 ? tens : `${tens}\\s+y\\s+${spanishToThirty[n % 10]}`
}

const french =
  'zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt'.split(
    ' ',
  )
const frenchTens = [
  '',
  '',
  'vingt',
  'trente',
  'quarante',
  'cinquante',
  'soixante',
  'soixante',
  'quatre-vingts?',
  'quatre-vingts?',
]

function frenchNumber(n: number): string {
  if (n <= 20) return (french[n] ?? '').replace('-', '[\\s-]?')
  const [tens, rest] = [Math.floor(n / 10), n % 10]
  const lead = (frenchTens[tens] ?? '').replace('-', '[\\s-]?')
  if (tens === 7 || tens === 9) return `${lead}${gap}(?:et${gap})?${frenchNumber(10 + rest)}`
  return rest === 0 ? lead : `${lead}${gap}(?:et${gap})?${french[rest]}`
}

const german =
  'null ein zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn neunzehn'.split(
    ' ',
  )
const germanTens = ['', '', 'zwanzig', 'dreissig', 'vierzig', 'funfzig', 'sechzig', 'siebzig', 'achtzig', 'neunzig']

function germanNumber(n: number): string {
  if (n < 20) return (german[n] ?? '').replace('funf', 'fu(?:e)?nf').replace('zwolf', 'zwo(?:e)?lf')
  const [tens, rest] = [germanTens[Math.floor(n / 10)] ?? '', n % 10]
  return (rest === 0 ? tens : `${german[rest]}und${tens}`).replaceAll('funf', 'fu(?:e)?nf')
}

/** `neunten`, `einundzwanzigsten`. */
function germanOrdinal(day: number): string {
  const odd: Readonly<Record<number, string>> = { 1: 'erste', 3: 'dritte', 7: 'sieb(?:en)?te', 8: 'achte' }
  return `(?:${odd[day] ?? `${germanNumber(day)}${day < 20 ? 'te' : 'ste'}`})[nrs]?`
}

const italian =
  'zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove venti'.split(
    ' ',
  )

function italianNumber(n: number): string {
  if (n <= 20) return italian[n] ?? ''
  const rest = n % 10
  const tens = n < 30 ? 'vent' : 'trent'
  return rest === 0 ? `${tens}a` : rest === 1 || rest === 8 ? `${tens}${italian[rest]}` : `${tens}[ia]${italian[rest]}`
}

const koreanOnes = ['', '일', '이', '삼', '사', '오', '육', '칠', '팔', '구']

/** `이천사` for 2004. */
function koreanNumber(n: number): string {
  const places = ['', '십', '백', '천']
  return [...String(n)]
    .map((digit, i, all) => {
      const place = places[all.length - 1 - i] ?? ''
      return digit === '0' ? '' : digit === '1' && place !== '' ? place : `${koreanOnes[Number(digit)] ?? ''}${place}`
    })
    .join('')
}

/** A Korean day in words; June and October are written short. */
export const koreanDay = (year: number, month: number, day: number): readonly [string, string, string] => [
  koreanNumber(year),
  month === 6 ? '유' : month === 10 ? '시' : koreanNumber(month),
  koreanNumber(day),
]

/** Patterns for a year of this or the last century in words. */
export function yearInWords(year: number): readonly string[] {
  return [...yearInTwoLanguages(year), ...yearInEurope(year)]
}

const italianRound = [
  '',
  'dieci',
  'venti',
  'trenta',
  'quaranta',
  'cinquanta',
  'sessanta',
  'settanta',
  'ottanta',
  'novanta',
]
function italianTens(n: number): string {
  if (n < 32) return italianNumber(n)
  const [ten = '', one] = [italianRound[Math.floor(n / 10)], n % 10]
  return one === 0 ? ten : one === 1 || one === 8 ? `${ten.slice(0, -1)}${italian[one]}` : `${ten}${italian[one]}`
}

const lusitanRound = [
  '',
  'dez',
  'vinte',
  'trinta',
  'quarenta',
  'cinquenta',
  'sessenta',
  'setenta',
  'oitenta',
  'noventa',
]
const lusitanTens = (n: number): string =>
  n < 21
    ? (portuguese[n] ?? '')
    : `${lusitanRound[Math.floor(n / 10)]}${n % 10 === 0 ? '' : ` e ${portuguese[n % 10]}`}`

function yearInEurope(year: number): readonly string[] {
  const rest = year % 100
  const tail = (lead: string, number: string, between: string): string =>
    rest === 0 ? lead : `${lead}${between}${number}`
  return year < 2000
    ? [
        tail(`(?:mille?${gap}neuf${gap}cents?|dix[\\s-]?neuf${gap}cents?)`, frenchNumber(rest), gap),
        tail('neunzehnhundert', germanNumber(rest), '(?:und)?'),
        tail('millenovecento', italianTens(rest), ''),
        tail('mil novecentos', `(?:e )?${lusitanTens(rest)}`, ' '),
      ]
    : [
        tail(`deux${gap}mille`, frenchNumber(rest), gap),
        tail('zweitausend', germanNumber(rest), '(?:und)?'),
        tail('duemila', rest <= 31 ? italianNumber(rest) : String(rest), ''),
        tail('dois mil', `(?:e )?${rest <= 20 ? portuguese[rest] : `vinte e ${portuguese[rest - 20] ?? ''}`}`, ' '),
      ]
}

/** In English and Spanish words. */
function yearInTwoLanguages(year: number): readonly string[] {
  const rest = year % 100
  const short = rest < 10 ? `(?:o|oh|zero)${gap}${englishNumber(rest)}` : englishNumber(rest)
  if (year < 2000)
    return [
      `nineteen${gap}(?:hundred${gap})?(?:and${gap})?${rest === 0 ? 'hundred' : short}`,
      `mil\\s+novecientos${rest === 0 ? '' : `\\s+${spanish(rest)}`}`,
    ]
  const tail = rest === 0 ? '' : `${gap}(?:and${gap})?${englishNumber(rest)}`
  return [`two${gap}thousand${tail}`, `twenty${gap}${short}`, `dos\\s+mil${rest === 0 ? '' : `\\s+${spanish(rest)}`}`]
}

const russianOrdinals =
  'перв втор трет четверт пят шест седьм восьм девят десят одиннадцат двенадцат тринадцат четырнадцат пятнадцат шестнадцат семнадцат восемнадцат девятнадцат двадцат'.split(
    ' ',
  )

/** `третьего`, `двадцать первое`; folded like every text that is searched. */
function russianOrdinal(day: number): string {
  const stem = (n: number): string => russianOrdinals[n - 1] ?? ''
  const written =
    day <= 20 ? stem(day) : day === 30 ? 'тридцат' : `${day > 30 ? 'тридцать' : 'двадцать'} ${stem(day % 10)}`
  return `${foldText(written).text}(?:${['ого', 'ое', 'ьего', 'ье', 'ый', 'ой', 'ий'].map((end) => foldText(end).text).join('|')})`
}

/** Words for a day of the month, as patterns. */
export function dayInWords(day: number): readonly string[] {
  const lusitan =
    day <= 20 ? portuguese[day] : day < 30 ? `vinte e ${portuguese[day - 20]}` : day === 30 ? 'trinta' : 'trinta e um'
  return [
    ...[
      russianOrdinal(day),
      englishNumber(day),
      frenchNumber(day),
      germanNumber(day),
      germanOrdinal(day),
      italianNumber(day),
    ],
    ...[spanish(day), ...(day === 1 ? ['primero', 'primeiro', 'premier', 'primo'] : []), ...(lusitan ? [lusitan] : [])],
  ]
}

const hanDigits = ['[〇零○]', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** `二〇〇四` for a year, sign by sign. */
export const yearInHan = (year: number): string => [...String(year)].map((digit) => hanDigits[Number(digit)]).join('')

/** `二十一` for a number up to 31. */
export function numberInHan(n: number): string {
  const one = n % 10 === 0 ? '' : hanDigits[n % 10]
  if (n < 10) return one ?? ''
  if (n < 20) return `十${one}`
  return n < 30 ? `(?:二十|廿)${one}` : `(?:三十|卅)${one}`
}
