import { isAbsolute, resolve } from 'node:path'
import { problem } from '../casefile/problems.ts'
import { failed, type Result } from '../casefile/result.ts'
import type { BackedUp } from '../casefile/routes/matter-routes.ts'
import type { Covered } from '../drafting/firewall/covering/covered.ts'
import { type CopyNotChecked, checkedCopy, copyMatterFolder, opensWith } from '../vault/copy-matter-folder.ts'
import { now } from './clock.ts'
import { answerAbout } from './door.ts'
import type { DoorTrouble } from './door-trouble.ts'
import { folderOfName, nameOfFolder } from './list-matters.ts'
import type { OpenMatter } from './open-matter.ts'
import { whileWriting } from './while-writing.ts'
import { type TellStep, withProgress } from './work-under-way.ts'

export type NotBackedUp = CopyNotChecked | 'folder-not-found' | 'folder-not-writable' | 'matter-exists'

/**
 * A copy of the matter in another folder, such as one on a stick: encrypted as the matter is, opened by its passphrase as it is
 * today. It is opened and read from end to end before it is told as made; one that does not agree is taken away again.
 * Problems: `wrong-passphrase`, `folder-not-found` for what is no whole path, `matter-exists`, `disk-full`, `content-changed`.
 */
export const backUpMatter = (
  matter: OpenMatter,
  folder: string,
  passphrase: string,
): Promise<Result<Covered<BackedUp>, NotBackedUp | DoorTrouble>> =>
  withProgress(matter, 'passphrase', (tell) => backedUp(matter, folder, passphrase, tell))

const backedUp = (
  matter: OpenMatter,
  folder: string,
  passphrase: string,
  tell: TellStep,
): Promise<Result<Covered<BackedUp>, NotBackedUp | DoorTrouble>> =>
  answerAbout(matter, 'back-up-matter', async ({ vault, cover }) => {
    if (!isAbsolute(folder)) return failed(problem('folder-not-found', { folder }))
    // Asked first: a copy of many gigabytes that nobody can open helps nobody.
    const proof = await opensWith(vault.folder, passphrase, now)
    if (!proof.ok) return proof
    const to = folderOfName(resolve(folder), `${nameOfFolder(vault.folder)} ${stamp()}`)
    const copied = await whileWriting(vault, async () => {
      const noted = await vault.note('matter.backed-up', [])
      if (!noted.ok) return noted
      const copy = () => copyMatterFolder(vault.folder, to, (copied) => tell({ phase: 'copying', ...copied }))
      return vault.heldStill(copy)
    })
    if (!copied.ok) return copied
    const checked = await checkedCopy(to, passphrase, now, tell)
    return checked.ok ? cover({ ...copied.value, ...checked.value }, {}) : checked
  })

/** `2026-11-29 1432`, by the clock of this computer: two copies of a day stand side by side. */
const stamp = (): string =>
  now().toString({ smallestUnit: 'second' }).replace('T', ' ').replaceAll(':', '').slice(0, 17)
