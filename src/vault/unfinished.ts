import { createHash, randomBytes } from 'node:crypto'
import { lstatSync, readdirSync, rmSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'

/** Process numbers mean something on one machine alone; a shared folder is seen by several. */
const thisMachine = createHash('sha256').update(hostname()).digest('hex').slice(0, 4)

/** Says who makes a thing, so that a later command can tell what a killed one left: `4711-9f3c` and eight signs by chance. */
const maker = (): string => `${process.pid}-${thisMachine}${randomBytes(4).toString('hex')}`

/** Where something is made until it is whole and can take its place. */
export const unfinishedBeside = (path: string): string => `${path}.${maker()}.part`

/** A name for something that stands only while a command runs. */
export const passingName = (before: string, ending = ''): string => `${before}${maker()}${ending}`

const unfinished = /^.+\.(\d+)-([0-9a-f]{4})[0-9a-f]{8}\.part$/

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Somebody else's process may not be asked, so it is there.
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH')
  }
}

/**
 * Removes what killed commands of this machine left in a folder: what was being made beside its place and, where `passing` gives
 * what such names begin with, what was to stand only for a moment. What a running command makes stays, and so does
 * everything of another name; a folder that cannot be read or changed is left as it is.
 */
export function removeUnfinishedIn(folder: string, passing: string | null = null): void {
  for (const name of namesIn(folder)) {
    const made = unfinished.exec(name) ?? (passing === null ? null : madeFor(name, passing))
    if (made === null || made[2] !== thisMachine || isRunning(Number(made[1]))) continue
    try {
      const path = join(folder, name)
      const stat = lstatSync(path)
      // A folder is one of ours only where it was hidden, or stood for a moment.
      if (stat.isFile() || (stat.isDirectory() && (passing !== null || name.startsWith('.'))))
        rmSync(path, { recursive: true, force: true })
    } catch {}
  }
}

const madeFor = (name: string, passing: string): RegExpExecArray | null =>
  name.startsWith(passing) ? /^(\d+)-([0-9a-f]{4})[0-9a-f]{8}(?:\.[a-z]+)?$/.exec(name.slice(passing.length)) : null

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
