import { Link } from '@tanstack/react-router'
import type { GuestCount, MappedRecords } from '../../../casefile/evidence/record-mapping.ts'
import { cents, formatCents } from '../../../casefile/money.ts'
import { counted } from '../../../words/counting.ts'
import { countedBecauseWords, mappedKindWords, rowRefusalWords } from '../../../words/evidence/mapped-records.ts'
import { Wide } from '../../parts/wide.tsx'

const shownMost = 50

/** What the table came to: rows, guests, and what they propose, each with its line. */
export function CountedTables({ counted: { tables, guests, proposals, stored } }: { counted: MappedRecords }) {
  return (
    <section aria-label="What the table counts">
      {tables.map(({ record, bates, rows, records, elsewhere, refused }) => (
        <div key={bates}>
          <p>
            {bates}: {counted(rows, 'row')}, {counted(records, ...mappedKindWords[record])}
            {elsewhere > 0 && `, ${elsewhere} at another address`}.
          </p>
          {refused.length > 0 && (
            <details>
              <summary>{counted(refused.length, 'row')} not understood</summary>
              <ul>
                {refused.slice(0, shownMost).map(({ page, line, why }) => (
                  <li key={`${page} ${line}`}>
                    page {page}, line {line}: {rowRefusalWords[why]}
                  </li>
                ))}
              </ul>
              {refused.length > shownMost && <p className="quiet">and {refused.length - shownMost} more</p>}
            </details>
          )}
        </div>
      ))}
      {guests.length > 0 && <Guests guests={guests} />}
      {proposals.length === 0 ? (
        <p className="quiet">Nothing that it counts proposes a factor.</p>
      ) : (
        <>
          <h3>It proposes</h3>
          <ul>
            {proposals.slice(0, shownMost).map(({ factor, because, count, passage }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: proposals stand in their order
              <li key={at}>
                {factor.replaceAll('-', ' ')}: {countedBecauseWords[because](count)}.{' '}
                <Link
                  to="/evidence/$document/$page"
                  params={{ document: passage.document, page: String(passage.page) }}
                  search={{ at: passage.start }}
                >
                  page {passage.page}
                </Link>
                <span className="quiet below">{passage.quote.replaceAll('\t', ' | ').slice(0, 200)}</span>
              </li>
            ))}
          </ul>
          {proposals.length > shownMost && <p className="quiet">and {proposals.length - shownMost} more</p>}
        </>
      )}
      <p role="status" className="note">
        {stored === null
          ? 'Nothing was kept yet.'
          : `${counted(stored, 'new suggestion')} kept; a person accepts or rejects each on its page.`}
      </p>
    </section>
  )
}

function Guests({ guests }: { guests: readonly GuestCount[] }) {
  return (
    <Wide label="Guests" tall>
      <table className="stack">
        <thead>
          <tr>
            {['Guest', 'Stays', 'Nights', 'First to last', 'Rooms', 'In cash', 'Calls during the stays'].map(
              (title) => (
                <th scope="col" key={title}>
                  {title}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {guests.slice(0, shownMost).map((one) => (
            <tr key={one.who}>
              <th scope="row" data-label="Guest">
                <bdi>{one.who}</bdi>
              </th>
              <td data-label="Stays" className="number">
                {one.stays}
              </td>
              <td data-label="Nights" className="number">
                {one.nights}
                {one.nightsUnknown > 0 && (
                  <span className="quiet below">and {counted(one.nightsUnknown, 'stay')} of unknown length</span>
                )}
              </td>
              <td data-label="First to last">
                {one.firstDay} to {one.lastDay}
              </td>
              <td data-label="Rooms">{one.rooms.join(', ')}</td>
              <td data-label="In cash">
                {one.cashRows > 0 && `${one.cashRows}, ${formatCents(cents(one.cashCents))}`}
              </td>
              <td data-label="Calls">
                {one.callsDuringStays > 0 &&
                  `${one.callsDuringStays}, ${one.callsOfInterestDuringStays} of the kinds named`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  )
}
