import { makeNamer } from '../child-names.ts'
import { nativePage, type ReadChild, type Reader, type UnreadChild } from '../read-outcome.ts'
import { unpackedNotes } from '../unpacked-notes.ts'
import { eachEntry } from './libarchive-engine.ts'

/** 7z and RAR (read only): each file as a part of its own, within bounds of count, bytes and ratio. */
export const readArchive: Reader = async (bytes, _name, options) => {
  const { limits } = options
  if (options.depth >= limits.depth) return { kind: 'failed', reason: 'archive-too-deep' }
  const most = Math.min(limits.unpackedBytes, Math.max(limits.ratioFromBytes, bytes.length * limits.ratio))
  const namer = makeNamer()
  const children: ReadChild[] = []
  const unreadChildren: UnreadChild[] = []
  let total = 0
  let renamed = 0
  let lockedFiles = 0
  const end = await eachEntry(bytes, (entry) => {
    if (entry.kind === 'folder') return 'go on'
    total += entry.size
    if (total > most || children.length + unreadChildren.length >= limits.entries) return 'stop'
    const name = namer(entry.name)
    if (name !== entry.name) renamed += 1
    const unread = (reason: UnreadChild['reason']): void =>
      void unreadChildren.push({ name, reason, bytes: entry.size })
    if (entry.locked) {
      lockedFiles += 1
      unread('password-protected')
    } else if (entry.kind === 'other') unread('no-plain-file')
    else {
      const taken = entry.bytes()
      if (taken === null) unread('damaged')
      else children.push({ name, bytes: taken })
    }
    return 'go on'
  })
  if (end === 'stopped') return { kind: 'failed', reason: 'archive-too-big' }
  const all = [...children, ...unreadChildren]
  if (all.length === lockedFiles && (lockedFiles > 0 || end === 'locked'))
    return { kind: 'failed', reason: 'password-protected' }
  if (all.length === 0 && end === 'broken') return { kind: 'failed', reason: 'damaged' }
  if (end === 'broken') unreadChildren.push({ name: namer('what follows in the archive'), reason: 'damaged', bytes: 0 })
  return {
    kind: 'read',
    pages: [nativePage(1, 'files in this archive', all.map((entry) => entry.name).join('\n'))],
    children,
    unreadChildren,
    notes: unpackedNotes(renamed),
  }
}
