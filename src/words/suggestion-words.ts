import type { SuggestionKind } from '../casefile/evidence/records.ts'
import { formatAmount } from '../casefile/money.ts'

/** What a suggestion proposes, for a person: a sum in dollars, everything else in its normal form. */
export const suggestedInWords = (kind: SuggestionKind, value: string): string =>
  kind === 'money' && /^\d{1,15}$/.test(value) ? formatAmount(Number(value), 'cents') : value
