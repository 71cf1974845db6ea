import { createHash } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  lstatSync,
  openSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { basename, dirname, extname, join, resolve } from 'node:path'
import { z } from 'zod'
import { problem } from '../../casefile/problems.ts'
import type { WrittenFiles } from '../../casefile/release/written-files.ts'
import { failed, ok, type Result } from '../../casefile/result.ts'
import { makeFolders } from '../../vault/make-folders.ts'
import { removeUnfinishedIn, unfinishedBeside } from '../../vault/unfinished.ts'

export interface ExportFile {
  readonly path: string
  /** Text in parts is written as it comes, however long it is. */
  readonly content: Uint8Array | Iterable<string>
}

/** In each folder: the SHA-256 of every file as Redress last wrote it there. Names and hashes only. */
const recordName = '.redress-exports.json'
const WrittenLast = z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/))
type WrittenLast = z.infer<typeof WrittenLast>

interface Part {
  readonly wanted: string
  readonly part: string
  readonly sha256: string
}

/**
 * The one way out of the program into files. A file that a person changed, or that Redress did not write, is never
 * replaced: the new version stands beside it, as `casebook (2).html`. Each file appears whole or not at all, readable
 * by its owner alone; of several, none appears before all are ready. `formerly` tells by its name whether a file may be part of an
 * earlier version of what is written: where it is no part now, it is removed if Redress wrote what stands in it, and told of.
 * Problems: `disk-full`, `folder-not-writable`.
 */
export function writeExports(
  files: readonly ExportFile[],
  formerly: (name: string) => boolean = () => false,
): Result<WrittenFiles, 'disk-full' | 'folder-not-writable'> {
  const parts: Part[] = []
  const made: string[] = []
  let place = dirname(resolve(files[0]?.path ?? '.'))
  try {
    for (const folder of new Set(files.map(({ path }) => dirname(resolve(path))))) removeUnfinishedIn(folder)
    for (const { path, content } of files) {
      place = dirname(resolve(path))
      made.push(...makeFolders(place))
      parts.push(prepare(resolve(path), content))
    }
    const written = parts.map((part) => ({ file: part.wanted, newVersion: putInPlace(part) }))
    return ok({
      files: written.map(({ newVersion }) => newVersion),
      kept: written.filter(({ file, newVersion }) => file !== newVersion),
      earlier: earlierIn(new Set(written.flatMap(({ file, newVersion }) => [file, newVersion])), formerly),
    })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    for (const { part } of parts) rmSync(part, { force: true })
    // Nothing came into them, so nothing of this is left.
    for (const folder of made.toReversed()) removeIfEmpty(folder)
    if (/^(?:ENOSPC|EDQUOT)$/.test(code)) return failed(problem('disk-full', { place }))
    if (!/^E[A-Z]+$/.test(code)) throw error
    return failed(problem('folder-not-writable', { folder: place }))
  } finally {
    for (const { part } of parts) rmSync(part, { force: true })
  }
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder)
  } catch {
    // Somebody put something into it meanwhile.
  }
}

function prepare(wanted: string, content: ExportFile['content']): Part {
  const part = unfinishedBeside(wanted)
  const hash = createHash('sha256')
  const handle = openSync(part, 'wx', 0o600)
  try {
    for (const bytes of content instanceof Uint8Array ? [content] : inBlocks(content)) {
      hash.update(bytes)
      for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at)
    }
    fsyncSync(handle)
  } catch (error) {
    rmSync(part, { force: true })
    throw error
  } finally {
    closeSync(handle)
  }
  return { wanted, part, sha256: hash.digest('hex') }
}

function* inBlocks(lines: Iterable<string>): Iterable<Uint8Array> {
  let text = ''
  for (const line of lines) {
    text += line
    if (text.length < 1 << 20) continue
    yield Buffer.from(text)
    text = ''
  }
  yield Buffer.from(text)
}

/** Answers where the file stands now: as asked for, or under the next name that is free or was ours and is unchanged. */
function putInPlace({ wanted, part, sha256 }: Part): string {
  const folder = dirname(wanted)
  const last = writtenLast(folder)
  for (let version = 1; ; version++) {
    const path = version === 1 ? wanted : numbered(wanted, version)
    const state = stateOf(path, last[basename(path)])
    if (state === 'of-another') continue
    // A place that is free is taken first, so that a file which comes in this instant is not replaced either.
    if (state === 'free' && !existsSync(path) && !taken(path)) continue
    renameSync(part, path)
    remember(folder, { ...last, [basename(path)]: sha256 })
    return path
  }
}

function numbered(path: string, version: number): string {
  const ending = extname(path)
  return join(dirname(path), `${basename(path, ending)} (${version})${ending}`)
}

function stateOf(path: string, ours: string | undefined): 'free' | 'ours' | 'of-another' {
  const stat = lstatSync(path, { throwIfNoEntry: false })
  // A place that a killed export had taken holds nothing yet.
  if (stat === undefined || (stat.isFile() && stat.size === 0)) return 'free'
  if (!stat.isFile() || ours === undefined) return 'of-another'
  return createHash('sha256').update(readFileSync(path)).digest('hex') === ours ? 'ours' : 'of-another'
}

function taken(path: string): boolean {
  try {
    closeSync(openSync(path, 'wx', 0o600))
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

function earlierIn(now: ReadonlySet<string>, formerly: (name: string) => boolean): WrittenFiles['earlier'] {
  const found: WrittenFiles['earlier'][number][] = []
  for (const folder of new Set([...now].map(dirname))) {
    const last = writtenLast(folder)
    for (const name of Object.keys(last)) {
      const file = join(folder, name)
      if (!formerly(name) || now.has(file)) continue
      const state = stateOf(file, last[name])
      if (state === 'of-another') {
        found.push({ file, removed: false })
        continue
      }
      rmSync(file, { force: true })
      delete last[name]
      remember(folder, last)
      if (state === 'ours') found.push({ file, removed: true })
    }
  }
  return found
}

/** A record that cannot be read knows nothing: then everything in the folder counts as another's. */
function writtenLast(folder: string): WrittenLast {
  try {
    return WrittenLast.parse(JSON.parse(readFileSync(join(folder, recordName), 'utf8')))
  } catch {
    return {}
  }
}

function remember(folder: string, written: WrittenLast): void {
  const place = join(folder, recordName)
  const part = unfinishedBeside(place)
  writeFileSync(part, `${JSON.stringify(written, null, 1)}\n`, { flag: 'wx', mode: 0o600 })
  renameSync(part, place)
}
