import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { Standing } from '../../casefile/routes/standing.ts'
import type { ListedMatter, MatterList } from '../../casefile/views/matter-list.ts'
import { writtenDay } from '../../words/date-words.ts'
import { formatBytes } from '../../words/size-words.ts'
import { fromServer } from '../from-server.ts'
import { PageTitle } from '../parts/page-title.tsx'
import { Loading, TroubleNote } from '../parts/states.tsx'
import { showView } from '../parts/view-choice.ts'
import { MatterHome } from './matter-home.tsx'
import { NewMatter } from './new-matter.tsx'
import { OpenMatter } from './open-matter.tsx'
import { RestoreMatter } from './restore-matter.tsx'

type Doing = { readonly kind: 'make' } | { readonly kind: 'open'; readonly folder: string } | null

/** The program before a matter is open, and after one is locked. What stands here, the folder shows to anybody. */
export function Matters({ opened }: { opened: (standing: Standing) => void }) {
  const { data, error, refetch } = useQuery({ queryKey: ['matters'], queryFn: fromServer.matters })
  const navigate = useNavigate()
  const view = data?.view
  useEffect(() => {
    if (view !== undefined) showView(view)
  }, [view])
  const enter = async (standing: Standing, to: '/' | '/intake' = '/') => {
    await navigate({ to })
    opened(standing)
  }
  return (
    <main className="matters" id="content" tabIndex={-1}>
      <PageTitle tab="Matters">Matters</PageTitle>
      {data ? (
        <List list={data} enter={enter} />
      ) : error ? (
        <TroubleNote error={error} again={refetch} />
      ) : (
        <Loading what="the list of matters" />
      )}
    </main>
  )
}

function List({ list, enter }: { list: MatterList; enter: (standing: Standing, to?: '/' | '/intake') => void }) {
  const [doing, setDoing] = useState<Doing>(null)
  const example = useExample(enter)
  const { matters, work } = list
  const making = work !== null || example.opening
  const begin = (matter: ListedMatter) =>
    matter.example ? example.open() : setDoing({ kind: 'open', folder: matter.folder })
  return (
    <>
      <p className="quiet">
        Each matter is a folder of its own, closed with its own passphrase. Here stands only what the folder shows to
        anybody who uses this computer.
      </p>
      {matters.length === 0 && (
        <section className="first" aria-labelledby="first-title">
          <h2 id="first-title">No matter yet</h2>
          <p>
            Look around in an invented one first: a motel case with its evidence, facts, claims, deadlines and damages.
          </p>
          <div className="row">
            <button type="button" className="main" aria-disabled={making} onClick={example.open}>
              Open the example
            </button>
            <button type="button" onClick={() => setDoing({ kind: 'make' })}>
              Make a matter
            </button>
          </div>
        </section>
      )}
      {example.error !== null && <TroubleNote error={example.error} />}
      {making && <Making work={work} />}
      {matters.length > 0 && (
        <>
          <ul className="matter-list">
            {matters.map((matter) => (
              <li key={matter.folder}>
                <Row matter={matter} begin={() => begin(matter)} />
                {doing?.kind === 'open' && doing.folder === matter.folder && (
                  <OpenMatter matter={matter} opened={enter} leave={() => setDoing(null)} />
                )}
              </li>
            ))}
          </ul>
          <div className="row">
            <button type="button" className="main" onClick={() => setDoing({ kind: 'make' })}>
              Make a matter
            </button>
            {!matters.some(({ example: invented }) => invented) && (
              <button type="button" aria-disabled={making} onClick={example.open}>
                Open the example
              </button>
            )}
          </div>
        </>
      )}
      {doing?.kind === 'make' && (
        <NewMatter
          folder={list.folder}
          opened={(standing) => enter(standing, '/intake')}
          leave={() => setDoing(null)}
        />
      )}
      <RestoreMatter />
      <MatterHome list={list} />
    </>
  )
}

/** `November 28, 2026 at 23:40` from a local day and time. */
const dayAndTime = (changed: string): string => {
  const [day = '', time = ''] = changed.split('T')
  return `${writtenDay(day)} at ${time}`
}

function Row({ matter, begin }: { matter: ListedMatter; begin: () => void }) {
  return (
    <div className="matter-row">
      <div>
        <strong>
          <bdi>{matter.name}</bdi>
        </strong>
        <span className="quiet below">
          {formatBytes(matter.bytes)}
          {matter.changed !== null && `, changed ${dayAndTime(matter.changed)}`}
        </span>
        {matter.elsewhere && <span className="quiet below path">{matter.folder}</span>}
      </div>
      <button type="button" onClick={begin} aria-label={`Open ${matter.name}`}>
        Open
      </button>
    </div>
  )
}

function Making({ work }: { work: MatterList['work'] }) {
  const done = work === null || work.total <= 1 ? null : work
  return (
    <div className="note" role="status">
      <p>
        {done
          ? `Making the example: ${done.done} of ${done.total} files and pages read.`
          : 'Making the example: its evidence is read and encrypted.'}{' '}
        This takes a minute or two; it opens by itself.
      </p>
      <progress aria-label="Making the example" {...(done ? { value: done.done, max: done.total } : {})} />
    </div>
  )
}

function useExample(enter: (standing: Standing) => void) {
  const [opening, setOpening] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const cache = useQueryClient()
  useEffect(() => {
    if (!opening) return
    // Progress comes by events; where those are cut off, by asking.
    const timer = setInterval(() => void cache.invalidateQueries({ queryKey: ['matters'] }), 2_000)
    return () => clearInterval(timer)
  }, [opening, cache])
  const open = async () => {
    if (opening) return
    setOpening(true)
    setError(null)
    try {
      enter(await fromServer.openExample())
    } catch (trouble) {
      setError(trouble)
    } finally {
      setOpening(false)
    }
  }
  return { open, opening, error }
}
