import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { About } from '../../../casefile/written/single-records.ts'
import { counted } from '../../../words/counting.ts'
import { fromServer } from '../../from-server.ts'
import { TroubleNote } from '../states.tsx'
import { standsAt, useWork, useWriting } from './use-work.ts'
import { WorkForm } from './work-form.tsx'
import { Notes, Tags, Tasks } from './work-items.tsx'

/** Tags, notes and tasks of a place, and a field for one more; folded as long as there is none. */
export function WorkBeside({ about, what }: { about: About; what: string }) {
  const { data } = useWork()
  const { data: overview } = useQuery({ queryKey: ['overview'], queryFn: fromServer.overview })
  const { said, error, write } = useWriting()
  const [asked, setAsked] = useState<boolean | null>(null)
  const here = standsAt(about)
  const tags = data?.tags.filter(here) ?? []
  const notes = data?.notes.filter(here) ?? []
  const tasks = data?.tasks.filter(here) ?? []
  const count = tags.length + notes.length + tasks.length
  const open = asked ?? count > 0
  const analysis = overview?.analysis ?? null
  const shown = { write, analysis, withPlace: false }
  return (
    <details className="work" open={open} onToggle={(event) => setAsked(event.currentTarget.open)}>
      <summary>
        Tags, notes and tasks{what}
        {count > 0 && <span className="quiet"> {counted(count, 'entry', 'entries')}</span>}
      </summary>
      {open && (
        <>
          <Tags tags={tags} {...shown} />
          <Notes notes={notes} {...shown} />
          <Tasks tasks={tasks} {...shown} />
          <p role="status" className="quiet">
            {said}
          </p>
          {error !== null && <TroubleNote error={error} />}
          <WorkForm about={about} analysis={analysis} />
        </>
      )}
    </details>
  )
}
