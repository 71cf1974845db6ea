import type { Identity } from '../../casefile/matter.ts'
import { foldText } from './fold-text.ts'
import { digitWords } from './spelled-numbers.ts'
import { patternsOfDay, readWrittenDay } from './written-date.ts'

/** One way in which an identity may be written, as a pattern over folded text. */
export interface WrittenForm {
  readonly pattern: string
  /** More letters first: a full name is found before a first name. */
  readonly weight: number
  /** The single word, where the form is one; such a form may also be an ordinary word. */
  readonly word: string | null
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')

// A word cut by a hyphen at the end of a line.
const lineBreakHere = '(?:-\\s*\\n\\s*)?'
// Between the parts of a name: spaces, dots, underscores, a line end, nothing at all.
const betweenParts = '(?:%20|&nbsp;|[^\\p{L}\\p{N}]){0,20}'
const betweenDigits = '(?:%20|%2b|[^\\p{L}\\p{N}]){0,4}'
const disguises: Readonly<Record<string, string>> = {
  a: '[a4@]',
  e: '[e3]',
  i: '[i1!]',
  l: '[l1]',
  o: '[o0]',
  s: '[s5$]',
  t: '[t7]',
}
const writtenWithoutSpaces =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

const before = (form: string): string => (writtenWithoutSpaces.test(form) ? '' : '(?<!\\p{L})')
const after = (form: string): string => (writtenWithoutSpaces.test(form) ? '' : '(?!\\p{L})')

const partsOf = (form: string): string[] => foldText(form).text.match(/[\p{L}\p{N}]+/gu) ?? []

const letterCount = (parts: readonly string[]): number => parts.reduce((sum, part) => sum + part.length, 0)

function wordPattern(part: string): string {
  const disguised = part.length >= 4
  return [...part].map((c) => (disguised ? (disguises[c] ?? escaped(c)) : escaped(c))).join(lineBreakHere)
}

/** `j.o.l.e.n.e` */
function spacedPattern(part: string): string {
  return [...part].map(escaped).join('[ ._*\\-]{1,2}')
}

function joined(parts: readonly string[]): string {
  // Two initials with nothing between them would be any two letters.
  const between = parts.every((part) => part.length === 1) ? '(?:%20|[^\\p{L}\\p{N}]){1,20}' : betweenParts
  return parts.map(wordPattern).join(between)
}

function nameForms(form: string): WrittenForm[] {
  const parts = partsOf(form)
  const first = parts[0]
  const last = parts.at(-1)
  if (first === undefined || last === undefined) {
    const literal = foldText(form).text
    return literal === '' ? [] : [{ pattern: escaped(literal), weight: literal.length, word: null }]
  }
  const weight = letterCount(parts) * 10
  const found = (pattern: string, extra = 0, word: string | null = null): WrittenForm => ({
    pattern: `${before(form)}${pattern}${after(form)}`,
    weight: weight + extra,
    word,
  })
  if (parts.length === 1) {
    const forms = [found(wordPattern(first), 0, first)]
    if (first.length >= 4 && !writtenWithoutSpaces.test(first)) forms.push(found(spacedPattern(first), 1))
    return forms
  }
  const middle = `(?:${betweenParts}\\p{L}\\.?)?`
  const forms = [found(joined(parts), 3), found([last, ...parts.slice(0, -1)].map(wordPattern).join(betweenParts), 2)]
  const plainName = parts.every((part) => /^\p{L}+$/u.test(part)) && last.length > 1
  if (plainName && !writtenWithoutSpaces.test(form)) {
    if (first.length > 1) {
      const initial = escaped(first.slice(0, 1))
      forms.push(
        found(`${wordPattern(first)}${middle}${betweenParts}${wordPattern(last)}`, 5),
        found(`${initial}(?:[.\\s_-]{1,3}\\p{L})?[.\\s_-]{0,3}${wordPattern(last)}`, -1),
        found(`${wordPattern(last)}\\s*,\\s*${initial}\\.?`, -1),
      )
    }
    forms.push(found(`(?:mr|mrs|ms|miss|dr)[.\\s]{1,4}${wordPattern(last)}`, -2))
  }
  return forms
}

function phoneForms(form: string): WrittenForm[] {
  const all = foldText(form).text.replace(/\D/g, '')
  const digits = all.length === 11 && all.startsWith('1') ? all.slice(1) : all
  if (digits.length < 7) return nameForms(form)
  const one = (digit: string): string => {
    const word = digitWords[Number(digit)] ?? digit
    return digit === '0' ? `(?:0|o|${word}|oh)` : digit === '1' ? `(?:1|l|i|${word})` : `(?:${digit}|${word})`
  }
  const disguised = [...digits].map(one).join(betweenDigits)
  const forms: WrittenForm[] = [
    {
      pattern: `(?<![\\d])(?:\\+?(?:1|(?<!\\p{L})one)${betweenDigits})?[(]?${disguised}(?!\\d)`,
      weight: digits.length * 10,
      word: null,
    },
  ]
  if (digits.length === 10) {
    const local = digits.slice(3)
    // Seven digits in a row may be a sum of money; with the usual mark in the middle they are a number to call.
    forms.push({
      pattern: `(?<![\\d$,.])${local.slice(0, 3)}[-. \\u2022]{1,2}${local.slice(3)}(?![\\d,])`,
      weight: 70,
      word: null,
    })
  }
  return forms
}

function emailForms(form: string): WrittenForm[] {
  const folded = foldText(form).text
  const [local, domain] = folded.split('@')
  if (!local || !domain) return nameForms(form)
  const dots = (text: string): string =>
    text
      .split('.')
      .map((part) => [...part].map(escaped).join(lineBreakHere))
      .join('\\s{0,2}(?:\\.|[([{]?\\s?dot\\s?[)\\]}]?)\\s{0,2}')
  const at = '\\s{0,3}(?:@|%40|[([{]\\s?at\\s?[)\\]}]|\\sat\\s)\\s{0,3}'
  return [
    {
      pattern: `(?<![\\p{L}\\p{N}])${dots(local)}${at}${dots(domain)}(?![\\p{L}\\p{N}])`,
      weight: folded.length * 10,
      word: null,
    },
  ]
}

const streetWords: readonly (readonly string[])[] = [
  ['street', 'st', 'str'],
  ['avenue', 'ave', 'av'],
  ['road', 'rd'],
  ['drive', 'dr'],
  ['lane', 'ln'],
  ['court', 'ct'],
  ['boulevard', 'blvd'],
  ['place', 'pl'],
  ['terrace', 'ter', 'terr'],
  ['circle', 'cir'],
  ['highway', 'hwy'],
  ['parkway', 'pkwy'],
  ['apartment', 'apt', 'unit', 'suite', 'ste'],
  ['north', 'n'],
  ['south', 's'],
  ['east', 'e'],
  ['west', 'w'],
  ['ohio', 'oh'],
  ['georgia', 'ga'],
]

function addressForms(form: string): WrittenForm[] {
  const onePart = (part: string): string => {
    const same = streetWords.find((words) => words.includes(part))
    return same ? `(?:${same.join('|')})` : wordPattern(part)
  }
  const whole = partsOf(form)
  const pattern = (parts: readonly string[]): string =>
    `(?<![\\p{L}\\p{N}])${parts.map(onePart).join(betweenParts)}(?![\\p{L}\\p{N}])`
  if (whole.length < 2) return nameForms(form)
  const forms: WrittenForm[] = [{ pattern: pattern(whole), weight: letterCount(whole) * 10, word: null }]
  const streetLine = partsOf(form.split(',')[0] ?? '')
  if (form.includes(',') && streetLine.length >= 2 && /^\d/.test(streetLine[0] ?? ''))
    forms.push({ pattern: pattern(streetLine), weight: letterCount(streetLine) * 10, word: null })
  return forms
}

function numberForms(form: string): WrittenForm[] {
  const signs = [...foldText(form).text.replace(/[^\p{L}\p{N}]/gu, '')]
  if (signs.length < 4) return nameForms(form)
  const pattern = `(?<![\\p{L}\\p{N}])${signs.map(escaped).join('(?:%20|[^\\p{L}\\p{N}]){0,3}')}(?![\\p{L}\\p{N}])`
  return [{ pattern, weight: signs.length * 10, word: null }]
}

/** Every way in which the identity may be written, the longest first. */
export function writtenForms(identity: Identity): readonly WrittenForm[] {
  const formsOf = (form: string): readonly WrittenForm[] => {
    switch (identity.kind) {
      case 'person':
      case 'handle':
        return nameForms(form)
      case 'birth-date': {
        const written = readWrittenDay(form)
        if (written === null) return nameForms(form)
        return patternsOfDay(written).map((pattern) => ({ pattern, weight: 80, word: null }))
      }
      case 'phone':
        return phoneForms(form)
      case 'email':
        return emailForms(form)
      case 'address':
        return addressForms(form)
      case 'account':
      case 'record-number':
        return numberForms(form)
      default:
        return identity.kind satisfies never
    }
  }
  return identity.forms.flatMap(formsOf).sort((a, b) => b.weight - a.weight)
}
