import { openCompound, streamOf } from '../compound/open-compound.ts'
import { embeddedIn } from '../embedded/embedded-in.ts'
import { nativePage, type Reader, type ReadPage } from '../read-outcome.ts'
import { objectOf, type PptRecord, persistedObjects } from './persist.ts'
import { isHiddenSlide, type OutlineEntry, outlineOf, slideOfNotes, textsBelow } from './slide-words.ts'

const lockedUser = 0xf3d1c4df

/** Words of the placeholders stand in the outline, those of other boxes in the slide itself; none twice. */
function wordsOfSlide(entry: OutlineEntry, slide: PptRecord | null): string {
  const own = slide ? textsBelow(slide) : []
  return [...entry.texts, ...own.filter((text) => !entry.texts.includes(text))].join('\n')
}

/** A PowerPoint presentation of the years 1997 to 2003: a page a slide, its notes and comments with it. */
export const readPpt: Reader = async (bytes) => {
  const streams = openCompound(bytes)
  const stream = streamOf(streams, 'PowerPoint Document')
  const user = streamOf(streams, 'Current User')
  if (stream === null || user === null) return { kind: 'failed', reason: 'damaged' }
  if (user.length < 20) return { kind: 'failed', reason: 'damaged' }
  if (new DataView(user.buffer, user.byteOffset, user.byteLength).getUint32(12, true) === lockedUser)
    return { kind: 'failed', reason: 'password-protected' }
  const persisted = persistedObjects(stream, user)
  const document = objectOf(stream, persisted, persisted.document)
  if (document === null) return { kind: 'failed', reason: 'damaged' }
  const notes = new Map<number, string>()
  for (const entry of outlineOf(document, 2)) {
    const page = objectOf(stream, persisted, entry.persistId)
    const slide = page ? slideOfNotes(page) : null
    if (page && slide !== null) notes.set(slide, wordsOfSlide(entry, page))
  }
  const hidden: number[] = []
  const missing: number[] = []
  const pages = outlineOf(document, 0).map((entry, i): ReadPage => {
    const slide = objectOf(stream, persisted, entry.persistId)
    if (slide === null) missing.push(i + 1)
    else if (isHiddenSlide(slide)) hidden.push(i + 1)
    const note = notes.get(entry.slideId) ?? ''
    return nativePage(
      i + 1,
      `slide ${i + 1}`,
      [wordsOfSlide(entry, slide), ...(note === '' ? [] : [`[notes] ${note}`])].join('\n').trim(),
    )
  })
  if (pages.length === 0) pages.push(nativePage(1, null, textsBelow(document).join('\n')))
  const { children, unread } = embeddedIn(streams, [streamOf(streams, 'Pictures') ?? new Uint8Array()])
  return {
    kind: 'read',
    pages,
    children,
    unreadChildren: unread,
    notes: [
      ...(hidden.length > 0 ? [{ is: 'slides-left-out', slides: hidden } as const] : []),
      ...(missing.length > 0 ? [{ is: 'slides-missing', slides: missing, shown: 'outline' } as const] : []),
    ],
  }
}
