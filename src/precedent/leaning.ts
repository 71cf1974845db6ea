/** Where neither side is likelier than the other by five to three the cases are called divided, and no side is favoured. */
const fiveToThree = 5 / 8
/** Of the rulings that were called surest, 98 in 100 went that way: no answer is given as surer than that. */
const leastDoubt = 0.02

export function leaning(chanceForPlaintiff: number): 'plaintiff' | 'defendant' | 'abstains' {
  if (chanceForPlaintiff >= fiveToThree) return 'plaintiff'
  if (chanceForPlaintiff <= 1 - fiveToThree) return 'defendant'
  return 'abstains'
}

/** A chance as it is told: never surer than the record allows, in thousandths. */
export const toldChance = (chance: number): number =>
  Math.round(1000 * Math.min(1 - leastDoubt, Math.max(leastDoubt, chance))) / 1000
