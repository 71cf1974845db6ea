const windowMs = 20_000

/** How fast something goes, by what was done in the last twenty seconds. */
export class Rate {
  #marks: { readonly at: number; readonly done: number }[] = []

  /** Per second; null until there is enough to tell. */
  of(done: number, now: number): number | null {
    this.#marks = [...this.#marks.filter(({ at }) => now - at <= windowMs), { at: now, done }]
    const [first] = this.#marks
    if (first === undefined || now - first.at < 1_000) return null
    return ((done - first.done) * 1000) / (now - first.at)
  }

  forget(): void {
    this.#marks = []
  }
}
