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

/** `Rural Route 2, Box 19`, `R.R. #2 Box 19`, `RFD 2 Box 19` of a folded address; null for any other. */
export function ruralRoute(folded: string): string | null {
  const [, route, box] = ruralHere.exec(folded) ?? []
  if (route === undefined || box === undefined) return null
  const kind = `(?:rural${gap}(?:route|rte|rt|delivery)|r${gap}f${gap}d|r${gap}[rd])`
  return `${kind}${gap}(?:no${gap}|number${gap})?${route}${gap}bo?x${gap}(?:no${gap})?${box}`
}
