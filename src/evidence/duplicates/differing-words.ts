/** A stretch of two texts: the words of both, or those that only one of them has. */
export interface WordStretch {
  readonly in: 'both' | 'first' | 'second'
  readonly text: string
}

/** Beyond so many differences two texts are no near-duplicates, and the rest is shown as different. */
const mostSteps = 2_000

/** Words with the signs and spaces that follow them. */
const wordsOf = (text: string): readonly string[] =>
  text.match(/\s*[\p{L}\p{M}\p{N}]+[^\p{L}\p{N}]*|[^\p{L}\p{N}]+/gu) ?? []
/** A word as it is compared, and as it is shown. */
export interface WordPiece {
  readonly compared: string
  readonly shown: string
}

const compared = (word: string): string => word.replace(/[^\p{L}\p{M}\p{N}]+/gu, '').toLowerCase()

/** Where the words of a text stand in it, each with the signs and spaces that follow it. */
export function wordSpans(text: string): readonly { readonly start: number; readonly end: number }[] {
  let end = 0
  return wordsOf(text).map((word) => {
    const start = end
    end += word.length
    return { start, end }
  })
}

export const wordPiece = (written: string, shown: string): WordPiece => ({ compared: compared(written), shown })

/**
 * Where two texts differ, word by word, with the fewest words (Myers 1986). Signs and capitals make no difference; the words
 * of both are those of the first.
 */
export const differingWords = (first: string, second: string): readonly WordStretch[] =>
  differingPieces(
    wordsOf(first).map((word) => wordPiece(word, word)),
    wordsOf(second).map((word) => wordPiece(word, word)),
  )

/** The same for words that are shown otherwise than they are compared. No piece is cut. */
export function differingPieces(first: readonly WordPiece[], second: readonly WordPiece[]): readonly WordStretch[] {
  const [a, b] = [first.map(({ shown }) => shown), second.map(({ shown }) => shown)]
  const [x, y] = [first.map((one) => one.compared), second.map((one) => one.compared)]
  let head = 0
  while (head < x.length && head < y.length && x[head] === y[head]) head += 1
  let tail = 0
  while (tail < x.length - head && tail < y.length - head && x[x.length - 1 - tail] === y[y.length - 1 - tail])
    tail += 1
  const steps = shortest(x.slice(head, x.length - tail), y.slice(head, y.length - tail))
  const stretches: WordStretch[] = []
  const add = (where: WordStretch['in'], text: string): void => {
    const last = stretches.at(-1)
    // Words of two texts that come to stand side by side stay apart.
    const apart =
      last !== undefined && last.in !== where && /[^\s]$/.test(last.text) && /^[\p{L}\p{N}]/u.test(text) ? ' ' : ''
    if (last?.in === where) stretches[stretches.length - 1] = { in: where, text: last.text + text }
    else if (text !== '') stretches.push({ in: where, text: apart + text })
  }
  for (const word of a.slice(0, head)) add('both', word)
  let [i, j] = [head, head]
  for (const step of steps) {
    if (step === 'second') {
      add('second', b[j] ?? '')
      j += 1
      continue
    }
    add(step, a[i] ?? '')
    i += 1
    if (step === 'both') j += 1
  }
  for (const word of a.slice(a.length - tail)) add('both', word)
  return stretches
}

/** Steps through both lists, in which most are in both. */
function shortest(a: readonly string[], b: readonly string[]): readonly WordStretch['in'][] {
  const most = Math.min(a.length + b.length, mostSteps)
  const trace: Int32Array[] = []
  const far = new Int32Array(2 * most + 3)
  for (let d = 0; d <= most; d += 1) {
    trace.push(far.slice(most - d, most + d + 3))
    for (let k = -d; k <= d; k += 2) {
      const at = k + most + 1
      const down = k === -d || (k !== d && (far[at - 1] ?? 0) < (far[at + 1] ?? 0))
      let x = down ? (far[at + 1] ?? 0) : (far[at - 1] ?? 0) + 1
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1
      far[at] = x
      if (x >= a.length && x - k >= b.length) return stepsBack(trace, a.length, b.length)
    }
  }
  return [...a.map(() => 'first' as const), ...b.map(() => 'second' as const)]
}

function stepsBack(
  trace: readonly Int32Array[],
  endOfFirst: number,
  endOfSecond: number,
): readonly WordStretch['in'][] {
  const steps: WordStretch['in'][] = []
  let [x, y] = [endOfFirst, endOfSecond]
  for (let d = trace.length - 1; d > 0; d -= 1) {
    const far = trace[d] ?? new Int32Array()
    const of = (k: number): number => far[k + d + 1] ?? 0
    const k = x - y
    const down = k === -d || (k !== d && of(k - 1) < of(k + 1))
    const before = down ? k + 1 : k - 1
    const fromX = of(before)
    while (x > (down ? fromX : fromX + 1) && y > (down ? fromX - before + 1 : fromX - before)) {
      steps.push('both')
      x -= 1
      y -= 1
    }
    steps.push(down ? 'second' : 'first')
    x = fromX
    y = fromX - before
  }
  for (; x > 0; x -= 1) steps.push('both')
  return steps.reverse()
}
