import type { DefendantKind, DiscoveryPart } from '../../casefile/limitation/clock.ts'
import type { TollingKind } from '../../casefile/limitation/tolling-kind.ts'

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
  /** When a representative of the estate was appointed. */
  readonly appointed: Temporal.PlainDate | null
  /** Birth of the youngest of those who take for the death. */
  readonly takerBorn: Temporal.PlainDate | null
  readonly homicide: Homicide | null
  readonly defendant: DefendantKind | null
}

/** Whether the death was a homicide, as far as it was told. */
export type Homicide = 'no' | 'suspected' | 'charged' | 'convicted'

/** A stretch told by the lawyer; `to` is null while it lasts. */
export interface GivenStretch {
  readonly kind: TollingKind
  readonly from: Temporal.PlainDate
  readonly to: Temporal.PlainDate | null
  readonly state: string | null
}
