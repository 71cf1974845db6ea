const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []

/** Whether a text holds a word, or a word more often, that the other does not: then leaving it out would lose something. */
export function saysMoreThan(text: string, other: string): boolean {
  const left = new Map<string, number>()
  for (const word of wordsOf(other)) left.set(word, (left.get(word) ?? 0) + 1)
  for (const word of wordsOf(text)) {
    const count = left.get(word) ?? 0
    if (count === 0) return true
    left.set(word, count - 1)
  }
  return false
}
