import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { LawList } from '../../casefile/views/law-view.ts'
import { counted } from '../../words/counting.ts'
import { fromServer } from '../from-server.ts'
import { PageTitle } from '../parts/page-title.tsx'
import { Loading, TroubleNote } from '../parts/states.tsx'
import { Wide } from '../parts/wide.tsx'
import { ProvisionInTime } from './law/provision-in-time.tsx'
import { Reforms } from './law/reforms.tsx'

const shownAtOnce = 40

/** The law on file: provisions through time, how far each is read, decisions, and what reforms do to this matter. */
export function Law() {
  const { data, error, refetch } = useQuery({
    queryKey: ['law'],
    queryFn: fromServer.lawList,
    staleTime: Number.POSITIVE_INFINITY,
  })
  return (
    <>
      <PageTitle tab="Law">Law</PageTitle>
      {error && <TroubleNote error={error} again={refetch} />}
      {!data && !error && <Loading what="the law on file" />}
      {data && (
        <>
          <Provisions provisions={data.provisions} />
          <Reforms reforms={data.reforms} />
          <Decisions decisions={data.decisions} />
        </>
      )}
    </>
  )
}

const holdsAll = (text: string, typed: string): boolean =>
  typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.toLowerCase().includes(word))

/** What the newest time limit rests on, as a word. */
const gradeOf = (limitation: string): string =>
  limitation === 'none-recorded' ? 'none' : limitation.replaceAll('-', ' ')

interface Found {
  readonly label: string
  readonly typed: string
  readonly type: (text: string) => void
  readonly found: number
  readonly of: number
}

/** Narrows a list of what is on file by words, and says how much is left. */
function Finder({ label, typed, type, found, of }: Found) {
  const id = useId()
  return (
    <>
      <div className="field">
        <label htmlFor={id}>{label}</label>
        <input id={id} type="search" autoComplete="off" value={typed} onChange={(event) => type(event.target.value)} />
      </div>
      <p role="status" className="quiet">
        {found} of {of} on file{found > shownAtOnce && `, the first ${shownAtOnce} shown`}
      </p>
    </>
  )
}

function Provisions({ provisions }: { provisions: LawList['provisions'] }) {
  const [typed, setTyped] = useState('1595')
  const [open, setOpen] = useState<string | null>(null)
  const found = provisions.filter((one) => holdsAll(`${one.id} ${one.cite} ${one.title} ${one.jurisdiction}`, typed))
  const chosen = provisions.find(({ id }) => id === open)
  return (
    <section aria-label="Provisions">
      <h2>Provisions</h2>
      <Finder
        label="Find a provision by its section, title or state"
        typed={typed}
        type={setTyped}
        found={found.length}
        of={provisions.length}
      />
      <Wide label="Provisions on file">
        <table className="stack">
          <thead>
            <tr>
              <th scope="col">Section</th>
              <th scope="col">What it is</th>
              <th scope="col">Where</th>
              <th scope="col" className="number">
                Texts
              </th>
              <th scope="col">Time limit known from</th>
            </tr>
          </thead>
          <tbody>
            {found.slice(0, shownAtOnce).map((one) => (
              <tr key={one.id}>
                <th scope="row" data-label="Section">
                  <button
                    type="button"
                    className="small"
                    aria-pressed={open === one.id}
                    onClick={() => setOpen(one.id)}
                  >
                    {one.cite}
                  </button>
                </th>
                <td data-label="What">{one.title}</td>
                <td data-label="Where">{one.jurisdiction}</td>
                <td className="number" data-label="Texts">
                  {one.begins.length}
                </td>
                <td data-label="Known from">
                  {gradeOf(one.limitation)}
                  {one.notRead > 0 && <span className="quiet">; {counted(one.notRead, 'point')} nobody read</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
      {chosen && <ProvisionInTime key={chosen.id} provision={chosen} />}
    </section>
  )
}

function Decisions({ decisions }: { decisions: LawList['decisions'] }) {
  const [typed, setTyped] = useState('')
  const found = decisions.filter((one) => holdsAll(`${one.caption} ${one.court} ${one.decided} ${one.posture}`, typed))
  return (
    <section aria-label="Decisions">
      <h2>Decisions</h2>
      <Finder
        label="Find a decision by its parties, court or year"
        typed={typed}
        type={setTyped}
        found={found.length}
        of={decisions.length}
      />
      <Wide label="Decisions on file">
        <table className="stack">
          <thead>
            <tr>
              <th scope="col">Decision</th>
              <th scope="col">Court</th>
              <th scope="col">Decided</th>
              <th scope="col">On</th>
            </tr>
          </thead>
          <tbody>
            {found.slice(0, shownAtOnce).map((one) => (
              <tr key={one.id}>
                <th scope="row" data-label="Decision">
                  {one.caption}
                  {one.citation !== null && <small>{one.citation}</small>}
                </th>
                <td data-label="Court">{one.court}</td>
                <td data-label="Decided">{one.decided}</td>
                <td data-label="On">{one.posture.replaceAll('-', ' ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </section>
  )
}
