import { splitPassages } from '../review/split-passages.ts'
import { isEnglish } from './is-english.ts'
import { wordsOf } from './text-words.ts'
import type { WordVectors } from './word-vectors.ts'

/** A stretch of a page and the direction in which its words point together, of length 1. */
export interface PassageMeaning {
  readonly start: number
  readonly end: number
  readonly direction: Float32Array
}

const passageLength = 420
const leastPart = 120
/** A direction is kept as signed bytes: its length of 1 becomes this, beyond which hardly a part of it reaches. */
const kept = 200
/** Start and end, as 32-bit numbers, before the bytes of the direction. */
const placeBytes = 8
const headBytes = 4

/** Words that tell something, weighed; null where too few are known to point anywhere. */
export function directionOf(vectors: WordVectors, text: string): Float32Array | null {
  const { known, all } = wordsOf(vectors, text)
  if (!isEnglish(text, known.length, all)) return null
  const { dimensions, cells, scales, weights } = vectors
  const direction = new Float32Array(dimensions)
  for (const { place } of known) {
    const weight = (weights[place] ?? 0) * (scales[place] ?? 0)
    const from = place * dimensions
    for (let d = 0; d < dimensions; d += 1) direction[d] = (direction[d] ?? 0) + weight * (cells[from + d] ?? 0)
  }
  let square = 0
  for (const part of direction) square += part * part
  if (square < 1e-6) return null
  const length = Math.sqrt(square)
  for (let d = 0; d < dimensions; d += 1) direction[d] = (direction[d] ?? 0) / length
  return direction
}

export interface PageMeaning {
  readonly passages: readonly PassageMeaning[]
  /** Stretches with words that have no meaning by these: in another language, of names, of numbers. */
  readonly leftOut: number
}

export function meaningsOf(vectors: WordVectors, text: string): PageMeaning {
  const spans = splitPassages(text, { longest: passageLength, shortest: leastPart })
  const passages = spans.flatMap(({ start, end }) => {
    const direction = directionOf(vectors, text.slice(start, end))
    return direction === null ? [] : [{ start, end, direction }]
  })
  return { passages, leftOut: spans.length - passages.length }
}

/** As it is kept beside the page: how many were left out, then about 108 bytes for each 420 characters. */
export function packMeanings({ passages, leftOut }: PageMeaning, dimensions: number): Uint8Array {
  const size = placeBytes + dimensions
  const bytes = new Uint8Array(headBytes + passages.length * size)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, leftOut, true)
  for (const [nth, { start, end, direction }] of passages.entries()) {
    const at = headBytes + nth * size
    view.setUint32(at, start, true)
    view.setUint32(at + 4, end, true)
    for (let d = 0; d < dimensions; d += 1)
      view.setInt8(at + placeBytes + d, Math.max(-127, Math.min(127, Math.round((direction[d] ?? 0) * kept))))
  }
  return bytes
}

/** How alike each kept passage is to a direction, -1 to 1, in the order of the page. Answers how many were left out. */
export function eachLikeness(
  packed: Uint8Array,
  asked: Float32Array,
  tell: (place: { readonly start: number; readonly end: number }, likeness: number) => void,
): number {
  const size = placeBytes + asked.length
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength)
  const cells = new Int8Array(packed.buffer, packed.byteOffset, packed.byteLength)
  for (let at = headBytes; at + size <= packed.length; at += size) {
    let sum = 0
    for (let d = 0; d < asked.length; d += 1) sum += (cells[at + placeBytes + d] ?? 0) * (asked[d] ?? 0)
    tell({ start: view.getUint32(at, true), end: view.getUint32(at + 4, true) }, sum / kept)
  }
  return packed.length < headBytes ? 0 : view.getUint32(0, true)
}
