/** Texts that share most of their wording: the same ad posted again with spun words, a letter sent twice. */
export interface NearText {
  readonly id: string
  readonly text: string
}

export interface NearLink {
  readonly a: string
  readonly b: string
  /** Share of the five-letter pieces of both texts that both have, 0 to 1. */
  readonly similarity: number
}

export interface NearCluster {
  /** In the order given. */
  readonly ids: readonly string[]
  /** For each text after the first, the earlier text that it is closest to. */
  readonly links: readonly NearLink[]
}

export interface NearSettings {
  readonly threshold: number
  /** Shorter texts are alike by accident and are left out. */
  readonly leastLetters: number
}

export const defaultNearSettings: NearSettings = { threshold: 0.5, leastLetters: 60 }

const pieceLength = 5
const bands = 32
const rows = 4
const hashes = bands * rows
/** A bucket of boilerplate is not compared each with each: the first ones stand for it. */
const mostCompared = 60

/** Only letters count: digits and signs are what a poster changes from ad to ad. */
const lettersOf = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()

function hashOf(text: string, from: number): number {
  let h = 0x811c9dc5
  for (let i = from; i < from + pieceLength; i += 1) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  h ^= h >>> 15
  h = Math.imul(h, 0x2c1b3c6d)
  return (h ^ (h >>> 12)) >>> 0
}

function piecesOf(text: string): ReadonlySet<number> {
  const letters = lettersOf(text)
  const pieces = new Set<number>()
  for (let i = 0; i + pieceLength <= letters.length; i += 1) pieces.add(hashOf(letters, i))
  return pieces
}

/** Fixed multipliers, so that the same texts give the same clusters on every machine. */
const multipliers: readonly (readonly [number, number])[] = Array.from({ length: hashes }, (_, i) => {
  const odd = (Math.imul(i + 1, 0x9e3779b1) | 1) >>> 0
  return [odd, Math.imul(i + 7, 0x85ebca6b) >>> 0] as const
})

function signatureOf(pieces: ReadonlySet<number>): Uint32Array {
  const signature = new Uint32Array(hashes).fill(0xffffffff)
  for (const piece of pieces) {
    for (let i = 0; i < hashes; i += 1) {
      const [multiplier, offset] = multipliers[i] ?? [1, 0]
      let h = (Math.imul(piece, multiplier) + offset) >>> 0
      h = Math.imul(h ^ (h >>> 16), 0x45d9f3b) >>> 0
      h = (h ^ (h >>> 15)) >>> 0
      if (h < (signature[i] ?? 0)) signature[i] = h
    }
  }
  return signature
}

function similarityOf(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  let shared = 0
  for (const piece of small) if (large.has(piece)) shared += 1
  const all = a.size + b.size - shared
  return all === 0 ? 0 : shared / all
}

/** The earlier texts that share a band of the signature, each once, earliest first. */
function candidatesOf(signature: Uint32Array, buckets: Map<string, number[]>, index: number): readonly number[] {
  const found = new Set<number>()
  for (let band = 0; band < bands; band += 1) {
    const key = `${band}:${signature.subarray(band * rows, band * rows + rows).join(',')}`
    const bucket = buckets.get(key) ?? []
    for (const other of bucket) found.add(other)
    if (bucket.length < mostCompared) bucket.push(index)
    buckets.set(key, bucket)
  }
  return [...found].toSorted((a, b) => a - b)
}

/** Clusters of near-duplicates (MinHash finds the pairs, the true similarity decides); texts without one are left out. */
export function findNearDuplicates(
  texts: readonly NearText[],
  given: Partial<NearSettings> = {},
): readonly NearCluster[] {
  const { threshold, leastLetters } = { ...defaultNearSettings, ...given }
  const buckets = new Map<string, number[]>()
  const pieces: ReadonlySet<number>[] = []
  const root: number[] = []
  const closest = new Map<number, { readonly other: number; readonly similarity: number }>()
  const rootOf = (index: number): number => {
    let at = index
    while ((root[at] ?? at) !== at) at = root[at] ?? at
    return at
  }
  texts.forEach(({ text }, index) => {
    const own = piecesOf(text)
    pieces.push(own)
    root.push(index)
    if (lettersOf(text).replaceAll(' ', '').length < leastLetters) return
    for (const other of candidatesOf(signatureOf(own), buckets, index)) {
      const similarity = similarityOf(own, pieces[other] ?? new Set())
      if (similarity < threshold) continue
      const [first, second] = [rootOf(other), rootOf(index)].toSorted((a, b) => a - b)
      root[second ?? index] = first ?? index
      if (similarity > (closest.get(index)?.similarity ?? 0)) closest.set(index, { other, similarity })
    }
  })
  const clusters = new Map<number, number[]>()
  texts.forEach((_, index) => {
    const at = rootOf(index)
    clusters.set(at, [...(clusters.get(at) ?? []), index])
  })
  const idOf = (index: number): string => texts[index]?.id ?? ''
  return [...clusters.values()]
    .filter((members) => members.length > 1)
    .map((members) => ({
      ids: members.map(idOf),
      links: members.flatMap((index) => {
        const near = closest.get(index)
        return near
          ? [{ a: idOf(near.other), b: idOf(index), similarity: Math.round(near.similarity * 1000) / 1000 }]
          : []
      }),
    }))
}
