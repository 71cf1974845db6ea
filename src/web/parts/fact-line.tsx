import { Link } from '@tanstack/react-router'
import { formatWhen } from '../../casefile/date-words.ts'
import type { Fact } from '../../casefile/matter.ts'

/** A fact with every passage that it rests on, each one click from its page. */
export function FactLine({ fact, withDate = true }: { fact: Fact; withDate?: boolean }) {
  return (
    <div id={fact.id}>
      {withDate && <span className="quiet">{formatWhen(fact.when)}: </span>}
      {fact.statement}
      {fact.passages.map((passage) => (
        <blockquote key={`${passage.document}-${passage.page}-${passage.start}`}>
          “{passage.quote}”{' '}
          <Link to="/evidence/$document/$page" params={{ document: passage.document, page: String(passage.page) }} search={{ fact: fact.id }}>
            page {passage.page}
          </Link>
        </blockquote>
      ))}
      {fact.differsFrom.length > 0 && (
        <p className="quiet">
          Different accounts:{' '}
          {fact.differsFrom.map((id) => (
            <a key={id} href={`/chronology#${id}`}>
              {id}{' '}
            </a>
          ))}
        </p>
      )}
    </div>
  )
}
