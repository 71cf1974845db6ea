import { createHash } from 'node:crypto'
import { makeNamer } from '../child-names.ts'
import type { CompoundStream } from '../compound/open-compound.ts'
import type { ReadChild, UnreadChild } from '../read-outcome.ts'
import { blipsIn } from './blips.ts'

export interface Embedded {
  readonly children: readonly ReadChild[]
  readonly unread: readonly UnreadChild[]
}

/** The file that a "package" object wraps: its name, and its bytes after two paths (MS-OLEDS 2.3.6 and its native data). */
function packagedFile(native: Uint8Array): ReadChild | null {
  const data = new DataView(native.buffer, native.byteOffset, native.byteLength)
  const text = (from: number): readonly [string, number] => {
    const end = native.indexOf(0, from)
    if (end < 0) throw new RangeError('a name without an end')
    return [Buffer.from(native.subarray(from, end)).toString('latin1'), end + 1]
  }
  try {
    if (data.getUint16(4, true) !== 2) return null
    const [label, afterLabel] = text(6)
    const [, afterPath] = text(afterLabel)
    const temporary = data.getUint32(afterPath + 4, true)
    const at = afterPath + 8 + temporary
    const size = data.getUint32(at, true)
    const bytes = native.slice(at + 4, at + 4 + size)
    return bytes.length === size ? { name: label.split(/[\\/]/).at(-1) || 'object', bytes } : null
  } catch {
    return null
  }
}

/** A picture that is shown several times is often stored as often. */
function withoutRepeats<T extends { readonly bytes: Uint8Array }>(found: readonly T[]): readonly T[] {
  return [...new Map(found.map((one) => [createHash('sha256').update(one.bytes).digest('hex'), one])).values()]
}

/**
 * What lies within an old Office file: pictures of the given streams, files wrapped as packages, new Office files; an
 * object of another program is named as not read.
 */
export function embeddedIn(streams: readonly CompoundStream[], pictures: readonly Uint8Array[]): Embedded {
  const namer = makeNamer()
  const children: ReadChild[] = withoutRepeats(pictures.flatMap((bytes) => blipsIn(bytes))).map(
    ({ ending, bytes }, i) => ({ name: namer(`picture ${i + 1}.${ending}`), bytes }),
  )
  const unread: UnreadChild[] = []
  const objects = new Map<string, CompoundStream[]>()
  for (const stream of streams) {
    const folder = /^(?:ObjectPool\/[^/]+|MBD[0-9A-F]+)(?=\/)/i.exec(stream.path)?.[0]
    if (folder !== undefined) objects.set(folder, [...(objects.get(folder) ?? []), stream])
  }
  for (const [folder, inside] of objects) {
    const named = (end: string): CompoundStream | undefined =>
      inside.find((stream) => stream.path === `${folder}/${end}`)
    const whole = named('Package')
    const native = named('\u0001Ole10Native')
    const packaged = native ? packagedFile(native.bytes()) : null
    const number = objects.size > 1 ? ` ${[...objects.keys()].indexOf(folder) + 1}` : ''
    if (whole) children.push({ name: namer(`embedded object${number}.zip`), bytes: whole.bytes() })
    else if (packaged) children.push({ name: namer(packaged.name), bytes: packaged.bytes })
    else
      unread.push({
        name: namer(`embedded object${number}`),
        reason: 'type-not-supported',
        bytes: inside.reduce((sum, stream) => sum + stream.size, 0),
      })
  }
  return { children, unread }
}
