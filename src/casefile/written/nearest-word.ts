/** The known word that a mistyped one most likely stands for; null where none is near. */
export function nearestWord(known: Iterable<string>, given: string): string | null {
  let best: { readonly word: string; readonly slips: number } | null = null
  for (const word of known) {
    const slips = slipsBetween(word.toLowerCase(), given.toLowerCase())
    // A word of which nothing is left is no slip.
    const near = slips <= Math.max(1, Math.floor(word.length / 3)) && slips < word.length
    if (near && (best === null || slips < best.slips)) best = { word, slips }
  }
  return best?.word ?? null
}

/** How many letters were left out, put in, changed or swapped with their neighbour. */
export function slipsBetween(a: string, b: string): number {
  let before: readonly number[] = []
  let row: readonly number[] = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const swapped =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? 0) + 1 : changed
      next.push(Math.min(changed, swapped, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    before = row
    row = next
  }
  return row[b.length] ?? 0
}
