import { type Sum, settledBy } from './settled-by-sums.ts'

/** Counts of fewer claimants than this are not shown: in a small caseload they would point at a person. */
export const smallest = 5

/** Counts of one group; null stands for a number that is not shown. */
export interface GroupCounts {
  readonly group: string
  readonly claims: { readonly gained: number | null; readonly lost: number | null }
  readonly claimants: { readonly gained: number | null; readonly lost: number | null }
}

/** A number that a report would show. */
export interface Cell {
  readonly count: number
  /** How many claimants stand behind it. */
  readonly people: number
}

/**
 * The cells that must not be shown: every count behind which stand one to four claimants, however many claims these
 * have, and as many more, the smallest first, as it takes so that no hidden one can be had from those shown by adding
 * and taking away, nor what several hidden ones of a sum come to when few claimants stand behind them together. Nought
 * is shown. `together` says how many claimants stand behind some cells of one sum.
 */
export function hiddenCells(
  cells: readonly Cell[],
  sums: readonly Sum[],
  together: (cells: readonly number[]) => number,
): ReadonlySet<number> {
  const countOf = (i: number): number => cells[i]?.count ?? 0
  const hidden = new Set(
    cells.flatMap(({ count, people }, i) => (count > 0 && Math.min(count, people) < smallest ? [i] : [])),
  )
  /** Hides one more cell of a sum, a part before the whole; false where all are hidden. */
  const hideOneMore = ({ whole, parts }: Sum): boolean => {
    const shown = parts.filter((i) => countOf(i) > 0 && !hidden.has(i)).sort((a, b) => countOf(a) - countOf(b))
    const next = shown[0] ?? (hidden.has(whole) ? undefined : whole)
    if (next === undefined) return false
    hidden.add(next)
    return true
  }
  const givesAway = ({ whole, parts }: Sum): boolean => {
    if (hidden.has(whole)) return false
    const unseen = parts.filter((i) => hidden.has(i))
    return unseen.length > 0 && together(unseen) < smallest
  }
  for (;;) {
    const few = sums.find(givesAway)
    if (few) {
      hideOneMore(few)
      continue
    }
    const settled = settledBy(sums, hidden, (i) => countOf(i) > 0)
    const more = settled.some((cell) =>
      sums.filter(({ whole, parts }) => whole === cell || parts.includes(cell)).some(hideOneMore),
    )
    if (!more) return hidden
  }
}
