import { Link } from '@tanstack/react-router'
import type { Analysis } from '../../../casefile/analysis.ts'
import type { Fact } from '../../../casefile/matter.ts'
import type { MatterOverview } from '../../../casefile/views/views.ts'
import { formatWhen } from '../../../words/date-words.ts'
import { factAnchor, factNumber } from '../numbered.ts'

/** A matter with facts: what the pages about the law are made of. */
export type Assessed = Pick<MatterOverview, 'numbers'> & { readonly analysis: Analysis }

/** A fact with every passage that it rests on, each one step from its page. */
export function FactLine({
  fact,
  matter,
  withDate = true,
  withAccounts = true,
}: {
  fact: Fact
  matter: Assessed
  withDate?: boolean
  withAccounts?: boolean
}) {
  const { analysis, numbers } = matter
  return (
    <div className="fact">
      <p>
        {withDate && <span className="quiet">{formatWhen(fact.when)}: </span>}
        {fact.statement}
      </p>
      {fact.passages.map((passage) => (
        <blockquote key={`${passage.document}-${passage.page}-${passage.start}`}>
          “{passage.quote}”{' '}
          <Link
            className="bates"
            to="/evidence/$document/$page"
            params={{ document: passage.document, page: String(passage.page) }}
            search={{ at: passage.start }}
          >
            {numbers[passage.document]}, page {passage.page}
          </Link>
        </blockquote>
      ))}
      {withAccounts && fact.differsFrom.length > 0 && (
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
