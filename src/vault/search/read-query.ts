import { problem } from '../../casefile/problems.ts'
import { failed, ok, type Result } from '../../casefile/result.ts'
import { type AskedField, askedField } from './query-fields.ts'
import { NotUnderstood, partsOf, type QueryPart, type QueryTerm } from './query-parts.ts'

const longest = 2_000
const mostTerms = 64
const deepest = 20

export type QueryNode =
  | QueryTerm
  | { readonly kind: 'asked'; readonly field: AskedField }
  | {
      readonly kind: 'near'
      readonly words: number
      readonly of: readonly [readonly QueryTerm[], readonly QueryTerm[]]
    }
  | { readonly kind: 'and' | 'or'; readonly of: readonly QueryNode[]; readonly at: number }
  | { readonly kind: 'not'; readonly of: QueryNode }

/** Runs `read`; what it throws as not understood is the problem, with its place. Problem: `search-not-understood`. */
export function understood<T>(read: () => T): Result<T, 'search-not-understood'> {
  try {
    return ok(read())
  } catch (error) {
    if (!(error instanceof NotUnderstood)) throw error
    return failed(problem('search-not-understood', { fault: error.fault, at: error.at }))
  }
}

/** What a query says; null for one without a sign. */
export function readNodes(query: string): QueryNode | null {
  if (query.length > longest) throw new NotUnderstood({ is: 'too-long', most: longest })
  const parts = partsOf(query)
  const asked = parts.filter(({ kind }) => kind === 'term' || kind === 'field')
  if (asked.length > mostTerms) throw new NotUnderstood({ is: 'too-many-words', most: mostTerms })
  return new QueryReader(parts, query.length).whole()
}

class QueryReader {
  readonly #parts: readonly QueryPart[]
  readonly #end: number
  #at = 0
  #depth = 0

  constructor(parts: readonly QueryPart[], end: number) {
    this.#parts = parts
    this.#end = end
  }

  whole(): QueryNode | null {
    if (this.#parts.length === 0) return null
    const node = this.#either()
    if (this.#peek() === 'close') throw new NotUnderstood({ is: 'closed-unopened' }, this.#place())
    return node
  }

  #peek(): QueryPart['kind'] | 'end' {
    return this.#parts[this.#at]?.kind ?? 'end'
  }

  #place(): number {
    return this.#parts[this.#at]?.at ?? this.#end
  }

  #either(): QueryNode {
    const at = this.#place()
    const of = [this.#all()]
    while (this.#peek() === 'or') {
      this.#at += 1
      of.push(this.#all())
    }
    return of.length === 1 && of[0] ? of[0] : { kind: 'or', of, at }
  }

  #all(): QueryNode {
    const at = this.#place()
    const of = [this.#one()]
    for (;;) {
      const next = this.#peek()
      if (next === 'and') this.#at += 1
      else if (next !== 'term' && next !== 'field' && next !== 'open' && next !== 'not') break
      of.push(this.#one())
    }
    return of.length === 1 && of[0] ? of[0] : { kind: 'and', of, at }
  }

  #one(): QueryNode {
    let negated = false
    while (this.#peek() === 'not') {
      negated = !negated
      this.#at += 1
    }
    const node = this.#close()
    return negated ? { kind: 'not', of: node } : node
  }

  /** `a w/5 b w/5 c`: each within five words of the one before. */
  #close(): QueryNode {
    const at = this.#place()
    let left = this.#bare()
    let leftAt = at
    const pairs: QueryNode[] = []
    for (let near = this.#parts[this.#at]; near?.kind === 'near'; near = this.#parts[this.#at]) {
      this.#at += 1
      const rightAt = this.#place()
      const right = this.#bare()
      pairs.push({ kind: 'near', words: near.words, of: [termsOf(left, leftAt), termsOf(right, rightAt)] })
      left = right
      leftAt = rightAt
    }
    const [first] = pairs
    if (first === undefined) return left
    return pairs.length === 1 ? first : { kind: 'and', of: pairs, at }
  }

  #bare(): QueryNode {
    const part = this.#parts[this.#at]
    if (part?.kind === 'term') {
      this.#at += 1
      return part
    }
    if (part?.kind === 'field') {
      this.#at += 1
      const field = askedField(part.name, part.value)
      if ('is' in field) throw new NotUnderstood(field, part.at)
      return { kind: 'asked', field }
    }
    if (part?.kind === 'open') {
      this.#depth += 1
      if (this.#depth > deepest) throw new NotUnderstood({ is: 'too-deep', most: deepest }, part.at)
      this.#at += 1
      const node = this.#either()
      if (this.#peek() !== 'close') throw new NotUnderstood({ is: 'parenthesis-open' }, part.at)
      this.#at += 1
      this.#depth -= 1
      return node
    }
    if (part?.kind === 'close') throw new NotUnderstood({ is: 'parentheses-empty' }, part.at)
    const given = part === undefined ? null : part.kind === 'near' ? `w/${part.words}` : part.kind.toUpperCase()
    throw new NotUnderstood({ is: 'stands-alone', given }, this.#place())
  }
}

function termsOf(node: QueryNode, at: number): readonly QueryTerm[] {
  if (node.kind === 'term') return [node]
  if (node.kind === 'or') return node.of.flatMap((one) => termsOf(one, at))
  throw new NotUnderstood({ is: 'near-no-terms' }, at)
}
