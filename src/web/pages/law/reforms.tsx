import { useMutation } from '@tanstack/react-query'
import { IsoDay } from '../../../casefile/dates.ts'
import type { LawList, ReformEffect } from '../../../casefile/views/law-view.ts'
import { formatDay } from '../../../words/date-words.ts'
import { fromServer } from '../../from-server.ts'
import { FindingMark } from '../../parts/finding-mark.tsx'
import { TroubleNote } from '../../parts/states.tsx'
import { Wide } from '../../parts/wide.tsx'

/** Changes of the law, made or proposed, and what each does to the claims of this matter. */
export function Reforms({ reforms }: { reforms: LawList['reforms'] }) {
  const effect = useMutation({ mutationFn: fromServer.reformEffect })
  return (
    <section aria-label="Reforms">
      <h2>Reforms, and what they do to this matter</h2>
      <p className="quiet">
        One that is not law yet is taken as if it were; one that is law is taken away, so that its effect shows. Nothing
        of it mixes with what is proved or with the last days elsewhere.
      </p>
      <ul className="papers">
        {reforms.map(({ id, title, stage, from, summary }) => (
          <li key={id}>
            <button
              type="button"
              className="small"
              aria-label={`Try ${title} on this matter`}
              disabled={effect.isPending}
              onClick={() => effect.mutate(id)}
            >
              Try on this matter
            </button>{' '}
            <strong>{title}</strong>{' '}
            <span className="quiet">
              ({stage}, from {dayIn(from)})
            </span>
            <p>{summary}</p>
          </li>
        ))}
      </ul>
      <p role="status">{effect.isPending ? 'Asking both laws …' : ''}</p>
      {effect.error && <TroubleNote error={effect.error} />}
      {effect.data && <Effect of={effect.data} />}
    </section>
  )
}

const dayIn = (text: string): string => {
  const read = IsoDay.safeParse(text)
  return read.success ? formatDay(read.data) : text
}

type Side = ReformEffect['changed'][number]['with']

function SideOf({ side }: { side: Side }) {
  if (side === null) return 'no such claim'
  const day =
    side.barred === 'yes'
      ? 'too late'
      : side.lastDay === null
        ? 'no last day'
        : `strictest last day ${formatDay(side.lastDay)}`
  return (
    <>
      <FindingMark finding={side.finding} />
      <small>
        {day}
        {side.barred === 'arguable' && ', arguable'}
      </small>
    </>
  )
}

function Effect({ of }: { of: ReformEffect }) {
  const { title, claims, changed, asOf, straddles } = of
  return (
    <div className="note" role="status">
      <h3>{title}</h3>
      <p>
        {changed.length === 0
          ? `It changes none of the ${claims} claims of this matter, as of ${formatDay(asOf)}: neither what is supported nor a last day.`
          : `It changes ${changed.length} of ${claims} claims, as of ${formatDay(asOf)}.`}
        {straddles &&
          ' Facts lie on both sides of its first day; what must be proved was taken from the later text for all of them.'}
      </p>
      {changed.length > 0 && (
        <Wide label={`Effect of ${title}`}>
          <table className="stack">
            <thead>
              <tr>
                <th scope="col">Claim</th>
                <th scope="col">Without it</th>
                <th scope="col">With it</th>
              </tr>
            </thead>
            <tbody>
              {changed.map((one) => (
                <tr key={`${one.cite} ${one.theory} ${one.party} ${one.claimant}`}>
                  <th scope="row" data-label="Claim">
                    <bdi>{one.party}</bdi>, {one.cite} {one.theory}
                    <small>
                      of <bdi>{one.claimant}</bdi>
                    </small>
                  </th>
                  <td data-label="Without">
                    <SideOf side={one.without} />
                  </td>
                  <td data-label="With">
                    <SideOf side={one.with} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Wide>
      )}
    </div>
  )
}
