import type { AnnouncedFiles, PieceTaken, WantedPieces } from '../../../casefile/evidence/arriving.ts'
import { ok, type Result } from '../../../casefile/result.ts'
import type { Covered } from '../../../drafting/firewall/covering/covered.ts'
import type { StoreTrouble } from '../../../vault/contract/store-trouble.ts'
import type { Vault } from '../../../vault/vault.ts'
import { answerAbout, countsAbout } from '../../door.ts'
import type { DoorTrouble } from '../../door-trouble.ts'
import type { OpenMatter } from '../../open-matter.ts'
import { type ReadingAtWork, readingOf } from './reading-at-work.ts'
import { sentPath, sentStamp } from './sent-path.ts'

/**
 * What of these files is to be sent: nothing of those that came in before as they are; of those that began to arrive, what
 * is missing. Problems: `disk-full`, `matter-read-only`.
 */
export const announceFiles = (
  matter: OpenMatter,
  given: AnnouncedFiles,
): Promise<Result<Covered<WantedPieces>, DoorTrouble>> =>
  answerAbout(matter, 'announce-files', async ({ vault, cover }) => {
    const reading = readingOf(matter, vault)
    const asked = given.files.map(({ path, bytes, modified }) => ({
      ...{ path: sentPath(path), bytes, stamp: sentStamp(bytes, modified) },
      ...{ custodian: given.custodian, adult: given.adult },
    }))
    const known = await vault.knownDocuments(asked.map(({ path }) => path))
    if (!known.ok) return known
    const files: WantedPieces['files'][number][] = []
    for (const one of asked) {
      const before = known.value.find(({ path, stamp }) => path === one.path && stamp === one.stamp)
      if (before !== undefined && before.status !== 'waiting') {
        files.push({ id: null, shown: one.path, received: one.bytes })
        continue
      }
      const begun = await vault.beginArrival(one)
      if (!begun.ok) return begun
      const { id, received } = begun.value
      files.push({ id, shown: one.path, received: reading.held.receivedOf(id) ?? received })
    }
    // Whoever gives files wants them read; an empty one is whole before anything is sent.
    reading.goOn()
    return cover({ files }, {})
  })

/**
 * Takes one piece: sealed at once, or hashed and forgotten where the file is held. Nothing of the matter comes back.
 * Problems: `disk-full`, `matter-read-only`.
 */
export const receivePiece = (
  matter: OpenMatter,
  id: string,
  at: number,
  piece: Uint8Array,
): Promise<Result<PieceTaken, DoorTrouble>> =>
  countsAbout(matter, async (vault) => {
    const reading = readingOf(matter, vault)
    const taken = await takePiece(vault, reading, id, at, piece)
    if (taken.ok) reading.look()
    return taken.ok ? ok({ received: taken.value }) : taken
  })

async function takePiece(
  vault: Vault,
  reading: ReadingAtWork,
  id: string,
  at: number,
  piece: Uint8Array,
): Promise<Result<number | null, StoreTrouble>> {
  const hashed = reading.held.take(id, at, piece)
  if (hashed !== null) return ok(hashed)
  if (at === 0) {
    const about = await vault.arrival(id)
    if (!about.ok) return about
    if (about.value === null) return ok(null)
    if (about.value.received === 0 && (await reading.isHeld(about.value, piece)))
      return ok(reading.held.take(id, at, piece))
  }
  return vault.takePiece(id, at, piece)
}
