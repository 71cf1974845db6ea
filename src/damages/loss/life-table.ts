import type { Status } from '../../casefile/status.ts'
/** One column of a life table, closed at its last age: `survivors[x]` of those born reach exact age x; the last is 0. */
export interface LifeTable {
  readonly id: string
  readonly title: string
  readonly source: string
  readonly status: Status
  readonly sex: Sex | 'total'
  readonly survivors: Float64Array
  /** Part of the first year lived by those who die in it. */
  readonly infantPart: number
}

export type Sex = 'female' | 'male'

/** Adjusts a table for one person: a shift of the age in years, and a multiple of every yearly probability of death. */
export interface Rating {
  readonly years: number
  readonly multiple: number
}

export const unrated: Rating = { years: 0, multiple: 1 }

/**
 * Survivors from yearly probabilities of death. A table whose last probability is below 1 is carried on with one
 * probability that gives `lastExpectancy` at its last age, up to 120.
 */
export function survivorsFrom(
  qx: readonly number[],
  lastExpectancy: number | null,
  rating: Rating = unrated,
): Float64Array {
  const full = [...qx]
  const last = full.at(-1) ?? 1
  if (last < 1) {
    const afterLast = lastExpectancy === null ? null : (lastExpectancy - (1 - last / 2)) / (1 - last)
    const carried = afterLast === null ? last : 1 / (afterLast + 0.5)
    while (full.length < 120) full.push(Math.min(1, carried))
    full[full.length - 1] = 1
  }
  const survivors = new Float64Array(full.length + 1)
  survivors[0] = 1
  full.forEach((q, age) => {
    survivors[age + 1] = (survivors[age] ?? 0) * (1 - (q >= 1 ? 1 : Math.min(1, q * rating.multiple)))
  })
  return survivors
}

/** Survivors at an exact age, straight between birthdays (deaths evenly spread over each year of age). */
export function survivorsAt(table: LifeTable, age: number): number {
  const { survivors } = table
  if (age >= survivors.length - 1) return 0
  const year = Math.floor(age)
  const here = survivors[year] ?? 0
  return here + ((survivors[year + 1] ?? 0) - here) * (age - year)
}

/** Chance that a person of exact `age` lives at least `years` more. */
export function survivalChance(table: LifeTable, age: number, years: number): number {
  const start = survivorsAt(table, age)
  return years <= 0 ? 1 : start <= 0 ? 0 : survivorsAt(table, age + years) / start
}

/** Years that a person of exact `age` lives on average. */
export function lifeExpectancy(table: LifeTable, age: number): number {
  const { survivors } = table
  const year = Math.floor(age)
  const part = age - year
  const start = survivorsAt(table, age)
  if (start <= 0) return 0
  let years = ((start + (survivors[year + 1] ?? 0)) / 2) * (1 - part)
  for (let x = year + 1; x < survivors.length - 1; x++) years += ((survivors[x] ?? 0) + (survivors[x + 1] ?? 0)) / 2
  if (age === 0) years -= (0.5 - table.infantPart) * (1 - (survivors[1] ?? 0))
  return years / start
}

/**
 * Draws the years a person of exact `age` lives from a uniform number in [0, 1): the inverse of `survivalChance`, so
 * that the mean over draws is the closed form.
 */
export function yearsLived(table: LifeTable, age: number, uniform: number): number {
  const { survivors } = table
  const target = (1 - uniform) * survivorsAt(table, age)
  let low = Math.floor(age)
  let high = survivors.length - 1
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((survivors[middle] ?? 0) >= target) low = middle
    else high = middle
  }
  const [above, below] = [survivors[low] ?? 0, survivors[high] ?? 0]
  const exact = above === below ? low : low + (above - target) / (above - below)
  return Math.max(0, exact - age)
}
