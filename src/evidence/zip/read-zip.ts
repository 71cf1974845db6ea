import { makeNamer } from '../child-names.ts'
import { nativePage, type ReadChild, type Reader, type UnreadChild } from '../read-outcome.ts'
import { unpackedNotes } from '../unpacked-notes.ts'
import { openZip } from './open-zip.ts'

/** An archive's files come as children; page 1 lists them. */
export const readZip: Reader = async (bytes, _name, options) => {
  if (options.depth >= options.limits.depth) return { kind: 'failed', reason: 'archive-too-deep' }
  const content = await openZip(bytes, options.limits)
  if (content.kind === 'refused') return { kind: 'failed', reason: content.reason }
  const { entries } = content
  if (entries.length > 0 && entries.every((entry) => entry.reason === 'password-protected'))
    return { kind: 'failed', reason: 'password-protected' }
  const namer = makeNamer()
  const children: ReadChild[] = []
  const unreadChildren: UnreadChild[] = []
  let renamed = 0
  for (const entry of entries) {
    const name = namer(entry.name)
    if (name !== entry.name) renamed += 1
    if (entry.bytes) children.push({ name, bytes: entry.bytes })
    else unreadChildren.push({ name, reason: entry.reason ?? 'damaged', bytes: entry.size })
  }
  return {
    kind: 'read',
    pages: [
      nativePage(1, 'files in this archive', [...children, ...unreadChildren].map((entry) => entry.name).join('\n')),
    ],
    children,
    unreadChildren,
    notes: unpackedNotes(renamed),
  }
}
