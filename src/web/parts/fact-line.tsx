import { Link } from '@tanstack/react-router'
import type { Analysis } from '../../casefile/analysis.ts'
import { formatWhen } from '../../casefile/date-words.ts'
import type { Fact } from '../../casefile/matter.ts'
import { factAnchor, factNumber } from './numbered.ts'

/** A fact with every passage that it rests on, each one step from its page. */
export function FactLine({ fact, analysis, withDate = true }: { fact: Fact; analysis: Analysis; withDate?: boolean }) {
  const number = factNumber(analysis, fact.id)
  return (
    <div className="fact">
      <p>
        {withDate && <span className="quiet">{formatWhen(fact.when)}: </span>}
        {fact.statement}
      </p>
      {fact.passages.map((passage, i) => (
        <blockquote key={`${passage.document}-${passage.page}-${passage.start}`}>
          “{passage.quote}”{' '}
          <Link
            to="/evidence/$document/$page"
            params={{ document: passage.document, page: String(passage.page) }}
            search={{ at: passage.start }}
            aria-label={`page ${passage.page}, passage ${i + 1} of fact ${number}`}
          >
            page {passage.page}
          </Link>
        </blockquote>
      ))}
      {fact.differsFrom.length > 0 && (
        <p className="quiet">
          Different accounts:{' '}
          {fact.differsFrom.map((id, i) => {
            const other = factNumber(analysis, id)
            return (
              <span key={id}>
                {i > 0 && ', '}
                <Link to="/chronology" hash={factAnchor(other)}>
                  fact {other}
                </Link>
              </span>
            )
          })}
        </p>
      )}
    </div>
  )
}
