/** A text in which digits of any style are plain ones, and where each of its places stands in the text as written. */
export interface PlainDigits {
  readonly text: string
  readonly written: (at: number) => number
}

const styled = /\u20e3|[^\P{Nd}0-9]/u

/** `6️⃣`, `𝟐` and `２` as the digits that they show. Null where every digit is plain already. */
export function plainDigits(text: string): PlainDigits | null {
  if (!styled.test(text)) return null
  let plain = ''
  const places: number[] = []
  let at = 0
  for (const letter of text) {
    const digit = /^\p{Nd}$/u.test(letter) ? letter.normalize('NFKC') : letter
    // The marks that make a key of a digit are no letters of their own.
    const shown = /^[\ufe0f\u20e3]$/.test(letter) ? '' : /^\d$/.test(digit) ? digit : letter
    for (let i = 0; i < shown.length; i += 1) places.push(at + Math.min(i, letter.length - 1))
    plain += shown
    at += letter.length
  }
  places.push(text.length)
  return { text: plain, written: (place) => places[place] ?? text.length }
}
