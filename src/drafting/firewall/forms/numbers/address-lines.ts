import { foldText } from '../fold-text.ts'
import type { SearchedPattern } from './searched-pattern.ts'

const wordsOf = (text: string): readonly string[] => foldText(text).text.match(/[\p{L}\p{N}]+/gu) ?? []

const flatHere =
  /(?<!\p{L})(?:apartment|apt|unit|suite|ste|room|rm|lot|trailer|floor|fl)\.?\s{0,2}#?\s?(?:\p{N}+\p{L}?|\p{L})(?![\p{L}\p{N}])|#\s?\p{N}+\p{L}?/gu
const stateAndZip = /^\s*\p{L}{2}\.?\s+\d{5}(?:-\d{4})?\s*$/u

/** Whether a line has a house number and a word beside it; a number of five figures may be that of a town. */
function hasStreet(line: string, atMost: number): boolean {
  const words = wordsOf(foldText(line).text.replace(flatHere, ' '))
  const isNumber = (word: string): boolean =>
    /^(?:\d+\p{L}?|[nsew]\d{1,4}[nsew]\d{1,5})$/u.test(word) && word.length <= atMost
  return !stateAndZip.test(line) && words.some(isNumber) && words.some((word) => /^\p{L}{2,}$/u.test(word))
}

interface AddressLines {
  /** The line with the number and the street. */
  readonly street: string
  /** What stands before it: a house, a flat, somebody in whose care a letter is sent. */
  readonly before: readonly string[]
}

/** The lines of an address as it was listed; `isKind` tells a kind of street. The first line where none has a number. */
export function addressLines(form: string, isKind: (word: string) => boolean): AddressLines {
  const lines = form
    .replace(/^(\s*\d{1,6}\p{L}?)\s*,/u, '$1 ')
    .split(/[,;\n]/)
    .filter((line) => /[\p{L}\p{N}]/u.test(line))
  const named = lines.findIndex((line) => hasStreet(line, 12) && wordsOf(line).some(isKind))
  const at = named >= 0 ? named : lines.findIndex((line, i) => hasStreet(line, i === 0 ? 12 : 4))
  const street = foldText(lines[Math.max(0, at)] ?? '').text
  return {
    street: street.replace(new RegExp(`^\\s*(?:${flatHere.source})\\s*(?=\\d)`, 'u'), ''),
    before: lines.slice(0, Math.max(0, at)),
  }
}

/** Words that say what kind of house it is, and none by itself. */
const kindsOfHouse =
  /^(?:the|a|at|of|house|home|homes|center|centre|office|main|building|bldg|apartments?|apts?|hotel|motel|inn|shelter|school|church|hospital|clinic|mother|father|aunt|uncle|mom|dad|family|care|casa|hogar|centro|floor|rear|front|back|upstairs|downstairs|basement|work|address|mailing)$/

/**
 * The name of the house that stands before the street: in its words, whatever stands between them; a name of one word is asked about where it
 * has a capital. A flat and a word for a kind of house name none.
 */
export function houseForms(before: readonly string[]): readonly SearchedPattern[] {
  return before.flatMap((line): readonly SearchedPattern[] => {
    if (foldText(line).text.replace(flatHere, '').trim() === '') return []
    const words = wordsOf(line)
    const telling = words.filter((word) => /^\p{L}{3,}$/u.test(word) && !kindsOfHouse.test(word))
    const [needs] = telling
    if (needs === undefined) return []
    const pattern = `(?<![\\p{L}\\p{N}])${words.map((word) => RegExp.escape(word)).join('[^\\p{L}\\p{N}]{0,6}')}(?![\\p{L}\\p{N}])`
    return [words.length > 1 ? { pattern, needs } : { pattern, needs, asks: 'with-capital' }]
  })
}
