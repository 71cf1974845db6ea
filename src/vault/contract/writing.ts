import type { Result } from '../../casefile/result.ts'
import type { KeyFileTrouble, StoreTrouble } from './store-trouble.ts'

/** Who may write, and for how long a matter stays open. */
export interface WritingPlace {
  /** Takes the one writer's place; `matter-in-use` when another has it. Nothing happens when it is held already. */
  beginWriting(): Promise<Result<null, StoreTrouble>>
  /** Whether this matter has the writer's place. */
  isWriting(): boolean
  /** Gives the writer's place back. */
  endWriting(): Promise<void>
  /**
   * Files of the store copied by `work` one after another, its own log last, agree with one another although others
   * look at identities meanwhile, which is logged without the writer's place.
   */
  heldStill<T>(work: () => Promise<T>): Promise<T>
  /** Closes the store and forgets the keys; the vault cannot be used after it. */
  close(): Promise<void>
  /** The old passphrase opens the matter no more; copies made before still open with it. */
  changePassphrase(
    from: string,
    to: string,
  ): Promise<Result<null, KeyFileTrouble | 'passphrase-too-short' | 'wrong-passphrase'>>
}
