import type { TollingKind } from '../casefile/tolling-kind.ts'
import type { DefendantKind, DiscoveryPart } from './limitation-rules.ts'

/** The facts of a claim with every date settled to one day: one of the cases that imprecise dates allow. */
export interface ClaimDays {
  readonly conduct: { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate }
  /** Last day of conduct for which the claim existed, or the death for claims that arise with it. */
  readonly accrual: Temporal.PlainDate
  readonly born: Temporal.PlainDate | null
  readonly discovered: Readonly<Partial<Record<DiscoveryPart, Temporal.PlainDate>>>
  readonly tolling: readonly GivenStretch[]
  readonly died: Temporal.PlainDate | null
  readonly freed: Temporal.PlainDate | null
  readonly conviction: Temporal.PlainDate | null
  readonly notice: Temporal.PlainDate | null
  readonly defendant: DefendantKind | null
}

/** A stretch told by the lawyer; `to` is null while it lasts. */
export interface GivenStretch {
  readonly kind: TollingKind
  readonly from: Temporal.PlainDate
  readonly to: Temporal.PlainDate | null
  readonly state: string | null
}
