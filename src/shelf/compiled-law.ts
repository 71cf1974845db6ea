import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'

/**
 * The law files in the form that the program uses, each under the hash of its place and its text, so that an answer never
 * comes from an old text: one that was changed since has another hash and is read from its YAML. Made and checked when the
 * program is packed. In a checkout the program keeps it for itself between runs, under the hash of the code that reads law
 * too, for there both change.
 */
const Compiled = z.record(z.string(), z.string())
type Compiled = z.infer<typeof Compiled>

const packed = fileURLToPath(new URL('../law.json', import.meta.url))
const checkout = fileURLToPath(new URL('../..', import.meta.url))
/** Rooms whose code says how a law file is read and what is checked of it. */
const readBy = ['casefile', 'law', 'precedent', 'damages', 'shelf', 'analysis']

let kept: string | null | undefined

/** Where a checkout keeps what it compiled, named by the code that made it; null in the packed program. */
export function keptLawFile(): string | null {
  if (kept !== undefined) return kept
  kept = null
  if (!import.meta.url.endsWith('.ts')) return kept
  const code = createHash('sha256').update(readFileSync(join(checkout, 'package-lock.json')))
  for (const room of readBy)
    for (const name of readdirSync(join(checkout, 'src', room), { recursive: true, encoding: 'utf8' }).sort())
      if (name.endsWith('.ts') && !/\.(?:test|fixture)\.ts$/.test(name))
        code.update(`${room}/${name}\0`).update(readFileSync(join(checkout, 'src', room, name)))
  kept = join(checkout, 'node_modules', '.cache', 'redress', `law-${code.digest('hex').slice(0, 16)}.json`)
  return kept
}

/** Null where nothing is compiled: no text is hashed for nothing then. */
let loaded: Compiled | null | undefined
let recorder: ((key: string, value: unknown) => void) | null = null

function compiled(): Compiled | null {
  if (loaded !== undefined) return loaded
  const place = keptLawFile() ?? packed
  try {
    loaded = Compiled.parse(JSON.parse(readFileSync(place, 'utf8')))
  } catch {
    loaded = null
  }
  return loaded
}

const keyOf = (file: string, text: string): string =>
  createHash('sha256').update(`${file}\0${text}`).digest('base64url')

export const isCompiled = (file: string, text: string): boolean => {
  const all = compiled()
  return all !== null && keyOf(file, text) in all
}

/** The value that the file was compiled to; undefined where this very text was not. */
export function compiledValue(file: string, text: string): unknown {
  const value = compiled()?.[keyOf(file, text)]
  return value === undefined ? undefined : JSON.parse(value)
}

/** Told by the reader of YAML of each law file that it read and found sound. */
export function noteRead(file: string, text: string, value: unknown): void {
  recorder?.(keyOf(file, text), value)
}

/** What `read` reads, as it is to be packed. */
export function compileLaw(read: () => void): string {
  return JSON.stringify(recorded(read).values)
}

/**
 * Does `read`, and tells what of the law it had to read from YAML, together with what was compiled before; null where that
 * was nothing new, or where the law is not sound.
 */
export function compilingLaw<T extends { readonly ok: boolean }>(
  read: () => T,
): { readonly answer: T; readonly compiled: string | null } {
  const { answer, values } = recorded(read)
  const fresh = Object.keys(values).length > 0
  return { answer, compiled: answer.ok && fresh ? JSON.stringify({ ...compiled(), ...values }) : null }
}

function recorded<T>(read: () => T): { readonly answer: T; readonly values: Compiled } {
  const values: Record<string, string> = {}
  recorder = (key, value) => {
    const text = JSON.stringify(value)
    if (values[key] !== undefined && values[key] !== text)
      throw new Error('one law file was read by two schemas: read it from its text in one of the two places')
    // What JSON cannot hold stays YAML.
    if (isDeepStrictEqual(JSON.parse(text), value)) values[key] = text
  }
  try {
    return { answer: read(), values }
  } finally {
    recorder = null
  }
}
