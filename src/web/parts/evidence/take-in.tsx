import { useQueryClient } from '@tanstack/react-query'
import { type ChangeEvent, type FormEvent, useId, useState } from 'react'
import { fromServer } from '../../from-server.ts'
import { chosenFiles, droppedFiles, type GivenFile } from '../../sending/dropped-files.ts'
import { sending } from '../../sending/sending.ts'
import { TroubleNote } from '../states.tsx'

interface TakeInProps {
  /** Whether the matter says nothing yet of who was a minor. */
  readonly asksOfMinors: boolean
}

/** A folder or files come in: dropped, chosen, or named where they lie. */
export function TakeIn({ asksOfMinors }: TakeInProps) {
  const [custodian, setCustodian] = useState('')
  const [adult, setAdult] = useState(false)
  const [over, setOver] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const from = useId()
  const how = { custodian: custodian.trim() === '' ? null : custodian.trim(), adult: asksOfMinors && adult }
  const take = (files: Promise<readonly GivenFile[]>) =>
    files.then((given) => {
      setError(null)
      sending.add(given, how)
    }, setError)
  return (
    <section aria-labelledby="take-in">
      <h2 id="take-in">Take files in</h2>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: what a drop does, the two choosers below do too */}
      <div
        className={over ? 'drop over' : 'drop'}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setOver(false)
          void take(droppedFiles(event.dataTransfer))
        }}
      >
        <p>Drop a folder or files here. They stay on this computer, and the originals stay untouched where they lie.</p>
        <div className="row">
          <Chooser folder label="Choose a folder" take={(files) => void take(Promise.resolve(files))} />
          <Chooser label="Choose files" take={(files) => void take(Promise.resolve(files))} />
        </div>
        <div className="row">
          <label htmlFor={from}>From whom they came (may stay empty)</label>
          <input
            id={from}
            type="text"
            value={custodian}
            maxLength={200}
            autoComplete="off"
            onChange={(event) => setCustodian(event.target.value)}
          />
        </div>
        {asksOfMinors && (
          <p>
            <label>
              <input type="checkbox" checked={adult} onChange={(event) => setAdult(event.target.checked)} /> Nobody in
              this matter was a minor: loose pictures are read too. Without this they are held, named and hashed, and
              never opened.
            </label>
          </p>
        )}
        <ByPath how={how} />
      </div>
      {error !== null && <TroubleNote error={error} />}
    </section>
  )
}

/** A button that opens the chooser of the system; a folder's files come with their places in it. */
function Chooser({
  label,
  folder = false,
  take,
}: {
  label: string
  folder?: boolean
  take: (files: readonly GivenFile[]) => void
}) {
  const id = useId()
  const chosen = (event: ChangeEvent<HTMLInputElement>) => {
    const { files } = event.target
    if (files !== null) take(chosenFiles(files))
    // So that the same folder can be chosen again.
    event.target.value = ''
  }
  return (
    <>
      <input
        id={id}
        className="chooser"
        type="file"
        multiple
        aria-label={label}
        onChange={chosen}
        ref={(input) => {
          if (input !== null) input.webkitdirectory = folder
        }}
      />
      <label htmlFor={id} className="button" aria-hidden="true">
        {label}
      </label>
    </>
  )
}

/** A folder that is too large to be sent through a window is read where it lies. */
function ByPath({ how }: { how: { readonly custodian: string | null; readonly adult: boolean } }) {
  const id = useId()
  const cache = useQueryClient()
  const [folder, setFolder] = useState('')
  const [error, setError] = useState<unknown>(null)
  const read = async (event: FormEvent) => {
    event.preventDefault()
    if (folder.trim() === '') return
    try {
      setError(null)
      cache.setQueryData(['reading'], await fromServer.readFolder(folder.trim(), how.custodian, how.adult))
      setFolder('')
    } catch (trouble) {
      setError(trouble)
    }
  }
  return (
    <details>
      <summary>A very large folder: read it where it lies</summary>
      <form className="row" onSubmit={(event) => void read(event)}>
        <label htmlFor={id}>Its whole path</label>
        <input
          id={id}
          type="text"
          value={folder}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setFolder(event.target.value)}
        />
        <button type="submit">Read this folder</button>
      </form>
      {error !== null && <TroubleNote error={error} />}
    </details>
  )
}
