import type { GivenFile } from '../../casefile/given-file.ts'
import type { Result } from '../../casefile/result.ts'
import { TableMapping } from '../../casefile/value/table-mapping.ts'
import type { GivenFileTrouble } from '../read-trouble.ts'
import { readYamlInput } from '../yaml-file.ts'

/** How a downloaded table gives a number of the damages input. Problems: `file-not-found`, `input-not-valid`. */
export const readTableMapping = (file: GivenFile): Result<TableMapping, GivenFileTrouble> =>
  readYamlInput(file, TableMapping)
