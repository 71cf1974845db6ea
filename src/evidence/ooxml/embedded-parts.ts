import { makeNamer } from '../child-names.ts'
import type { ReadChild, UnreadChild } from '../read-outcome.ts'
import type { ZipEntry } from '../zip/open-zip.ts'

/** Where Office since 2007 and OpenDocument keep pictures, recordings and files put into a document. */
const folders = /^\/?(?:(?:word|xl|ppt|visio)\/(?:media|embeddings)|Pictures|media)\/[^/]+$/i

export const isEmbeddedPart = (name: string): boolean => folders.test(name)

/** Pictures and files within a document become documents of their own, each recognised or held like any other. */
export function embeddedParts(entries: readonly ZipEntry[]): {
  readonly children: readonly ReadChild[]
  readonly unreadChildren: readonly UnreadChild[]
} {
  const namer = makeNamer()
  const children: ReadChild[] = []
  const unreadChildren: UnreadChild[] = []
  for (const entry of entries.filter((e) => isEmbeddedPart(e.name))) {
    const name = namer(entry.name.slice(entry.name.lastIndexOf('/') + 1))
    if (entry.bytes === null) unreadChildren.push({ name, reason: entry.reason ?? 'damaged', bytes: entry.size })
    else if (entry.bytes.length > 0) children.push({ name, bytes: entry.bytes })
  }
  return { children, unreadChildren }
}
