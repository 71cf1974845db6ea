import type { RefObject } from 'react'
import type { ShownRange } from '../../../casefile/evidence/page-marks.ts'

/** A stretch of the page that is shown as something. */
export interface PageMark extends ShownRange {
  readonly is: 'quoted' | 'hit' | 'suggested' | 'picked'
  /** The passage that was asked for. */
  readonly chosen?: boolean
}

const covers = (range: ShownRange, start: number): boolean => range.start <= start && range.end > start

interface MarkedProps extends ShownRange {
  readonly text: string
  readonly marks: readonly PageMark[]
  /** The begin of the passage that was asked for. */
  readonly chosen: RefObject<HTMLElement | null>
}

/** The words of the page from one place to another, with all marks that lie on them. */
export function Marked({ text, start: from, end: to, marks, chosen }: MarkedProps) {
  const ends = marks.flatMap(({ start, end }) => [start, end]).filter((at) => at > from && at < to)
  const cuts = [...new Set([from, ...ends, to])].sort((a, b) => a - b)
  return cuts.map((start, i) => {
    const piece = text.slice(start, cuts[i + 1] ?? start)
    if (piece === '') return null
    const over = marks.filter((mark) => covers(mark, start))
    const asked = over.find((mark) => mark.chosen)
    const names = [...new Set(over.map(({ is }) => is)), ...(asked === undefined ? [] : ['chosen'])]
    if (names.length === 0) return piece
    return (
      <mark
        key={start}
        ref={asked !== undefined && asked.start === start ? chosen : undefined}
        className={names.join(' ')}
        aria-current={asked !== undefined || undefined}
        tabIndex={asked === undefined ? undefined : -1}
      >
        {piece}
      </mark>
    )
  })
}
