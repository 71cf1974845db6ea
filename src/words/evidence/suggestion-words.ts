import type { SuggestionKind } from '../../casefile/evidence/records.ts'
import { formatAmount } from '../../casefile/money.ts'

/** What a suggestion proposes, for a person: a sum in dollars, everything else in its normal form. */
export const suggestedInWords = (kind: SuggestionKind, value: string): string =>
  kind === 'money' && /^\d{1,15}$/.test(value) ? formatAmount(Number(value), 'cents') : value

/** What kind of thing a pattern proposes. */
export const suggestionKindWords: Readonly<Record<SuggestionKind, string>> = {
  date: 'Day',
  phone: 'Phone',
  email: 'Mail address',
  handle: 'Handle',
  url: 'Place of the web',
  money: 'Sum',
  person: 'Person',
  address: 'Street address',
  room: 'Room',
  plate: 'Plate',
  age: 'Age',
  citation: 'Citation',
  factor: 'What it may show',
}
