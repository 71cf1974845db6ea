import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import type { SiftNext, SiftPassage } from '../../../casefile/evidence/sift.ts'
import { counted } from '../../../words/counting.ts'
import { chosenInWords, enoughInWords } from '../../../words/evidence/sift-protocol.ts'
import { fromServer } from '../../from-server.ts'
import { sitting } from '../../parts/frame/sitting.ts'
import { Empty, Loading, TroubleNote } from '../../parts/states.tsx'

const atOnce = 5

const keyOf = ({ document, page, start }: SiftPassage): string => `${document} ${page} ${start}`

/**
 * Passages to be answered, one after the other; y and n answer the first that is open, u opens the last one again: what is
 * said of it then replaces what was said. What is before the reader stays there until all of it is answered.
 */
export function SiftReading({ id, drawn }: { id: string; drawn: number }) {
  const cache = useQueryClient()
  const [batch, setBatch] = useState<SiftNext | null>(null)
  const [said, setSaid] = useState<ReadonlyMap<string, boolean>>(new Map())
  const { mutate: load, error: notLoaded } = useMutation({
    mutationFn: () => fromServer.nextSift(id, atOnce),
    onSuccess: (next) => {
      setBatch(next)
      setSaid(new Map())
    },
  })
  // A sample that was drawn comes before everything else.
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew for each draw
  useEffect(() => load(), [load, drawn])
  const answer = useMutation({
    mutationFn: ({ passage: { document, page, start }, yes }: { passage: SiftPassage; yes: boolean }) =>
      fromServer.answerSift(id, [{ document, page, start, yes }]),
    onSuccess: (_, { passage, yes }) => {
      const next = new Map(said).set(keyOf(passage), yes)
      setSaid(next)
      if (batch?.passages.every((one) => next.has(keyOf(one)))) load()
      return cache.invalidateQueries({ queryKey: ['sift'] })
    },
  })
  const back = () => {
    const last = [...said.keys()].at(-1)
    if (last !== undefined) setSaid(new Map([...said].filter(([key]) => key !== last)))
  }
  const open = batch?.passages.find((one) => !said.has(keyOf(one)))
  useAnswerKeys({
    yes: () => open && !answer.isPending && answer.mutate({ passage: open, yes: true }),
    no: () => open && !answer.isPending && answer.mutate({ passage: open, yes: false }),
    back,
  })
  if (notLoaded) return <TroubleNote error={notLoaded} again={load} />
  if (!batch) return <Loading what="the passages" />
  return (
    <>
      <Standing next={batch} />
      {batch.passages.length === 0 && <Empty>Every passage is answered.</Empty>}
      <ol className="sift">
        {batch.passages.map((passage) => (
          <Passage
            key={keyOf(passage)}
            passage={passage}
            said={said.get(keyOf(passage)) ?? null}
            current={passage === open}
            say={(yes) => answer.mutate({ passage, yes })}
          />
        ))}
      </ol>
      <p className="row">
        <button type="button" disabled={said.size === 0} onClick={back}>
          Answer the last one again <kbd>u</kbd>
        </button>
      </p>
      {answer.error && <TroubleNote error={answer.error} />}
    </>
  )
}

function Standing({ next }: { next: SiftNext }) {
  const { chosen, answered, yes, unread } = next
  const enough = enoughInWords(next)
  return (
    <>
      <p role="status">
        {counted(answered, 'answer')}, {yes} yes, {counted(unread, 'passage')} not read. These are{' '}
        {chosenInWords[chosen]}.
      </p>
      {enough !== null && <p className="note">{enough}</p>}
    </>
  )
}

function Passage({
  passage: { document, bates, path, page, text },
  said,
  current,
  say,
}: {
  passage: SiftPassage
  said: boolean | null
  current: boolean
  say: (yes: boolean) => void
}) {
  return (
    <li className={current ? 'current' : undefined} aria-current={current ? 'step' : undefined}>
      <p>
        <Link to="/evidence/$document/$page" params={{ document, page: String(page) }} className="bates">
          {bates}, page {page}
        </Link>{' '}
        <span className="quiet path">{path}</span>
      </p>
      <blockquote>{text.trim()}</blockquote>
      <p className="row">
        <button type="button" aria-pressed={said === true} onClick={() => say(true)}>
          Yes{current && <kbd> y</kbd>}
        </button>
        <button type="button" aria-pressed={said === false} onClick={() => say(false)}>
          No{current && <kbd> n</kbd>}
        </button>
      </p>
    </li>
  )
}

function useAnswerKeys(keys: { yes: () => void; no: () => void; back: () => void }) {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && event.target.closest('input, textarea, select, dialog')
      if (typing || !sitting.letterKeys || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.key === 'y') latest.current.yes()
      if (event.key === 'n') latest.current.no()
      if (event.key === 'u') latest.current.back()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
}
