import { unzipSync, zipSync } from 'fflate'

export interface ZipPart {
  readonly name: string
  readonly bytes: Uint8Array
}

// The earliest the format knows: the moment of writing is nobody's business.
const noDate = new Date(1980, 0, 1)

/** Reads the parts of a ZIP container that this program wrote; throws a `RangeError` on anything else. */
export function readZipParts(bytes: Uint8Array): readonly ZipPart[] {
  try {
    return Object.entries(unzipSync(bytes))
      .filter(([name]) => !name.endsWith('/'))
      .map(([name, part]) => ({ name, bytes: part }))
  } catch (error) {
    throw new RangeError('not a ZIP container', { cause: error })
  }
}

/** Same parts, same bytes: no time, no machine, order as given. */
export const writeZipParts = (parts: readonly ZipPart[]): Uint8Array =>
  zipSync(Object.fromEntries(parts.map(({ name, bytes }) => [name, bytes])), { level: 9, mtime: noDate })
