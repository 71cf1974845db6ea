import { readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { compilingLaw, keptLawFile } from '../../shelf/compiled-law.ts'
import { makeFolders } from '../../vault/make-folders.ts'

/**
 * Reads law of the program's own folders; a checkout keeps what it compiled, so that the next run need not do it again. Where
 * that cannot be written, nothing is kept and the answer is the same.
 */
export function keepingLaw<T extends { readonly ok: boolean }>(read: () => T): T {
  const place = keptLawFile()
  if (place === null) return read()
  const { answer, compiled } = compilingLaw(read)
  if (compiled !== null) keep(place, compiled)
  return answer
}

function keep(place: string, compiled: string): void {
  const part = `${place}.${process.pid}.part`
  try {
    makeFolders(dirname(place))
    // Of other code: nobody reads it again.
    for (const name of readdirSync(dirname(place)))
      if (/^law-[0-9a-f]+\.json$/.test(name) && name !== basename(place)) rmSync(join(dirname(place), name))
    writeFileSync(part, compiled)
    renameSync(part, place)
  } catch {
    rmSync(part, { force: true })
  }
}
