import { problem } from '../casefile/problems.ts'
import { failed, ok, type Result } from '../casefile/result.ts'

const longest = 2_000
const mostTerms = 64
const deepest = 20

type Token =
  | { readonly kind: 'open' | 'close' | 'and' | 'or' | 'not' }
  | { readonly kind: 'term'; readonly text: string; readonly prefix: boolean }

type Node =
  | { readonly kind: 'term'; readonly text: string; readonly prefix: boolean }
  | { readonly kind: 'and' | 'or'; readonly of: readonly Node[] }
  | { readonly kind: 'not'; readonly of: Node }

/** Thrown inside this file only, caught by `searchExpression`. */
class NotUnderstood extends Error {}

// What the index (unicode61) makes words of; a term without any such letter cannot be looked up.
const wordLetter = /[\p{L}\p{N}\p{Co}]/u

/**
 * Turns what a lawyer types (words, "phrases", AND, OR, NOT, prefix*, parentheses) into an expression of SQLite's FTS5.
 * Every word is handed over quoted, so nothing typed is ever taken for a command of the index. Words side by side must
 * all occur. Problem: `search-not-understood`.
 * @example searchExpression('"front desk" AND (cash OR cards) NOT refund*')
 */
export function searchExpression(query: string): Result<string> {
  try {
    if (query.length > longest) throw new NotUnderstood(`it is longer than ${longest} characters.`)
    const tokens = tokensOf(query)
    if (tokens.filter((token) => token.kind === 'term').length > mostTerms) {
      throw new NotUnderstood(`it has more than ${mostTerms} words and phrases.`)
    }
    const node = new QueryReader(tokens).whole()
    const side = node === null ? null : render(node)
    if (side === null) throw new NotUnderstood('it holds no word to look for.')
    if (!side.wanted) throw new NotUnderstood('NOT leaves something out; a word to look for is needed beside it.')
    return ok(side.text)
  } catch (error) {
    if (error instanceof NotUnderstood) return failed(problem('search-not-understood', { what: error.message }))
    throw error
  }
}

const quoteMarks = '"\u201c\u201d\u201e\u201f'
const isQuote = (letter: string): boolean => quoteMarks.includes(letter)
// Control characters part words as spaces do.
const isSpace = (letter: string): boolean => /[\s\p{Cc}]/u.test(letter)

function tokensOf(query: string): readonly Token[] {
  const tokens: Token[] = []
  let at = 0
  while (at < query.length) {
    const letter = query.charAt(at)
    if (isSpace(letter)) at += 1
    else if (letter === '(' || letter === ')') {
      tokens.push({ kind: letter === '(' ? 'open' : 'close' })
      at += 1
    } else if (isQuote(letter)) {
      let end = at + 1
      while (end < query.length && !isQuote(query.charAt(end))) end += 1
      if (end === query.length) throw new NotUnderstood('a quotation mark is not closed.')
      const prefix = query.charAt(end + 1) === '*'
      tokens.push({ kind: 'term', text: query.slice(at + 1, end), prefix })
      at = end + (prefix ? 2 : 1)
    } else {
      let end = at
      while (end < query.length && !isSpace(query.charAt(end)) && !'()'.includes(query.charAt(end))) {
        if (isQuote(query.charAt(end))) break
        end += 1
      }
      tokens.push(wordToken(query.slice(at, end)))
      at = end
    }
  }
  return tokens
}

function wordToken(word: string): Token {
  if (word === 'AND' || word === 'OR' || word === 'NOT') return { kind: word.toLowerCase() as 'and' | 'or' | 'not' }
  const prefix = word.endsWith('*')
  const text = prefix ? word.slice(0, -1) : word
  if (text.includes('*') || (prefix && text === '')) {
    throw new NotUnderstood('a star may stand only at the end of a word, as in refus*.')
  }
  return { kind: 'term', text, prefix }
}

class QueryReader {
  readonly #tokens: readonly Token[]
  #at = 0
  #depth = 0

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens
  }

  whole(): Node | null {
    if (this.#tokens.length === 0) return null
    const node = this.#either()
    if (this.#peek() === 'close') throw new NotUnderstood('a closing parenthesis has no opening one.')
    return node
  }

  #peek(): Token['kind'] | 'end' {
    return this.#tokens[this.#at]?.kind ?? 'end'
  }

  #either(): Node {
    const of = [this.#all()]
    while (this.#peek() === 'or') {
      this.#at += 1
      of.push(this.#all())
    }
    return of.length === 1 && of[0] ? of[0] : { kind: 'or', of }
  }

  #all(): Node {
    const of = [this.#one()]
    for (;;) {
      const next = this.#peek()
      if (next === 'and') this.#at += 1
      else if (next !== 'term' && next !== 'open' && next !== 'not') break
      of.push(this.#one())
    }
    return of.length === 1 && of[0] ? of[0] : { kind: 'and', of }
  }

  #one(): Node {
    let negated = false
    while (this.#peek() === 'not') {
      negated = !negated
      this.#at += 1
    }
    const node = this.#bare()
    return negated ? { kind: 'not', of: node } : node
  }

  #bare(): Node {
    const token = this.#tokens[this.#at]
    if (token?.kind === 'term') {
      this.#at += 1
      return token
    }
    if (token?.kind === 'open') {
      this.#depth += 1
      if (this.#depth > deepest) throw new NotUnderstood(`parentheses stand more than ${deepest} deep.`)
      this.#at += 1
      const node = this.#either()
      if (this.#peek() !== 'close') throw new NotUnderstood('a parenthesis is not closed.')
      this.#at += 1
      this.#depth -= 1
      return node
    }
    if (token?.kind === 'close')
      throw new NotUnderstood('a pair of parentheses holds nothing, or one too many is closed.')
    const word = token ? token.kind.toUpperCase() : 'The end'
    throw new NotUnderstood(`${word} stands where a word or phrase is needed.`)
  }
}

/** `wanted: false` is a part to leave out. Null where a part has no letter or digit, as `&`: it is passed over. */
interface Side {
  readonly wanted: boolean
  readonly text: string
}

function render(node: Node): Side | null {
  switch (node.kind) {
    case 'term':
      if (!wordLetter.test(node.text)) return null
      return { wanted: true, text: quoted(node.text) + (node.prefix ? '*' : '') }
    case 'not': {
      const side = render(node.of)
      return side && { wanted: !side.wanted, text: side.text }
    }
    case 'or': {
      const sides = node.of.map(render).filter((side) => side !== null)
      if (sides.length > 1 && sides.some((side) => !side.wanted)) {
        throw new NotUnderstood('OR cannot join a part that begins with NOT; write the part to find first, then NOT.')
      }
      return joined(sides, 'OR', sides[0]?.wanted ?? true)
    }
    case 'and': {
      const sides = node.of.map(render).filter((side) => side !== null)
      const wanted = joined(
        sides.filter((side) => side.wanted),
        'AND',
        true,
      )
      const unwanted = joined(
        sides.filter((side) => !side.wanted),
        'OR',
        false,
      )
      if (wanted === null || unwanted === null) return wanted ?? unwanted
      return { wanted: true, text: `(${wanted.text} NOT ${unwanted.text})` }
    }
    default:
      return node satisfies never
  }
}

function joined(sides: readonly Side[], by: 'AND' | 'OR', wanted: boolean): Side | null {
  const first = sides[0]
  if (first === undefined) return null
  if (sides.length === 1) return { wanted, text: first.text }
  return { wanted, text: `(${sides.map((side) => side.text).join(` ${by} `)})` }
}

const quoted = (text: string): string => `"${text.replaceAll(/\p{Cc}/gu, ' ').replaceAll('"', '""')}"`
