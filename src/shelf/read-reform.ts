import { existsSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { problem } from '../casefile/problems.ts'
import { failed, ok, type Result } from '../casefile/result.ts'
import { Reform } from '../reform/reform-file.ts'
import { readLawFile } from './read-law.ts'
import { looseSource } from './sources-named.ts'

/** Ids of the reforms that ship with the law, in order. */
export function reformsOnShelf(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => name.slice(0, -'.yaml'.length))
      .sort()
  } catch {
    return []
  }
}

/**
 * A reform by its id in the folder of reforms, or by the path of a file of one's own. Problems: `file-not-found`,
 * `law-not-valid` with file and line, `input-not-valid` for an id that is not there.
 */
export function readReform(
  folder: string,
  named: string,
): Result<Reform, 'file-not-found' | 'law-not-valid' | 'reform-not-known'> {
  const own = /\.ya?ml$/i.test(named)
  const path = own ? named : join(folder, `${named}.yaml`)
  if (!own && !existsSync(path))
    return failed(problem('reform-not-known', { reform: named, known: reformsOnShelf(folder) }))
  const name = own ? basename(path) : `reforms/${named}.yaml`
  const read = readLawFile(path, name, Reform)
  if (!read.ok) return read
  if (!own && read.value.id !== named)
    return failed(
      problem('law-not-valid', {
        file: name,
        line: 1,
        complaint: { is: 'id-of-another-place', given: read.value.id, expected: named },
      }),
    )
  const loose = looseSource(read.value, read.value.sources)
  if (loose) return failed(problem('law-not-valid', { file: name, complaint: loose.complaint }))
  return ok(read.value)
}
