import type { Nothing } from './nothing.ts'

interface NamedNothing {
  readonly given: string
  readonly nearest: string | null
}

/** What the records of a matter say that cannot be: an id that names nothing or two things, an end before its beginning. */
export interface CasefileComplaints {
  readonly 'no-trial-court': NamedNothing
  readonly 'id-twice': { readonly given: string }
  /** Two claimants who are called the same; their ids. */
  readonly 'claimants-called-alike': { readonly pseudonym: string; readonly ids: readonly [string, string] }
  readonly 'fact-twice': { readonly given: string }
  readonly 'death-before-birth': Nothing
  /** `towards` null for the conduct as a whole. */
  readonly 'conduct-ends-first': { readonly party: string; readonly towards: string | null }
  readonly 'tolling-ends-before-it-begins': Nothing
  readonly 'no-such-claimant': { readonly given: string }
  readonly 'no-such-party': NamedNothing
  readonly 'fact-about-nobody': NamedNothing & { readonly fact: string }
  readonly 'fact-differs-from-none': NamedNothing & { readonly fact: string }
  readonly 'tolling-rests-on-none': NamedNothing
  readonly 'no-such-factor-of-law': NamedNothing
  readonly 'no-such-provision': NamedNothing
  readonly 'form-gone': Nothing
  readonly 'quote-not-on-page': { readonly fact: string; readonly page: number; readonly document: string }
  readonly 'no-such-document': { readonly document: string }
}
