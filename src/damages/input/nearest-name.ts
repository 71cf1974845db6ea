/** The known name that looks most like a word; null where none is near. */
export function nearestName(word: string, known: readonly string[]): string | null {
  const letters = (text: string): Set<string> => new Set(text.split('').map((c, i) => c + (text[i + 1] ?? '')))
  const mine = letters(word)
  let best: string | null = null
  let score = 0.45
  for (const candidate of known) {
    const theirs = letters(candidate)
    const shared = [...mine].filter((pair) => theirs.has(pair)).length
    const likeness = (2 * shared) / (mine.size + theirs.size)
    if (likeness > score) [best, score] = [candidate, likeness]
  }
  return best
}
