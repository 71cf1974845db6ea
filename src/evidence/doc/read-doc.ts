import { openCompound, streamOf } from '../compound/open-compound.ts'
import { embeddedIn } from '../embedded/embedded-in.ts'
import { nativePage, type Reader, type ReadPage } from '../read-outcome.ts'
import {
  isOlderWord,
  olderText,
  pieceText,
  readFib,
  type StoryTexts,
  shownText,
  storiesOf,
  trackedAuthors,
} from './piece-text.ts'

const parts = [
  ['headers', 'headers and footers'],
  ['footnotes', 'footnotes'],
  ['endnotes', 'endnotes'],
  ['comments', 'comments'],
  ['textboxes', 'text boxes'],
  ['headerTextboxes', 'text boxes in headers'],
] as const

/** Pages end where a break was set by hand; notes, comments, headers and text boxes follow, each on a page of its own. */
function pagesOf(stories: StoryTexts): readonly ReadPage[] {
  const pages = shownText(stories.main)
    .split('\f')
    .map((page) => page.trim())
    .filter((page, _i, all) => page !== '' || all.length === 1)
    .map((page, i) => nativePage(i + 1, null, page))
  for (const [story, label] of parts) {
    const shown = shownText(stories[story]).replace(/\f/g, '\n').trim()
    if (shown !== '') pages.push(nativePage(pages.length + 1, label, shown))
  }
  return pages
}

/** A Word file of the years before 2007. */
export const readDoc: Reader = async (bytes) => {
  const streams = openCompound(bytes)
  const document = streamOf(streams, 'WordDocument')
  if (document === null) return { kind: 'failed', reason: 'damaged' }
  const { children, unread } = embeddedIn(streams, [streamOf(streams, 'Data') ?? new Uint8Array(), document])
  if (isOlderWord(document)) {
    const { locked, stories } = olderText(document)
    if (locked) return { kind: 'failed', reason: 'password-protected' }
    if (stories !== null) return { kind: 'read', pages: pagesOf(stories), children, unreadChildren: unread }
    return { kind: 'failed', reason: 'type-not-supported', notes: [{ is: 'save-otherwise', kind: 'hasty-word' }] }
  }
  const fib = readFib(document)
  if (fib.locked) return { kind: 'failed', reason: 'password-protected' }
  const table = streamOf(streams, fib.tableName)
  if (table === null) return { kind: 'failed', reason: 'damaged' }
  const text = pieceText(document, table, fib.clx)
  if (text.length < fib.counts.reduce((sum, count) => sum + count, 0)) return { kind: 'failed', reason: 'damaged' }
  return {
    kind: 'read',
    pages: pagesOf(storiesOf(text, fib.counts)),
    children,
    unreadChildren: unread,
    notes: trackedAuthors(table, fib.revisions) === 0 ? [] : [{ is: 'changes-unmarked' }],
  }
}
