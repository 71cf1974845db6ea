import type { Result } from '../casefile/result.ts'
import type { Covered } from '../drafting/firewall/covering/covered.ts'
import type { NotOpened } from '../vault/contract/store-trouble.ts'
import { answerAbout } from './door.ts'
import type { DoorTrouble } from './door-trouble.ts'
import { type OpenMatter, openMatter } from './open-matter.ts'
import { whileWriting } from './while-writing.ts'
import { withProgress } from './work-under-way.ts'

/** The same of a matter that is open, which stays so. */
export const changePassphraseOfOpen = (
  matter: OpenMatter,
  from: string,
  to: string,
): Promise<Result<Covered<{ readonly changed: true }>, NotOpened | DoorTrouble | 'passphrase-too-short'>> =>
  withProgress(matter, 'passphrase', () =>
    answerAbout(matter, 'change-passphrase', async ({ vault, cover }) => {
      const changed = await whileWriting(vault, () => vault.changePassphrase(from, to))
      return changed.ok ? cover({ changed: true } as const, {}) : changed
    }),
  )

/** Problems: `wrong-passphrase`, `passphrase-too-short`, `matter-in-use`. */
export async function changePassphrase(
  folder: string,
  from: string,
  to: string,
): Promise<Result<Covered<{ readonly folder: string }>, NotOpened | DoorTrouble | 'passphrase-too-short'>> {
  const opened = await openMatter(folder, from, { write: true })
  if (!opened.ok) return opened
  try {
    return await answerAbout(opened.value, 'change-passphrase', async ({ vault, cover }) => {
      const changed = await vault.changePassphrase(from, to)
      return changed.ok ? cover({ folder }, {}) : changed
    })
  } finally {
    await opened.value.close()
  }
}
