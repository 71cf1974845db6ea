import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { PageMarks, SuggestionCard } from '../../../casefile/evidence/page-marks.ts'
import { formatWhen } from '../../../words/date-words.ts'
import type { FactWriting } from '../../parts/facts/fact-writing.ts'

/** What the patterns propose on this page, one card for one event, decided by keys one after another. */
export function SuggestionCards({
  cards,
  active,
  waiting,
  writing,
  skip,
}: {
  cards: readonly SuggestionCard[]
  active: number
  waiting: PageMarks['waiting']
  writing: FactWriting
  skip: () => void
}) {
  const list = useRef<HTMLElement>(null)
  useEffect(() => {
    if (active >= 0) list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
  }, [active])
  return (
    <section ref={list} aria-labelledby="suggestions-here" className="cards">
      <h2 id="suggestions-here">Suggestions on this page</h2>
      {cards.length === 0 ? (
        <p className="quiet">Nobody needs to decide about anything here.</p>
      ) : (
        <ol>
          {cards.map((card, i) => (
            <li key={card.ids.join()} aria-current={i === active || undefined}>
              <blockquote>{card.fact.statement}</blockquote>
              <p className="quiet">{formatWhen(card.fact.when)}</p>
              {i === active && (
                <div className="row">
                  <button type="button" className="main" onClick={() => void writing.take(card)}>
                    Take it <kbd>a</kbd>
                  </button>
                  <button type="button" onClick={() => writing.beginCard(card)}>
                    Edit <kbd>e</kbd>
                  </button>
                  <button type="button" onClick={() => void writing.reject(card)}>
                    Reject <kbd>r</kbd>
                  </button>
                  <button type="button" onClick={skip}>
                    Skip <kbd>s</kbd>
                  </button>
                </div>
              )}
            </li>
          ))}
        </ol>
      )}
      {waiting !== null && (
        <p>
          <Link
            id="next-waiting"
            to="/evidence/$document/$page"
            params={{ document: waiting.document, page: String(waiting.page) }}
          >
            Next page with suggestions
          </Link>{' '}
          <span className="quiet">{waiting.total} wait in this matter</span>
        </p>
      )}
    </section>
  )
}
