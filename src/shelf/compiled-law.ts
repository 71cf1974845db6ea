import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'

/**
 * The law files in the form that the program uses, each under the hash of its place and its text, made when the program
 * is packed and checked then. A text that was changed since has another hash and is read from its YAML, so an answer
 * never comes from an old text. In a checkout there is none: code and law change there from one run to the next.
 */
const Compiled = z.record(z.string(), z.string())
type Compiled = z.infer<typeof Compiled>

const place = fileURLToPath(new URL('../law.json', import.meta.url))

/** Null where the program is not packed: no text is hashed for nothing then. */
let loaded: Compiled | null | undefined
let recorder: ((key: string, value: unknown) => void) | null = null

function compiled(): Compiled | null {
  if (loaded !== undefined) return loaded
  const packed = import.meta.url.endsWith('.js') && existsSync(place)
  loaded = packed ? Compiled.parse(JSON.parse(readFileSync(place, 'utf8'))) : null
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
  const values: Record<string, string> = {}
  recorder = (key, value) => {
    const text = JSON.stringify(value)
    // What JSON cannot hold stays YAML.
    if (isDeepStrictEqual(JSON.parse(text), value)) values[key] = text
  }
  try {
    read()
  } finally {
    recorder = null
  }
  return JSON.stringify(values)
}
