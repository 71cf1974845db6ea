import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type RefObject, useRef, useState } from 'react'
import type { ShownRange } from '../../../casefile/evidence/page-marks.ts'
import type { PageView } from '../../../casefile/views/views.ts'
import { fromServer } from '../../from-server.ts'
import { useFactWriting } from '../../parts/facts/fact-writing.ts'
import { sitting } from '../../parts/frame/sitting.ts'
import type { PickedBy } from './page-text.tsx'
import { useReaderKeys } from './reader-keys.ts'

export type Reading = ReturnType<typeof useReader>

/** What the reader holds of one page: its marks, what is selected, what is being written, and the keys for all of it. */
export function useReader(data: PageView) {
  const document = data.document.id
  const query = sitting.search.asked === '' ? null : sitting.search.asked
  const { data: marks, error: notMarked } = useQuery({
    queryKey: ['marks', document, data.page, query],
    queryFn: () => fromServer.marks(document, data.page, query),
  })
  const [picked, setPicked] = useState<{ readonly range: ShownRange; readonly by: PickedBy } | null>(null)
  const [skipped, setSkipped] = useState(0)
  const text = useRef<HTMLElement>(null)
  const writing = useFactWriting(data, () => {
    setPicked(null)
    text.current?.focus({ preventScroll: true })
  })
  const cards = (marks?.cards ?? []).filter(({ status }) => status === 'proposed')
  const active = cards.length === 0 ? -1 : skipped % cards.length
  const card = cards[active]
  const turn = usePageTurns(data)
  const passage = usePassages(text)
  const skip = () => setSkipped(active + 1)
  const begin = () => {
    if (picked === null) return
    if (writing.on?.of === 'fact') writing.addPassage(picked.range)
    else void writing.beginNew(picked.range)
  }
  useReaderKeys({
    n: () => passage(1),
    p: () => passage(-1),
    ']': () => turn(1),
    '[': () => turn(-1),
    f: begin,
    u: () => void writing.undo(),
    a: () => card && void writing.take(card),
    e: () => card && writing.beginCard(card),
    r: () => card && void writing.reject(card),
    s: skip,
    w: () => window.document.getElementById('next-waiting')?.click(),
  })
  const { on } = writing
  const drawn = on === null ? picked?.range : on.of === 'new' ? on.range : (on.added ?? picked?.range)
  return {
    ...{ data, text, writing, cards, active, passage, skip, begin, picked },
    hits: query === null ? [] : (marks?.hits ?? []),
    waiting: marks?.waiting ?? null,
    /** Whether it is known what the patterns propose here. */
    isMarked: marks !== undefined,
    notMarked,
    /** Where the drawer, or a selection by keys or taps, stands; the browser draws its own. */
    drawn: on !== null || (picked !== null && picked.by !== 'dragging') ? (drawn ?? null) : null,
    pick: (range: ShownRange | null, by: PickedBy) => setPicked(range === null ? null : { range, by }),
  }
}

function usePageTurns({ document: { id: document, pages }, page }: PageView): (by: 1 | -1) => void {
  const navigate = useNavigate()
  return (by) => {
    const to = page + by
    if (to < 1 || to > pages) return
    void navigate({ to: '/evidence/$document/$page', params: { document, page: String(to) } })
  }
}

/** Goes to the next or the previous passage that is marked: a quote, a hit or a suggestion. */
function usePassages(text: RefObject<HTMLElement | null>): (by: 1 | -1) => void {
  const here = useRef(-1)
  return (by) => {
    const marks = [...(text.current?.querySelectorAll<HTMLElement>('mark') ?? [])]
    if (marks.length === 0) return
    here.current = (here.current + by + marks.length) % marks.length
    const mark = marks[here.current]
    if (mark === undefined) return
    mark.tabIndex = -1
    mark.scrollIntoView({ block: 'center' })
    mark.focus({ preventScroll: true })
  }
}
