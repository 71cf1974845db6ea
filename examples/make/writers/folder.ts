import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The evidence folder being built: what was written can be taken up again, for copies and attachments. */
export interface Folder {
  readonly root: string
  readonly write: (path: string, content: string | Uint8Array) => void
  readonly bytesOf: (path: string) => Uint8Array
  readonly paths: () => readonly string[]
}

export function emptyFolder(root: string): Folder {
  rmSync(root, { recursive: true, force: true })
  mkdirSync(root, { recursive: true })
  const written = new Map<string, Uint8Array>()
  return {
    root,
    write(path, content) {
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
      const target = join(root, path.normalize('NFC'))
      mkdirSync(dirname(target), { recursive: true })
      writeFileSync(target, bytes)
      written.set(path, bytes)
    },
    bytesOf(path) {
      const bytes = written.get(path)
      if (bytes === undefined) throw new Error(`not written yet: ${path}`)
      return bytes
    },
    paths: () => [...written.keys()],
  }
}
