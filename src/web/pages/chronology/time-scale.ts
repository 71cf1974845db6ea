import type { WhenText } from '../../../casefile/dates.ts'

// Works on the written form alone, in days since 1970, so that a browser without Temporal can draw it.
const dayMs = 86_400_000
const dayOf = (year: number, month: number, day: number): number => Date.UTC(year, month, day) / dayMs

/** From the first to the last possible day, whole days; null where the date is not known. */
export interface Span {
  readonly from: number
  /** The day after the last possible one. */
  readonly to: number
  /** Whether the day is known. */
  readonly sure: boolean
}

export function spanOf(when: WhenText): Span | null {
  if (when === 'unknown') return null
  const parts = when.split('/')
  const [first, last] = [ends(parts[0] ?? ''), ends(parts.at(-1) ?? '')]
  if (first === null || last === null) return null
  return { from: first.from, to: last.to, sure: last.to - first.from === 1 && !when.includes('~') }
}

function ends(part: string): { readonly from: number; readonly to: number } | null {
  const [year, month, day] = part.replace(/~$/, '').split('-').map(Number)
  if (year === undefined || Number.isNaN(year)) return null
  if (month === undefined) return { from: dayOf(year, 0, 1), to: dayOf(year + 1, 0, 1) }
  if (day === undefined) return { from: dayOf(year, month - 1, 1), to: dayOf(year, month, 1) }
  return { from: dayOf(year, month - 1, day), to: dayOf(year, month - 1, day) + 1 }
}

export interface Extent {
  readonly from: number
  readonly to: number
}

/** The whole of what is known, a little room on both sides. */
export function extentOf(spans: readonly Span[]): Extent | null {
  if (spans.length === 0) return null
  const from = Math.min(...spans.map((one) => one.from))
  const to = Math.max(...spans.map((one) => one.to))
  const room = Math.max(7, (to - from) * 0.03)
  return { from: from - room, to: to + room }
}

const leastDays = 14

/** Half of it or twice as much around the middle, never beyond the whole. */
export function zoomed({ from, to }: Extent, whole: Extent, by: 'in' | 'out'): Extent {
  const middle = (from + to) / 2
  const half = Math.max(leastDays, (to - from) * (by === 'in' ? 0.5 : 2)) / 2
  return within({ from: middle - half, to: middle + half }, whole)
}

/** Half a picture earlier or later. */
export function moved({ from, to }: Extent, whole: Extent, by: 'earlier' | 'later'): Extent {
  const step = ((to - from) / 2) * (by === 'earlier' ? -1 : 1)
  return within({ from: from + step, to: to + step }, whole)
}

function within({ from, to }: Extent, whole: Extent): Extent {
  const length = Math.min(to - from, whole.to - whole.from)
  const begin = Math.min(Math.max(from, whole.from), whole.to - length)
  return { from: begin, to: begin + length }
}

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** Where lines stand and what they say: years, quarters, months or weeks, as many as can be read. */
export function ticks({ from, to }: Extent, most: number): readonly { readonly at: number; readonly says: string }[] {
  const months = (to - from) / 30.4
  const step = [1, 3, 6, 12, 24, 60, 120, 240].find((one) => months / one <= most) ?? 480
  const first = new Date(from * dayMs)
  const found: { at: number; says: string }[] = []
  const start = Math.floor((first.getUTCFullYear() * 12 + first.getUTCMonth()) / step) * step
  for (let month = start; ; month += step) {
    const [year, of] = [Math.floor(month / 12), month % 12]
    const at = dayOf(year, of, 1)
    if (at > to) return found
    if (at >= from) found.push({ at, says: step % 12 === 0 || of === 0 ? String(year) : `${monthNames[of]} ${year}` })
  }
}

export interface Placed<T> {
  readonly one: T
  readonly left: number
  readonly width: number
  readonly lane: number
}

/** Each in the first lane where it has room; `least` is the width that a finger can hit, in the same unit as `width`. */
export function inLanes<T extends { readonly span: Span }>(
  all: readonly T[],
  { from, to }: Extent,
  width: number,
  least: number,
): readonly Placed<T>[] {
  const scale = width / (to - from)
  const ends: number[] = []
  return [...all]
    .filter(({ span }) => span.to > from && span.from < to)
    .sort((a, b) => a.span.from - b.span.from)
    .map((one) => {
      const begin = Math.max(0, (one.span.from - from) * scale)
      const wide = Math.max(least, Math.min(width, (one.span.to - from) * scale) - begin)
      const left = Math.max(0, Math.min(begin, width - wide))
      const free = ends.findIndex((end) => end <= left)
      const lane = free < 0 ? ends.length : free
      ends[lane] = left + wide + 2
      return { one, left, width: wide, lane }
    })
}
