/** Cells that add up to another: whoever knows all but one can reckon that one. */
export interface Sum {
  readonly whole: number
  readonly parts: readonly number[]
}

const tiny = 1e-9

/**
 * Hidden cells whose value follows from the cells shown, however the sums are added and taken from one another. Cells
 * that are nought are shown and known.
 */
export function settledBy(
  sums: readonly Sum[],
  hidden: ReadonlySet<number>,
  counts: (cell: number) => boolean,
): readonly number[] {
  const unknown = [...hidden]
  const column = new Map(unknown.map((cell, i) => [cell, i]))
  const rows = sums.flatMap(({ whole, parts }) => {
    const row = new Float64Array(unknown.length)
    let any = false
    for (const [cell, sign] of [[whole, -1] as const, ...parts.map((part) => [part, 1] as const)]) {
      const at = column.get(cell)
      if (at === undefined || !counts(cell)) continue
      row[at] = (row[at] ?? 0) + sign
      any = true
    }
    return any ? [row] : []
  })
  reduce(rows, unknown.length)
  return rows.flatMap((row) => {
    const places = [...row.keys()].filter((i) => Math.abs(row[i] ?? 0) > tiny)
    const cell = places.length === 1 ? unknown[places[0] ?? -1] : undefined
    return cell === undefined ? [] : [cell]
  })
}

/** Gauss and Jordan: afterwards a row with one entry says what that unknown is. */
function reduce(rows: Float64Array[], width: number): void {
  let top = 0
  for (let c = 0; c < width && top < rows.length; c++) {
    const pivot = rows.findIndex((row, r) => r >= top && Math.abs(row[c] ?? 0) > tiny)
    const [a, b] = [rows[top], rows[pivot]]
    if (!a || !b) continue
    rows[top] = b
    rows[pivot] = a
    const scale = b[c] ?? 1
    for (let i = 0; i < width; i++) b[i] = (b[i] ?? 0) / scale
    for (const row of rows) {
      const factor = row[c] ?? 0
      if (row === b || Math.abs(factor) <= tiny) continue
      for (let i = 0; i < width; i++) row[i] = (row[i] ?? 0) - factor * (b[i] ?? 0)
    }
    top += 1
  }
}
