/** Strings, small letters, of which a text must hold at least one. */
type OneOf = readonly string[]

/**
 * What a text must hold for a pattern to match at all: one string of each list. Read from the pattern itself; empty where
 * nothing can be told, and then the pattern is simply tried. Only a shortcut: what it lets through is decided by the
 * pattern.
 */
export function neededBy(pattern: string): readonly OneOf[] {
  return new PatternReader(lowerLiterals(pattern)).whole()
}

/** Escapes such as `\B` and `\P` keep their meaning. */
const lowerLiterals = (pattern: string): string =>
  pattern.replace(/\\[\s\S]|[\s\S]/g, (piece) => (piece.startsWith('\\') ? piece : piece.toLowerCase()))

const shortest = 3
const mostAlternatives = 60

class PatternReader {
  readonly #source: string
  #at = 0

  constructor(source: string) {
    this.#source = source
  }

  whole(): readonly OneOf[] {
    const needed = this.#alternatives()
    return this.#at === this.#source.length ? needed : []
  }

  #peek(): string {
    return this.#source.charAt(this.#at)
  }

  /** Of several alternatives, the strings that say most in each. */
  #alternatives(): readonly OneOf[] {
    const first = this.#sequence()
    if (this.#peek() !== '|') return first
    let needed: OneOf | null = strongest(first)
    while (this.#peek() === '|') {
      this.#at += 1
      const other = strongest(this.#sequence())
      needed = needed && other ? [...needed, ...other] : null
    }
    return needed && needed.length <= mostAlternatives ? [needed] : []
  }

  #sequence(): readonly OneOf[] {
    const needed: OneOf[] = []
    let run = ''
    const endRun = (): void => {
      if (run.length >= shortest) needed.push([run])
      run = ''
    }
    while (this.#at < this.#source.length && this.#peek() !== '|' && this.#peek() !== ')') {
      const letter = this.#literal()
      if (letter === null) {
        endRun()
        const group = this.#other()
        if (!this.#mayBeMissing()) needed.push(...group)
        continue
      }
      const quantified = /^[?*+{]/.test(this.#peek())
      if (!quantified) run += letter
      else {
        const missing = this.#mayBeMissing()
        if (!missing) run += letter
        endRun()
      }
    }
    endRun()
    return needed
  }

  /** A letter, digit or sign that stands for itself. */
  #literal(): string | null {
    const [c, next] = [this.#peek(), this.#source.charAt(this.#at + 1)]
    if (c === '\\') {
      if (/[\p{L}\p{N}]/u.test(next)) return null
      this.#at += 2
      return next
    }
    if ('([.^$ '.includes(c)) return null
    this.#at += 1
    return c
  }

  /** What stands for more than itself: a class, a place, a group. */
  #other(): readonly OneOf[] {
    const c = this.#peek()
    if (c === '(') return this.#group()
    if (c === '[') {
      while (this.#at < this.#source.length && this.#peek() !== ']') this.#at += this.#peek() === '\\' ? 2 : 1
      this.#at += 1
    } else if (c === '\\') {
      const named = /^\\[pPuxk][{<][^}>]*[}>]/.exec(this.#source.slice(this.#at))
      this.#at += named ? named[0].length : 2
    } else this.#at += 1
    return []
  }

  #group(): readonly OneOf[] {
    const head = /^\((?:\?(?::|<?[=!]|<[\p{L}\d_]+>))?/u.exec(this.#source.slice(this.#at))?.[0] ?? '('
    this.#at += head.length
    const within = this.#alternatives()
    if (this.#peek() === ')') this.#at += 1
    return /[=!]$/.test(head) ? [] : within
  }

  /** Reads the quantifier that follows, if any. */
  #mayBeMissing(): boolean {
    const quantifier = /^(?:[?*+]|\{\d*,?\d*\})\??/.exec(this.#source.slice(this.#at))?.[0]
    if (quantifier === undefined) return false
    this.#at += quantifier.length
    return /^(?:[?*]|\{0*[,}])/.test(quantifier)
  }
}

const strongest = (needed: readonly OneOf[]): OneOf | null =>
  needed.reduce<OneOf | null>((best, one) => (best && leastOf(best) >= leastOf(one) ? best : one), null)

const leastOf = (strings: readonly string[]): number => Math.min(...strings.map((one) => one.length))

const bits = 65_536
const hashOf = (a: number, b: number, c: number): number =>
  (Math.imul(a, 0x9e37) ^ Math.imul(b, 0x85eb) ^ Math.imul(c, 0x1f35)) & 0xffff

/** Which strings a text may hold, asked of its runs of three letters: never says no to one that it holds. */
export class TextPieces {
  readonly #seen = new Uint8Array(bits)
  /** Letters that are another letter's small or capital form outside of their alphabet. */
  readonly #odd: boolean

  constructor(text: string) {
    const lower = text.toLowerCase()
    this.#odd = /[\u017f\u212a\u0130]/.test(text)
    let [a, b] = [0, 0]
    for (let at = 0; at < lower.length; at += 1) {
      const c = lower.charCodeAt(at)
      this.#seen[hashOf(a, b, c)] = 1
      a = b
      b = c
    }
  }

  mayHold(piece: PieceHashes): boolean {
    if (this.#odd) return true
    for (const hash of piece) if (this.#seen[hash] === 0) return false
    return true
  }
}

export type PieceHashes = readonly number[]

export const piecesOf = (needed: string): PieceHashes =>
  Array.from({ length: needed.length - 2 }, (_, at) =>
    hashOf(needed.charCodeAt(at), needed.charCodeAt(at + 1), needed.charCodeAt(at + 2)),
  )
