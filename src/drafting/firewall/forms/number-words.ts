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

function english(n: number): string {
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

/** Patterns for a year of this or the last century in English and Spanish words. */
export function yearInWords(year: number): readonly string[] {
  const rest = year % 100
  const short = rest < 10 ? `(?:o|oh|zero)${gap}${english(rest)}` : english(rest)
  if (year < 2000)
    return [
      `nineteen${gap}(?:hundred${gap})?(?:and${gap})?${rest === 0 ? 'hundred' : short}`,
      `mil\\s+novecientos${rest === 0 ? '' : `\\s+${spanish(rest)}`}`,
    ]
  const tail = rest === 0 ? '' : `${gap}(?:and${gap})?${english(rest)}`
  return [`two${gap}thousand${tail}`, `twenty${gap}${short}`, `dos\\s+mil${rest === 0 ? '' : `\\s+${spanish(rest)}`}`]
}

/** Words for a day of the month in Spanish and Portuguese, as patterns. */
export function dayInWords(day: number): readonly string[] {
  const lusitan =
    day <= 20 ? portuguese[day] : day < 30 ? `vinte e ${portuguese[day - 20]}` : day === 30 ? 'trinta' : 'trinta e um'
  return [spanish(day), ...(day === 1 ? ['primero', 'primeiro'] : []), ...(lusitan ? [lusitan] : [])]
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
