import { MappingFile } from '../../casefile/evidence/record-mapping.ts'
import type { GivenFile } from '../../casefile/given-file.ts'
import type { Result } from '../../casefile/result.ts'
import type { GivenFileTrouble } from '../read-trouble.ts'
import { type CheckedYaml, readYamlWithLines } from '../yaml-file.ts'

/** How tables of a matter become records, with the lines for what only a look at the tables shows to be wrong. Problems: `file-not-found`, `input-not-valid`. */
export const readRecordMapping = (file: GivenFile): Result<CheckedYaml<typeof MappingFile>, GivenFileTrouble> =>
  readYamlWithLines(file, MappingFile)
