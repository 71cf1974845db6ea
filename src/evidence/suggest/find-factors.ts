import type { FactorId } from '../../casefile/ids.ts'
import { neededBy, type PieceHashes, piecesOf, TextPieces } from './needed-words.ts'
import type { Find } from './suggestion-from.ts'

/** A factor with the patterns that suggest it, as the law files keep them. */
export interface FactorPatterns {
  readonly id: FactorId
  readonly patterns: readonly string[]
}

export interface CompiledFactor {
  readonly id: FactorId
  readonly patterns: readonly CompiledPattern[]
}

interface CompiledPattern {
  readonly expression: RegExp
  /** Of each list of strings one must be in a text that it matches. */
  readonly needed: readonly (readonly PieceHashes[])[]
}

/**
 * Inside running text a line may break after a word and go on in small letters; a new row or heading does not. The point of
 * `$194.97` ends no sentence.
 */
const gap = String.raw`(?:[^.\n]|(?<=\d)\.(?=\d)|(?<=[\p{L},;-] ?)\n(?=\p{Ll}))`

/**
 * Patterns are written for people: a space means any white space, a few at most, and `[^.\n]` also passes the line
 * breaks of running text. Everything else is an ordinary regular expression, letter case ignored.
 */
export function compilePattern(source: string): RegExp {
  let out = ''
  let inClass = false
  for (let i = 0; i < source.length; i += 1) {
    const c = source[i] ?? ''
    if (c === '\\') {
      out += c + (source[i + 1] ?? '')
      i += 1
    } else if (!inClass && source.startsWith('[^.\\n]', i)) {
      out += gap
      i += 5
    } else if (c === '[' && !inClass) {
      inClass = true
      out += c
    } else if (c === ']' && inClass) {
      inClass = false
      out += c
    } else if (c !== ' ') out += c
    else if (inClass) out += '\\s'
    else {
      const next = source[i + 1]
      if (next === '?' || next === '*') {
        out += '\\s{0,4}'
        i += 1
      } else if (next === '+') {
        out += '\\s{1,4}'
        i += 1
      } else out += next === '{' ? '\\s' : '\\s{1,4}'
    }
  }
  return new RegExp(out, 'gimu')
}

export const compileFactors = (factors: readonly FactorPatterns[]): readonly CompiledFactor[] =>
  factors.map(({ id, patterns }) => ({
    id,
    patterns: patterns.map((source) => ({
      expression: compilePattern(source),
      needed: neededBy(source).map((oneOf) => oneOf.map(piecesOf)),
    })),
  }))

/** On one page a factor is proposed at most so often: a folio of three hundred rows says "cash" three hundred times. */
const mostPerPage = 25

export function findFactors(text: string, factors: readonly CompiledFactor[]): readonly Find[] {
  const pieces = new TextPieces(text)
  return factors.flatMap(({ id, patterns }) => {
    const found: Find[] = []
    for (const match of patterns
      .filter(({ needed }) => needed.every((oneOf) => oneOf.some((one) => pieces.mayHold(one))))
      .flatMap(({ expression }) => [...text.matchAll(expression)])
      .toSorted((a, b) => a.index - b.index || b[0].length - a[0].length)) {
      const lead = match[0].length - match[0].trimStart().length
      const start = match.index + lead
      const end = match.index + match[0].trimEnd().length
      if (end <= start || start < (found.at(-1)?.end ?? 0)) continue
      found.push({ kind: 'factor', value: id, factor: id, start, end })
      if (found.length >= mostPerPage) break
    }
    return found
  })
}
