import { type FoldedText, foldWith } from '../fold-text.ts'
import type { EncodedSign } from './encoded-signs.ts'

/** The kind of paper and the state before the name in the lines of a passport that machines read: `P<USA` of `P<USANUNEZ<<ANA`. */
const beforeName = /(?<![A-Za-z0-9<])[PIACV][A-Z<][A-Z<]{3}(?=[A-Z]{2,}<)/g

/** What stands before a name in the barcode of a licence: `DCS` of `DCSNUNEZ`, for a surname, given and middle names. */
const beforeLicence = /(?<![A-Za-z0-9])(?:D(?:CS|CT|CU|A[A-D]|B[N-S]))(?=[A-Z]{2,})/g

/** The text with these cut off, so that the name begins a word; none where there are none. */
export function withoutPaperKinds(text: string): readonly FoldedText[] {
  const signs: readonly EncodedSign[] = [
    ...[...text.matchAll(beforeName), ...text.matchAll(beforeLicence)].toSorted((a, b) => a.index - b.index),
  ].map(({ 0: all, index }) => ({
    start: index,
    end: index + all.length,
    sign: ' ',
  }))
  return signs.length === 0 ? [] : [foldWith(text, signs)]
}
