import { type KeyboardEvent, type MouseEvent, type RefObject, useEffect, useRef } from 'react'
import type { ShownRange, SuggestionCard } from '../../../casefile/evidence/page-marks.ts'
import type { PageQuote, ShownRow } from '../../../casefile/views/views.ts'
import { lineAround, lineBeside, wordBeside } from './lines.ts'
import { Marked, type PageMark } from './marks.tsx'
import { PageCells } from './page-cells.tsx'
import { placeUnder, withTappedLine } from './tapped-line.ts'

/** The browser draws what a pointer drags over; what is picked by keys or by taps is drawn here. */
export type PickedBy = 'keys' | 'taps' | 'dragging'

export interface PageTextProps {
  readonly text: string
  /** Of a sheet: the places of its cells in the text. */
  readonly rows: readonly ShownRow[] | null
  readonly quotes: readonly PageQuote[]
  readonly hits: readonly ShownRange[]
  readonly cards: readonly SuggestionCard[]
  /** Where the passage begins that was asked for, in the stored text. */
  readonly at: number | undefined
  readonly picked: ShownRange | null
  /** What is drawn as selected: nothing while the browser itself shows a selection. */
  readonly drawn: ShownRange | null
  readonly pick: (range: ShownRange | null, by: PickedBy) => void
  readonly enter: () => void
  readonly place: RefObject<HTMLElement | null>
}

/**
 * The words of a page with facts, hits and suggestions marked in them. Words are selected with the pointer as everywhere; by
 * touch also without dragging, a tap on a line and a tap on the last line; or by keys: arrows go from line to line, Shift
 * extends, Enter makes a fact of them.
 */
export function PageText(props: PageTextProps) {
  const { text, rows, quotes, hits, cards, at, drawn: shown, place } = props
  const chosen = useRef<HTMLElement>(null)
  const touched = useRef(false)
  useEffect(() => {
    if (at === undefined) return
    chosen.current?.scrollIntoView({ block: 'center' })
    chosen.current?.focus({ preventScroll: true })
  }, [at])
  useSelection(props)
  useEffect(() => {
    if (shown !== null) place.current?.querySelector('.picked')?.scrollIntoView({ block: 'nearest' })
  }, [shown, place])
  if (text.trim() === '') return <div className="page quiet">No text was found on this page.</div>
  const found = cards.filter(({ status }) => status === 'proposed').flatMap((card) => card.found)
  const marks = marksOn({ quotes, hits, found, at, shown })
  return (
    <section
      ref={place}
      className={rows === null ? 'page' : 'page in-cells'}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: words are selected in it by keys
      tabIndex={0}
      aria-label="Text of the page. Arrow keys go from line to line, Shift extends, Enter makes a fact of the words."
      onKeyDown={(event) => pressed(event, props)}
      onPointerDown={(event) => {
        touched.current = event.pointerType === 'touch'
      }}
      onClick={(event) => {
        if (touched.current) tapped(event, props)
      }}
    >
      {rows === null ? (
        <Marked {...{ text, marks, chosen }} start={0} end={text.length} />
      ) : (
        <PageCells {...{ text, rows, marks, chosen }} />
      )}
    </section>
  )
}

interface Found extends Pick<PageTextProps, 'at' | 'hits' | 'quotes'> {
  readonly found: readonly ShownRange[]
  readonly shown: ShownRange | null
}

const marksOn = ({ quotes, hits, found, at, shown }: Found): readonly PageMark[] => [
  ...quotes.map((quote) => ({ start: quote.start, end: quote.end, is: 'quoted' as const, chosen: quote.at === at })),
  ...hits.map(({ start, end }) => ({ start, end, is: 'hit' as const })),
  ...found.map(({ start, end }) => ({ start, end, is: 'suggested' as const })),
  ...(shown === null ? [] : [{ ...shown, is: 'picked' as const }]),
]

/** What the browser's own selection holds of the page, by pointer and by touch. */
function useSelection({ place, pick }: PageTextProps): void {
  useEffect(() => {
    const changed = () => {
      const [root, selection] = [place.current, document.getSelection()]
      if (root === null || selection === null || selection.isCollapsed || selection.rangeCount === 0) return
      const range = selection.getRangeAt(0)
      if (!root.contains(range.startContainer) || !root.contains(range.endContainer)) return
      const before = document.createRange()
      before.setStart(root, 0)
      before.setEnd(range.startContainer, range.startOffset)
      const start = before.toString().length
      const words = range.toString()
      const from = start + (words.length - words.trimStart().length)
      const to = start + words.trimEnd().length
      if (to > from) pick({ start: from, end: to }, 'dragging')
    }
    document.addEventListener('selectionchange', changed)
    return () => document.removeEventListener('selectionchange', changed)
  }, [place, pick])
}

function tapped(event: MouseEvent<HTMLElement>, { text, picked, pick, place }: PageTextProps): void {
  const root = place.current
  if (root === null || document.getSelection()?.isCollapsed === false) return
  const at = placeUnder(root, event.clientX, event.clientY)
  if (at !== null) pick(withTappedLine(text, picked, at), 'taps')
}

function pressed(event: KeyboardEvent<HTMLElement>, { text, picked, pick, enter }: PageTextProps): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return
  if (event.key === 'Enter' && picked !== null) {
    event.preventDefault()
    enter()
    return
  }
  const next = rangeAfter(event.key, event.shiftKey, text, picked)
  if (next === undefined) return
  event.preventDefault()
  document.getSelection()?.removeAllRanges()
  pick(next, 'keys')
}

/** What is selected after a key; undefined for a key that selects nothing. */
function rangeAfter(
  key: string,
  shift: boolean,
  text: string,
  picked: ShownRange | null,
): ShownRange | null | undefined {
  const down = key === 'ArrowDown'
  if (down || key === 'ArrowUp') {
    if (picked === null) return lineAround(text, 0)
    const line = lineBeside(text, down ? picked.end : picked.start, down)
    if (line === null || !shift) return line ?? picked
    return { start: Math.min(picked.start, line.start), end: Math.max(picked.end, line.end) }
  }
  if (picked === null) return undefined
  if (key === 'Escape') return null
  const right = key === 'ArrowRight'
  if (!right && key !== 'ArrowLeft') return undefined
  // With Shift the end moves by a word, without it the beginning.
  const moved = shift
    ? { start: picked.start, end: wordBeside(text, picked.end, right) }
    : { start: wordBeside(text, picked.start, right), end: picked.end }
  return moved.end > moved.start ? moved : picked
}
