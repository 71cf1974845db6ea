/** The so many with the highest score among any number told, in a heap of fixed size. */
export class Likest<T> {
  readonly #most: number
  readonly #heap: { readonly score: number; readonly one: T }[] = []

  constructor(most: number) {
    this.#most = most
  }

  /** What a newcomer must reach. */
  get least(): number {
    return this.#heap.length < this.#most ? Number.NEGATIVE_INFINITY : (this.#heap[0]?.score ?? 0)
  }

  add(score: number, one: T): void {
    const heap = this.#heap
    if (heap.length < this.#most) {
      heap.push({ score, one })
      this.#rise(heap.length - 1)
    } else if (score > this.least) {
      heap[0] = { score, one }
      this.#sink()
    }
  }

  /** Highest first; equals in the order in which they were told is not promised. */
  sorted(): readonly { readonly score: number; readonly one: T }[] {
    return this.#heap.toSorted((a, b) => b.score - a.score)
  }

  #rise(from: number): void {
    for (let at = from; at > 0; ) {
      const above = (at - 1) >> 1
      if (this.#score(above) <= this.#score(at)) return
      this.#swap(at, above)
      at = above
    }
  }

  #sink(): void {
    for (let at = 0; ; ) {
      const left = 2 * at + 1
      const least = this.#score(left + 1) < this.#score(left) ? left + 1 : left
      if (this.#score(least) >= this.#score(at)) return
      this.#swap(at, least)
      at = least
    }
  }

  #score(at: number): number {
    return this.#heap[at]?.score ?? Number.POSITIVE_INFINITY
  }

  #swap(a: number, b: number): void {
    const [one, other] = [this.#heap[a], this.#heap[b]]
    if (one !== undefined && other !== undefined) [this.#heap[a], this.#heap[b]] = [other, one]
  }
}
