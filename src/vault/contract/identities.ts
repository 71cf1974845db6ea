import type { Identity } from '../../casefile/matter.ts'
import type { NameQuestion } from '../../casefile/release/name-question.ts'
import type { Result } from '../../casefile/result.ts'
import type { StoreTrouble } from './store-trouble.ts'

export interface IdentityStore {
  /** Adds identities, or replaces those of the same id, as one step of the history. */
  putIdentities(identities: readonly Identity[]): Promise<Result<null, StoreTrouble>>
  /**
   * Every protected identity. The look itself goes into the audit log, also when the matter is open to read only;
   * `reason` is a short code such as `make-casebook`, never free text. Problem: `matter-read-only` where the log cannot
   * take the look.
   */
  readIdentities(reason: string): Promise<Result<readonly Identity[], StoreTrouble>>
  /**
   * For covering what is shown of a copy that nobody can write, whose log can take no look: the caller says with the answer
   * that this one is in no log. Throws wherever the log can take it.
   */
  readIdentitiesOfReadOnlyCopy(): Promise<Result<readonly Identity[], StoreTrouble>>
  /**
   * The places of a paper that a person has to tell, in place of those kept of the same paper; sealed as identities are, and
   * no step of the history. `paper` is a short code. Open to a reader too. Problem: `matter-read-only`.
   */
  keepQuestions(paper: string, questions: readonly NameQuestion[]): Promise<Result<null, StoreTrouble>>
  /** Those of all papers, whether they were answered since or not. */
  keptQuestions(): Promise<Result<readonly NameQuestion[], StoreTrouble>>
  /** A digest of a text, keyed by this matter alone: the same for the same text, and nobody without the matter can try texts for it. */
  digestOf(text: string): Uint8Array
}
