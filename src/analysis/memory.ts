const mostKept = 4_000

/**
 * Answers by what they depend on. Each is made by a pure function from exactly what stands in its key, so one that is
 * remembered is the one that would be made; those not asked for the longest are forgotten first. One memory for one law.
 */
export class Memory {
  readonly #answers = new Map<string, unknown>()

  /** `dependsOn` is everything that `make` uses, but the law; it must be plain data. */
  recall<T>(what: string, dependsOn: unknown, make: () => T): T {
    const key = `${what} ${JSON.stringify(dependsOn)}`
    if (this.#answers.has(key)) {
      // What was put there under this key came from this very function.
      const known = this.#answers.get(key) as T
      this.#answers.delete(key)
      this.#answers.set(key, known)
      return known
    }
    const made = make()
    this.#answers.set(key, made)
    if (this.#answers.size > mostKept) {
      const [oldest] = this.#answers.keys()
      if (oldest !== undefined) this.#answers.delete(oldest)
    }
    return made
  }
}
