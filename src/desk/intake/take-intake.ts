import { isoDay } from '../../casefile/dates.ts'
import type { IntakeAnswers } from '../../casefile/intake/intake-answers.ts'
import { problem } from '../../casefile/problems.ts'
import { failed, ok, type Result } from '../../casefile/result.ts'
import type { ChangeAnswer } from '../../casefile/written/change-request.ts'
import type { RecordKind } from '../../casefile/written/single-records.ts'
import type { Covered } from '../../drafting/firewall/covering/covered.ts'
import { readIntakeFile } from '../../shelf/given/read-intake.ts'
import type { GivenFileTrouble } from '../../shelf/read-trouble.ts'
import type { StoreTrouble } from '../../vault/contract/store-trouble.ts'
import type { Vault } from '../../vault/vault.ts'
import { today } from '../clock.ts'
import { answerAbout } from '../door.ts'
import type { DoorTrouble } from '../door-trouble.ts'
import type { NotChanged } from '../facts/make-change.ts'
import { changeCoverage, makeChange } from '../facts/make-change.ts'
import { nextRecordId } from '../facts/next-record-id.ts'
import { refuseRevealing } from '../facts/refuse-revealing.ts'
import { lawInForce } from '../law/law-in-force.ts'
import type { OpenMatter } from '../open-matter.ts'
import { recordsOfIntake } from './records-of-intake.ts'

/** Where the intake is typed; its draft is forgotten with the answers that were taken in. */
export const intakeDraft = 'intake:new'

/**
 * Writes the answers of the first conversation as single records, all of them or none, as one step of the history.
 * Problems: `intake-already-taken`, `change-does-not-fit`, `pseudonym-reveals-identity`, `matter-in-use`.
 */
export const takeIntake = (
  matter: OpenMatter,
  answers: IntakeAnswers,
): Promise<Result<Covered<ChangeAnswer>, NotChanged | DoorTrouble | 'intake-already-taken'>> =>
  answerAbout(matter, 'take-intake', async (desk) => {
    const { vault } = desk
    const claimants = await vault.listRecords('claimant')
    if (!claimants.ok) return claimants
    if (claimants.value.length > 0) return failed(problem('intake-already-taken'))
    const law = lawInForce()
    if (!law.ok) return law
    const ids = await freeIds(vault, answers)
    if (!ids.ok) return ids
    const records = recordsOfIntake(answers, { id: ids.value, law: law.value, today: isoDay(today()) })
    const sound = await refuseRevealing(desk, records)
    if (!sound.ok) return sound
    const made = await makeChange(vault, 'intake.taken', records)
    if (!made.ok) return made
    desk.identitiesChanged()
    const forgotten = await vault.keepDraft(intakeDraft, null)
    return forgotten.ok ? desk.cover(made.value, changeCoverage) : forgotten
  })

/** The same from a file. Problems: those of `readIntakeFile` too. */
export async function takeIntakeFile(
  matter: OpenMatter,
  path: string,
): Promise<Result<Covered<ChangeAnswer>, NotChanged | DoorTrouble | GivenFileTrouble | 'intake-already-taken'>> {
  const answers = readIntakeFile(path)
  return answers.ok ? takeIntake(matter, answers.value) : answers
}

type Kind = 'claimant' | 'party' | 'identity'

/** As many free ids of each kind as the answers can need. */
async function freeIds(
  vault: Vault,
  { people, liable, protect }: IntakeAnswers,
): Promise<Result<(kind: Kind) => string, StoreTrouble>> {
  const needed = { claimant: people.length, party: liable.length, identity: people.length + protect.length }
  const free: Record<Kind, string[]> = { claimant: [], party: [], identity: [] }
  for (const kind of ['claimant', 'party', 'identity'] as const) {
    for (let i = 0; i < needed[kind]; i++) {
      const id = await nextRecordId(vault, kind satisfies RecordKind, new Set(free[kind]))
      if (!id.ok) return id
      free[kind].push(id.value)
    }
  }
  return ok((kind) => {
    const id = free[kind].shift()
    if (id === undefined) throw new Error('more records than answers')
    return id
  })
}
