const wordsKept = 100_000
const directionsTaken = 2
const turns = 30

/**
 * The commonest words of one piece, in their order, and their directions in eight bits. The mean of all words and the few
 * directions that all of them share are taken off first (Mu and Viswanath 2018): they tell how common a word is, not what
 * it means. Layout: `RWV1`, then three little-endian 32-bit numbers (words, dimensions, bytes of the word list), the words
 * with a line end between them, and a signed byte for each dimension of each word.
 */
export function packWordVectors(
  words: readonly string[],
  vectors: Readonly<Record<string, readonly number[]>>,
): Uint8Array {
  const kept = words.filter((word) => /^[a-z]{1,24}$/.test(word)).slice(0, wordsKept)
  const dimensions = 100
  const rows = kept.map((word) => Float64Array.from((vectors[word] ?? []).slice(0, dimensions)))
  const mean = new Float64Array(dimensions)
  for (const row of rows) for (let d = 0; d < dimensions; d += 1) mean[d] = (mean[d] ?? 0) + (row[d] ?? 0) / rows.length
  for (const row of rows) takeOff(row, mean, 1)
  for (let n = 0; n < directionsTaken; n += 1) {
    const shared = strongestDirection(rows, dimensions)
    for (const row of rows) takeOff(row, shared, dot(row, shared))
  }
  const list = new TextEncoder().encode(kept.join('\n'))
  const bytes = new Uint8Array(16 + list.length + rows.length * dimensions)
  bytes.set(new TextEncoder().encode('RWV1'))
  const view = new DataView(bytes.buffer)
  for (const [at, number] of [rows.length, dimensions, list.length].entries()) view.setUint32(4 + 4 * at, number, true)
  bytes.set(list, 16)
  const cells = new Int8Array(bytes.buffer, 16 + list.length)
  for (const [at, row] of rows.entries()) {
    const most = row.reduce((max, value) => Math.max(max, Math.abs(value)), 1e-9)
    for (let d = 0; d < dimensions; d += 1) cells[at * dimensions + d] = Math.round(((row[d] ?? 0) * 127) / most)
  }
  return bytes
}

const dot = (a: Float64Array, b: Float64Array): number => a.reduce((sum, value, d) => sum + value * (b[d] ?? 0), 0)

function takeOff(row: Float64Array, direction: Float64Array, times: number): void {
  for (let d = 0; d < row.length; d += 1) row[d] = (row[d] ?? 0) - times * (direction[d] ?? 0)
}

/** By power iteration from a fixed start, so that it comes out the same. */
function strongestDirection(rows: readonly Float64Array[], dimensions: number): Float64Array {
  let direction = new Float64Array(dimensions).fill(1 / Math.sqrt(dimensions))
  for (let turn = 0; turn < turns; turn += 1) {
    const next = new Float64Array(dimensions)
    for (const row of rows) takeOff(next, row, -dot(row, direction))
    const length = Math.hypot(...next)
    direction = next.map((value) => value / length)
  }
  return direction
}
