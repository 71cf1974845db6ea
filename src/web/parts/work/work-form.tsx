import { useId, useState } from 'react'
import type { Analysis } from '../../../casefile/analysis.ts'
import type { IsoDay } from '../../../casefile/dates.ts'
import { IsoDay as Day } from '../../../casefile/dates.ts'
import { typedWhen } from '../../../casefile/typed-when.ts'
import type { WantedChange } from '../../../casefile/written/change-request.ts'
import type { About } from '../../../casefile/written/single-records.ts'
import { claimName } from '../../../words/claim-name.ts'
import type { Fields } from '../keeping.ts'
import { draftPlace, useKeptFields } from '../kept-fields.ts'
import { TroubleNote } from '../states.tsx'
import { byStrictestDay } from '../strictest-days.ts'
import { useWriting, type WorkKind } from './use-work.ts'

const kindNames: Readonly<Record<WorkKind, string>> = { note: 'Note', task: 'Task', tag: 'Tag' }
const isKind = (given: string): given is WorkKind => given in kindNames
const usualDaysBefore = '30'

/** A tag, a note or a task more, at a place or for the whole matter; what is typed is kept over a reload. */
export function WorkForm({
  about,
  analysis,
  kinds = ['note', 'task', 'tag'],
}: {
  about: About | null
  analysis: Analysis | null
  kinds?: readonly WorkKind[]
}) {
  const empty: Fields = { kind: kinds[0] ?? 'note', words: '', due: '', claim: '', before: usualDaysBefore }
  const [fields, setFields] = useState(empty)
  const [typed, setTyped] = useState(false)
  const [wrong, setWrong] = useState('')
  const { said, error, write } = useWriting()
  const { forget } = useKeptFields(
    draftPlace('work', about?.kind ?? 'matter', about?.id ?? ''),
    fields,
    typed,
    (kept) => setFields({ ...empty, ...kept }),
  )
  const set = (change: Fields) => {
    setTyped(true)
    setFields((was) => ({ ...was, ...change }) as Fields)
  }
  const save = async () => {
    const change = changeOf(fields, about)
    setWrong(typeof change === 'string' ? change : '')
    if (typeof change === 'string' || !(await write(change, 'Saved.'))) return
    forget()
    setTyped(false)
    setFields({ ...empty, kind: fields.kind ?? 'note' })
  }
  const id = useId()
  const { kind = 'note', words = '' } = fields
  return (
    <form
      className="work-form"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <div className="row">
        {kinds.length > 1 && (
          <>
            <label htmlFor={`${id}-kind`}>Add a</label>
            <select
              id={`${id}-kind`}
              value={kind}
              onChange={(event) => isKind(event.target.value) && set({ kind: event.target.value })}
            >
              {kinds.map((one) => (
                <option key={one} value={one}>
                  {kindNames[one].toLowerCase()}
                </option>
              ))}
            </select>
          </>
        )}
        <input
          type="text"
          aria-label={isKind(kind) ? kindNames[kind] : ''}
          value={words}
          maxLength={kind === 'tag' ? 80 : 4000}
          autoComplete="off"
          onChange={(event) => set({ words: event.target.value })}
        />
        <button type="submit">Add</button>
      </div>
      {kind === 'task' && <TaskDay {...{ fields, set, about, analysis }} />}
      <p role="status" className={wrong === '' ? 'quiet' : 'problem'}>
        {wrong === '' ? said : wrong}
      </p>
      {error !== null && <TroubleNote error={error} />}
    </form>
  )
}

/** By when: a day, or so many days before the strictest last day of a claim, with which it moves. */
function TaskDay({
  fields,
  set,
  about,
  analysis,
}: {
  fields: Fields
  set: (change: Fields) => void
  about: About | null
  analysis: Analysis | null
}) {
  const id = useId()
  // Those still ahead first: that is where most tasks are counted from.
  const { ahead, passed } = analysis === null ? { ahead: [], passed: [] } : byStrictestDay(analysis)
  const deadlines = [...ahead, ...passed]
  const nameOf = (party: string) => analysis?.parties.find((one) => one.id === party)?.name ?? ''
  const counted = fields.claim !== ''
  const mayCount = about === null ? deadlines.length > 0 : deadlines.some((one) => one.claimFinding === about.id)
  return (
    <div className="row">
      {!counted && (
        <>
          <label htmlFor={`${id}-due`}>By the day</label>
          <input
            id={`${id}-due`}
            type="text"
            autoComplete="off"
            placeholder="none"
            value={fields.due ?? ''}
            onChange={(event) => set({ due: event.target.value })}
          />
        </>
      )}
      {mayCount && (
        <>
          <label htmlFor={`${id}-claim`}>{counted ? 'Counted from' : 'or counted from'}</label>
          <select
            id={`${id}-claim`}
            value={fields.claim ?? ''}
            onChange={(event) => set({ claim: event.target.value })}
          >
            <option value="">no deadline</option>
            {deadlines
              .filter((one) => about === null || one.claimFinding === about.id)
              .map((one) => (
                <option key={one.claimFinding} value={one.claimFinding}>
                  last day of {claimName(one)}, {nameOf(one.defendant)}
                </option>
              ))}
          </select>
        </>
      )}
      {counted && (
        <>
          <label htmlFor={`${id}-before`}>days before it</label>
          <input
            id={`${id}-before`}
            type="number"
            min={0}
            max={20_000}
            value={fields.before ?? ''}
            onChange={(event) => set({ before: event.target.value })}
          />
        </>
      )}
    </div>
  )
}

/** The record as the fields have it, or what is wrong with them. */
function changeOf(
  { kind, words = '', due = '', claim = '', before = '' }: Fields,
  about: About | null,
): WantedChange | string {
  const text = words.trim()
  if (text === '') return 'Write a word first.'
  const at = about === null ? {} : { about }
  if (kind === 'tag') {
    const content = about?.kind === 'document' ? { label: text, document: documentOf(about) } : { label: text, ...at }
    return { kind: 'tag', id: null, basedOn: 0, content } as WantedChange
  }
  if (kind === 'note') return { kind: 'note', id: null, basedOn: 0, content: { text, ...at } }
  const content = { what: text, done: false }
  if (claim !== '') {
    const daysBefore = Number(before)
    if (!Number.isSafeInteger(daysBefore) || daysBefore < 0 || before.trim() === '')
      return 'Say how many days before it.'
    return {
      kind: 'task',
      id: null,
      basedOn: 0,
      content: { ...content, daysBefore, about: { kind: 'claim', id: claim } },
    }
  }
  if (due.trim() === '') return { kind: 'task', id: null, basedOn: 0, content: { ...content, ...at } }
  const day = dayTyped(due)
  if (day === null) return 'This is no day. Write June 14, 2027, or 2027-06-14.'
  return { kind: 'task', id: null, basedOn: 0, content: { ...content, due: day, ...at } }
}

const documentOf = ({ id }: About): string => id

function dayTyped(text: string): IsoDay | null {
  const read = Day.safeParse(typedWhen(text))
  return read.success ? read.data : null
}
