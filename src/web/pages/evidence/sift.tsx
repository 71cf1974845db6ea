import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { SiftQuestionView } from '../../../casefile/evidence/sift.ts'
import { counted } from '../../../words/counting.ts'
import { siftProtocol } from '../../../words/evidence/sift-protocol.ts'
import { fromServer } from '../../from-server.ts'
import { saveFile } from '../../parts/save-file.ts'
import { Loading, TroubleNote } from '../../parts/states.tsx'
import { SiftReading } from './sift-reading.tsx'

/** A review of one question: a person says yes and no, the likeliest passages come next, a sample tells what was missed. */
export function Sift() {
  const { data, error, refetch } = useQuery({ queryKey: ['sift', 'questions'], queryFn: fromServer.sifts })
  const [open, setOpen] = useState<string | null>(null)
  if (error) return <TroubleNote error={error} again={refetch} />
  if (!data) return <Loading what="the questions" />
  const chosen = data.questions.find(({ id }) => id === open) ?? null
  return (
    <>
      <p className="quiet">
        Opt-in. You read and answer; the program only chooses what comes next, and answers no passage itself. Nothing of
        it is proof.
      </p>
      {data.questions.length > 0 && (
        <ul className="papers">
          {data.questions.map((one) => (
            <li key={one.id}>
              <button
                type="button"
                aria-pressed={open === one.id}
                onClick={() => setOpen(open === one.id ? null : one.id)}
              >
                {one.question}
              </button>{' '}
              <span className="quiet">{standing(one)}</span>
            </li>
          ))}
        </ul>
      )}
      {chosen && <Question key={chosen.id} question={chosen} />}
      <Begin begun={setOpen} />
    </>
  )
}

const standing = ({ answered, yes, sample }: SiftQuestionView): string =>
  `${counted(answered, 'answer')}, ${yes} yes${sample === null ? '' : `; sample: ${sample.answered} of ${sample.size} answered`}`

function Begin({ begun }: { begun: (id: string) => void }) {
  const cache = useQueryClient()
  const [questionId, startId] = [useId(), useId()]
  const [question, setQuestion] = useState('')
  const [start, setStart] = useState('')
  const begin = useMutation({
    mutationFn: () => fromServer.startSift(question.trim(), start.trim() === '' ? null : start.trim()),
    onSuccess: async ({ records }) => {
      setQuestion('')
      setStart('')
      await cache.invalidateQueries({ queryKey: ['sift'] })
      begun(records[0]?.id ?? '')
    },
  })
  return (
    <form
      aria-label="A new question"
      onSubmit={(event) => {
        event.preventDefault()
        if (question.trim() !== '') begin.mutate()
      }}
    >
      <h3>A new question</h3>
      <div className="field">
        <label htmlFor={questionId}>What a passage shall say for you to answer yes</label>
        <input
          id={questionId}
          type="text"
          maxLength={400}
          value={question}
          placeholder="Did staff see that she was watched?"
          onChange={(event) => setQuestion(event.target.value)}
        />
      </div>
      <div className="field">
        <label htmlFor={startId}>A search by which the first passages are found (may stay empty)</label>
        <input
          id={startId}
          type="text"
          maxLength={2000}
          value={start}
          onChange={(event) => setStart(event.target.value)}
        />
      </div>
      <button type="submit" disabled={question.trim() === '' || begin.isPending}>
        Begin
      </button>
      {begin.error && <TroubleNote error={begin.error} />}
    </form>
  )
}

function Question({ question: { id, question, sample } }: { question: SiftQuestionView }) {
  const cache = useQueryClient()
  const sizeId = useId()
  const [size, setSize] = useState('300')
  const [drawn, setDrawn] = useState(0)
  const draw = useMutation({
    mutationFn: () => fromServer.sampleSift(id, Number(size)),
    onSuccess: () => {
      setDrawn((before) => before + 1)
      return cache.invalidateQueries({ queryKey: ['sift'] })
    },
  })
  const fits = /^[1-9]\d{0,3}$/.test(size) && Number(size) <= 5_000
  const waits = sample !== null && sample.answered < sample.size
  return (
    <section className="note" aria-label={question}>
      <SiftReading id={id} drawn={drawn} />
      <h3>What was missed</h3>
      {waits ? (
        <p className="quiet">A sample is drawn: answer the rest of it first.</p>
      ) : (
        <form
          className="row"
          onSubmit={(event) => {
            event.preventDefault()
            if (fits) draw.mutate()
          }}
        >
          <label htmlFor={sizeId}>Passages to draw by chance from those that nobody read</label>
          <input
            id={sizeId}
            type="text"
            inputMode="numeric"
            size={5}
            value={size}
            onChange={(event) => setSize(event.target.value)}
          />
          <button type="submit" disabled={!fits || draw.isPending}>
            Draw a sample
          </button>
        </form>
      )}
      {draw.error && <TroubleNote error={draw.error} />}
      <Report id={id} />
    </section>
  )
}

function Report({ id }: { id: string }) {
  const { data, error, refetch } = useQuery({
    queryKey: ['sift', 'report', id],
    queryFn: () => fromServer.siftReport(id),
  })
  const out = useMutation({ mutationFn: async () => saveFile('protocol.txt', await fromServer.siftProtocol(id)) })
  if (error) return <TroubleNote error={error} again={refetch} />
  if (!data) return <Loading what="how it stands" />
  return (
    <details>
      <summary>How the review stands, to be put on file</summary>
      {siftProtocol(data, null).map((said) => (
        <p key={said}>{said}</p>
      ))}
      <button type="button" disabled={out.isPending} onClick={() => out.mutate()}>
        Download the protocol
      </button>
      <p role="status" className="quiet">
        {out.isPending && 'Being made and searched for names …'}
        {out.isSuccess && 'Downloaded.'}
      </p>
      {out.error && <TroubleNote error={out.error} />}
    </details>
  )
}
