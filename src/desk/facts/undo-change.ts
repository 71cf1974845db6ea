import type { ProblemCode } from '../../casefile/problems.ts'
import type { Result } from '../../casefile/result.ts'
import type { TurnedChange } from '../../casefile/written/change-request.ts'
import type { Coverage } from '../../drafting/firewall/covering/coverage.ts'
import type { Covered } from '../../drafting/firewall/covering/covered.ts'
import type { Turned } from '../../vault/contract/history.ts'
import type { Vault } from '../../vault/vault.ts'
import { type AtTheDesk, answerAbout } from '../door.ts'
import type { DoorTrouble } from '../door-trouble.ts'
import type { OpenMatter } from '../open-matter.ts'
import { whileWriting } from '../while-writing.ts'
import { tellChange } from './changes-heard.ts'

const coverage: Coverage<TurnedChange> = { spelled: ['turn', 'records[].kind'] }

function turned<C extends ProblemCode>(
  matter: OpenMatter,
  turn: 'undo' | 'redo',
  make: (vault: Vault) => Promise<Result<Turned, C>>,
): Promise<Result<Covered<TurnedChange>, C | DoorTrouble>> {
  const work = async ({
    vault,
    cover,
    identitiesChanged,
  }: AtTheDesk): Promise<Result<Covered<TurnedChange>, C | DoorTrouble>> => {
    const done = await whileWriting(vault, () => make(vault))
    if (!done.ok) return done
    tellChange(vault)
    if (done.value.records.some(({ kind }) => kind === 'identity')) identitiesChanged()
    const next = await vault.turns()
    return next.ok ? cover({ turn, ...done.value, next: next.value }, coverage) : next
  }
  return answerAbout(matter, turn, work)
}

/** Why a step that was taken back, or made again, cannot stand. */
type NotTurned = 'quote-not-found' | 'suggestion-not-found'

/** Takes back the last change that still stands, of this session or an earlier one. Problem: `nothing-to-undo`. */
export const undoChange = (
  matter: OpenMatter,
): Promise<Result<Covered<TurnedChange>, NotTurned | DoorTrouble | 'nothing-to-undo'>> =>
  turned(matter, 'undo', (vault) => vault.undo())

/** Makes again what was taken back last. Problem: `nothing-to-redo`. */
export const redoChange = (
  matter: OpenMatter,
): Promise<Result<Covered<TurnedChange>, NotTurned | DoorTrouble | 'nothing-to-redo'>> =>
  turned(matter, 'redo', (vault) => vault.redo())
