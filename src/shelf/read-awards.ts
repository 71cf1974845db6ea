import { join } from 'node:path'
import { ok, type Result } from '../casefile/result.ts'
import { type Award, AwardList } from '../damages/awards.ts'
import type { GivenFileTrouble } from './read-trouble.ts'
import { readYamlInput } from './yaml-file.ts'

/** The awards of `law/awards.yaml`. Problems: `file-not-found`, `input-not-valid`. */
export function readAwards(programFolder: string): Result<readonly Award[], GivenFileTrouble> {
  const list = readYamlInput(join(programFolder, 'law', 'awards.yaml'), AwardList)
  return list.ok ? ok(list.value.awards) : list
}
