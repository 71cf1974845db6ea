/** What the detector learned, in the order of the file; made by `scripts/speech`. */
export const detectorParts = [
  { name: 'first', size: 128 * 3 * 65 },
  { name: 'firstBias', size: 128 },
  { name: 'second', size: 64 * 3 * 128 },
  { name: 'secondBias', size: 64 },
  { name: 'third', size: 64 * 2 * 64 },
  { name: 'thirdBias', size: 64 },
  { name: 'fourth', size: 128 * 64 },
  { name: 'fourthBias', size: 128 },
  { name: 'memoryInput', size: 512 * 128 },
  { name: 'memoryHidden', size: 512 * 128 },
  { name: 'memoryBias', size: 512 },
  { name: 'last', size: 128 },
  { name: 'lastBias', size: 1 },
] as const

export type DetectorWeights = Readonly<Record<(typeof detectorParts)[number]['name'], Float32Array>>

/** Null for bytes of another size. */
export function readDetectorWeights(bytes: Uint8Array): DetectorWeights | null {
  const values = detectorParts.reduce((sum, { size }) => sum + size, 0)
  if (bytes.length !== 2 * values) return null
  // A copy, because halves may only begin at an even place of their buffer.
  const halves = new Float16Array(new Uint8Array(bytes).buffer)
  let at = 0
  const next = (size: number): Float32Array => {
    at += size
    return Float32Array.from(halves.subarray(at - size, at))
  }
  const read = detectorParts.map(({ name, size }) => [name, next(size)] as const)
  return Object.fromEntries(read) as unknown as DetectorWeights
}
