import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useId, useState } from 'react'
import type { ShownTestimony, ShownTurn } from '../../../casefile/evidence/testimony-view.ts'
import { counted } from '../../../words/counting.ts'
import { fromServer } from '../../from-server.ts'
import { Empty, Loading, TroubleNote } from '../../parts/states.tsx'
import { Wide } from '../../parts/wide.tsx'
import { useFilesOf } from './files-of.ts'

const marks: Readonly<Record<ShownTurn['kind'], string>> = { question: 'Q', answer: 'A', colloquy: '' }
const shownAtOnce = 100

/** A transcript as who says what, by the reporter's page and line. */
export function Testimony() {
  const { files, error } = useFilesOf(['transcript'])
  const [whichId, findId] = [useId(), useId()]
  const [chosen, setChosen] = useState('')
  const [typed, setTyped] = useState('')
  const [words, setWords] = useState('')
  if (error) return <TroubleNote error={error} />
  if (!files) return <Loading what="the transcripts" />
  const [first] = files
  if (first === undefined)
    return <Empty>No transcript of testimony is among the files. They are known by the reporter’s line numbers.</Empty>
  const document = files.find(({ bates }) => bates === chosen)?.bates ?? first.bates
  return (
    <>
      <form
        className="row"
        onSubmit={(event) => {
          event.preventDefault()
          setWords(typed.trim())
        }}
      >
        <label htmlFor={whichId}>Transcript</label>
        <select id={whichId} value={document} onChange={(event) => setChosen(event.target.value)}>
          {files.map(({ bates, path }) => (
            <option key={bates} value={bates}>
              {bates} {path}
            </option>
          ))}
        </select>
        <label htmlFor={findId}>Only with these words</label>
        <input id={findId} type="search" value={typed} onChange={(event) => setTyped(event.target.value)} />
        <button type="submit">Show</button>
      </form>
      <Told document={document} words={words} />
    </>
  )
}

function Told({ document, words }: { document: string; words: string }) {
  const { data, error, refetch } = useQuery({
    queryKey: ['testimony', document, words],
    queryFn: () => fromServer.testimony(document, words === '' ? null : words),
  })
  const [most, setMost] = useState(shownAtOnce)
  if (error) return <TroubleNote error={error} again={refetch} />
  if (!data) return <Loading what="the transcript" />
  const { witnesses, exhibits, total, turns } = data
  return (
    <>
      {witnesses.length > 0 && <p>Sworn: {witnesses.join(', ')}.</p>}
      {exhibits.length > 0 && (
        <details>
          <summary>{counted(exhibits.length, 'exhibit')} named</summary>
          <ul>
            {exhibits.map(({ name, cites }) => (
              <li key={name}>
                Exhibit {name}: {cites.join(', ')}
              </li>
            ))}
          </ul>
        </details>
      )}
      <p role="status">
        {turns.length === total
          ? counted(total, 'question, answer or remark', 'questions, answers and remarks')
          : `${turns.length} of ${total.toLocaleString('en-US')}; an answer stands with its question`}
      </p>
      {turns.length === 0 ? (
        <Empty>Nobody says these words together.</Empty>
      ) : (
        <Turns of={data} turns={turns.slice(0, most)} />
      )}
      {turns.length > most && (
        <button type="button" onClick={() => setMost(most + 5 * shownAtOnce)}>
          Show more of {turns.length.toLocaleString('en-US')}
        </button>
      )}
    </>
  )
}

function Turns({ of, turns }: { of: ShownTestimony; turns: readonly ShownTurn[] }) {
  return (
    <Wide label="Testimony" tall>
      <table className="stack">
        <thead>
          <tr>
            <th scope="col">Page:line</th>
            <th scope="col">
              <abbr title="question or answer">Q/A</abbr>
            </th>
            <th scope="col">Who</th>
            <th scope="col">Says</th>
          </tr>
        </thead>
        <tbody>
          {turns.map(({ cite, page, kind, speaker, text }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: what is said stands in its order
            <tr key={`${cite} ${at}`}>
              <th scope="row" data-label="Page:line">
                <Link to="/evidence/$document/$page" params={{ document: of.document, page: String(page) }}>
                  {cite}
                </Link>
              </th>
              <td data-label="Q/A">{marks[kind]}</td>
              <td data-label="Who">
                <bdi>{speaker}</bdi>
              </td>
              <td data-label="Says">{text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  )
}
