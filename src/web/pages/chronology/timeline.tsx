import { Link } from '@tanstack/react-router'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Fact } from '../../../casefile/matter.ts'
import { formatWhen } from '../../../words/date-words.ts'
import type { Assessed } from '../../parts/facts/fact-line.tsx'
import { factAnchor, factNumber } from '../../parts/numbered.ts'
import { type Extent, extentOf, inLanes, moved, type Span, spanOf, ticks, zoomed } from './time-scale.ts'

const leastPx = 24
const lanePx = 28
const pxOfLabel = 90

/** The shown facts along time: a known day is filled, what is remembered as a span is as long as it may be, and open. */
export function Timeline({
  facts,
  matter: { analysis },
  disputed,
}: {
  facts: readonly Fact[]
  matter: Assessed
  disputed: ReadonlySet<string>
}) {
  const dated = useMemo(
    () =>
      facts.flatMap((fact): readonly { fact: Fact; span: Span }[] => {
        const span = spanOf(fact.when)
        return span === null ? [] : [{ fact, span }]
      }),
    [facts],
  )
  const whole = useMemo(() => extentOf(dated.map(({ span }) => span)), [dated])
  const [chosen, setChosen] = useState<Extent | null>(null)
  const [box, width] = useWidth()
  if (whole === null) return null
  const seen = chosen ?? whole
  const placed = inLanes(dated, seen, width, leastPx)
  const lanes = Math.max(1, ...placed.map(({ lane }) => lane + 1))
  const at = (day: number): number => ((day - seen.from) / (seen.to - seen.from)) * width
  const without = facts.length - dated.length
  return (
    <section aria-label="Timeline" className="timeline">
      <div className="row">
        <button type="button" className="small" onClick={() => setChosen(zoomed(seen, whole, 'in'))}>
          Closer
        </button>
        <button
          type="button"
          className="small"
          disabled={chosen === null}
          onClick={() => setChosen(zoomed(seen, whole, 'out'))}
        >
          Wider
        </button>
        <button type="button" className="small" onClick={() => setChosen(moved(seen, whole, 'earlier'))}>
          Earlier
        </button>
        <button type="button" className="small" onClick={() => setChosen(moved(seen, whole, 'later'))}>
          Later
        </button>
        <button type="button" className="small" disabled={chosen === null} onClick={() => setChosen(null)}>
          Whole time
        </button>
        <span className="quiet" role="status">
          {placed.length} of {facts.length} in this stretch
          {without > 0 && `; ${without} without a date`}
        </span>
      </div>
      <p className="quiet legend">
        <span className="bar sure" aria-hidden="true" /> day known <span className="bar" aria-hidden="true" /> some day
        within <span className="bar sure disputed" aria-hidden="true" /> disputed
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="lanes" aria-label="Facts along time" tabIndex={0}>
        <div ref={box} className="field" style={{ height: lanes * lanePx + 26 }}>
          {ticks(seen, Math.max(2, Math.floor(width / pxOfLabel))).map((tick) => (
            <span key={tick.at} className="tick" style={{ left: at(tick.at) }}>
              {tick.says}
            </span>
          ))}
          <ol>
            {placed.map(({ one: { fact, span }, left, width: wide, lane }) => {
              const number = factNumber(analysis, fact.id)
              const isDisputed = disputed.has(fact.id)
              return (
                <li key={fact.id} style={{ left, width: wide, top: lane * lanePx + 24 }}>
                  <Link
                    to="/chronology"
                    hash={factAnchor(number)}
                    className={`bar${span.sure ? ' sure' : ''}${isDisputed ? ' disputed' : ''}`}
                    aria-label={`Fact ${number}, ${formatWhen(fact.when)}${isDisputed ? ', disputed' : ''}: ${fact.statement}`}
                    title={`${formatWhen(fact.when)}: ${fact.statement}`}
                  >
                    {number}
                  </Link>
                </li>
              )
            })}
          </ol>
        </div>
      </section>
    </section>
  )
}

/** How wide the field is, in CSS pixels, also after the window changed. */
function useWidth() {
  const box = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(800)
  useEffect(() => {
    const element = box.current
    if (element === null) return
    const watch = new ResizeObserver(() => setWidth(Math.max(200, element.clientWidth)))
    watch.observe(element)
    return () => watch.disconnect()
  })
  return [box, width] as const
}
