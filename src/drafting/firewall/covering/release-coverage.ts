import type { WithRelease, WrittenRelease } from '../../../casefile/release/written-files.ts'
import type { Coverage } from './coverage.ts'

/** Of files that were written: where they are, and what kind a warning is, which is the program's own word. */
export const releaseCoverage = {
  spelled: ['release.warnings[].is'],
  paths: ['files[]', 'kept[].file', 'kept[].newVersion', 'earlier[].file'],
} as const satisfies Coverage<WrittenRelease> & Coverage<WithRelease>
