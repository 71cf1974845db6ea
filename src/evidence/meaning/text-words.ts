import type { WordVectors } from './word-vectors.ts'

/** A word of a text that the vectors know. */
export interface KnownWord {
  readonly place: number
  readonly start: number
  readonly end: number
}

export interface WordsOfText {
  readonly known: readonly KnownWord[]
  /** Words of letters, known or not. */
  readonly all: number
}

const wordPattern = /\p{L}[\p{L}\p{M}]*/gu
const marks = /\p{M}/gu
const longestWord = 40

/** The words of a text in their order, and where each stands. */
export function wordsOf(vectors: WordVectors, text: string): WordsOfText {
  const known: KnownWord[] = []
  let all = 0
  for (const { 0: word, index } of text.matchAll(wordPattern)) {
    all += 1
    if (word.length > longestWord) continue
    const plain = /^[a-z]+$/.test(word) ? word : word.normalize('NFKD').replace(marks, '').toLowerCase()
    const place = vectors.placeOf(plain)
    if (place >= 0) known.push({ place, start: index, end: index + word.length })
  }
  return { known, all }
}
