import type { SearchFault } from '../../casefile/problems/search-fault.ts'
import { type FieldName, fieldNamed } from './query-fields.ts'

/** One sign of a query, with its place: UTF-16 code units from the start. */
export type QueryPart =
  | { readonly kind: 'open' | 'close' | 'and' | 'or' | 'not'; readonly at: number }
  | { readonly kind: 'near'; readonly words: number; readonly at: number }
  | QueryTerm
  | QueryField

export interface QueryTerm {
  readonly kind: 'term'
  readonly text: string
  readonly at: number
  /** Also words that go on after it. */
  readonly prefix: boolean
  /** How many letters may be wrong. */
  readonly wrong: 0 | 1 | 2
  readonly phrase: boolean
}

export interface QueryField {
  readonly kind: 'field'
  readonly name: FieldName
  readonly value: string
  readonly at: number
}

/** Why a query was not understood, and where. Thrown inside this folder, caught by `readQuery`. */
export class NotUnderstood extends Error {
  readonly fault: SearchFault
  readonly at: number | null
  constructor(fault: SearchFault, at: number | null = null) {
    super(fault.is)
    this.fault = fault
    this.at = at
  }
}

const quoteMarks = '"\u201c\u201d\u201e\u201f'
const isQuote = (letter: string): boolean => letter !== '' && quoteMarks.includes(letter)
// Control characters part words as spaces do.
const isSpace = (letter: string): boolean => /[\s\p{Cc}]/u.test(letter)

export function partsOf(query: string): readonly QueryPart[] {
  const parts: QueryPart[] = []
  let at = 0
  while (at < query.length) {
    const letter = query.charAt(at)
    if (isSpace(letter)) at += 1
    else if (letter === '(' || letter === ')') {
      parts.push({ kind: letter === '(' ? 'open' : 'close', at })
      at += 1
    } else if (isQuote(letter)) {
      const { text, end } = quotedAt(query, at)
      const prefix = query.charAt(end) === '*'
      parts.push({ kind: 'term', text, at, prefix, wrong: 0, phrase: true })
      at = prefix ? end + 1 : end
    } else {
      const end = wordEnd(query, at)
      const word = query.slice(at, end)
      const field = word.endsWith(':') && isQuote(query.charAt(end)) ? fieldNamed(word.slice(0, -1)) : null
      if (field === null) {
        parts.push(wordPart(word, at))
        at = end
      } else {
        const value = quotedAt(query, end)
        parts.push({ kind: 'field', name: field, value: value.text, at })
        at = value.end
      }
    }
  }
  return parts
}

function quotedAt(query: string, at: number): { readonly text: string; readonly end: number } {
  let end = at + 1
  while (end < query.length && !isQuote(query.charAt(end))) end += 1
  if (end === query.length) throw new NotUnderstood({ is: 'quotation-open' }, at)
  return { text: query.slice(at + 1, end), end: end + 1 }
}

function wordEnd(query: string, from: number): number {
  let end = from
  while (end < query.length && !isSpace(query.charAt(end)) && !'()'.includes(query.charAt(end))) {
    if (isQuote(query.charAt(end))) break
    end += 1
  }
  return end
}

function wordPart(word: string, at: number): QueryPart {
  if (word === 'AND' || word === 'OR' || word === 'NOT') return { kind: word.toLowerCase() as 'and' | 'or' | 'not', at }
  const near = /^(?:w|near)\/(\d{1,3})$/i.exec(word)
  if (near) {
    const words = Number(near[1])
    if (words < 1) throw new NotUnderstood({ is: 'one-place', given: word }, at)
    return { kind: 'near', words, at }
  }
  const colon = word.indexOf(':')
  const name = colon > 0 ? fieldNamed(word.slice(0, colon)) : null
  if (name !== null) return { kind: 'field', name, value: word.slice(colon + 1), at }
  const fuzzy = /^(.+?)~([12]?)$/.exec(word)
  if (fuzzy && !word.includes('*')) {
    const [, text = '', most] = fuzzy
    const letters = [...text].length
    if (letters < 3 || !/^[\p{L}\p{M}\p{N}]+$/u.test(text)) throw new NotUnderstood({ is: 'fuzzy-on-less' }, at)
    return {
      kind: 'term',
      text,
      at,
      prefix: false,
      wrong: most === '' ? (letters > 5 ? 2 : 1) : most === '1' ? 1 : 2,
      phrase: false,
    }
  }
  const prefix = word.endsWith('*')
  const text = prefix ? word.slice(0, -1) : word
  if (text.includes('*') || (prefix && text === '')) throw new NotUnderstood({ is: 'star-inside' }, at)
  return { kind: 'term', text, at, prefix, wrong: 0, phrase: false }
}
