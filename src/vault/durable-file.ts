import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from 'node:fs'
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

/** Replaces a small file as one step: after a crash it holds the old content or the new, never a part. Owner only. */
export function replaceFile(path: string, content: string): void {
  const part = unfinishedBeside(path)
  const handle = openSync(part, 'wx', 0o600)
  try {
    writeFileSync(handle, content)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  renameSync(part, path)
  syncFolder(dirname(path))
}
