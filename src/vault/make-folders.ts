import { mkdirSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

const isThere = (folder: string): boolean => statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true

/**
 * Makes a folder with all above it and answers those that were not there before, the outermost first. One at a time: where a file
 * system makes no folders at all (`/proc`), Node's own way of making several never ends. Throws what the system says.
 */
export function makeFolders(folder: string, mode?: number): readonly string[] {
  const wanted: string[] = []
  for (let at = resolve(folder); !isThere(at) && !wanted.includes(at); at = dirname(at)) wanted.unshift(at)
  const made: string[] = []
  for (const one of wanted)
    try {
      mkdirSync(one, mode === undefined ? {} : { mode })
      made.push(one)
    } catch (error) {
      // Somebody else made it meanwhile.
      if (!isThere(one)) throw error
    }
  return made
}
