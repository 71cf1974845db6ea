import { isDeepStrictEqual } from 'node:util'

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value)
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !isList(value)

/**
 * What a window sends back, with the stored words wherever it is as it was shown: a name that was covered on the way out is
 * not written over by its pseudonym, nor a birth date by its year. Texts of several lines line by line.
 */
export function withKeptWords(wanted: unknown, shown: unknown, stored: unknown): unknown {
  if (isDeepStrictEqual(wanted, shown)) return stored ?? wanted
  if (typeof wanted === 'string' && typeof shown === 'string' && typeof stored === 'string')
    return linesKept(wanted, shown, stored)
  if (isList(wanted) && isList(shown) && isList(stored))
    return wanted.map((item, i) => {
      const at = isDeepStrictEqual(item, shown[i]) ? i : shown.findIndex((one) => isDeepStrictEqual(item, one))
      return at >= 0 ? stored[at] : withKeptWords(item, shown[i], stored[i])
    })
  if (isRecord(wanted) && isRecord(shown) && isRecord(stored))
    return Object.fromEntries(
      Object.entries(wanted).map(([key, value]) => [key, withKeptWords(value, shown[key], stored[key])]),
    )
  return wanted
}

function linesKept(wanted: string, shown: string, stored: string): string {
  const [given, seen, kept] = [wanted, shown, stored].map((text) => text.split('\n'))
  // A name may have run over the end of a line: then the lines are not those of before, and nothing can be put back.
  if (given === undefined || seen === undefined || kept === undefined || seen.length !== kept.length) return wanted
  return given
    .map((line, i) => {
      const at = line === seen[i] ? i : seen.indexOf(line)
      return kept[at] ?? line
    })
    .join('\n')
}
