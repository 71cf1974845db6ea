import type { Result } from '../casefile/result.ts'
import type { Covered } from '../drafting/firewall/covering/covered.ts'
import { answerAbout } from './door.ts'
import type { DoorTrouble } from './door-trouble.ts'
import type { OpenMatter } from './open-matter.ts'
import { whileWriting } from './while-writing.ts'

export interface AcceptedMatter {
  /** Doubts that the new entry of the log names; none where nothing spoke against the matter. */
  readonly accepted: number
}

/**
 * Takes the matter as it stands after counsel has looked into why its log or records are not as they were written, such as
 * a backup of one part that was put back. The log names what was accepted, for good; papers can be made again. What is
 * damaged, and originals that are gone, are not mended by it. Problem: `matter-in-use`.
 */
export const acceptMatter = (matter: OpenMatter): Promise<Result<Covered<AcceptedMatter>, DoorTrouble>> =>
  answerAbout(matter, 'accept-matter', async ({ vault, cover }) => {
    const done = await whileWriting(vault, () => vault.acceptAsItStands())
    return done.ok ? cover(done.value, {}) : done
  })
