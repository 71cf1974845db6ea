/** Some of the claimants of a caseload, by their numbers: one bit each, and room for as many as came. */
export class People {
  private bits = new Uint32Array(4)

  add(person: number): void {
    const word = person >>> 5
    if (word >= this.bits.length) {
      const wider = new Uint32Array(Math.max(word + 1, this.bits.length * 2))
      wider.set(this.bits)
      this.bits = wider
    }
    this.bits[word] = (this.bits[word] ?? 0) | (1 << (person & 31))
  }

  has(person: number): boolean {
    return (((this.bits[person >>> 5] ?? 0) >>> (person & 31)) & 1) === 1
  }

  get count(): number {
    let total = 0
    for (const bits of this.bits) for (let rest = bits; rest !== 0; rest &= rest - 1) total += 1
    return total
  }

  with(other: People): People {
    return this.combined(other, Math.max(this.bits.length, other.bits.length), (a, b) => a | b)
  }

  /** Those that are also among the others. */
  among(other: People): People {
    return this.combined(other, this.bits.length, (a, b) => a & b)
  }

  without(other: People): People {
    return this.combined(other, this.bits.length, (a, b) => a & ~b)
  }

  *[Symbol.iterator](): Generator<number> {
    for (const [word, bits] of this.bits.entries())
      for (let rest = bits; rest !== 0; rest &= rest - 1) yield word * 32 + 31 - Math.clz32(rest & -rest)
  }

  private combined(other: People, length: number, op: (a: number, b: number) => number): People {
    const made = new People()
    made.bits = new Uint32Array(length)
    for (let w = 0; w < length; w++) made.bits[w] = op(this.bits[w] ?? 0, other.bits[w] ?? 0)
    return made
  }
}
