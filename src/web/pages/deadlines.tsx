import { Link } from '@tanstack/react-router'
import type { Analysis, Deadline } from '../../casefile/analysis.ts'
import { claimName } from '../../words/claim-name.ts'
import { mostGenerousDay, strictestDay } from '../../words/limitation/last-day-words.ts'
import { BirthdayCaution, tellBirthday } from '../parts/birthday-caution.tsx'
import { groupsOf } from '../parts/groups-of.ts'
import { claimNumber } from '../parts/numbered.ts'
import { TableOut } from '../parts/table-out.tsx'
import { Wide } from '../parts/wide.tsx'

const shownFirst = 8

/** The days that press: what is arguable already, and what ends first. A claim with the same days against several has one row. */
export function Deadlines({ analysis }: { analysis: Analysis }) {
  const running = analysis.deadlines.filter((d) => d.barred !== 'yes' && d.earliest !== null)
  const rows = groupsOf(running, (d) => JSON.stringify([d.earliest, d.latest, claimName(d)]))
  if (rows.length === 0) return null
  return (
    <>
      <h2>Deadlines</h2>
      <DeadlineTable rows={rows.slice(0, shownFirst)} label="Deadlines" analysis={analysis} />
      <TableOut table="deadlines" what="the deadlines" />
      <BirthdayCaution told={tellBirthday(analysis.claims)} />
      {rows.length > shownFirst && (
        <details>
          <summary>{rows.length - shownFirst} later days</summary>
          <DeadlineTable rows={rows.slice(shownFirst)} label="Later days" analysis={analysis} />
        </details>
      )}
    </>
  )
}

function DeadlineTable({
  rows,
  label,
  analysis,
}: {
  rows: readonly (readonly [Deadline, ...Deadline[]])[]
  label: string
  analysis: Analysis
}) {
  return (
    <Wide label={label}>
      <table className="stack">
        <thead>
          <tr>
            <th scope="col">Strictest last day</th>
            <th scope="col">Days left</th>
            <th scope="col">Most generous</th>
            <th scope="col">Claim</th>
            <th scope="col">Against</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((same) => (
            <DeadlineRow key={same[0].claimFinding} same={same} analysis={analysis} />
          ))}
        </tbody>
      </table>
    </Wide>
  )
}

function DeadlineRow({ same, analysis }: { same: readonly [Deadline, ...Deadline[]]; analysis: Analysis }) {
  const [first] = same
  const left = first.daysLeftOnEarliest
  return (
    <tr>
      <th scope="row" className="day" data-label="Strictest">
        {strictestDay(first)}
      </th>
      <td data-label="Days left" className={left !== null && left < 0 ? 'day barred' : 'day'}>
        {left !== null &&
          (left < 0 ? `passed ${(-left).toLocaleString('en-US')} days ago` : `${left.toLocaleString('en-US')}`)}
      </td>
      <td data-label="Generous" className="day quiet">
        {mostGenerousDay(first)}
      </td>
      <td data-label="Claim">{claimName(first)}</td>
      <td data-label="Against">
        <span>
          {same.map(({ claimFinding, defendant }, i) => {
            const claim = analysis.claims.find(({ id }) => id === claimFinding)
            const name = analysis.parties.find(({ id }) => id === defendant)?.name
            return (
              <span key={claimFinding}>
                {i > 0 && '; '}
                {claim ? (
                  <Link to="/claims/$claim" params={{ claim: claimNumber(analysis, claim) }}>
                    <bdi>{name}</bdi>
                  </Link>
                ) : (
                  <bdi>{name}</bdi>
                )}
              </span>
            )
          })}
        </span>
      </td>
    </tr>
  )
}
