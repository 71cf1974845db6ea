import type { Result } from '../casefile/result.ts'
import type { RecordKind } from '../casefile/single-records.ts'
import type { Coverage } from '../drafting/firewall/coverage.ts'
import type { Covered } from '../drafting/firewall/covered.ts'
import type { HistoryFilter } from '../vault/contract/history.ts'
import { answerAbout } from './door.ts'
import type { OpenMatter } from './open-matter.ts'

export interface ShownHistory {
  /** Steps that match, of which `steps` are a part, the newest first. */
  readonly total: number
  readonly steps: readonly {
    readonly number: number
    /** UTC instant. */
    readonly at: string
    readonly actor: string
    readonly action: string
    readonly turn: 'change' | 'undo' | 'redo'
    readonly of: number | null
    readonly records: readonly {
      readonly kind: RecordKind
      readonly id: string
      readonly version: number
      /** Null where it was not there; `sealed` for an identity. */
      readonly before: unknown
      readonly after: unknown
    }[]
  }[]
  readonly next: { readonly undo: number | null; readonly redo: number | null }
}

const coverage: Coverage<ShownHistory> = { spelled: ['steps[].turn', 'steps[].records[].kind'] }

/** What was done in this matter: who, when, before and after. What an identity was is not shown. */
export const showHistory = (matter: OpenMatter, filter: HistoryFilter): Promise<Result<Covered<ShownHistory>>> =>
  answerAbout(matter, 'history', async ({ vault, cover }) => {
    const found = await vault.history(filter)
    if (!found.ok) return found
    const next = await vault.turns()
    return next.ok ? cover({ ...found.value, next: next.value }, coverage) : next
  })
