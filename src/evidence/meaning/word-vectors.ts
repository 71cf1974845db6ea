/** Words with their directions of meaning, commonest first; made by `scripts/meaning`, which says how the file is laid out. */
export interface WordVectors {
  /** Place of a word in small letters without accents; -1 for one that is not known. */
  readonly placeOf: (word: string) => number
  readonly dimensions: number
  /** `cells[place * dimensions ...]`, of which only the direction tells. */
  readonly cells: Int8Array
  /** One divided by the length of each word's row. */
  readonly scales: Float32Array
  /** How much a word tells of what is meant, 0 to 1: what stands everywhere tells little (Arora and others 2017). */
  readonly weights: Float32Array
}

const head = 16
const evenShare = 1e-3

/** Null for bytes of another layout. */
export function readWordVectors(bytes: Uint8Array): WordVectors | null {
  if (bytes.length < head || new TextDecoder().decode(bytes.subarray(0, 4)) !== 'RWV1') return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const [size, dimensions, listed] = [view.getUint32(4, true), view.getUint32(8, true), view.getUint32(12, true)]
  if (bytes.length !== head + listed + size * dimensions || size === 0 || dimensions === 0) return null
  const words = new TextDecoder().decode(bytes.subarray(head, head + listed)).split('\n')
  if (words.length !== size) return null
  const places = new Map(words.map((word, place) => [word, place]))
  const cells = new Int8Array(bytes.buffer, bytes.byteOffset + head + listed, size * dimensions)
  const scales = new Float32Array(size)
  const weights = new Float32Array(size)
  // Words by their rank are as common as one over it (Zipf).
  const all = Math.log(size) + 0.58
  for (let place = 0; place < size; place += 1) {
    let square = 0
    for (let d = place * dimensions; d < (place + 1) * dimensions; d += 1) square += (cells[d] ?? 0) ** 2
    scales[place] = square === 0 ? 0 : 1 / Math.sqrt(square)
    weights[place] = evenShare / (evenShare + 1 / ((place + 1) * all))
  }
  return {
    ...{ dimensions, cells, scales, weights },
    placeOf: (word) => places.get(word) ?? -1,
  }
}

/** From -1 to 1: how near two words are to one another in meaning. */
export function nearness({ cells, scales, dimensions }: WordVectors, a: number, b: number): number {
  let sum = 0
  for (let d = 0; d < dimensions; d += 1) sum += (cells[a * dimensions + d] ?? 0) * (cells[b * dimensions + d] ?? 0)
  return sum * (scales[a] ?? 0) * (scales[b] ?? 0)
}
