import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Analysis } from '../../../casefile/analysis.ts'
import type { WantedChange } from '../../../casefile/written/change-request.ts'
import type { About } from '../../../casefile/written/single-records.ts'
import { taskDayWords, taskLeftWords, workPlaceWords } from '../../../words/work-words.ts'
import { claimNumber, factAnchor, factNumber } from '../numbered.ts'
import { type ShownNote, type ShownTag, type ShownTask, taskContent } from './use-work.ts'

export type Write = (change: WantedChange, words: string) => Promise<boolean>

interface ItemProps {
  readonly write: Write
  /** Where each stands is said only where several places are shown together. */
  readonly withPlace: boolean
  readonly analysis: Analysis | null
}

export function Tags({ tags, write, withPlace, analysis }: ItemProps & { tags: readonly ShownTag[] }) {
  if (tags.length === 0) return null
  return (
    <ul className="work-tags">
      {tags.map((one) => (
        <li key={one.id}>
          <span className="tag">{one.label}</span>
          {withPlace && <Place at={one.at} about={one.about} analysis={analysis} />}
          <Words about={one.about} />{' '}
          <button
            type="button"
            className="small"
            aria-label={`Take off ${one.label}`}
            onClick={() =>
              void write(
                { kind: 'tag', id: one.id, basedOn: one.version, content: null },
                'Taken off. Undo brings it back.',
              )
            }
          >
            Take off
          </button>
        </li>
      ))}
    </ul>
  )
}

export function Notes({ notes, write, withPlace, analysis }: ItemProps & { notes: readonly ShownNote[] }) {
  return notes.length === 0 ? null : (
    <ul className="work-notes">
      {notes.map((one) => (
        <li key={one.id}>
          <Editable
            text={one.text}
            what="note"
            save={(text) =>
              write(
                { kind: 'note', id: one.id, basedOn: one.version, content: noteContent(one, text) },
                'The note was changed.',
              )
            }
            remove={() =>
              write({ kind: 'note', id: one.id, basedOn: one.version, content: null }, 'The note was removed.')
            }
          />
          {withPlace && <Place at={one.at} about={one.about} analysis={analysis} />}
          <Words about={one.about} />
        </li>
      ))}
    </ul>
  )
}

const noteContent = ({ id, about }: ShownNote, text: string) => ({ id, text, ...(about === null ? {} : { about }) })

export function Tasks({ tasks, write, withPlace, analysis }: ItemProps & { tasks: readonly ShownTask[] }) {
  return tasks.length === 0 ? null : (
    <ul className="work-tasks">
      {tasks.map((one) => {
        const left = analysis === null ? '' : taskLeftWords(one, analysis.asOf)
        const change = (more: { done?: boolean; what?: string }, words: string) =>
          write({ kind: 'task', id: one.id, basedOn: one.version, content: { ...taskContent(one), ...more } }, words)
        return (
          <li key={one.id}>
            <input
              type="checkbox"
              aria-label={`Done: ${one.what}`}
              checked={one.done}
              onChange={(event) =>
                void change({ done: event.target.checked }, event.target.checked ? 'Done.' : 'It is to be done again.')
              }
            />
            <div>
              <Editable
                text={one.what}
                what="task"
                done={one.done}
                save={(what) => change({ what }, 'The task was changed.')}
                remove={() =>
                  write({ kind: 'task', id: one.id, basedOn: one.version, content: null }, 'The task was removed.')
                }
              />
              <span className={left.startsWith('passed') ? 'problem' : 'quiet'}>
                {taskDayWords(one)}
                {left !== '' && `; ${left}`}
              </span>{' '}
              {withPlace && <Place at={one.at} about={one.about} analysis={analysis} />}
            </div>
          </li>
        )
      })}
    </ul>
  )
}

/** The words of a page that are meant. */
const Words = ({ about }: { about: About | null }) =>
  about?.words === undefined ? null : <span className="quiet"> “{about.words}”</span>

/** Where it stands, one step away. */
function Place({ at, about, analysis }: Pick<ShownNote, 'at' | 'about'> & { analysis: Analysis | null }) {
  const words = workPlaceWords(at)
  if (about === null || at.is === 'gone' || at.is === 'party') return <span className="quiet"> {words}</span>
  if (about.kind === 'document' || about.kind === 'page') {
    const [document = '', page = '1'] = about.id.split('/')
    return (
      <>
        {' '}
        <Link to="/evidence/$document/$page" params={{ document, page }}>
          {words}
        </Link>
      </>
    )
  }
  const fact = analysis?.chronology.find(({ id }) => id === about.id)
  const claim = analysis?.claims.find(({ id }) => id === about.id)
  if (analysis && fact)
    return (
      <>
        {' '}
        <Link to="/chronology" hash={factAnchor(factNumber(analysis, fact.id))}>
          {words}
        </Link>
      </>
    )
  if (analysis && claim)
    return (
      <>
        {' '}
        <Link to="/claims/$claim" params={{ claim: claimNumber(analysis, claim) }}>
          {words}
        </Link>
      </>
    )
  return <span className="quiet"> {words}</span>
}

/** Words that are changed where they stand. */
function Editable({
  text,
  what,
  done = false,
  save,
  remove,
}: {
  text: string
  what: string
  done?: boolean
  save: (text: string) => Promise<boolean>
  remove: () => Promise<boolean>
}) {
  const [typed, setTyped] = useState<string | null>(null)
  if (typed === null)
    return (
      <>
        {done ? <del>{text}</del> : text}{' '}
        <button type="button" className="small" aria-label={`Change ${what}: ${text}`} onClick={() => setTyped(text)}>
          Change
        </button>{' '}
      </>
    )
  return (
    <form
      className="row"
      onSubmit={(event) => {
        event.preventDefault()
        if (typed.trim() === '') return
        void save(typed.trim()).then((saved) => saved && setTyped(null))
      }}
    >
      <input
        type="text"
        aria-label={`Words of the ${what}`}
        // biome-ignore lint/a11y/noAutofocus: it was asked for by the button that stood here
        autoFocus
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && setTyped(null)}
      />
      <button type="submit">Save</button>
      <button type="button" onClick={() => setTyped(null)}>
        Leave it
      </button>
      <button type="button" onClick={() => void remove()}>
        Remove
      </button>
    </form>
  )
}
