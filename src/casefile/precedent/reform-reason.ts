import type { Role } from '../matter.ts'

/** With the reform or without it. */
export type ReformSide = 'with' | 'without'
export type RulingOutcome = 'plaintiff' | 'defendant' | 'mixed'

/** An exception to an immunity: how it is cited, or null where it has no citation of its own; and the claims it covers. */
export interface ExceptionTold {
  readonly cite: string
  readonly exception: string | null
  readonly names: string
}

/** What decides one question that a reform touches. Texts of the law and names of facts are as the law files have them. */
export type TouchedReason =
  | {
      readonly is: 'existence'
      readonly cite: string
      readonly theory: string
      /** Without the reform there is no claim against this kind of defendant. */
      readonly noneWithout: boolean
      readonly withIt: 'exists' | 'exists-not-shown' | 'from-first-day' | 'later-conduct'
    }
  | { readonly is: 'in-time' }
  | {
      readonly is: 'lost-as-late'
      readonly reform: string
      readonly side: ReformSide
      readonly effect: 'could-be-brought' | 'could-be-brought-not-shown' | 'depends'
    }
  | { readonly is: 'time-shorter'; readonly reform: string; readonly side: ReformSide }
  | { readonly is: 'would-show'; readonly text: string }
  | { readonly is: 'asks-no-less' }
  | { readonly is: 'shows'; readonly text: string; readonly facts: readonly string[] }
  | {
      readonly is: 'for-and-against'
      readonly text: string
      readonly facts: readonly string[]
      readonly against: readonly string[]
    }
  | { readonly is: 'meets-old-test'; readonly text: string; readonly facts: readonly string[] }
  | { readonly is: 'none-shows'; readonly text: string }
  | { readonly is: 'rests-on-another'; readonly cite: string; readonly reform: string }
  | ({ readonly is: 'exception-neutral' } & ExceptionTold)
  | ({ readonly is: 'gives-way'; readonly why: string } & ExceptionTold)
  | ({ readonly is: 'covers-these-alone' } & ExceptionTold)
  | ({ readonly is: 'lost-all-the-same' } & ExceptionTold)
  | ({ readonly is: 'lost-in-force'; readonly bars: 'likely' | 'may' } & Others & ExceptionTold)
  | ({ readonly is: 'decided-in-force'; readonly bars: 'likely' | 'may'; readonly facts: readonly string[] } & Others &
      ExceptionTold)
  | ({
      readonly is: 'decided-before'
      readonly lostOnIt: boolean
      readonly retroactive: boolean
      /** What is open, each as the law file says it. */
      readonly open: readonly string[]
      readonly facts: readonly string[]
    } & Others &
      ExceptionTold)

/** What is said of further claims: other ones in the ruling, or ones that the record does not name. */
interface Others {
  readonly others: 'in-ruling' | 'not-named' | null
}

/** Why nothing that the reform changes bears on a ruling. */
export type UntouchedReason =
  | { readonly is: 'protects-only'; readonly cites: string; readonly roles: readonly Role[] }
  | { readonly is: 'not-on-time'; readonly reform: string }
  | { readonly is: 'claim-not-named' }
  | { readonly is: 'part-unchanged'; readonly reform: string; readonly cites: string; readonly claim: string }
  | { readonly is: 'other-ground'; readonly reform: string; readonly cites: string; readonly claim: string }

/** Why a ruling comes out as it does under two laws. */
export type RulingReason =
  | { readonly is: 'untouched'; readonly why: UntouchedReason }
  | { readonly is: 'touched'; readonly whys: readonly TouchedReason[] }
  | {
      readonly is: 'changed'
      readonly whys: readonly TouchedReason[]
      readonly side: ReformSide
      readonly goes: RulingOutcome | 'cannot-tell'
      readonly reversed: boolean
    }
  | {
      readonly is: 'stays'
      readonly whys: readonly TouchedReason[]
      readonly was: RulingOutcome
      readonly reversed: boolean
    }
  | { readonly is: 'stays-lost' }
  | { readonly is: 'bears'; readonly whys: readonly TouchedReason[]; readonly reversed: boolean }

/** What must be known of figures about a caseload or bystanders; `assumed` is the reform file's own text. */
export type ReformNote =
  | { readonly is: 'arguable-counts' }
  | { readonly is: 'facts-of-row'; readonly someOfRole: boolean }
  | { readonly is: 'first-federal-court' }
  | { readonly is: 'value-as-given' }
  | { readonly is: 'imprecise'; readonly rows: number; readonly of: number }
  | { readonly is: 'trafficking-taken-as-met' }
  | { readonly is: 'met-is-not-liable' }
  | { readonly is: 'assumed'; readonly text: string }
