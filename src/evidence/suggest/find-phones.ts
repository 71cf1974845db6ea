import { findPhoneNumbersInText, isValidPhoneNumber } from 'libphonenumber-js'
import { plainDigits } from './plain-digits.ts'
import type { Find } from './suggestion-from.ts'

const digitWords: readonly (readonly [string, string])[] = [
  ['zero', '0'],
  ['oh', '0'],
  ['one', '1'],
  ['two', '2'],
  ['three', '3'],
  ['four', '4'],
  ['five', '5'],
  ['six', '6'],
  ['seven', '7'],
  ['eight', '8'],
  ['nine', '9'],
]
/** Letters and signs that stand for a digit when digits surround them. */
const lookAlikes: Readonly<Record<string, string>> = {
  o: '0',
  O: '0',
  l: '1',
  I: '1',
  i: '1',
  '!': '1',
  '|': '1',
  S: '5',
  s: '5',
  B: '8',
}

interface Token {
  readonly digits: string
  readonly start: number
  readonly end: number
  readonly kind: 'digit' | 'word' | 'look-alike'
}

const isLetter = (c: string | undefined): boolean => c !== undefined && /\p{L}/u.test(c)
const isDigit = (c: string | undefined): boolean => c !== undefined && c >= '0' && c <= '9'

function wordAt(text: string, at: number): readonly [string, string] | null {
  const piece = text.slice(at, at + 5).toLowerCase()
  return digitWords.find(([word]) => piece.startsWith(word)) ?? null
}

/** A digit written as such, as a word, or by a sign that looks like it; `after` is the token before, if it touches. */
function tokenAt(text: string, at: number, after: Token | null): Token | null {
  const c = text[at]
  if (c === undefined) return null
  const touches = after !== null && after.end === at
  if (isDigit(c)) return { digits: c, start: at, end: at + 1, kind: 'digit' }
  const free = touches || !isLetter(text[at - 1])
  const word = free ? wordAt(text, at) : null
  if (word) {
    const end = at + word[0].length
    if (!isLetter(text[end]) || wordAt(text, end)) return { digits: word[1], start: at, end, kind: 'word' }
  }
  const sign = lookAlikes[c]
  const leadsToDigit = /^[oOlIi!|SsB]{0,2}\d/.test(text.slice(at + 1, at + 4))
  const followsDigit = isDigit(text[at - 1]) && !isLetter(text[at + 1])
  if (sign !== undefined && (touches || !isLetter(text[at - 1])) && (leadsToDigit || followsDigit)) {
    return { digits: sign, start: at, end: at + 1, kind: 'look-alike' }
  }
  return null
}

const separator = /^[ \t\u00a0.,\-–—_()*~/•·+:;'"#=]{0,4}/

/** Runs of digit tokens with at most a few separators between them. */
function tokenRuns(text: string): readonly (readonly Token[])[] {
  const runs: Token[][] = []
  let run: Token[] = []
  let at = 0
  const finish = (): void => {
    if (run.length >= 10) runs.push(run)
    run = []
  }
  while (at < text.length) {
    const last = run.at(-1) ?? null
    const token = tokenAt(text, at, last)
    if (token) {
      run.push(token)
      at = token.end
      continue
    }
    const gap = last ? (separator.exec(text.slice(at, at + 5))?.[0].length ?? 0) : 0
    if (gap > 0 && tokenAt(text, at + gap, null)) at += gap
    else {
      finish()
      at += 1
    }
  }
  finish()
  return runs
}

/** Ten digit tokens with a few separators between them: a look over the whole text, before each letter of a line is taken up. */
const mayHide =
  /(?:(?:\d|zero|oh|one|two|three|four|five|six|seven|eight|nine|[oOlIi!|SsB])[ \t\u00a0.,\-–—_()*~/•·+:;'"#=]{0,4}){10}/gi

/** Seven digits of any script with no more between them than the library allows inside a number. */
const mayBeNumber =
  /\p{Nd}(?:[-x\u2010-\u2015\u2212\u30fc\uff0d-\uff0f \u00a0\u00ad\u200b\u2060\u3000()\uff08\uff09\uff3b\uff3d.[\]/~\u2053\u223c\uff5e]{0,4}\p{Nd}){6}/gu

interface Line {
  readonly start: number
  readonly text: string
}

/** The lines in which a pattern is found, with where they begin: no number runs over a line end. */
function linesWith(text: string, pattern: RegExp): readonly Line[] {
  const lines: Line[] = []
  let done = 0
  for (const { index } of text.matchAll(pattern)) {
    if (index < done) continue
    const start = text.lastIndexOf('\n', index) + 1
    const end = text.indexOf('\n', index)
    done = end < 0 ? text.length : end
    lines.push({ start, text: text.slice(start, done) })
  }
  return lines
}

/** Ten digits, or eleven with a leading 1, disguised in a way that no ordinary number is. */
function disguised({ start: at, text }: Line, styled: boolean): readonly Find[] {
  return tokenRuns(text).flatMap((run): Find[] => {
    const digits = run.map((token) => token.digits).join('')
    const national = digits.length === 11 && digits.startsWith('1') ? digits.slice(1) : digits
    const first = run[0]
    const last = run.at(-1)
    if (national.length !== 10 || !first || !last) return []
    const groups = text.slice(first.start, last.end).split(/[^0-9A-Za-z!|]+/).length
    const hidden = styled || run.some((token) => token.kind !== 'digit') || groups > 5
    const number = `+1${national}`
    return hidden && isValidPhoneNumber(number)
      ? [{ kind: 'phone', value: number, factor: null, start: at + first.start, end: at + last.end }]
      : []
  })
}

/** Months of years, as `03/2015 – 03/2016`, days, and the numbers of a year, as `2019-004471`. */
const timeLike = /(?:^|\D)\d{1,2}[/.](?:19|20)\d{2}(?:\D|$)|(?:19|20)\d{2}-\d{2}-\d{2}|^(?:19|20)\d{2}-\d{4,}$/

function plainNumbers({ start: at, text }: Line): readonly Find[] {
  return findPhoneNumbersInText(text, 'US').flatMap(({ startsAt, endsAt, number }): Find[] => {
    const written = text.slice(startsAt, endsAt)
    // A run of ten digits without any mark is as likely an account or case number.
    return /\D/.test(written) && !timeLike.test(written) && number.isValid()
      ? [{ kind: 'phone', value: number.number, factor: null, start: at + startsAt, end: at + endsAt }]
      : []
  })
}

const mexican = /(?<![\d+])\+52[ \u00a0.-]?1[ \u00a0.-]?(?:\d[ \u00a0.-]?){9}\d(?!\d)/g

/** Mexico wrote a 1 before its mobile numbers until 2019, which the library knows no more: both ways are one number. */
const mexicanMobiles = (text: string): readonly Find[] =>
  [...text.matchAll(mexican)].flatMap(({ 0: written, index }): readonly Find[] => {
    const number = `+52${written.replaceAll(/\D/g, '').slice(3)}`
    return isValidPhoneNumber(number)
      ? [{ kind: 'phone', value: number, factor: null, start: index, end: index + written.length }]
      : []
  })

const overlaps = (a: Find, b: Find): boolean => a.start < b.end && b.start < a.end

/** Telephone numbers in E.164 form, those written to hide from search included. */
export function findPhones(text: string): readonly Find[] {
  const plain = plainDigits(text)
  if (plain === null) return phonesIn(text, false)
  return phonesIn(plain.text, true).map((find) => {
    const last = plain.written(find.end - 1)
    const behind = /^(?:[\ufe0f\u20e3]+)/.exec(text.slice(last + charAt(text, last).length))?.[0].length ?? 0
    return { ...find, start: plain.written(find.start), end: last + charAt(text, last).length + behind }
  })
}

const charAt = (text: string, at: number): string => String.fromCodePoint(text.codePointAt(at) ?? 0)

/** `styled`: its digits were written to hide, so that ten of them without a mark between are a number too. */
function phonesIn(text: string, styled: boolean): readonly Find[] {
  const mobiles = mexicanMobiles(text)
  const plain = [
    ...mobiles,
    ...linesWith(text, mayBeNumber)
      .flatMap(plainNumbers)
      .filter((find) => !mobiles.some((other) => overlaps(find, other))),
  ]
  const hidden = linesWith(text, mayHide)
    .flatMap((line) => disguised(line, styled))
    .filter((find) => !plain.some((other) => overlaps(find, other)))
  return [...plain, ...hidden].toSorted((a, b) => a.start - b.start)
}
