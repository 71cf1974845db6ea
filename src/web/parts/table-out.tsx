import { useMutation } from '@tanstack/react-query'
import { type TableAsked, TableForm, type TableName } from '../../casefile/views/table-view.ts'
import { fromServer } from '../from-server.ts'
import { saveFile } from './save-file.ts'
import { TroubleNote } from './states.tsx'

interface TableOutProps {
  readonly table: TableName
  /** What the list is called, as in "Download the deadlines". */
  readonly what: string
  readonly more?: Pick<TableAsked, 'query' | 'terms'>
}

/** Takes a list out as a table; it is searched for every protected name before it leaves. */
export function TableOut({ table, what, more = {} }: TableOutProps) {
  const out = useMutation({
    mutationFn: async (form: TableForm) =>
      saveFile(`${table}.${form}`, await fromServer.tableOut({ table, form, ...more })),
  })
  return (
    <div className="table-out">
      <div className="row">
        <span className="quiet">As a table:</span>
        {TableForm.options.map((form) => (
          <button
            key={form}
            type="button"
            className="small"
            aria-label={`Download ${what} as ${form.toUpperCase()}`}
            disabled={out.isPending}
            onClick={() => out.mutate(form)}
          >
            {form.toUpperCase()}
          </button>
        ))}
        <span role="status" className="quiet">
          {out.isPending && 'Being made and searched for names …'}
          {out.isSuccess && 'Downloaded.'}
        </span>
      </div>
      {out.error && <TroubleNote error={out.error} />}
    </div>
  )
}
