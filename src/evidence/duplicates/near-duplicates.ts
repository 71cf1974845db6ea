import { comparedText, mixed, PieceComparer, piecesOf } from './text-pieces.ts'

/** Texts of which each has most of its wording from another: the same ad with spun words, a letter sent twice. */
export interface NearGroup {
  /** Places in the list given, in its order. */
  readonly members: readonly number[]
  /** For each member behind the first: an earlier one that it is close to, and how close. */
  readonly links: readonly NearLink[]
}

export interface NearLink {
  readonly earlier: number
  readonly later: number
  /** Share of the five-letter pieces of both that both have, 0 to 1; true to about 0.06. */
  readonly similarity: number
}

export interface NearSettings {
  /** Least similarity of two texts that are taken for one. */
  readonly threshold: number
  /** Texts with fewer pieces are alike by accident and are left out. */
  readonly leastPieces: number
}

export const nearSettings: NearSettings = { threshold: 0.4, leastPieces: 40 }

const bins = 64
const rows = 4
const bands = bins / rows
const binBits = 6
/** How near the threshold the estimate of a signature is not trusted. */
const slack = 0.15
const lowBits = bins - 1
const none = 0xffffffff

/**
 * One-permutation MinHash: each piece falls into one bin and the smallest stands for it; an empty bin borrows from the next
 * full one (Shrivastava and Li, ICML 2014). False where the text has too few pieces.
 */
function sign(text: string, signature: Uint32Array, from: number, least: number): boolean {
  signature.fill(none, from, from + bins)
  const pieces = piecesOf(text)
  if (pieces.length < least) return false
  for (let i = 0; i < pieces.length; i += 1) {
    const h = pieces[i] ?? 0
    const bin = from + (h >>> (32 - binBits))
    const value = (h << binBits) >>> 0
    if (value < (signature[bin] ?? 0)) signature[bin] = value
  }
  for (let i = 0; i < bins; i += 1) {
    if (signature[from + i] !== none) continue
    for (let step = 1; step < bins; step += 1) {
      const borrowed = signature[from + ((i + step) % bins)] ?? none
      if (borrowed === none || (borrowed & lowBits) !== 0) continue
      // The low bits are free, and keep a borrowed value apart from one of its own.
      signature[from + i] = (borrowed | step) >>> 0
      break
    }
  }
  return true
}

/** Open addressing: for each band the last text that had a key. */
class LastOfKey {
  readonly #keys: Uint32Array
  readonly #texts: Uint32Array
  readonly #mask: number

  constructor(texts: number) {
    const places = 2 ** Math.ceil(Math.log2(Math.max(16, texts * 2)))
    this.#keys = new Uint32Array(places)
    this.#texts = new Uint32Array(places).fill(none)
    this.#mask = places - 1
  }

  /** The text that had it before, or -1; `text` has it now. */
  exchange(key: number, text: number): number {
    let at = key & this.#mask
    while (this.#texts[at] !== none && this.#keys[at] !== key) at = (at + 1) & this.#mask
    const before = this.#texts[at] ?? none
    this.#keys[at] = key
    this.#texts[at] = text
    return before === none ? -1 : before
  }
}

class Groups {
  readonly #root: Uint32Array

  constructor(size: number) {
    this.#root = Uint32Array.from({ length: size }, (_, i) => i)
  }

  of(index: number): number {
    let at = index
    for (let up = this.#root[at] ?? at; up !== at; up = this.#root[at] ?? at) {
      this.#root[at] = this.#root[up] ?? up
      at = this.#root[at] ?? up
    }
    return at
  }

  join(a: number, b: number): void {
    const [first, second] = [this.of(a), this.of(b)]
    this.#root[Math.max(first, second)] = Math.min(first, second)
  }
}

/** Groups of near-duplicates (MinHash finds the pairs, the true similarity decides); texts without one are left out. */
export function findNearDuplicates(texts: readonly string[], given: Partial<NearSettings> = {}): readonly NearGroup[] {
  const { threshold, leastPieces } = { ...nearSettings, ...given }
  const compared = texts.map(comparedText)
  const signatures = new Uint32Array(texts.length * bins)
  const signed = new Uint8Array(texts.length)
  compared.forEach((text, i) => {
    signed[i] = sign(text, signatures, i * bins, leastPieces) ? 1 : 0
  })
  const groups = new Groups(texts.length)
  const comparer = new PieceComparer()
  const links: NearLink[] = []
  for (let band = 0; band < bands; band += 1) {
    const last = new LastOfKey(texts.length)
    for (let i = 0; i < texts.length; i += 1) {
      if (signed[i] === 0) continue
      const other = last.exchange(keyOf(signatures, i * bins + band * rows), i)
      if (other < 0 || groups.of(other) === groups.of(i)) continue
      const guess = estimate(signatures, other, i)
      if (guess < threshold - slack) continue
      // Far above it the estimate is enough: it is true to about 0.06.
      const similarity =
        guess > threshold + slack ? guess : comparer.similarity(compared[other] ?? '', compared[i] ?? '')
      if (similarity < threshold) continue
      groups.join(other, i)
      links.push({ earlier: other, later: i, similarity: Math.round(similarity * 1000) / 1000 })
    }
  }
  return gathered(texts.length, groups, links)
}

function keyOf(signatures: Uint32Array, from: number): number {
  let key = 0
  for (let i = 0; i < rows; i += 1) key = mixed(key ^ (signatures[from + i] ?? 0))
  return key
}

function estimate(signatures: Uint32Array, a: number, b: number): number {
  let same = 0
  const [from, to] = [a * bins, b * bins]
  for (let i = 0; i < bins; i += 1) if (signatures[from + i] === signatures[to + i]) same += 1
  return same / bins
}

function gathered(size: number, groups: Groups, links: readonly NearLink[]): readonly NearGroup[] {
  const members = new Map<number, number[]>()
  for (let i = 0; i < size; i += 1) {
    const root = groups.of(i)
    const group = members.get(root)
    if (group) group.push(i)
    else members.set(root, [i])
  }
  const linked = new Map<number, NearLink[]>()
  for (const link of links) {
    const root = groups.of(link.later)
    const group = linked.get(root)
    if (group) group.push(link)
    else linked.set(root, [link])
  }
  return [...members]
    .filter(([, group]) => group.length > 1)
    .map(([root, group]) => ({ members: group, links: linked.get(root) ?? [] }))
}
