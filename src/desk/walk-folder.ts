import { createHash } from 'node:crypto'
import { createReadStream, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { problem } from '../casefile/problems.ts'
import { failed, ok, type Result } from '../casefile/result.ts'

export interface FoundFile {
  /** Below the folder, with `/`, in Unicode normal form C. */
  readonly path: string
  readonly place: string
  /** Size in bytes; null for what is no plain file (a link, a device) or cannot be looked at. */
  readonly bytes: number | null
}

/** Every file below a folder in a fixed order, links and unreadable folders included so that nothing is passed over. */
export function walkFolder(folder: string): Result<readonly FoundFile[]> {
  const found: FoundFile[] = []
  const look = (place: string, path: string): void => {
    const entries = readdirSync(place, { withFileTypes: true })
    for (const entry of entries) {
      const below = path === '' ? entry.name : `${path}/${entry.name}`
      const at = join(place, entry.name)
      if (entry.isDirectory()) {
        try {
          look(at, below)
        } catch {
          found.push({ path: below.normalize('NFC'), place: at, bytes: null })
        }
      } else found.push({ path: below.normalize('NFC'), place: at, bytes: entry.isFile() ? sizeOf(at) : null })
    }
  }
  try {
    look(folder, '')
  } catch {
    return failed(problem('folder-not-found', { folder }))
  }
  return ok(found.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)))
}

function sizeOf(place: string): number | null {
  try {
    return statSync(place).size
  } catch {
    return null
  }
}

/** SHA-256 of a file too large to hold in memory. */
export function hashOfFile(place: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const hash = createHash('sha256')
    createReadStream(place)
      .on('data', (chunk) => hash.update(chunk))
      .on('error', reject)
      .on('end', () => resolve(hash.digest('hex')))
  })
}
