import { findDatesWritten } from './written-dates.ts'

/** A further form under which a part of a text is found, beside the words that stand there. */
export interface SearchForm {
  readonly token: string
  /** Half-open span of UTF-16 code units in the text. */
  readonly start: number
  readonly end: number
}

interface PlainText {
  readonly text: string
  /** The span of the text as given that a span of the plain text comes from. */
  readonly given: (start: number, end: number) => readonly [start: number, end: number]
  /** Whether anything was put in plain letters. */
  readonly changed: boolean
}

const passedOver = /[\ufe0e\ufe0f\u20e3\u00ad\u200b-\u200d\u2060\u0640]/u
/** First letter of each alphabet in a ring or square that Unicode does not resolve itself. */
const ringed: readonly number[] = [0x1f130, 0x1f150, 0x1f170, 0x1f1e6]
const ringedDigits: readonly (readonly [number, number, number])[] = [
  [0x2776, 0x277f, 1],
  [0x278a, 0x2793, 1],
  [0x24eb, 0x24f4, 11],
  [0x24f5, 0x24fe, 1],
  [0x24ff, 0x24ff, 0],
]

function plainLetter(letter: string): string {
  if (letter <= '\u007f') return letter
  if (passedOver.test(letter)) return ''
  if (letter === 'ß' || letter === 'ẞ') return 'ss'
  const code = letter.codePointAt(0) ?? 0
  const alphabet = ringed.find((first) => code >= first && code < first + 26)
  if (alphabet !== undefined) return String.fromCharCode(97 + code - alphabet)
  const digits = ringedDigits.find(([first, last]) => code >= first && code <= last)
  if (digits) return String(code - digits[0] + digits[2])
  return letter.normalize('NFKC')
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: what is not ASCII
const beyondAscii = /[^\u0000-\u007f]/

/** Bold, full-width, ringed and keycap letters by plain ones, ligatures taken apart, ß as ss. */
function plainText(given: string): PlainText {
  if (!beyondAscii.test(given)) return { text: given, given: (start, end) => [start, end], changed: false }
  let text = ''
  const from: number[] = []
  const to: number[] = []
  let changed = false
  let at = 0
  for (const letter of given) {
    const plain = plainLetter(letter)
    if (plain !== letter) changed = true
    text += plain
    for (let i = 0; i < plain.length; i += 1) {
      from.push(at)
      to.push(at + letter.length)
    }
    at += letter.length
  }
  from.push(at)
  return {
    text,
    // A span may end inside what one letter was taken apart into; marks that were passed over belong to what stands before.
    given: (start, end) => [from[start] ?? 0, Math.max(to[end - 1] ?? 0, from[end] ?? 0)],
    changed,
  }
}

const word = /[\p{L}\p{N}\p{M}]+/gu
/** Scripts written without spaces, or in which words grow together with what stands before and after them. */
const joinedScripts =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u30fc\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Arabic}\p{Script=Hebrew}\u0591-\u05c7\u064b-\u065f\u0670]+/gu
const mayBeJoined = /[\u0590-\u08ff\u0e00-\u0eff\u1000-\u11ff\u1780-\u17ff\u2e80-\udfff\uf900-\ufdff\ufe70-\ufeff]/

const four = (letter: string): string => (letter.codePointAt(0) ?? 0).toString(36).padStart(4, '0')
const pair = (a: string, b: string): string => `q${four(a)}${four(b)}`
const single = (a: string): string => `q${four(a)}`

/** Without vowel signs of Hebrew and Arabic, and with the letters that are written in several ways as one. */
function bareLetters(run: string): readonly (readonly [letter: string, at: number])[] {
  const letters: (readonly [string, number])[] = []
  let at = 0
  for (const letter of run) {
    const semitic = letter >= '\u0590' && letter <= '\u08ff'
    const bare = semitic ? letter.normalize('NFKD').replace(/\p{M}/gu, '') : letter
    const one = bare === 'ى' ? 'ي' : bare === 'ة' ? 'ه' : bare
    if (one !== '') letters.push([one, at])
    at += letter.length
  }
  return letters
}

function* joinedForms(plain: string): Generator<SearchForm> {
  if (!mayBeJoined.test(plain)) return
  for (const { 0: run, index } of plain.matchAll(joinedScripts)) {
    const letters = bareLetters(run)
    for (const [i, [letter, at]] of letters.entries()) {
      const next = letters[i + 1]
      const start = index + at
      if (next) yield { token: pair(letter, next[0]), start, end: index + next[1] + next[0].length }
      else yield { token: single(letter), start, end: start + letter.length }
    }
  }
}

/** A word that a line end divided. The part below begins with a small letter. */
const divided = /(?<!\p{L})(\p{L}{2,})[-\u2010]\r?\n[ \t]*(\p{Ll}{2,})/gu

function* dividedForms(plain: string): Generator<SearchForm> {
  if (!/[-\u2010]\r?\n/.test(plain)) return
  for (const match of plain.matchAll(divided)) {
    const token = `${match[1]}${match[2]}`.toLowerCase()
    yield { token, start: match.index, end: match.index + match[0].length }
  }
}

const groups = /(?<![\p{L}\d])\+?\(?\d{1,12}\)?(?:[ \u00a0.\-\u2010-\u2015/]{1,3}\(?\d{1,6}\)?){0,6}(?![\p{L}\d])/gu
const sum = /(?<![\p{L}\d.,])(?:\d{1,3}(?:[,.'\u2019\u00a0]\d{3})+|\d+)(?:[.,]\d{2})?(?![\p{L}\d]|[.,]\d)/gu
const plate =
  /(?<![\p{L}\d-])(?=[A-Z\d -]{0,14}[A-Z])(?=[A-Z -]{0,14}\d)[A-Z\d]{1,4}[ -][A-Z\d]{1,5}(?:[ -][A-Z\d]{1,4})?(?![\p{L}\d-])/gu

/** Ten digits of a number of the United States with and without its 1; others as they are. */
function* numberForms(plain: string): Generator<SearchForm> {
  for (const match of plain.matchAll(groups)) {
    const digits = match[0].replace(/\D/g, '').replace(/^00/, '')
    if (digits.length < 7 || digits.length > 15) continue
    const [start, end] = [match.index, match.index + match[0].length]
    yield { token: digits, start, end }
    if (digits.length === 11 && digits.startsWith('1')) yield { token: digits.slice(1), start, end }
  }
}

function* sumForms(plain: string): Generator<SearchForm> {
  for (const match of plain.matchAll(sum)) {
    const [, whole = '', cents = ''] = /^(.*?)(?:[.,](\d{2}))?$/.exec(match[0]) ?? []
    const digits = whole.replace(/\D/g, '')
    if (digits === match[0] || digits.length > 15) continue
    const token = cents === '' || cents === '00' ? digits : `${digits}x${cents}`
    yield { token, start: match.index, end: match.index + match[0].length }
  }
}

function* plateForms(plain: string): Generator<SearchForm> {
  for (const match of plain.matchAll(plate)) {
    const token = match[0].replace(/[ -]/g, '').toLowerCase()
    if (token.length >= 5 && token.length <= 8) yield { token, start: match.index, end: match.index + match[0].length }
  }
}

function* styledForms(given: string, { text, given: inGiven, changed }: PlainText): Generator<SearchForm> {
  if (!changed) return
  for (const { 0: one, index } of text.matchAll(word)) {
    const asGiven = given.slice(...inGiven(index, index + one.length))
    if (asGiven !== one) yield { token: one.toLowerCase(), start: index, end: index + one.length }
  }
}

/** Numbers, sums, plates and days of a text, whatever the spelling; a day in figures that may be read two ways gives both. */
function* spelledForms(plain: string): Generator<SearchForm> {
  if (!/\d/.test(plain)) return
  yield* numberForms(plain)
  yield* sumForms(plain)
  yield* plateForms(plain)
  if (!/\d[-/.]\d|(?:19|20)\d\d/.test(plain)) return
  for (const { day, start, end } of findDatesWritten(plain)) yield { token: `d${day.replaceAll('-', '')}`, start, end }
}

/**
 * Every further form of a text, for the index: styled letters in plain ones; pairs of letters where a script has no spaces
 * or words grow together; words divided at a line end; numbers, plates, sums and days in one spelling. Tokens are letters
 * and digits alone. Those of one run of letters follow one another.
 */
export function searchForms(given: string): readonly SearchForm[] {
  const plain = plainText(given)
  const found = [
    ...styledForms(given, plain),
    ...joinedForms(plain.text),
    ...dividedForms(plain.text),
    ...spelledForms(plain.text),
  ]
  return found.map((form) => {
    const [start, end] = plain.given(form.start, form.end)
    return { token: form.token, start, end }
  })
}

/** A phrase of the index: tokens that follow one another; the last one may go on where `begins` is set. */
export interface FormPhrase {
  readonly tokens: readonly string[]
  readonly begins: boolean
}

/**
 * In which other forms a word or phrase that is looked for may stand in the index: alternatives, in each of which every
 * phrase must be there.
 */
export function formsOfTerm(term: string): readonly (readonly FormPhrase[])[] {
  const { text: plain, changed } = plainText(term)
  const alternatives: (readonly FormPhrase[])[] = []
  const words = [...plain.matchAll(word)].map(({ 0: one }) => one.toLowerCase())
  if (changed && words.length > 0) alternatives.push([{ tokens: words, begins: false }])
  const runs = [...plain.matchAll(joinedScripts)].map(({ 0: run }) => phraseOfRun(run)).filter((run) => run !== null)
  if (runs.length > 0) {
    const others = [...plain.replace(joinedScripts, ' ').matchAll(word)].map(({ 0: one }) => one.toLowerCase())
    alternatives.push([...runs, ...others.map((one) => ({ tokens: [one], begins: false }))])
  }
  const spelled = new Set(
    [...spelledForms(plain.toUpperCase())].filter((form) => isWhole(form, plain)).map((form) => form.token),
  )
  for (const token of spelled) alternatives.push([{ tokens: [token], begins: false }])
  return alternatives
}

/** A form of part of a term says less than the term. */
const isWhole = ({ start, end }: SearchForm, plain: string): boolean =>
  !/[\p{L}\p{N}]/u.test(plain.slice(0, start)) && !/[\p{L}\p{N}]/u.test(plain.slice(end))

function phraseOfRun(run: string): FormPhrase | null {
  const letters = bareLetters(run).map(([letter]) => letter)
  const [first] = letters
  if (first === undefined) return null
  if (letters.length === 1) return { tokens: [single(first)], begins: true }
  return { tokens: letters.slice(1).map((letter, i) => pair(letters[i] ?? first, letter)), begins: false }
}

/** Where the phrases stand in a text, in order. */
export function spansOfForms(
  text: string,
  phrases: readonly FormPhrase[],
): readonly { readonly start: number; readonly end: number }[] {
  if (phrases.length === 0) return []
  const forms = searchForms(text)
  return phrases.flatMap(({ tokens, begins }) =>
    forms.flatMap(({ start }, at) => {
      const holds = tokens.every((token, i) => {
        const one = forms[at + i]?.token
        return begins && i === tokens.length - 1 ? one?.startsWith(token) : one === token
      })
      const last = forms[at + tokens.length - 1]
      return tokens.length > 0 && holds && last ? [{ start, end: last.end }] : []
    }),
  )
}
