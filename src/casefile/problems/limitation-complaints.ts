import type { Nothing } from './nothing.ts'

/** Two dates of which one lies where it cannot: the first is the one to look at. */
export type DatesApart =
  | 'conduct-ends-first'
  | 'born-after-conduct'
  | 'died-before-conduct'
  | 'filed-before-conduct'
  | 'tolling-ends-first'

/** Why a limitation input is not one that can be answered. */
export interface LimitationComplaints {
  readonly 'no-claim-described': Nothing
  readonly 'end-of-conduct-missing': { readonly end: 'from' | 'to' }
  readonly undated: { readonly event: 'conduct' | 'tolling' }
  readonly 'dates-apart': { readonly dates: DatesApart }
  readonly 'gives-no-action': {
    readonly cite: string
    readonly sort: ProvisionSort
    readonly actions: readonly string[]
  }
  readonly 'no-such-court': { readonly given: string; readonly nearest: string | null }
  readonly 'no-such-offence': { readonly given: string; readonly nearest: string | null; readonly claim: string }
  readonly 'no-such-theory': {
    readonly given: string
    readonly nearest: string | null
    readonly claim: string
    readonly allowed: readonly string[]
  }
  readonly 'no-day-asked': Nothing
  readonly 'death-missing': { readonly cite: string }
}

export type ProvisionSort =
  | 'cause-of-action'
  | 'wrongful-death'
  | 'survival'
  | 'limitation'
  | 'crime'
  | 'restitution'
  | 'procedure'
  | 'computing'
  | 'commencing'
  | 'immunity'
  | 'damages-rule'
  | 'definition'
  | 'bill'
