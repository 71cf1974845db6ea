import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { problem } from '../casefile/problems.ts'
import { failed, ok, type Result } from '../casefile/result.ts'
import { ForumRules } from '../law/forum.ts'
import { readLawFile } from './read-law.ts'

const name = 'forum.yaml'

/**
 * How courts come to hear a claim, `law/forum.yaml`; every decision it names must be in the folder of decisions.
 * Problems: `file-not-found`, `law-not-valid` with file and line.
 */
export function readForumRules(lawFolder: string): Result<ForumRules, 'file-not-found' | 'law-not-valid'> {
  const read = readLawFile(join(lawFolder, name), name, ForumRules)
  if (!read.ok) return read
  for (const { id, decisions } of read.value.reach)
    for (const decision of decisions)
      if (!existsSync(join(lawFolder, 'decisions', `${decision}.yaml`)))
        return failed(
          problem('law-not-valid', { file: name, complaint: { is: 'named-by-reach', by: id, given: decision } }),
        )
  return ok(read.value)
}
