import type { CountedBecause, MappedField, MappedKind, RowRefusal } from '../../casefile/evidence/record-mapping.ts'

/** What a row records, one and many. */
export const mappedKindWords: Readonly<Record<MappedKind, readonly [string, string]>> = {
  stay: ['stay', 'stays'],
  key: ['use of a key', 'uses of keys'],
  call: ['call', 'calls'],
  arrest: ['arrest', 'arrests'],
  payment: ['payment', 'payments'],
}

export const rowRefusalWords: Readonly<Record<RowRefusal, string>> = {
  'no-date': 'no day that exists stands in the row',
  'order-open': 'day and month cannot be told apart in this table; say the order under `dates` in the mapping',
  'no-amount': 'no sum that can be read stands in the row',
  'nobody-and-no-room': 'neither a guest nor a room stands in the row',
  'ends-before-it-begins': 'the day of leaving lies before the first night',
}

/** Why a factor is proposed, with the number of rows behind it. */
export const countedBecauseWords: Readonly<Record<CountedBecause, (count: number) => string>> = {
  'paid-in-cash': (count) => `paid in cash; ${count === 1 ? 'the only row' : `one of ${count} rows`} in cash`,
  'stays-of-one-guest': (count) => `${count} stays of one guest`,
  'rooms-at-once': (count) => `${count} rooms of one guest at the same time`,
  'night-after-night': (count) => `${count} single nights one after another in the same room`,
  'call-of-interest': (count) =>
    `${count === 1 ? 'the only call or arrest' : `one of ${count} calls or arrests`} of the kinds that the mapping names`,
}

/** What a column of a table holds. */
export const mappedFieldWords: Readonly<Record<MappedField, string>> = {
  who: 'Who',
  room: 'Room',
  from: 'From, or the first night',
  to: 'To, or the day of leaving',
  nights: 'Nights',
  at: 'Day, or day and time',
  amount: 'Sum',
  tender: 'How it was paid',
  address: 'Address',
  nature: 'Nature of the call or arrest',
}

/** In which order a day is written. */
export const dateOrderWords = {
  'month-day-year': 'month, day, year',
  'day-month-year': 'day, month, year',
  'year-month-day': 'year, month, day',
} as const
