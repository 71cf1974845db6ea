import type { InField, Place, WordGiven } from './field-complaints.ts'
import type { Nothing } from './nothing.ts'

/** What in a damages input cannot be true together with another part of it, where the place alone tells it. */
export type DamagesConflict =
  | 'birth-unknown'
  | 'net-beside-growth'
  | 'no-rates'
  | 'no-growth'
  | 'curve-beside-discount'
  | 'taker-without-support'
  | 'range-out-of-order'
  | 'once-with-an-end'
  | 'no-last-day'
  | 'days-not-lived'
  | 'no-first-day'
  | 'ends-before-payments-run'
  | 'no-worklife-table'
  | 'not-one-end-of-work'
  | 'time-out-taken-twice'
  | 'hours-and-wage'
  | 'not-one-of-amount-and-ratio'
  | 'more-paid-than-ordered'
  | 'not-one-of-percent-and-tiers'
  | 'tiers-out-of-order'
  | 'shares-of-family'
  | 'shares-for-some'
  | 'shares-of-offer'
  | 'chance-from-high-to-low'
  | 'payments-beside-amount'
  | 'offer-expired'
  | 'part-above-settlement'
  | 'offer-of-one-who-settled'
  | 'death-without-a-day'

/** A day of the input that others are held against. */
export type AnchorDay = 'valuation-date' | 'birth' | 'birth-of-the-person' | 'entered' | 'from' | 'arose'

/** Why a damages input is not one that can be valued. */
export interface DamagesComplaints {
  readonly conflict: InField & { readonly conflict: DamagesConflict }
  readonly 'out-of-order': InField & { readonly lies: 'before' | 'after'; readonly than: AnchorDay }
  readonly 'other-currency': InField & { readonly given: string }
  readonly 'amount-as-text': InField & { readonly given: string }
  readonly 'no-such-head': InField & WordGiven
  readonly 'no-such-defendant': InField & WordGiven
  readonly 'no-such-client': InField & WordGiven
  readonly 'no-such-claim': InField & WordGiven & { readonly which: 'one' | 'another' }
  readonly 'no-such-index': InField & {
    readonly given: string
    readonly needed: 'in-rates' | 'here'
    readonly nearest: string | null
  }
  readonly 'no-such-table': InField & WordGiven
  readonly 'not-in-the-rules': InField & WordGiven & { readonly instead: 'nothing' | 'own-cap' | 'own-rule' }
  readonly 'neither-recorded-nor-state': InField & WordGiven
  readonly 'undivided-death': InField & { readonly takers: readonly string[] }
  /** What the statute gives just these takers, in percent and in their order; null where it does not divide among them. */
  readonly 'shares-not-of-statute': InField & {
    readonly cite: string
    readonly says: string
    readonly gives: readonly { readonly relation: string; readonly percent: number }[] | null
  }
  readonly 'fault-needed': InField & { readonly law: string }
  /** `years`: the age below which pay is not counted. */
  readonly 'child-at-work': InField & { readonly years: number }
  /** Null where there is no such end. */
  readonly 'suit-day-needed': InField & {
    readonly cap: string
    readonly since: string | null
    readonly until: string | null
  }
  readonly 'cap-of-other-suits': InField & {
    readonly since: string | null
    readonly until: string | null
    readonly begun: string
    readonly nearest: string | null
  }
  readonly 'named-again': InField & {
    readonly given: string
    readonly thing:
      | 'defendant'
      | 'party'
      | 'rule'
      | 'year'
      | 'client'
      | 'beneficiary'
      | 'claim'
      | 'age'
      | 'name'
      | 'one'
  }
  readonly 'own-id-twice': InField & { readonly given: string }
  readonly 'own-rule-recorded': InField & { readonly given: string }
  readonly 'pool-without-limit': InField & { readonly given: string }
  readonly 'missing-for-rule': InField & { readonly ruleKind: string }
  readonly 'missing-for-count': InField & { readonly cite: string }
  readonly 'counted-elsewhere': InField & { readonly given: string; readonly by: string }
  readonly 'needs-a-death': InField & { readonly given: string }
  readonly 'row-twice': InField & { readonly first: Place }
  readonly 'growth-far-above': InField & { readonly growth: number; readonly discount: number }
  readonly 'index-in-a-circle': InField & { readonly names: readonly string[] }
  readonly 'ages-not-reached': InField & { readonly from: number; readonly to: number }
  readonly 'too-much-fault': InField & { readonly percent: number }
  readonly 'older-than-table': InField & { readonly age: number; readonly table: string; readonly ends: number }
  /** `age` in years and tenths. */
  readonly 'table-begins-late': InField & { readonly first: number; readonly age: number }
  readonly 'no-column-of-sex': InField & { readonly sex: 'female' | 'male' | 'unknown'; readonly table: string }
  readonly 'no-whole-seed': Nothing
  readonly 'trials-out-of-bounds': { readonly least: number; readonly most: number }
  readonly 'nominal-rate-missing': Nothing
}
