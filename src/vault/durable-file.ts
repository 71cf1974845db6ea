import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { unfinishedBeside } from './unfinished.ts'

/** Makes a rename in `folder` survive a power cut; systems that cannot sync a folder (Windows) order it themselves. */
export function syncFolder(folder: string): void {
  let handle: number
  try {
    handle = openSync(folder, 'r')
  } catch {
    return
  }
  try {
    fsyncSync(handle)
  } catch {
    return
  } finally {
    closeSync(handle)
  }
}

/** A small file that is whole on the disk beside its place, and comes to it in one step or is taken away again. */
export interface PreparedFile {
  readonly takePlace: () => void
  readonly giveUp: () => void
}

/** Writes it beside its place; on a disk without room nothing is left. Owner only. */
export function prepareFile(path: string, content: string): PreparedFile {
  const part = unfinishedBeside(path)
  const giveUp = (): void => rmSync(part, { force: true })
  try {
    const handle = openSync(part, 'wx', 0o600)
    try {
      writeFileSync(handle, content)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
  } catch (error) {
    giveUp()
    // The system names no file where an open one could not be written.
    throw error instanceof Error && !('path' in error) ? Object.assign(error, { path }) : error
  }
  const takePlace = (): void => {
    renameSync(part, path)
    syncFolder(dirname(path))
  }
  return { takePlace, giveUp }
}

/** Replaces a small file as one step: after a crash it holds the old content or the new, never a part. */
export function replaceFile(path: string, content: string): void {
  const prepared = prepareFile(path, content)
  try {
    prepared.takePlace()
  } catch (error) {
    prepared.giveUp()
    throw error
  }
}
