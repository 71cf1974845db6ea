import { makeNamer } from '../child-names.ts'
import { nativePage, type ReadChild, type Reader, type UnreadChild } from '../read-outcome.ts'
import { unpackedNotes } from '../unpacked-notes.ts'

const block = 512
const ascii = (bytes: Uint8Array, from: number, length: number): string => {
  const field = bytes.subarray(from, from + length)
  const end = field.indexOf(0)
  return new TextDecoder().decode(end < 0 ? field : field.subarray(0, end))
}
const octal = (bytes: Uint8Array, from: number, length: number): number =>
  Number.parseInt(ascii(bytes, from, length).trim() || '0', 8)

/** `path=` of a pax header, which replaces the short name of the entry after it. */
const paxPath = (text: string): string | null => /(?:^|\n)\d+ path=([^\n]*)\n/.exec(text)?.[1] ?? null

export const readTar: Reader = async (bytes, _name, options) => {
  if (options.depth >= options.limits.depth) return { kind: 'failed', reason: 'archive-too-deep' }
  const namer = makeNamer()
  const children: ReadChild[] = []
  const unreadChildren: UnreadChild[] = []
  let renamed = 0
  let longName: string | null = null
  for (let at = 0; at + block <= bytes.length; ) {
    if (bytes[at] === 0) break
    const size = octal(bytes, at + 124, 12)
    if (!Number.isSafeInteger(size) || size < 0) return { kind: 'failed', reason: 'damaged' }
    const type = String.fromCharCode(bytes[at + 156] ?? 0)
    const prefix = ascii(bytes, at + 345, 155)
    const plain = ascii(bytes, at, 100)
    const data = bytes.subarray(at + block, at + block + size)
    at += block + Math.ceil(size / block) * block
    if (type === 'L') longName = ascii(data, 0, data.length)
    else if (type === 'x') longName = paxPath(new TextDecoder().decode(data)) ?? longName
    else if (type !== 'g' && type !== '5') {
      const raw = longName ?? (prefix === '' ? plain : `${prefix}/${plain}`)
      const name = namer(raw)
      longName = null
      if (name !== raw) renamed += 1
      if ('12346'.includes(type)) unreadChildren.push({ name, reason: 'no-plain-file', bytes: 0 })
      else if (data.length < size) unreadChildren.push({ name, reason: 'damaged', bytes: size })
      else children.push({ name, bytes: data.slice() })
    } else longName = null
    if (children.length + unreadChildren.length > options.limits.entries)
      return { kind: 'failed', reason: 'archive-too-big' }
  }
  if (children.length + unreadChildren.length === 0) return { kind: 'failed', reason: 'damaged' }
  const list = [...children, ...unreadChildren].map((entry) => entry.name).join('\n')
  return {
    kind: 'read',
    pages: [nativePage(1, 'files in this archive', list)],
    children,
    unreadChildren,
    notes: unpackedNotes(renamed),
  }
}
