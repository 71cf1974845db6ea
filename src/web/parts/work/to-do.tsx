import type { Analysis } from '../../../casefile/analysis.ts'
import { Loading, TroubleNote } from '../states.tsx'
import { TableOut } from '../table-out.tsx'
import { useWork, useWriting } from './use-work.ts'
import { WorkForm } from './work-form.tsx'
import { Notes, Tags, Tasks } from './work-items.tsx'

/** What is to be done, by its day, wherever it was written down; what is done, and all notes and tags, are folded below. */
export function ToDo({ analysis }: { analysis: Analysis | null }) {
  const { data, error, refetch } = useWork()
  const writing = useWriting()
  const { write } = writing
  const shown = { write, analysis, withPlace: true }
  const open = data?.tasks.filter(({ done }) => !done) ?? []
  const done = data?.tasks.filter((one) => one.done) ?? []
  const others = (data?.notes.length ?? 0) + (data?.tags.length ?? 0)
  return (
    <section aria-labelledby="to-do" className="work">
      <h2 id="to-do">To do</h2>
      {error && <TroubleNote error={error} again={refetch} />}
      {!data && !error && <Loading what="what is to be done" />}
      {data && open.length === 0 && <p className="quiet">Nothing is noted as to be done.</p>}
      <Tasks tasks={open} {...shown} />
      <p role="status" className="quiet">
        {writing.said}
      </p>
      {writing.error !== null && <TroubleNote error={writing.error} />}
      <WorkForm about={null} analysis={analysis} kinds={['task', 'note']} />
      {done.length > 0 && (
        <details>
          <summary>Done ({done.length})</summary>
          <Tasks tasks={done} {...shown} />
        </details>
      )}
      {data && others > 0 && (
        <details>
          <summary>All notes and tags ({others})</summary>
          <Notes notes={data.notes} {...shown} />
          <Tags tags={data.tags} {...shown} />
        </details>
      )}
      {data && data.tasks.length + others > 0 && <TableOut table="work" what="tasks, notes and tags" />}
    </section>
  )
}
