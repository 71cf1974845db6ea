/** Counts of fewer claimants than this are not shown: in a small caseload they would point at a person. */
export const smallest = 5

interface Moved {
  readonly gained: number
  readonly lost: number
}

/** Counts of one group; null stands for a number that is not shown. */
export interface GroupCounts {
  readonly group: string
  readonly claims: { readonly gained: number | null; readonly lost: number | null }
  readonly claimants: { readonly gained: number | null; readonly lost: number | null }
}

export interface Counted {
  readonly group: string
  readonly claims: Moved
  /** How many claimants stand behind the claims. */
  readonly people: Moved
  readonly claimants: Moved
}

/**
 * Hides every count behind which stand one to four claimants, however many claims these have. Where that hides one
 * group alone, the next smallest goes too, so that the hidden one cannot be had by taking the others from the whole;
 * the same within a block of groups that another table adds up. Nought is shown.
 */
export function hideSmall(
  groups: readonly Counted[],
  blockOf: (group: string) => string | null = () => null,
): readonly GroupCounts[] {
  const blocks = groups.map(({ group }) => blockOf(group))
  const parts = [...new Set(blocks.filter((block) => block !== null))].map((block) =>
    groups.flatMap((_, i) => (blocks[i] === block ? [i] : [])),
  )
  const column = (of: (one: Counted) => number, behind: (one: Counted) => number): readonly (number | null)[] => {
    const counts = groups.map(of)
    const hidden = new Set(
      groups.flatMap((one, i) => (of(one) > 0 && Math.min(of(one), behind(one)) < smallest ? [i] : [])),
    )
    for (const part of [...parts, groups.map((_, i) => i)]) {
      if (part.filter((i) => hidden.has(i)).length !== 1) continue
      const next = part
        .filter((i) => (counts[i] ?? 0) > 0 && !hidden.has(i))
        .sort((a, b) => (counts[a] ?? 0) - (counts[b] ?? 0))[0]
      if (next !== undefined) hidden.add(next)
    }
    return counts.map((count, i) => (hidden.has(i) ? null : count))
  }
  const claimsGained = column(
    (one) => one.claims.gained,
    (one) => one.people.gained,
  )
  const claimsLost = column(
    (one) => one.claims.lost,
    (one) => one.people.lost,
  )
  const claimantsGained = column(
    (one) => one.claimants.gained,
    (one) => one.claimants.gained,
  )
  const claimantsLost = column(
    (one) => one.claimants.lost,
    (one) => one.claimants.lost,
  )
  return groups.map(({ group }, i) => ({
    group,
    claims: { gained: claimsGained[i] ?? null, lost: claimsLost[i] ?? null },
    claimants: { gained: claimantsGained[i] ?? null, lost: claimantsLost[i] ?? null },
  }))
}
