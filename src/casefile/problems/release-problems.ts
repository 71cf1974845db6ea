import type { NameAnswer } from '../release/name-question.ts'
import type { FinishedPlace } from './finished-place.ts'

/** Problems on the way out: quotes and protected names, each with what it has to be told. */
export interface ReleaseProblems {
  readonly 'quote-does-not-match': { readonly fact: string; readonly document: string; readonly page: number }
  readonly 'identity-would-leave': {
    readonly count: number
    readonly file: string
    readonly where: FinishedPlace
    readonly pseudonym: string
    /** Whether a person said that the name stands there, though it stands in what nothing can cover. */
    readonly answered: boolean
  }
  readonly 'name-not-told': { readonly count: number; readonly pseudonym: string; readonly passage: string }
  /** `by` is the question that was answered: this one, or another that it was settled with. */
  readonly 'name-question-settled': {
    readonly question: string
    readonly by: string
    readonly pseudonym: string
    readonly is: NameAnswer['is']
    readonly everywhere: boolean
    /** UTC instant; null where it was not noted. */
    readonly given: string | null
  }
  readonly 'name-question-not-found': { readonly question: string; readonly count: number }
  readonly 'pseudonym-reveals-identity': { readonly identity: string; readonly reveals: string }
}
