import { Link } from '@tanstack/react-router'
import type { Analysis } from '../../casefile/analysis.ts'
import type { Reconciliation } from '../../casefile/evidence/records.ts'
import type { MatterOverview, OfferInView } from '../../casefile/views/views.ts'
import { withoutSupportWords } from '../../words/claims.ts'
import { formatDay } from '../../words/date-words.ts'
import { whyNotReadInWords } from '../../words/evidence/reason-words.ts'
import { stageWords, statusWords } from '../../words/standing.ts'
import { MatterPage } from '../parts/matter-page.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { NoFactsYet } from '../parts/states.tsx'
import { Wide } from '../parts/wide.tsx'
import { ToDo } from '../parts/work/to-do.tsx'
import { Deadlines } from './deadlines.tsx'
import { Headline } from './headline.tsx'
import { Offers } from './offers.tsx'
import { PartiesTable } from './parties-table.tsx'

const shownFirst = 8

export function Overview() {
  return (
    <MatterPage title="Overview" what="the matter">
      {(matter) => <Matter matter={matter} />}
    </MatterPage>
  )
}

function Matter({ matter }: { matter: MatterOverview }) {
  const { analysis, reconciliation: count, suggestionsWaiting: waiting } = matter
  return (
    <>
      <PageTitle tab="Overview">{analysis?.matter.caption ?? 'Matter'}</PageTitle>
      {analysis && (
        <p className="quiet">
          {analysis.matter.court.replace(/\.$/, '')}, tested for {stageWords[analysis.stage]}. Law as of{' '}
          {formatDay(analysis.sources.lawAsOf)}. An aid to counsel, not legal advice.
        </p>
      )}
      <dl className="figures">
        {analysis && <Headline analysis={analysis} offers={matter.offers} valuing={matter.valuing} />}
        <div>
          <dt>Files accounted for</dt>
          <dd>
            {count.in.toLocaleString('en-US')}
            <small>
              {count.read} read, {count.duplicate} duplicate, {count.failed} failed, {count.held} held, {count.waiting}{' '}
              waiting
            </small>
          </dd>
        </div>
      </dl>
      {waiting > 0 && (
        <p className="quiet">
          {waiting.toLocaleString('en-US')} {waiting === 1 ? 'suggestion waits' : 'suggestions wait'} for a person; none
          of them counts as proof. They are decided on their pages, under <Link to="/evidence">Evidence</Link>, or in{' '}
          <Link to="/evidence" hash="suggestions">
            one list
          </Link>
          .
        </p>
      )}
      <ToDo analysis={analysis} />
      {analysis ? <Assessment analysis={analysis} offers={matter.offers} /> : <NoFactsYet />}
      {count.exceptions.length > 0 && <Exceptions count={count} />}
    </>
  )
}

function Assessment({ analysis, offers }: { analysis: Analysis; offers: readonly OfferInView[] }) {
  return (
    <>
      <PartiesTable analysis={analysis} />
      <Deadlines analysis={analysis} />
      <Offers offers={offers} asOf={analysis.asOf} />
      {analysis.withoutSupport.length > 0 && (
        <>
          <h2>No claim supported</h2>
          <ul>
            {analysis.withoutSupport.map((w) => (
              <li key={w.party}>
                <bdi>{analysis.parties.find((p) => p.id === w.party)?.name}</bdi>: {withoutSupportWords(w)}
              </li>
            ))}
          </ul>
        </>
      )}
      {analysis.nextSteps.length > 0 && (
        <>
          <h2>What to look for next</h2>
          <ol>
            {analysis.nextSteps.slice(0, shownFirst).map((step) => (
              <li key={step.ask}>
                {step.ask} <Helped analysis={analysis} because={step.because} />
              </li>
            ))}
          </ol>
        </>
      )}
      {analysis.sources.notRead.length > 0 && (
        <details>
          <summary>Law that these answers use and nobody read in a source ({analysis.sources.notRead.length})</summary>
          <ul>
            {analysis.sources.notRead.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function Helped({ analysis, because }: { analysis: Analysis; because: Analysis['nextSteps'][number]['because'] }) {
  const claims = new Set(because.map((b) => b.claimFinding))
  const parties = new Set(analysis.claims.filter((c) => claims.has(c.id)).map((c) => c.defendant))
  return (
    <span className="quiet">
      For the claims against:{' '}
      {analysis.parties
        .filter(({ id }) => parties.has(id))
        .map(({ id, name }, i) => (
          <span key={id}>
            {i > 0 && '; '}
            <bdi>{name}</bdi>
          </span>
        ))}
    </span>
  )
}

function Exceptions({ count }: { count: Reconciliation }) {
  return (
    <details>
      <summary>Files not plainly read ({count.exceptions.length})</summary>
      <Wide label="Files not plainly read">
        <table className="stack">
          <thead>
            <tr>
              <th scope="col">File</th>
              <th scope="col">What became of it</th>
              <th scope="col">Why</th>
            </tr>
          </thead>
          <tbody>
            {count.exceptions.map((e) => (
              <tr key={e.path}>
                <td data-label="File" className="path">
                  {e.path}
                </td>
                <td data-label="Became">{statusWords[e.status]}</td>
                <td data-label="Why">{whyNotReadInWords(e)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </details>
  )
}
