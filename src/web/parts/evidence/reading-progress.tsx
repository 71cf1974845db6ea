import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { ReadingSteered, ReadingWork } from '../../../casefile/evidence/arriving.ts'
import { counted } from '../../../words/counting.ts'
import { aboutSoLong } from '../../../words/duration-words.ts'
import { formatBytes } from '../../../words/size-words.ts'
import { fromServer } from '../../from-server.ts'
import { type SendingState, sending } from '../../sending/sending.ts'
import { TroubleNote } from '../states.tsx'

const lookedEvery = 1_000

/** What is on its way in, what is being read, and how long it takes. */
export function ReadingProgress() {
  const sent = useSyncExternalStore(sending.hear, sending.current)
  const { data } = useQuery({
    queryKey: ['reading'],
    queryFn: fromServer.reading,
    refetchInterval: (query) =>
      sent.state === 'sending' || query.state.data?.state === 'reading' ? lookedEvery : false,
  })
  useFreshLists(data)
  if (sent.state === 'nothing' && sent.known === 0 && sent.unreadable === 0 && (data === undefined || isQuiet(data)))
    return null
  return (
    <section aria-labelledby="under-way">
      <h2 id="under-way">Under way</h2>
      <Sent sent={sent} />
      {data !== undefined && <Reading work={data} />}
      <Buttons sent={sent} work={data} />
    </section>
  )
}

const isQuiet = ({ state, trouble, again, arrived, finished }: ReadingWork): boolean =>
  state === 'nothing' && trouble === null && again === null && arrived.partly === 0 && finished === 0

/** The lists are asked for again when a piece of work has ended. */
function useFreshLists(work: ReadingWork | undefined): void {
  const cache = useQueryClient()
  const before = useRef<ReadingWork['state']>('nothing')
  const state = work?.state ?? 'nothing'
  useEffect(() => {
    if (before.current === 'reading' && state !== 'reading')
      for (const key of ['account', 'held', 'documents', 'saved-searches', 'overview'])
        void cache.invalidateQueries({ queryKey: [key] })
    before.current = state
  }, [state, cache])
}

function Bar({ label, done, total }: { label: string; done: number; total: number }) {
  return <progress aria-label={label} value={done} max={Math.max(1, total)} />
}

const left = (seconds: number | null): string => (seconds === null ? '' : `, ${aboutSoLong(seconds)} left`)

function Sent({ sent }: { sent: SendingState }) {
  const { state, files, bytesPerSecond, secondsLeft, now, known, unreadable, error } = sent
  const rate = bytesPerSecond === null ? '' : `, ${formatBytes(Math.round(bytesPerSecond))} a second`
  return (
    <>
      {state !== 'nothing' && (
        <>
          <p>
            {files.done.toLocaleString('en-US')} of {counted(files.total, 'file')} taken over
            {state === 'paused' ? ', paused' : rate + left(secondsLeft)}
          </p>
          <Bar label="Files taken over" done={files.done} total={files.total} />
          <ul className="on-its-way">
            {now.map(({ id, shown, sent: done, bytes }) => (
              <li key={id}>
                <span className="path">{shown}</span>{' '}
                <span className="quiet">
                  {formatBytes(done)} of {formatBytes(bytes)}
                </span>
                <Bar label={shown} done={done} total={bytes} />
              </li>
            ))}
          </ul>
        </>
      )}
      {known > 0 && (
        <p className="quiet">{counted(known, 'file')} came in before and stand as they were: not taken over again.</p>
      )}
      {unreadable > 0 && (
        <p className="problem">
          {counted(unreadable, 'file')} could not be read by the browser: moved, changed or locked meanwhile. Drop{' '}
          {unreadable === 1 ? 'it' : 'them'} again.
        </p>
      )}
      {error !== null && <TroubleNote error={error} />}
    </>
  )
}

function Reading({ work }: { work: ReadingWork }) {
  const { state, progress, arrived, finished, trouble, again } = work
  const what = progress?.phase === 'recognising' ? 'scanned pages recognised' : 'files read'
  return (
    <>
      {progress !== null && (
        <>
          <p>
            {progress.done.toLocaleString('en-US')} of {progress.total.toLocaleString('en-US')} {what},{' '}
            {progress.perSecond.toFixed(1)} a second{left(progress.secondsLeft)}
          </p>
          <Bar label={what} done={progress.done} total={progress.total} />
        </>
      )}
      <p role="status">
        {state === 'reading' && progress === null && 'Reading begins …'}
        {state === 'paused' && `${counted(arrived.whole, 'file')} are here and wait to be read.`}
        {state === 'nothing' &&
          finished > 0 &&
          again === null &&
          trouble === null &&
          'Everything that arrived is read.'}
        {again !== null &&
          `${again.tried} read again: ${again.read} ${again.read === 1 ? 'is' : 'are'} read now, ${again.failed} not.`}
      </p>
      {arrived.partly > 0 && state !== 'reading' && (
        <p>
          Of {counted(arrived.partly, 'file')} only a part is here. Drop the same folder again: it goes on where it
          stopped.
        </p>
      )}
      {trouble !== null && (
        <div className="note alert" role="alert">
          <p>{trouble.message}</p>
          <p>{trouble.next}</p>
        </div>
      )}
    </>
  )
}

function Buttons({ sent, work }: { sent: SendingState; work: ReadingWork | undefined }) {
  const cache = useQueryClient()
  const [error, setError] = useState<unknown>(null)
  const steer = async (what: ReadingSteered['do']) => {
    try {
      setError(null)
      cache.setQueryData(['reading'], await fromServer.steerReading(what))
    } catch (trouble) {
      setError(trouble)
    }
  }
  const isOn = sent.state === 'sending' || work?.state === 'reading'
  const rests = sent.state === 'paused' || work?.state === 'paused'
  return (
    <>
      <div className="row">
        {isOn && (
          <button
            type="button"
            onClick={() => {
              sending.pause()
              void steer('pause')
            }}
          >
            Pause
          </button>
        )}
        {rests && (
          <button
            type="button"
            className="main"
            onClick={() => {
              sending.goOn()
              void steer('go-on')
            }}
          >
            Go on
          </button>
        )}
        {work !== undefined && work.arrived.partly > 0 && !isOn && sent.state === 'nothing' && (
          <button type="button" onClick={() => void steer('give-up')}>
            Drop the parts that are here
          </button>
        )}
      </div>
      {error !== null && <TroubleNote error={error} />}
    </>
  )
}
