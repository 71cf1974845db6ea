/** Between 30 and 70 in 100 the cases are called divided: no side is favoured. */
export const dividedBand = 0.2

export function leaning(chanceForPlaintiff: number): 'plaintiff' | 'defendant' | 'abstains' {
  if (chanceForPlaintiff >= 0.5 + dividedBand) return 'plaintiff'
  if (chanceForPlaintiff <= 0.5 - dividedBand) return 'defendant'
  return 'abstains'
}
