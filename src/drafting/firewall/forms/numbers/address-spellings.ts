/** `br[a-z]?ndan` and the like: a word with one letter wrong, missing or too much; none of a short word. */
export const oneLetterWrong = (word: string): string =>
  /^[a-z]{5,}$/.test(word)
    ? Array.from({ length: word.length + 1 }, (_, i) => {
        const [before, behind] = [word.slice(0, i), word.slice(i)]
        return `${behind === '' ? '' : `|${before}[a-z]?${behind.slice(1)}`}|${before}[a-z]${behind}`
      }).join('')
    : ''

const gap = '[^\\p{L}\\p{N}]{0,6}'
const ruralHere =
  /(?<!\p{L})(?:rural\s+(?:route|rte|rt|delivery)|r\W{0,2}[rd]|rfd|r\W?f\W?d)\W{0,4}(?:no\W{1,3})?(\d{1,4})\W{1,4}b(?:o)?x\W{0,4}(\d{1,5}\p{L}?)/u

const contractHere =
  /(?<!\p{L})(?:h\W{0,2}c\W{0,2}r?|highway\s+contract(?:\s+(?:route|rte|rt))?|star\s+(?:route|rte|rt)|s\W{0,2}r)\W{0,4}(?:no\W{1,3})?(\d{1,4})\W{1,4}b(?:o)?x\W{0,4}(\d{1,5}\p{L}?)/u
const ruralKind = `(?:rural${gap}(?:route|rte|rt|delivery)|r${gap}f${gap}d|r${gap}[rd])`
const contractKind = `(?:h${gap}c(?:${gap}r)?|highway${gap}contract(?:${gap}(?:route|rte|rt))?|star${gap}(?:route|rte|rt)|s${gap}r)`

/**
 * `Rural Route 2, Box 19`, `R.R. #2 Box 19`, `RFD 2 Box 19`, and `HC 63 Box 214`, `Star Route 4 Box 9` of a folded address; null for
 * any other.
 */
export function ruralRoute(folded: string): string | null {
  const rural = ruralHere.exec(folded)
  const [, route, box] = rural ?? contractHere.exec(folded) ?? []
  if (route === undefined || box === undefined) return null
  const kind = rural === null ? contractKind : ruralKind
  return `${kind}${gap}(?:no${gap}|number${gap})?${route}${gap}bo?x${gap}(?:no${gap})?${box}`
}
