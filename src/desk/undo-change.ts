import type { Result } from '../casefile/result.ts'
import type { RecordKind } from '../casefile/single-records.ts'
import type { Coverage } from '../drafting/firewall/coverage.ts'
import type { Covered } from '../drafting/firewall/covered.ts'
import { tellChange } from './changes-heard.ts'
import { answerAbout } from './door.ts'
import type { OpenMatter } from './open-matter.ts'

export interface TurnedChange {
  readonly turn: 'undo' | 'redo'
  /** The new step of the history. */
  readonly change: number
  /** The step that was taken back or made again, and what it had done. */
  readonly of: number
  readonly action: string
  readonly records: readonly { readonly kind: RecordKind; readonly id: string; readonly version: number }[]
  /** What the next undo and the next redo would take; null where there is none. */
  readonly next: { readonly undo: number | null; readonly redo: number | null }
}

const coverage: Coverage<TurnedChange> = { spelled: ['turn', 'records[].kind'] }

const turned = (matter: OpenMatter, turn: 'undo' | 'redo'): Promise<Result<Covered<TurnedChange>>> =>
  answerAbout(matter, turn, async ({ vault, cover, identitiesChanged }) => {
    const done = await vault[turn]()
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
