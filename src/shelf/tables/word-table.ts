/**
 * Finds which of some known words stands in a part of a text, without cutting the text: a caseload names facts by the
 * ten million.
 */
export class WordTable<T extends string> {
  private readonly slots: (readonly T[] | undefined)[]
  private readonly mask: number

  constructor(words: readonly T[]) {
    const size = 1 << (34 - Math.clz32(Math.max(1, words.length)))
    this.mask = size - 1
    const slots = Array.from({ length: size }, (): T[] => [])
    for (const word of words) slots[signOf(word, 0, word.length) & this.mask]?.push(word)
    this.slots = slots
  }

  find(text: string, from: number, to: number): T | null {
    const slot = this.slots[signOf(text, from, to) & this.mask]
    if (slot) for (const word of slot) if (word.length === to - from && text.startsWith(word, from)) return word
    return null
  }
}

/** A number by which words mostly differ. */
function signOf(text: string, from: number, to: number): number {
  let sign = to - from
  for (let i = from; i < to; i++) sign = (Math.imul(sign, 31) + text.charCodeAt(i)) | 0
  return sign ^ (sign >>> 15)
}
