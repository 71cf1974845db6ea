import { renameSync, rmSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { syncFolder } from './durable-file.ts'

/** Gives a closed matter its place, in one step. Throws where something stands there already. */
export function moveMatter(from: string, to: string): void {
  renameSync(from, to)
  syncFolder(dirname(to))
}

/** Removes a matter that never came to its place: only such a one, told by the full stop that its name begins with. */
export function removeUnfinished(folder: string): void {
  if (!basename(folder).startsWith('.')) throw new Error('only a matter that was never finished may be removed')
  rmSync(folder, { recursive: true, force: true })
}
