export type DateOrder = 'day-month-year' | 'month-day-year' | 'year-month-day'
export type DateOrderFinding =
  | { readonly kind: 'certain'; readonly order: DateOrder; readonly because: 'numbers' | 'sequence' }
  | { readonly kind: 'ambiguous' }
  | { readonly kind: 'mixed' }

type Numbers = readonly [number, number, number]

const fullYear = (year: number): number => (year < 100 ? 2000 + year : year)

/** The date under one order, or null where the calendar has no such day. */
export function dateUnder(order: DateOrder, [a, b, c]: Numbers): string | null {
  const [year, month, day] = order === 'year-month-day' ? [a, b, c] : order === 'month-day-year' ? [c, a, b] : [c, b, a]
  const text = `${String(fullYear(year)).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString()
  } catch {
    return null
  }
}

const neverGoesBack = (order: DateOrder, dates: readonly Numbers[]): boolean => {
  let last = ''
  for (const numbers of dates) {
    const iso = dateUnder(order, numbers) ?? ''
    if (iso < last) return false
    last = iso
  }
  return true
}

/**
 * Which number is the day, decided over the whole file: first by numbers that can only be a day, then by which reading
 * keeps the messages in sequence. Where both readings stay possible the finding is `ambiguous`, never a guess.
 */
export function findDateOrder(dates: readonly Numbers[]): DateOrderFinding {
  if (dates.length === 0) return { kind: 'ambiguous' }
  if (dates.every(([a]) => a >= 1000)) return { kind: 'certain', order: 'year-month-day', because: 'numbers' }
  const possible = (['day-month-year', 'month-day-year'] as const).filter((order) =>
    dates.every((numbers) => dateUnder(order, numbers) !== null),
  )
  const [first, second] = possible
  if (first === undefined) return { kind: 'mixed' }
  if (second === undefined) return { kind: 'certain', order: first, because: 'numbers' }
  const inSequence = possible.filter((order) => neverGoesBack(order, dates))
  const only = inSequence.length === 1 ? inSequence[0] : undefined
  return only ? { kind: 'certain', order: only, because: 'sequence' } : { kind: 'ambiguous' }
}
