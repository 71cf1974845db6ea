/** A share between 0 and 1 in words, at most two decimals: `33.33 percent`. */
export const percentWords = (share: number): string => `${Number((share * 100).toFixed(2))} percent`

/** A yearly fraction in words: `3.25 percent a year`. */
export const yearlyRateWords = (rate: number): string => `${Number((rate * 100).toFixed(4))} percent a year`

/** A share of outcomes as a count of a hundred; never all or none of them unless it is so. */
export function inHundredWords(share: number): string {
  const rounded = Math.round(share * 100)
  const shown = share > 0 && rounded === 0 ? 'fewer than 1' : share < 1 && rounded === 100 ? 'more than 99' : rounded
  return `${shown} of 100`
}
