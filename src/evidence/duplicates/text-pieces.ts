const pieceLength = 5
const markBits = 16
const mark = 2 ** markBits - 1
/** Bits of one letter: 26 letters and the space have 27 numbers of their own, letters of other scripts share 31. */
const letterBits = 5
const pieceMask = 2 ** (letterBits * pieceLength) - 1

// biome-ignore lint/suspicious/noControlCharactersInRegex: what is not ASCII
const beyondAscii = /[^\u0000-\u007f]/

/** Letters by their number, 1 to 26; 0 for what parts words. Digits and signs are what a poster changes from ad to ad. */
const ascii = new Uint8Array(128)
for (let i = 0; i < 26; i += 1) {
  ascii[65 + i] = i + 1
  ascii[97 + i] = i + 1
}

const isLetter = /\p{L}/u

function numberOf(code: number): number {
  return isLetter.test(String.fromCharCode(code)) || (code >= 0xd800 && code < 0xe000) ? (code % 31) + 1 : 0
}

/** A text as it is compared: styled letters plain, accents apart. */
export const comparedText = (text: string): string => (beyondAscii.test(text) ? text.normalize('NFKD') : text)

/** Room for the pieces of one text; it grows with the longest. */
let room = new Uint32Array(1 << 14)

/**
 * Each five letters of a text in a row, mixed; whatever is no letter counts as one space. What comes back is a view that the
 * next call writes over.
 */
export function piecesOf(text: string): Uint32Array {
  if (room.length < text.length) room = new Uint32Array(2 ** Math.ceil(Math.log2(text.length)))
  const pieces = room
  let piece = 0
  let letters = 0
  let count = 0
  let between = true
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i)
    let number = code < 128 ? (ascii[code] ?? 0) : numberOf(code)
    if (number === 0) {
      if (between) continue
      between = true
      number = 31
    } else between = false
    piece = ((piece << letterBits) | number) & pieceMask
    letters += 1
    if (letters >= pieceLength) {
      pieces[count] = mixed(piece)
      count += 1
    }
  }
  return pieces.subarray(0, count)
}

/** A number of 32 bits in which every bit depends on every bit of what is given. */
export function mixed(given: number): number {
  let h = Math.imul(given ^ (given >>> 16), 0x7feb352d)
  h = Math.imul(h ^ (h >>> 15), 0x846ca68b)
  return (h ^ (h >>> 16)) >>> 0
}

/** Compares texts by the pieces they share; keeps its two lists of marks from one comparison to the next. */
export class PieceComparer {
  readonly #first = new Uint32Array(1 << markBits)
  readonly #second = new Uint32Array(1 << markBits)
  #turn = 0

  /** Share of the pieces of both texts that both have, 0 to 1, true to about one in a hundred. */
  similarity(a: string, b: string): number {
    this.#turn += 1
    const [turn, first, second] = [this.#turn, this.#first, this.#second]
    const ofFirst = count(piecesOf(a), first, turn)
    const pieces = piecesOf(b)
    let shared = 0
    let ofSecond = 0
    for (let i = 0; i < pieces.length; i += 1) {
      const at = (pieces[i] ?? 0) & mark
      if (second[at] === turn) continue
      second[at] = turn
      ofSecond += 1
      if (first[at] === turn) shared += 1
    }
    const all = ofFirst + ofSecond - shared
    return all === 0 ? 0 : shared / all
  }
}

function count(pieces: Uint32Array, marks: Uint32Array, turn: number): number {
  let different = 0
  for (let i = 0; i < pieces.length; i += 1) {
    const at = (pieces[i] ?? 0) & mark
    if (marks[at] === turn) continue
    marks[at] = turn
    different += 1
  }
  return different
}
