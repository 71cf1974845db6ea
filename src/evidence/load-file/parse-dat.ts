/** Concordance parts fields with this control character and quotes them with thorn. */
export const fieldMark = '\u0014'
export const quoteMark = '\u00fe'
/** What stands for a line break within a field. */
const breakMark = /\u00ae/g

export const looksLikeDat = (text: string): boolean =>
  text.slice(0, 4096).includes(`${quoteMark}${fieldMark}${quoteMark}`)

/** Rows of a Concordance load file; a field may hold line breaks, and a file that is cut off gives what is whole. */
export function parseDat(text: string): { readonly rows: readonly (readonly string[])[]; readonly whole: boolean } {
  const rows: string[][] = []
  let row: string[] = []
  let at = text.startsWith('\ufeff') ? 1 : 0
  const endRow = (): void => {
    if (row.length > 0 && text.charAt(at - 1) === fieldMark) row.push('')
    if (row.some((field) => field !== '')) rows.push(row)
    row = []
  }
  while (at < text.length) {
    const sign = text.charAt(at)
    if (sign === '\r' || sign === '\n') {
      endRow()
      at += 1
    } else if (sign === fieldMark) {
      // Two marks with nothing between: an empty field without quotes.
      if (row.length === 0 || text.charAt(at - 1) === fieldMark) row.push('')
      at += 1
    } else if (sign === quoteMark) {
      const end = endOfField(text, at + 1)
      if (end < 0) return { rows, whole: false }
      row.push(text.slice(at + 1, end).replace(breakMark, '\n'))
      at = end + 1
    } else {
      const end = nextOf(text, at)
      row.push(text.slice(at, end).trim())
      at = end
    }
  }
  // A last row that is shorter than the others and has no line end was cut between two of its fields.
  const whole = row.length === 0 || row.length >= (rows[0]?.length ?? 0)
  endRow()
  return { rows, whole }
}

/** A closing thorn stands before a field mark, a line end or the end of the file; another one is a letter of the text. */
function endOfField(text: string, from: number): number {
  for (let end = text.indexOf(quoteMark, from); end >= 0; end = text.indexOf(quoteMark, end + 1)) {
    const after = text.charAt(end + 1)
    if (after === '' || after === fieldMark || after === '\r' || after === '\n') return end
  }
  return -1
}

function nextOf(text: string, from: number): number {
  let at = from
  while (at < text.length && !`${fieldMark}\r\n`.includes(text.charAt(at))) at += 1
  return at
}
