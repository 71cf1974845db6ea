import type { TollingKind } from './tolling-kind.ts'

/** One of the values that the time limit of a text holds. */
export type LimitationValue =
  | { readonly is: 'period' }
  /** Of a period whose readings rest on grounds of their own; counted from 1. */
  | { readonly is: 'reading'; readonly number: number }
  | { readonly is: 'stopped'; readonly by: TollingKind }
  | { readonly is: 'window'; readonly opens: string }
  | { readonly is: 'reach' }
