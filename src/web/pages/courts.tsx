import { Link } from '@tanstack/react-router'
import type { Analysis } from '../../casefile/analysis.ts'
import type { ClaimInCourt, CourtView, ForumFinding } from '../../casefile/views/court-comparison.ts'
import { claimName } from '../../words/claim-name.ts'
import { testName } from '../../words/claims.ts'
import { forumAnswerWords, forumReason, groundName, leaningWords } from '../../words/courts.ts'
import { formatDay } from '../../words/date-words.ts'
import { seenWords } from '../../words/grade-words.ts'
import { roleWords } from '../../words/role-words.ts'
import { BirthdayCaution } from '../parts/birthday-caution.tsx'
import { FindingMark } from '../parts/finding-mark.tsx'
import { groupsOf } from '../parts/groups-of.ts'
import { MatterPage } from '../parts/matter-page.tsx'
import { claimNumber } from '../parts/numbered.ts'
import { PageTitle } from '../parts/page-title.tsx'
import { Empty, NoFactsYet } from '../parts/states.tsx'
import { limitInWords } from '../parts/time-limit.tsx'
import { Wide } from '../parts/wide.tsx'

export function Courts() {
  return (
    <MatterPage title="Courts compared" what="the courts">
      {({ analysis }) => (
        <>
          <PageTitle tab="Courts">Courts compared</PageTitle>
          {analysis === null ? (
            <NoFactsYet />
          ) : analysis.courts.courts.length < 2 ? (
            <Empty>
              The facts file names no other court. Write them under <code>otherCourts</code>, or ask{' '}
              <code>redress courts MATTER "N.D. Ga."</code>.
            </Empty>
          ) : (
            <Comparison analysis={analysis} />
          )}
        </>
      )}
    </MatterPage>
  )
}

function Comparison({ analysis }: { analysis: Analysis }) {
  const { courts } = analysis.courts
  return (
    <>
      <p className="quiet">
        The same facts put to each court, as of {formatDay(analysis.asOf)}. No court is ranked. Open an answer for its
        reasons; on paper stand those that are open.
      </p>
      <h2>Reach and venue</h2>
      <Wide label="Reach and venue">
        <table className="even reasons">
          <thead>
            <tr>
              <th scope="col">Party</th>
              {courts.map(({ court }) => (
                <th scope="col" key={court}>
                  {court}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {analysis.parties.map((party) => (
              <tr key={party.id}>
                <th scope="row">
                  {party.name}
                  <span className="quiet below">{roleWords[party.role]}</span>
                </th>
                {courts.map((view) => {
                  const found = view.defendants.find((one) => one.party === party.id)
                  return (
                    <td key={view.court}>
                      {found && <Answer what="reach" found={found.reach} captions={analysis.sources.captions} />}
                      {found && <Answer what="venue" found={found.venue} captions={analysis.sources.captions} />}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
      <Differences analysis={analysis} courts={courts} />
      {[...new Set(courts.flatMap(({ notes }) => notes))].map((note) => (
        <p key={note}>{note}</p>
      ))}
    </>
  )
}

function Answer({
  what,
  found,
  captions,
}: {
  what: string
  found: ForumFinding
  captions: Analysis['sources']['captions']
}) {
  return (
    <details>
      <summary>
        {what}: {forumAnswerWords[found.answer]}
      </summary>
      <ul>
        {found.grounds.map((ground) => (
          <li key={ground.id}>
            {forumAnswerWords[ground.answer]}: {groundName(ground.name)}. {forumReason(ground.why)}{' '}
            <span className="quiet">
              {ground.cite} ({seenWords[ground.status]})
              {ground.decisions.length > 0 &&
                `; compare ${ground.decisions.map((id) => captions[id] ?? id).join('; ')}`}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** Only the claims whose answer differs; another test with the same result is told in the line of tests. */
function Differences({ analysis, courts }: { analysis: Analysis; courts: readonly CourtView[] }) {
  const differing = analysis.courts.differences.filter((one) => one.in.some((part) => part !== 'test'))
  if (differing.length === 0) return <p>Every claim stands the same in all of them.</p>
  const rows = differing.flatMap(({ claimFinding }) => {
    const own = analysis.claims.find((claim) => claim.id === claimFinding)
    const seen = courts.map((view) => view.claims.find((one) => one.claimFinding === claimFinding))
    return own ? [{ own, seen }] : []
  })
  // One row for the claimants for whom a claim stands alike in every court.
  const alike = groupsOf(rows, ({ own, seen }) =>
    JSON.stringify([own.defendant, own.cite, own.theory, seen.map((claim) => claim && standingOf(claim))]),
  )
  const nameOf = new Map(analysis.parties.map(({ id, name }) => [id, name]))
  return (
    <>
      <h2>Claims that stand otherwise</h2>
      <BirthdayCaution told={rows.some(({ seen }) => seen.some((claim) => claim?.tells_birthday === true))} />
      <Wide label="Claims that stand otherwise">
        <table className="even">
          <thead>
            <tr>
              <th scope="col">Claim</th>
              {courts.map(({ court }) => (
                <th scope="col" key={court}>
                  {court}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {alike.map(([first, ...others]) => (
              <tr key={first.own.id}>
                <th scope="row">
                  <Link to="/claims/$claim" params={{ claim: claimNumber(analysis, first.own) }}>
                    {claimName(first.own)}
                  </Link>
                  {others.map(({ own }) => (
                    <span key={own.id}>
                      {' and '}
                      <Link to="/claims/$claim" params={{ claim: claimNumber(analysis, own) }}>
                        {own.forClaimant}
                      </Link>
                    </span>
                  ))}
                  <span className="quiet below">{nameOf.get(first.own.defendant)}</span>
                </th>
                {first.seen.map((claim, i) => (
                  <td key={courts[i]?.court}>
                    <InCourt claim={claim} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </>
  )
}

/** What a cell says of a claim in one court. */
function standingOf({ finding, precedent, tests, ...limit }: ClaimInCourt) {
  return {
    finding,
    lines: [
      limitInWords(limit),
      leaningWords(precedent),
      ...tests.map((one) => `${one.element.replaceAll('-', ' ')}: ${one.finding}, by “${testName(one.test)}”`),
    ],
  }
}

function InCourt({ claim }: { claim: ClaimInCourt | undefined }) {
  if (!claim) return null
  const { finding, lines } = standingOf(claim)
  return (
    <>
      <FindingMark finding={finding} />
      {lines.map((line) => (
        <span className="quiet below" key={line}>
          {line}
        </span>
      ))}
    </>
  )
}
