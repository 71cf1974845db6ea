import type { FieldRule } from './field-rule.ts'

/** Where it stands in what was given: names of fields, and entries of lists from 0. */
export type Place = readonly (string | number)[]

export interface InField {
  readonly place: Place
}

/** What a field holds that it should not, with the nearest word that would do and all that would. */
export interface WordGiven {
  readonly given: string
  readonly nearest: string | null
  readonly allowed: readonly string[]
}

/** Fields of law files as they were called before values said what they rest on, and what stands in their place. */
export const calledNow = {
  status: 'rests_on',
  source: 'rests_on',
  from_status: 'from_rests_on',
  verified: 'read',
  unverified: 'not_read',
} as const
export type RenamedField = keyof typeof calledNow

export type FieldShape = 'text' | 'number' | 'whole-number' | 'true-or-false' | 'fields' | 'list' | 'other'

/** What can be wrong with a field of a file, whatever the file is about. */
export interface FieldComplaints {
  readonly 'strange-field': InField & WordGiven
  readonly 'renamed-field': InField & { readonly renamed: RenamedField }
  readonly 'no-space-after-colon': InField & { readonly given: string }
  /** `1,500` reads as a number and a field without a value. */
  readonly 'number-with-comma': InField
  readonly 'no-fields': { readonly found: 'list' | 'nothing' }
  readonly missing: InField
  readonly 'unknown-word': InField & WordGiven
  readonly 'wrong-shape': InField & { readonly shape: FieldShape }
  readonly 'breaks-rule': InField & { readonly rule: FieldRule }
  readonly 'no-such-date': InField & { readonly given: string; readonly unit: 'day' | 'month' }
  /** `3/4/2016`; `iso` where the month stands first. */
  readonly 'date-by-slashes': InField & { readonly given: string; readonly iso: string }
  readonly 'day-left-out': InField & { readonly given: string }
  /** Fewer or more than can be; null where there is no such end. */
  readonly 'out-of-bounds': InField & {
    readonly counted: 'value' | 'entries' | 'letters'
    readonly least: number | null
    readonly most: number | null
  }
  readonly unreadable: InField
}
