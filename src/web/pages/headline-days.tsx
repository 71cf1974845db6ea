import type { Analysis } from '../../casefile/analysis.ts'
import { whose } from '../../words/claim-name.ts'
import { formatDay } from '../../words/date-words.ts'
import { mostGenerousDay } from '../../words/limitation/last-day-words.ts'
import { byStrictestDay, type Dated } from '../parts/strictest-days.ts'

/** The strictest day is the large one, always; one that has passed is told as passed, never as a next day. */
export function LastDays({ analysis }: { analysis: Analysis }) {
  const { passed, ahead } = byStrictestDay(analysis)
  const [next] = ahead
  const latest = passed.at(-1)
  return (
    <>
      <div>
        <dt>Next strictest last day to file</dt>
        <dd>
          {next ? formatDay(next.earliest) : 'none ahead'}
          <small>{next ? <Told deadline={next} analysis={analysis} /> : 'see the claims'}</small>
        </dd>
      </div>
      {latest && (
        <div>
          <dt>Strictest day already passed</dt>
          <dd className="barred">
            {formatDay(latest.earliest)}
            <small>
              <Told deadline={latest} analysis={analysis} />
              {passed.length > 1 && `; passed for ${passed.length} claims in all`}. The later reading must be argued.
            </small>
          </dd>
        </div>
      )}
    </>
  )
}

function Told({ deadline, analysis }: { deadline: Dated; analysis: Analysis }) {
  const left = deadline.daysLeftOnEarliest
  const name = analysis.parties.find(({ id }) => id === deadline.defendant)?.name
  return (
    <>
      {left !== null && left >= 0 && `${left.toLocaleString('en-US')} ${left === 1 ? 'day' : 'days'} left; `}
      {deadline.cite}
      {whose(deadline)}, against <bdi>{name}</bdi>; at the most generous {mostGenerousDay(deadline)}
    </>
  )
}
