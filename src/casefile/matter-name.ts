import { z } from 'zod'

/** Names that Windows keeps for devices, with any ending. */
const deviceNames = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i
/** Characters that one of the systems refuses in the name of a folder, and those that cannot be seen. */
const unfit = /[<>:"/\\|?*\p{Cc}\p{Cf}]/u

/**
 * The name of a matter: it becomes the name of its folder, which anybody with this computer can read, so it must be one
 * on Windows, macOS and Linux alike, whatever the matter is later copied to.
 */
export const MatterName = z
  .string()
  .transform((typed) => typed.normalize('NFC').trim())
  .refine(
    (name) =>
      name.length >= 1 &&
      name.length <= 60 &&
      !unfit.test(name) &&
      !name.startsWith('.') &&
      !name.endsWith('.') &&
      !deviceNames.test(name),
  )

/**
 * Whether a name may be a person's: two or more words, each written as a name is, and no number. It asks, it does not
 * decide: "Pine Hollow" is a place, and `Doe` alone is not noticed.
 */
export function mayBeAPersonsName(name: string): boolean {
  const words = name.trim().split(/[\s,]+/u)
  const written = words.filter((word) => /^\p{Lu}(?:\p{Ll}+|[’']\p{Lu}\p{Ll}+)(?:-\p{Lu}\p{Ll}+)*$/u.test(word))
  return words.length >= 2 && written.length >= 2 && !/\d/.test(name)
}
