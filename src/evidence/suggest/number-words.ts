const units: Readonly<Record<string, number>> = {
  ...{ a: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11 },
  ...{ twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19 },
}
const tens: Readonly<Record<string, number>> = {
  ...{ twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90 },
}
const times: Readonly<Record<string, number>> = { thousand: 1_000, million: 1_000_000 }

const first = [...Object.keys(units), ...Object.keys(tens)].join('|')
const next = [first, 'hundred', ...Object.keys(times)].join('|')

/** A number in English words, as a part of a pattern: `twenty-five hundred`, `one hundred and ten thousand`. */
export const wordNumber = String.raw`(?:${first})(?:[ \u00a0-](?:and[ \u00a0])?(?:${next})){0,9}`

/** Its value; null where the words are no one number, as in "seven eight". */
export function numberInWords(written: string): number | null {
  let [total, part] = [0, 0]
  /** What may follow must be less than this. */
  let below = 100
  let lastTimes = Number.POSITIVE_INFINITY
  for (const word of written.toLowerCase().split(/[ \u00a0-]+/)) {
    const small = units[word] ?? tens[word]
    if (word === 'and') continue
    if (small !== undefined) {
      if (small >= below) return null
      part += small
      below = tens[word] === undefined ? 0 : 10
    } else if (word === 'hundred') {
      if (part === 0 || part >= 100) return null
      part *= 100
      below = 100
    } else {
      const by = times[word]
      if (by === undefined || part === 0 || by >= lastTimes) return null
      total += part * by
      lastTimes = by
      part = 0
      below = 100
    }
  }
  return total + part
}
