/** Words of texts as numbers: for each text which words it holds and how much each tells of it (tf-idf, of length 1). */
export interface TextFeatures {
  /** `words[starts[i] .. starts[i + 1]]` are those of text i, with `weights` beside them. */
  readonly starts: Uint32Array
  readonly words: Uint32Array
  readonly weights: Float32Array
  /** Words have numbers below this. */
  readonly size: number
}

const bits = 18
const size = 2 ** bits
const wordPattern = /[\p{L}\p{M}\p{N}]+/gu
const longestWord = 40

function numberOf(word: string, seed: number): number {
  let h = seed
  for (let i = 0; i < word.length; i += 1) h = Math.imul(h ^ word.charCodeAt(i), 0x01000193)
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d)
  return (h ^ (h >>> 13)) >>> (32 - bits)
}

/** Words and pairs of words that follow one another, without capitals and accents, by hash: nothing of the text is kept. */
function countWords(text: string): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  const folded = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  let before: string | null = null
  for (const { 0: whole } of folded.matchAll(wordPattern)) {
    const word = whole.slice(0, longestWord)
    const one = numberOf(word, 0x811c9dc5)
    counts.set(one, (counts.get(one) ?? 0) + 1)
    if (before !== null) {
      const pair = numberOf(`${before} ${word}`, 0x9e3779b1)
      counts.set(pair, (counts.get(pair) ?? 0) + 1)
    }
    before = word
  }
  return counts
}

export function featuresOf(texts: readonly string[]): TextFeatures {
  const counted = texts.map(countWords)
  const within = new Uint32Array(size)
  for (const counts of counted) for (const word of counts.keys()) within[word] = (within[word] ?? 0) + 1
  const starts = new Uint32Array(texts.length + 1)
  const all = counted.reduce((sum, counts) => sum + counts.size, 0)
  const words = new Uint32Array(all)
  const weights = new Float32Array(all)
  let at = 0
  for (const [i, counts] of counted.entries()) {
    starts[i] = at
    let square = 0
    for (const [word, count] of counts) {
      const weight = (1 + Math.log(count)) * Math.log((texts.length + 1) / ((within[word] ?? 0) + 0.5))
      words[at] = word
      weights[at] = weight
      square += weight * weight
      at += 1
    }
    const length = Math.sqrt(square) || 1
    for (let j = starts[i] ?? 0; j < at; j += 1) weights[j] = (weights[j] ?? 0) / length
  }
  starts[texts.length] = at
  return { starts, words, weights, size }
}
