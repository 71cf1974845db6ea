import { fileURLToPath } from 'node:url'

/** The calls of libarchive (as WebAssembly, in memory only) that taking an archive apart needs. */
type Call = (...args: number[]) => number

export interface ArchiveEntry {
  readonly name: string
  readonly kind: 'file' | 'folder' | 'other'
  /** As the archive states it. */
  readonly size: number
  readonly locked: boolean
  /** Null when they cannot be taken out. */
  readonly bytes: () => Uint8Array | null
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null
const isCall = (value: unknown): value is Call => typeof value === 'function'
const isStarter = (value: unknown): value is (settings: object) => Promise<unknown> => typeof value === 'function'

/** A new module for each archive: its memory never shrinks, and a damaged archive may have harmed it. */
async function start(): Promise<{
  readonly call: (name: string, ...args: number[]) => number
  readonly heap: () => Uint8Array
}> {
  const folder = new URL('.', import.meta.resolve('libarchive.js'))
  const loaded: unknown = await import(new URL('../src/webworker/wasm-gen/libarchive.js', folder).href)
  const starter: unknown = isObject(loaded) ? Reflect.get(loaded, 'default') : null
  if (!isStarter(starter)) throw new Error('libarchive did not start')
  const silent = (): void => undefined
  const module = await starter({
    locateFile: () => fileURLToPath(new URL('libarchive.wasm', folder)),
    print: silent,
    printErr: silent,
    preRun: [],
    postRun: [],
  })
  if (!isObject(module)) throw new Error('libarchive did not start')
  return {
    call: (name, ...args) => {
      const found: unknown = Reflect.get(module, `_${name}`)
      if (!isCall(found)) throw new Error(`libarchive has no ${name}`)
      return Number(found(...args))
    },
    heap: () => {
      const heap: unknown = Reflect.get(module, 'HEAPU8')
      if (!(heap instanceof Uint8Array)) throw new Error('libarchive has no memory')
      return heap
    },
  }
}

const kinds: ReadonlyMap<number, ArchiveEntry['kind']> = new Map([
  [0o100000, 'file'],
  [0o040000, 'folder'],
])

/**
 * Gives each entry in turn; its bytes can be taken only until the next. Answers whether the archive could be read to its
 * end, and whether its list is locked.
 */
export async function eachEntry(
  archive: Uint8Array,
  take: (entry: ArchiveEntry) => 'go on' | 'stop',
): Promise<'whole' | 'stopped' | 'broken' | 'locked'> {
  const { call, heap } = await start()
  const put = (bytes: Uint8Array): number => {
    const at = call('malloc', bytes.length)
    if (at === 0) throw new Error('no memory')
    heap().set(bytes, at)
    return at
  }
  const textAt = (at: number): string => {
    const memory = heap()
    return at === 0 ? '' : new TextDecoder().decode(memory.slice(at, memory.indexOf(0, at)))
  }
  const locale = put(new TextEncoder().encode('en_US.UTF-8\0'))
  const opened = call('archive_open', put(archive), archive.length, 0, locale)
  if (opened === 0) return 'broken'
  for (;;) {
    const entry = call('get_next_entry', opened)
    if (entry === 0) break
    const size = call('archive_entry_size', entry)
    const told = take({
      name: textAt(call('archive_entry_pathname_utf8', entry) || call('archive_entry_pathname', entry)),
      kind: kinds.get(call('archive_entry_filetype', entry)) ?? 'other',
      size,
      locked: call('archive_entry_is_encrypted', entry) !== 0,
      bytes: () => {
        if (size === 0) return new Uint8Array()
        const at = call('get_filedata', opened, size)
        if (at <= 0) return null
        const bytes = heap().slice(at, at + size)
        call('free', at)
        return bytes
      },
    })
    if (told === 'stop') return 'stopped'
  }
  const error = textAt(call('archive_error_string', opened))
  if (/encrypt|passphrase/i.test(error) || call('archive_read_has_encrypted_entries', opened) === 1) return 'locked'
  return error === '' ? 'whole' : 'broken'
}
