/** A share in words, at most two decimals: `33.33 percent`. */
export const percent = (share: number): string => `${Number((share * 100).toFixed(2))} percent`
