import type { Result } from '../../casefile/result.ts'
import type { TurnedChange } from '../../casefile/written/change-request.ts'
import type { Coverage } from '../../drafting/firewall/covering/coverage.ts'
import type { Covered } from '../../drafting/firewall/covering/covered.ts'
import { answerAbout } from '../door.ts'
import type { OpenMatter } from '../open-matter.ts'
import { whileWriting } from '../while-writing.ts'
import { tellChange } from './changes-heard.ts'

const coverage: Coverage<TurnedChange> = { spelled: ['turn', 'records[].kind'] }

const turned = (matter: OpenMatter, turn: 'undo' | 'redo'): Promise<Result<Covered<TurnedChange>>> =>
  answerAbout(matter, turn, async ({ vault, cover, identitiesChanged }) => {
    const done = await whileWriting(vault, () => vault[turn]())
    if (!done.ok) return done
    tellChange(vault, done.value)
    if (done.value.records.some(({ kind }) => kind === 'identity')) identitiesChanged()
    const next = await vault.turns()
    return next.ok ? cover({ turn, ...done.value, next: next.value }, coverage) : next
  })

/** Takes back the last change that still stands, of this session or an earlier one. Problem: `nothing-to-undo`. */
export const undoChange = (matter: OpenMatter): Promise<Result<Covered<TurnedChange>>> => turned(matter, 'undo')

/** Makes again what was taken back last. Problem: `nothing-to-redo`. */
export const redoChange = (matter: OpenMatter): Promise<Result<Covered<TurnedChange>>> => turned(matter, 'redo')
