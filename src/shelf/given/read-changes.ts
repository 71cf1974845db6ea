import { z } from 'zod'
import type { Result } from '../../casefile/result.ts'
import { WantedChange } from '../../casefile/written/change-request.ts'
import type { GivenFileTrouble } from '../read-trouble.ts'
import { readYamlInput } from '../yaml-file.ts'

const ChangesFile = z.strictObject({ records: z.array(WantedChange).min(1).max(200) })

/** Records as they shall be, from YAML or JSON. Problems: `file-not-found`, `input-not-valid`. */
export function readChangesFile(path: string): Result<readonly WantedChange[], GivenFileTrouble> {
  const read = readYamlInput(path, ChangesFile)
  return read.ok ? { ok: true, value: read.value.records } : read
}
