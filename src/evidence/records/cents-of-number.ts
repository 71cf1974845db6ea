/** Whole cents of a number that a sheet holds; null where its words say that it is not of dollars, and for parts of a cent. */
export function centsOfNumber(value: number, words: string): number | null {
  const cents = Math.round(value * 100)
  const isOtherMoney = /[^\d.,\s()$-]/.test(words.replace(/\[note:.*$/u, '').replace(/USD|US\$/, ''))
  return value < 0 || isOtherMoney || Math.abs(value * 100 - cents) > 1e-4 ? null : cents
}
