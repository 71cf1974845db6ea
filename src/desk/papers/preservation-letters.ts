import { join } from 'node:path'
import { isoDay } from '../../casefile/dates.ts'
import type { WrittenRelease } from '../../casefile/release/written-files.ts'
import { ok, type Result } from '../../casefile/result.ts'
import type { PreservationLetters } from '../../casefile/views/letters-view.ts'
import type { Coverage } from '../../drafting/firewall/covering/coverage.ts'
import type { Covered } from '../../drafting/firewall/covering/covered.ts'
import { releaseCoverage } from '../../drafting/firewall/covering/release-coverage.ts'
import { type NotReleased, releaseFiles } from '../../drafting/firewall/release/release-files.ts'
import { isWithheld } from '../../drafting/letters/kept-records.ts'
import { preservationFiles } from '../../drafting/letters/preservation-letter.ts'
import type { Vault } from '../../vault/vault.ts'
import { draftOf } from '../claims/draft-casefile.ts'
import { today } from '../clock.ts'
import { answerAbout } from '../door.ts'
import type { DoorTrouble, StoreTrouble } from '../door-trouble.ts'
import type { OpenMatter } from '../open-matter.ts'
import { whileWriting } from '../while-writing.ts'
import { paperFolder } from './paper-folder.ts'
import { writeReleased } from './write-released.ts'

const coverage: Coverage<PreservationLetters> = { spelled: ['letters[].role', 'withheld[].role'] }

/** The letters that should go out, by party; nothing is written. */
export const showLetters = (matter: OpenMatter): Promise<Result<Covered<PreservationLetters>, DoorTrouble>> =>
  answerAbout(matter, 'show-letters', async ({ vault, cover }) => {
    const letters = await lettersOf(vault)
    return letters.ok ? cover(letters.value, coverage) : letters
  })

/**
 * Writes the letters into a folder, that of the matter's papers where none is given, searched for every protected form first; a file that a person changed stays as it is.
 * Problems: `name-not-told`, `identity-would-leave`, `matter-in-use`, and those of writing an export.
 */
export const writeLetters = (
  matter: OpenMatter,
  folder: string | null,
): Promise<Result<Covered<WrittenRelease>, DoorTrouble | NotReleased | 'folder-not-writable'>> =>
  answerAbout(matter, 'write-letters', async ({ vault, cover }) => {
    const letters = await lettersOf(vault)
    if (!letters.ok) return letters
    const covered = await cover(letters.value, coverage)
    if (!covered.ok) return covered
    const released = await releaseFiles(covered.value, 'letters', preservationFiles)
    if (!released.ok) return released
    const place = folder ?? paperFolder(vault.folder)
    const entry = { action: 'letters.written', ids: letters.value.letters.map(({ party }) => party) } as const
    const written = await whileWriting(vault, () =>
      writeReleased(vault, entry, released.value, (name) => join(place, name)),
    )
    return written.ok ? cover(written.value, releaseCoverage) : written
  })

async function lettersOf(vault: Vault): Promise<Result<PreservationLetters, StoreTrouble>> {
  const draft = await draftOf(vault)
  if (!draft.ok) return draft
  const { parties, matter } = draft.value
  const written = parties.filter(({ role }) => !isWithheld(role))
  return ok({
    madeOn: isoDay(today()),
    matterId: matter?.id ?? null,
    letters: written.map(({ id, role, name, unknown, states, conduct }, i) => ({
      ...{ party: id, role, to: unknown ? null : name, states, conduct: conduct ?? null },
      file: `preservation-${i + 1}-${role}.docx`,
    })),
    withheld: parties.filter(({ role }) => isWithheld(role)).map(({ id, role, name }) => ({ party: id, role, name })),
  })
}
