/** Where neither side is at least twice as likely as the other the cases are called divided, and no side is favoured. */
const twiceAsLikely = 2 / 3

export function leaning(chanceForPlaintiff: number): 'plaintiff' | 'defendant' | 'abstains' {
  if (chanceForPlaintiff >= twiceAsLikely) return 'plaintiff'
  if (chanceForPlaintiff <= 1 - twiceAsLikely) return 'defendant'
  return 'abstains'
}
