import type { ProblemCode } from '../../../casefile/problems.ts'
import { ok, type Result } from '../../../casefile/result.ts'

let make: <T>(value: T) => Public<T>

/**
 * An answer that concerns no matter: published law, or a file that stands alone. A file that makes one has no matter at
 * hand; the house test sees to it.
 */
export class Public<T> {
  static {
    make = (value) => new Public(value)
  }
  readonly value: T
  readonly #public = true

  private constructor(value: T) {
    this.value = value
  }

  /** Told apart from anything that only looks like it. */
  static is(answer: object): boolean {
    return #public in answer && answer.#public
  }
}

export const publicAnswer = <T>(value: T): { readonly ok: true; readonly value: Public<T> } => ok(make(value))

/** The value of an outcome as an answer that concerns no matter; trouble stays trouble. */
export const publicly = <T, C extends ProblemCode>(outcome: Result<T, C>): Result<Public<T>, C> =>
  outcome.ok ? publicAnswer(outcome.value) : outcome
