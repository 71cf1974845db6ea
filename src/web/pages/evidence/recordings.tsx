import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId, useRef, useState } from 'react'
import type { DocumentRow } from '../../../casefile/evidence/document-rows.ts'
import { counted } from '../../../words/counting.ts'
import { formatBytes } from '../../../words/size-words.ts'
import { fromServer } from '../../from-server.ts'
import { DropFile } from '../../parts/drop-file.tsx'
import { draftPlace, useKeptFields } from '../../parts/kept-fields.ts'
import { saveFile } from '../../parts/save-file.ts'
import { Empty, Loading, TroubleNote } from '../../parts/states.tsx'
import { sentFile } from '../../sending/sent-file.ts'
import { useFilesOf } from './files-of.ts'
import { Speech } from './speech.tsx'

/** Sounds and videos: where somebody speaks, what a person typed while hearing one, and a stretch of one as a file of its own. */
export function Recordings() {
  const { files, error } = useFilesOf(['sound', 'video'])
  const id = useId()
  const [chosen, setChosen] = useState('')
  if (error) return <TroubleNote error={error} />
  if (!files) return <Loading what="the recordings" />
  const [first] = files
  if (first === undefined) return <Empty>No sound and no video is among the files.</Empty>
  const recording = files.find(({ bates }) => bates === chosen) ?? first
  return (
    <>
      <p className="quiet">
        The program finds where somebody speaks, not what is said. What is typed here stays with the name of who typed
        it.
      </p>
      <div className="row">
        <label htmlFor={id}>Recording</label>
        <select id={id} value={recording.bates} onChange={(event) => setChosen(event.target.value)}>
          {files.map(({ bates, path, bytes }) => (
            <option key={bates} value={bates}>
              {bates} {path}, {formatBytes(bytes)}
            </option>
          ))}
        </select>
      </div>
      <OneRecording key={recording.bates} recording={recording} />
    </>
  )
}

const noStretch = { from: '', to: '' }

function OneRecording({ recording }: { recording: DocumentRow }) {
  const [stretch, setStretch] = useState(noStretch)
  return (
    <>
      <Speech recording={recording.bates} choose={setStretch} />
      <Typed recording={recording} begin={stretch.from} />
      <Clip recording={recording} stretch={stretch} change={setStretch} />
    </>
  )
}

const nothingTyped = { by: '', text: '' }

function Typed({ recording: { bates, id }, begin }: { recording: DocumentRow; begin: string }) {
  const cache = useQueryClient()
  const [byId, textId] = [useId(), useId()]
  const [fields, setFields] = useState(nothingTyped)
  const [touched, setTouched] = useState(false)
  const { forget } = useKeptFields(draftPlace('form', 'transcript', id), fields, touched, (before) => {
    setTouched(true)
    setFields({ ...nothingTyped, ...before })
  })
  const add = useMutation({
    mutationFn: async (file: File) => fromServer.addTranscript(bates, fields.by, await sentFile(file)),
    onSuccess: () => {
      setFields({ ...nothingTyped, by: fields.by })
      setTouched(false)
      forget()
      return cache.invalidateQueries()
    },
  })
  const set = (change: Partial<typeof fields>) => {
    setTouched(true)
    setFields((before) => ({ ...before, ...change }))
  }
  const area = useRef<HTMLTextAreaElement>(null)
  const beginLine = () => {
    const before = fields.text.trimEnd()
    set({ text: `${before}${before === '' ? '' : '\n'}[${begin}] ` })
    area.current?.focus()
  }
  return (
    <form
      aria-label="What was heard"
      onSubmit={(event) => {
        event.preventDefault()
        add.mutate(new File([fields.text], `${bates} typed.txt`, { type: 'text/plain' }))
      }}
    >
      <h3>What was heard</h3>
      <div className="field">
        <label htmlFor={byId}>Who heard and typed it</label>
        <input
          id={byId}
          type="text"
          value={fields.by}
          autoComplete="off"
          onChange={(e) => set({ by: e.target.value })}
        />
      </div>
      <div className="field">
        <label htmlFor={textId}>
          Each line begins with its time, as [0:41]; a line without one belongs to the one before
        </label>
        <textarea
          id={textId}
          ref={area}
          rows={6}
          value={fields.text}
          placeholder={'[0:41] Hale: Who paid for the room?\n[0:44] Guest: He did, in cash.'}
          onChange={(event) => set({ text: event.target.value })}
        />
      </div>
      <div className="row">
        <button type="submit" className="main" disabled={add.isPending || fields.text.trim() === ''}>
          Add it to {bates}
        </button>
        {begin !== '' && (
          <button type="button" onClick={beginLine}>
            Begin a line at {begin}
          </button>
        )}
      </div>
      <details>
        <summary>From a file, or subtitles (SRT, WebVTT)</summary>
        <DropFile label="Choose the typed file" accept=".txt,.srt,.vtt" take={(file) => add.mutate(file)} />
      </details>
      <p role="status">
        {add.isPending && 'Reading what was typed …'}
        {add.data &&
          `${add.data.bates}: ${counted(add.data.lines, 'line')} of ${add.data.recording}, up to ${add.data.until}, on ${counted(add.data.pages, 'page')}. It is found like any text.`}
      </p>
      {add.error && <TroubleNote error={add.error} />}
    </form>
  )
}

function Clip({
  recording: { bates },
  stretch,
  change,
}: {
  recording: DocumentRow
  stretch: typeof noStretch
  change: (stretch: typeof noStretch) => void
}) {
  const [fromId, toId] = [useId(), useId()]
  const { from, to } = stretch
  const [knows, setKnows] = useState(false)
  const cut = useMutation({
    mutationFn: async () => saveFile(`${bates}.wav`, await fromServer.clipFile(bates, from, to)),
    onSuccess: () => setKnows(false),
  })
  return (
    <form
      aria-label="A stretch of it"
      onSubmit={(event) => {
        event.preventDefault()
        if (knows) cut.mutate()
      }}
    >
      <h3>A stretch of it</h3>
      <div className="row">
        <label htmlFor={fromId}>From, as 0:41</label>
        <input id={fromId} type="text" value={from} onChange={(event) => change({ from: event.target.value, to })} />
        <label htmlFor={toId}>to</label>
        <input id={toId} type="text" value={to} onChange={(event) => change({ from, to: event.target.value })} />
      </div>
      <p>
        <label>
          <input type="checkbox" checked={knows} onChange={(event) => setKnows(event.target.checked)} /> I know that
          what is spoken in it is not covered; it stands in the audit log that it was cut
        </label>
      </p>
      <button type="submit" disabled={!knows || from.trim() === '' || to.trim() === '' || cut.isPending}>
        Download the stretch
      </button>
      <p role="status">
        {cut.isPending && 'Being cut …'}
        {cut.isSuccess && 'Downloaded, the sound unchanged.'}
      </p>
      {cut.error && <TroubleNote error={cut.error} />}
    </form>
  )
}
