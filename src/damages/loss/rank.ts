function swap(values: Float64Array, i: number, j: number): void {
  const kept = values[i] ?? 0
  values[i] = values[j] ?? 0
  values[j] = kept
}

/** Parts the values of a stretch around one of them: none before the place returned is greater, none after it is less. */
function part(values: Float64Array, from: number, to: number): number {
  const middle = (from + to) >>> 1
  if ((values[middle] ?? 0) < (values[from] ?? 0)) swap(values, middle, from)
  if ((values[to] ?? 0) < (values[from] ?? 0)) swap(values, to, from)
  if ((values[to] ?? 0) < (values[middle] ?? 0)) swap(values, to, middle)
  const pivot = values[middle] ?? 0
  let [i, j] = [from - 1, to + 1]
  for (;;) {
    do i++
    while ((values[i] ?? 0) < pivot)
    do j--
    while ((values[j] ?? 0) > pivot)
    if (i >= j) return j
    swap(values, i, j)
  }
}

/** Below this many values a stretch is sorted whole. */
const fewValues = 32

function place(values: Float64Array, ranks: readonly number[], from: number, to: number): void {
  if (ranks.length === 0 || from >= to) return
  if (to - from < fewValues) {
    values.subarray(from, to + 1).sort()
    return
  }
  const at = part(values, from, to)
  place(
    values,
    ranks.filter((rank) => rank <= at),
    from,
    at,
  )
  place(
    values,
    ranks.filter((rank) => rank > at),
    at + 1,
    to,
  )
}

/**
 * Puts at each of these ranks (from 0) the value that would stand there if all were sorted; the others are in no order. In
 * place, and several times faster than sorting where a few percentiles of many trials are asked. No value may be NaN.
 */
export function putInPlace(values: Float64Array, ranks: readonly number[]): Float64Array {
  place(values, ranks, 0, values.length - 1)
  return values
}
