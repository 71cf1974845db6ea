import type { FormPhrase } from '../../evidence/search/search-forms.ts'
import { formsOfTerm } from '../../evidence/search/search-forms.ts'
import type { AskedField } from './query-fields.ts'
import { NotUnderstood, type QueryTerm } from './query-parts.ts'
import type { QueryNode } from './read-query.ts'

/** A condition on pages: an expression of the full-text index, a field, or several of them. */
export type Where =
  | { readonly kind: 'match'; readonly expression: string }
  | { readonly kind: 'asked'; readonly field: AskedField }
  | { readonly kind: 'and' | 'or'; readonly of: readonly Where[] }
  | { readonly kind: 'not'; readonly of: Where }

export interface SearchPlan {
  /** What pages are ranked by; null where no words are asked for, or only beside OR. */
  readonly match: string | null
  /** What must hold besides. */
  readonly where: Where | null
  /** By which the words are marked in a text of the index; null where no words are asked for. */
  readonly marked: string | null
  /** Further forms that are marked as well. */
  readonly forms: readonly (readonly FormPhrase[])[]
}

/** Words of the matter close to a word that may be mistyped, itself included, nearest first. */
export type CloseWords = (word: string, wrong: 1 | 2) => readonly string[]

/** `wanted: false` is a part to leave out. Null where a part has no letter or digit, as `&`: it is passed over. */
type Side =
  | { readonly kind: 'words'; readonly wanted: boolean; readonly expression: string }
  | { readonly kind: 'where'; readonly where: Where }

const mostPairs = 64
// What the index (unicode61) makes words of; a term without any such letter cannot be looked up.
const wordLetter = /[\p{L}\p{N}\p{Co}]/u

const quoted = (text: string): string => `"${text.replaceAll(/\p{Cc}/gu, ' ').replaceAll('"', '""')}"`

/**
 * What to ask the index and the tables for a query. Every word is handed over quoted, so nothing typed is ever taken for a
 * command of the index. Words side by side must all occur. Throws `NotUnderstood`.
 */
export function planSearch(node: QueryNode | null, close: CloseWords): SearchPlan {
  const side = node === null ? null : sideOf(node, close)
  if (node === null || side === null) throw new NotUnderstood({ is: 'no-word' })
  const wanted = wantedTerms(node)
  const forms = wanted.flatMap((term) => [asTyped(term), ...formsOfTerm(term.text)])
  if (side.kind === 'words') {
    if (!side.wanted) throw new NotUnderstood({ is: 'only-not' })
    return { match: side.expression, where: null, marked: side.expression, forms }
  }
  const expressions = wanted.flatMap((term) => termExpression(term, close) ?? [])
  const marked = expressions.length === 0 ? null : expressions.join(' OR ')
  const all = side.where.kind === 'and' ? side.where.of : [side.where]
  const words = all.filter((one) => one.kind === 'match')
  const others = all.filter((one) => one.kind !== 'match')
  const [match] = words
  if (match === undefined || words.length > 1) return { match: null, where: side.where, marked, forms }
  return { match: match.expression, where: others.length === 0 ? null : both('and', others), marked, forms }
}

/** A plain word may stand in the index as a further form of another one: of styled letters, or of one that was divided. */
const asTyped = ({ text, prefix }: QueryTerm): readonly FormPhrase[] => [
  { tokens: text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? [], begins: prefix },
]

/** Terms that must or may be there, not those that must not. */
export function wantedTerms(node: QueryNode, wanted = true): readonly QueryTerm[] {
  switch (node.kind) {
    case 'term':
      return wanted && wordLetter.test(node.text) ? [node] : []
    case 'near':
      return wanted ? node.of.flat() : []
    case 'not':
      return wantedTerms(node.of, !wanted)
    case 'asked':
      return []
    default:
      return node.of.flatMap((one) => wantedTerms(one, wanted))
  }
}

const both = (kind: 'and' | 'or', of: readonly Where[]): Where => (of.length === 1 && of[0] ? of[0] : { kind, of })

function sideOf(node: QueryNode, close: CloseWords): Side | null {
  switch (node.kind) {
    case 'term': {
      const expression = termExpression(node, close)
      return expression === null ? null : { kind: 'words', wanted: true, expression }
    }
    case 'near':
      return { kind: 'words', wanted: true, expression: nearExpression(node.words, node.of, close) }
    case 'asked':
      return { kind: 'where', where: { kind: 'asked', field: node.field } }
    case 'not': {
      const side = sideOf(node.of, close)
      if (side === null) return null
      return side.kind === 'words'
        ? { ...side, wanted: !side.wanted }
        : { kind: 'where', where: { kind: 'not', of: side.where } }
    }
    case 'or':
      return eitherOf(
        node.of.map((one) => sideOf(one, close)).filter((side) => side !== null),
        node.at,
      )
    case 'and':
      return allOf(node.of.map((one) => sideOf(one, close)).filter((side) => side !== null))
    default:
      return node satisfies never
  }
}

function eitherOf(sides: readonly Side[], at: number): Side | null {
  if (sides.length <= 1) return sides[0] ?? null
  const words = sides.filter((side) => side.kind === 'words')
  if (words.some((side) => !side.wanted)) throw new NotUnderstood({ is: 'or-before-not' }, at)
  const text = words.map((side) => side.expression)
  if (words.length === sides.length) return { kind: 'words', wanted: true, expression: joined(text, 'OR') }
  const wheres = sides.filter((side) => side.kind === 'where').map(({ where }) => where)
  const match: readonly Where[] = text.length === 0 ? [] : [{ kind: 'match', expression: joined(text, 'OR') }]
  return { kind: 'where', where: both('or', [...match, ...wheres]) }
}

function allOf(sides: readonly Side[]): Side | null {
  const words = sides.filter((side) => side.kind === 'words')
  const wanted = words.filter((side) => side.wanted).map((side) => side.expression)
  const unwanted = words.filter((side) => !side.wanted).map((side) => side.expression)
  const wheres = sides.filter((side) => side.kind === 'where').map(({ where }) => where)
  const found = wanted.length === 0 ? null : joined(wanted, 'AND')
  const left = unwanted.length === 0 ? null : joined(unwanted, 'OR')
  const text = found !== null && left !== null ? `(${found} NOT ${left})` : found
  if (wheres.length === 0) {
    if (text !== null) return { kind: 'words', wanted: true, expression: text }
    return left === null ? null : { kind: 'words', wanted: false, expression: left }
  }
  const match: readonly Where[] = text === null ? [] : [{ kind: 'match', expression: text }]
  const without: readonly Where[] =
    text === null && left !== null ? [{ kind: 'not', of: { kind: 'match', expression: left } }] : []
  return { kind: 'where', where: both('and', [...match, ...without, ...wheres]) }
}

const joined = (of: readonly string[], by: 'AND' | 'OR'): string =>
  of.length === 1 && of[0] ? of[0] : `(${of.join(` ${by} `)})`

/** As typed, or in one of the further forms of the index. */
function termExpression(term: QueryTerm, close: CloseWords): string | null {
  const { text, prefix, wrong } = term
  if (!wordLetter.test(text)) return null
  const typed = wrong === 0 ? [text] : [...new Set([text, ...close(text, wrong)])]
  const star = prefix ? '*' : ''
  const further = formsOfTerm(text).map((phrases) =>
    joined(
      phrases.map(({ tokens, begins }, at) => {
        const goesOn = begins || (prefix && at === phrases.length - 1)
        return `${quoted(tokens.join(' '))}${goesOn ? '*' : ''}`
      }),
      'AND',
    ),
  )
  return joined([...new Set([...typed.map((one) => quoted(one) + star), ...further])], 'OR')
}

function nearExpression(
  words: number,
  [left, right]: readonly [readonly QueryTerm[], readonly QueryTerm[]],
  close: CloseWords,
): string {
  const spelled = (terms: readonly QueryTerm[]): readonly string[] =>
    terms.flatMap((term) => {
      if (!wordLetter.test(term.text)) throw new NotUnderstood({ is: 'near-no-word' }, term.at)
      const typed = term.wrong === 0 ? [term.text] : [...new Set([term.text, ...close(term.text, term.wrong)])]
      return typed.map((text) => quoted(text) + (term.prefix ? '*' : ''))
    })
  const pairs = spelled(left).flatMap((a) => spelled(right).map((b) => `NEAR(${a} ${b}, ${words - 1})`))
  if (pairs.length > mostPairs) throw new NotUnderstood({ is: 'too-many-pairs', words, most: mostPairs })
  return joined(pairs, 'OR')
}
