import { type KnownWord, wordsOf } from './text-words.ts'
import { nearness, type WordVectors } from './word-vectors.ts'

/** A word of what was asked and the word of the passage that stands for it. */
export interface MatchedWord {
  readonly asked: KnownWord
  /** Where it stands in the passage. */
  readonly start: number
  readonly end: number
  /** Up to 1, which is the same word. */
  readonly nearness: number
}

export interface WordMatch {
  /** 0 to 1: how much of what was asked has words near it in the passage. */
  readonly share: number
  readonly words: readonly MatchedWord[]
}

const leastWeight = 0.6
const leastNearness = 0.45
const mostWords = 8
const mostAsked = 30

/** Words of a question, each once; of a long one those that tell most. */
export function askedWords(vectors: WordVectors, text: string): readonly KnownWord[] {
  const seen = new Set<number>()
  const each = wordsOf(vectors, text).known.filter(({ place }) => {
    if (seen.has(place)) return false
    seen.add(place)
    return true
  })
  if (each.length <= mostAsked) return each
  const weight = ({ place }: KnownWord): number => vectors.weights[place] ?? 0
  return each.toSorted((a, b) => weight(b) - weight(a)).slice(0, mostAsked)
}

/**
 * Which words of a passage are nearest to those asked for. Small words count little on either side; those that made it match
 * are told, nearest first.
 */
export function matchWords(vectors: WordVectors, asked: readonly KnownWord[], passage: string): WordMatch {
  const { known } = wordsOf(vectors, passage)
  const words: MatchedWord[] = []
  let [sum, all] = [0, 0]
  for (const word of asked) {
    const { place } = word
    const weight = vectors.weights[place] ?? 0
    all += weight
    let best: KnownWord | null = null
    let near = 0
    for (const one of known) {
      const alike =
        one.place === place ? 1 : nearness(vectors, place, one.place) * (0.3 + 0.7 * (vectors.weights[one.place] ?? 0))
      if (alike > near) [best, near] = [one, alike]
    }
    sum += weight * near
    if (best === null || weight < leastWeight || near < leastNearness) continue
    words.push({ asked: word, start: best.start, end: best.end, nearness: Math.min(1, near) })
  }
  words.sort((a, b) => b.nearness - a.nearness)
  return { share: all === 0 ? 0 : sum / all, words: words.slice(0, mostWords) }
}
