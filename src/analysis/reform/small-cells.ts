/** Counts below this are not shown: in a small caseload they would point at a person. */
export const smallest = 5

export interface Moved {
  gained: number
  lost: number
}

/** Counts of one group; null stands for a number that is not shown. */
export interface GroupCounts {
  readonly group: string
  readonly claims: { readonly gained: number | null; readonly lost: number | null }
  readonly claimants: { readonly gained: number | null; readonly lost: number | null }
}

interface Counted {
  readonly group: string
  readonly claims: Readonly<Moved>
  readonly claimants: Readonly<Moved>
}

/**
 * Hides every count from one to four. Where that hides one group alone, the next smallest goes too, so that the hidden
 * one cannot be had by taking the others from the whole. Nought is shown.
 */
export function hideSmall(groups: readonly Counted[]): readonly GroupCounts[] {
  const column = (of: (one: Counted) => number): readonly (number | null)[] => {
    const counts = groups.map(of)
    const hidden = new Set(counts.flatMap((count, i) => (count > 0 && count < smallest ? [i] : [])))
    if (hidden.size === 1) {
      const next = counts
        .map((count, i) => ({ count, i }))
        .filter(({ count, i }) => count > 0 && !hidden.has(i))
        .sort((a, b) => a.count - b.count)[0]
      if (next) hidden.add(next.i)
    }
    return counts.map((count, i) => (hidden.has(i) ? null : count))
  }
  const claimsGained = column((one) => one.claims.gained)
  const claimsLost = column((one) => one.claims.lost)
  const claimantsGained = column((one) => one.claimants.gained)
  const claimantsLost = column((one) => one.claimants.lost)
  return groups.map(({ group }, i) => ({
    group,
    claims: { gained: claimsGained[i] ?? null, lost: claimsLost[i] ?? null },
    claimants: { gained: claimantsGained[i] ?? null, lost: claimantsLost[i] ?? null },
  }))
}
