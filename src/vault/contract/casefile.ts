import type { PartyId } from '../../casefile/ids.ts'
import type { Casefile } from '../../casefile/matter.ts'
import type { Result } from '../../casefile/result.ts'
import type { StoreTrouble } from './store-trouble.ts'

export interface StoredDamagesInput {
  /** Null for the first claimant. */
  readonly claimant: PartyId | null
  readonly text: string
}

/** Matter, claimants, parties and tolling as `change` wrote them, and what a claimant's loss is computed from. */
export interface CasefileStore {
  /** Null until a matter and one claimant are written down. */
  loadCasefile(): Promise<Result<Casefile | null, StoreTrouble>>
  /**
   * The damages input of a claimant, the first one where none is named, as the text it was given in; what it means is not
   * the vault's business.
   */
  saveDamagesInput(text: string, claimant: PartyId | null): Promise<Result<null, StoreTrouble>>
  /** The first claimant's before those of the others. */
  loadDamagesInputs(): Promise<Result<readonly StoredDamagesInput[], StoreTrouble>>
}
