import { findPhoneNumbersInText, isValidPhoneNumber } from 'libphonenumber-js'
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

/** Ten digits, or eleven with a leading 1, disguised in a way that no ordinary number is. */
function disguised(text: string): readonly Find[] {
  return tokenRuns(text).flatMap((run): Find[] => {
    const digits = run.map((token) => token.digits).join('')
    const national = digits.length === 11 && digits.startsWith('1') ? digits.slice(1) : digits
    const first = run[0]
    const last = run.at(-1)
    if (national.length !== 10 || !first || !last) return []
    const groups = text.slice(first.start, last.end).split(/[^0-9A-Za-z!|]+/).length
    const hidden = run.some((token) => token.kind !== 'digit') || groups > 5
    const number = `+1${national}`
    return hidden && isValidPhoneNumber(number)
      ? [{ kind: 'phone', value: number, factor: null, start: first.start, end: last.end }]
      : []
  })
}

const overlaps = (a: Find, b: Find): boolean => a.start < b.end && b.start < a.end

/** Telephone numbers in E.164 form, those written to hide from search included. */
export function findPhones(text: string): readonly Find[] {
  const plain = findPhoneNumbersInText(text, 'US').flatMap(({ startsAt, endsAt, number }): Find[] => {
    const written = text.slice(startsAt, endsAt)
    // A run of ten digits without any mark is as likely an account or case number.
    const marked = /\D/.test(written) && !/\n/.test(written)
    return marked && number.isValid()
      ? [{ kind: 'phone', value: number.number, factor: null, start: startsAt, end: endsAt }]
      : []
  })
  const hidden = disguised(text).filter((find) => !plain.some((other) => overlaps(find, other)))
  return [...plain, ...hidden].toSorted((a, b) => a.start - b.start)
}
