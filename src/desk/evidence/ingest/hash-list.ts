import { createHash, type Hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { problem } from '../../../casefile/problems.ts'
import { failed, ok, type Result } from '../../../casefile/result.ts'

type Kind = 'md5' | 'sha1' | 'sha256'

const kindOfLength: ReadonlyMap<number, Kind> = new Map([
  [32, 'md5'],
  [40, 'sha1'],
  [64, 'sha256'],
])

/** Hashes of known illegal material, each in the way that its source keeps it. */
export class HashList {
  readonly #listed: ReadonlyMap<Kind, ReadonlySet<string>>

  constructor(listed: ReadonlyMap<Kind, ReadonlySet<string>>) {
    this.#listed = listed
  }

  static readonly empty = new HashList(new Map())

  has(bytes: Uint8Array): boolean {
    const running = this.running()
    running.update(bytes)
    return running.listed()
  }

  /** For bytes that come in pieces: only the kinds of hash that the list holds are computed. */
  running(): { readonly update: (piece: Uint8Array) => void; readonly listed: () => boolean } {
    const hashes = [...this.#listed].map(([kind, set]): readonly [Hash, ReadonlySet<string>] => [createHash(kind), set])
    return {
      update: (piece) => {
        for (const [hash] of hashes) hash.update(piece)
      },
      listed: () => hashes.map(([hash, set]) => set.has(hash.digest('hex'))).includes(true),
    }
  }
}

/**
 * A list of MD5, SHA-1 or SHA-256 hashes, one a line in hexadecimal digits, told apart by their length; what stands after
 * a hash and lines that begin with `#` are passed over. Problems: `file-not-found`, `input-not-valid` with the line.
 */
export function readHashList(file: string | null): Result<HashList, 'file-not-found' | 'hash-not-valid'> {
  if (file === null) return ok(HashList.empty)
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    return failed(problem('file-not-found', { file }))
  }
  const listed = new Map<Kind, Set<string>>()
  for (const [i, line] of text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/)
    .entries()) {
    const hash =
      line
        .trim()
        .toLowerCase()
        .split(/[\s,;]/, 1)[0]
        ?.replaceAll('"', '') ?? ''
    if (hash === '' || hash.startsWith('#')) continue
    const kind = /^[0-9a-f]+$/.test(hash) ? kindOfLength.get(hash.length) : undefined
    if (kind === undefined) return failed(problem('hash-not-valid', { file: basename(file), line: i + 1 }))
    const of = listed.get(kind) ?? new Set<string>()
    of.add(hash)
    listed.set(kind, of)
  }
  return ok(new HashList(listed))
}
