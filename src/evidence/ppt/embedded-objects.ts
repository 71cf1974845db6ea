import { inflateSync } from 'node:zlib'
import { makeNamer } from '../child-names.ts'
import { openCompound } from '../compound/open-compound.ts'
import { childIn, type Embedded } from '../embedded/embedded-in.ts'
import type { ReadChild, UnreadChild } from '../read-outcome.ts'
import { objectOf, type Persisted, ppt } from './persist.ts'

const mostBytes = 256 * 1024 ** 2
const packed = 1

/** What a program stores when it is asked to save itself within another: old Office files are such storages themselves. */
const officeStreams = ['workbook', 'book', 'worddocument', 'powerpoint document']

function childOf(storage: Uint8Array, called: string): ReadChild | null {
  const streams = openCompound(storage)
  if (streams.some(({ path }) => officeStreams.includes(path.toLowerCase()))) return { name: called, bytes: storage }
  return childIn(streams, '', called)
}

/** Objects of other programs put into a presentation (MS-PPT 2.10.34): files come out, everything else is named as not read. */
export function embeddedObjects(stream: Uint8Array, persisted: Persisted): Embedded {
  const namer = makeNamer()
  const children: ReadChild[] = []
  const unread: UnreadChild[] = []
  for (const id of persisted.objects.keys()) {
    const record = objectOf(stream, persisted, id)
    if (record?.type !== ppt.embedded) continue
    const called = `embedded object ${children.length + unread.length + 1}`
    try {
      const storage =
        record.instance === packed ? inflateSync(record.body.subarray(4), { maxOutputLength: mostBytes }) : record.body
      const child = childOf(new Uint8Array(storage), called)
      if (child === null) unread.push({ name: namer(called), reason: 'type-not-supported', bytes: storage.length })
      else children.push({ name: namer(child.name), bytes: child.bytes })
    } catch {
      unread.push({ name: namer(called), reason: 'damaged', bytes: record.body.length })
    }
  }
  return { children, unread }
}
