import { type FoldedText, foldWith } from '../fold-text.ts'
import type { EncodedSign } from './encoded-signs.ts'

const mayBeCut = /\p{L}[-\u2010\u00ac\u00ad][ \t]*[\r\n\f]/u
const number = String.raw`\d{1,4}(?:\s?(?:of|/|von|de|di|sur)\s?\d{1,4})?`
/** What stands between two pages: a number, `Page 14 of 20`, `- 14 -`, `[page 14]`, a number of production. */
const foot = String.raw`(?:[[(]?\s?(?:page|p\.|pg\.?|seite|p[áa]gina|стр\.)\s?${number}\s?[\])]?|[-\u2013\u2014[(]?\s?${number}\s?[-\u2013\u2014\])]?|[A-Z]{2,8}[-_ ]?\d{3,9})`
/** A line that stands on every page: the number of the case, whose paper it is. */
const running = String.raw`(?:case\s(?:no\.?\s)?[\w:.-]{4,24}[^\n]{0,80}|(?:HIGHLY\s)?CONFIDENTIAL[^\n]{0,60}|(?:SUBJECT\sTO|FILED|UNDER\sSEAL)[^\n]{0,60})`
const cut = new RegExp(
  String.raw`(?<=\p{L})[-\u2010\u00ac\u00ad][ \t]*(?:\r?\n|\f)(?:\s*(?:${foot}|${running})\s*?(?:\r?\n|\f)){0,3}\s*(?:\d{1,2}[ \t]+)?(?=\p{L})`,
  'giu',
)

/** The text with words put together that the end of a page cuts, over its number too; none where there are none. */
export function withoutPageEnds(text: string): readonly FoldedText[] {
  if (!mayBeCut.test(text)) return []
  const signs: readonly EncodedSign[] = [...text.matchAll(cut)].map(({ 0: all, index }) => ({
    start: index,
    end: index + all.length,
    sign: '',
  }))
  return signs.length === 0 ? [] : [foldWith(text, signs)]
}
