import type { Result } from '../../casefile/result.ts'
import type { Draft, DraftPlace } from '../../casefile/written/draft.ts'
import type { StoreTrouble } from './store-trouble.ts'

/**
 * What a person was typing, kept before it is a record: no change of the matter, so neither in its history nor in its log,
 * and kept without the writer's place.
 */
export interface DraftStore {
  /** Over the one of the same place; null forgets it. Problems: `matter-read-only`, `disk-full`. */
  keepDraft(place: DraftPlace, fields: Draft['fields'] | null): Promise<Result<null, StoreTrouble>>
  /** The newest first. One that cannot be read any more is left out. */
  drafts(): Promise<Result<readonly Draft[], StoreTrouble>>
  /** False where another hand changed what was kept: `drafts` is then empty. */
  draftsAreAsKept(): Promise<Result<boolean, StoreTrouble>>
}
