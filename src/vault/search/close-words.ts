/**
 * How many letters differ, are missing, too many, or stand in each other's place; `most` + 1 for any greater number
 * (optimal string alignment, given up early).
 */
export function lettersWrong(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    let best = i
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1]
      let wrong = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        wrong = Math.min(wrong, (before[j - 2] ?? 0) + 1)
      row.push(wrong)
      if (wrong < best) best = wrong
    }
    if (best > most) return most + 1
    before = last
    last = row
  }
  return Math.min(last[b.length] ?? 0, most + 1)
}

/** A word as the index keeps it: small letters without marks. */
export const indexedWord = (word: string): string => word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
