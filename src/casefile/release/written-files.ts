import { z } from 'zod'
import { ReleaseReport } from './release-report.ts'

export const KeptFile = z.strictObject({ file: z.string(), newVersion: z.string() }).readonly()
export type KeptFile = z.infer<typeof KeptFile>

/** Begins a path of which the folder is not told, because its name holds what is protected: the folder that was given. */
export const givenFolder = '…/'

/** Files written outside the vault. */
export const WrittenFiles = z.strictObject({
  /** Where they stand, in the order asked for. */
  files: z.array(z.string()).readonly(),
  /** Files that stay as they are, because Redress did not write what stands in them, and where the new version is. */
  kept: z.array(KeptFile).readonly(),
  /** Files of an earlier version of the same paper, which has them no more: removed, or left because a person changed them. */
  earlier: z.array(z.strictObject({ file: z.string(), removed: z.boolean() }).readonly()).readonly(),
})
export type WrittenFiles = Readonly<z.infer<typeof WrittenFiles>>

/** Files of a matter that were searched and released: they are told of with the report of their release, or not at all. */
export const WrittenRelease = WrittenFiles.extend({ release: ReleaseReport })
export type WrittenRelease = Readonly<z.infer<typeof WrittenRelease>>

/** An answer that may have brought files with it; null where no file of a matter was released. */
export type WithRelease = WrittenFiles & { readonly release: ReleaseReport | null }
