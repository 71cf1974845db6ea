import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { DamagesView } from '../../../casefile/value/damages-view.ts'
import type { SheetEdit, SheetRow } from '../../../casefile/value/sheet.ts'
import { fromServer } from '../../from-server.ts'
import { Loading, TroubleNote } from '../../parts/states.tsx'
import { DamagesFile } from './damages-file.tsx'
import { NewRow } from './new-row.tsx'
import { OfficialTables } from './official-tables.tsx'
import { type SheetPart, sheetFields, sheetParts } from './sheet-columns.ts'
import { SheetConflict } from './sheet-conflict.tsx'
import { SheetField } from './sheet-field.tsx'
import { SheetGrid } from './sheet-grid.tsx'
import { type Saving, useSheetSaving } from './sheet-saving.ts'

/** Everything that the value is worked out from, row by row, to be written in. */
export function DamagesSheet({ view }: { view: DamagesView }) {
  const saving = useSheetSaving(view.claimant)
  const { data, error, refetch } = useQuery({
    queryKey: ['sheet-choices'],
    queryFn: fromServer.sheetChoices,
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (error) return <TroubleNote error={error} again={refetch} />
  if (!data) return <Loading what="what can be entered" />
  const undoKey = (event: React.KeyboardEvent) => {
    const typing = event.target instanceof HTMLElement && event.target.closest('input, select, textarea')
    if (typing || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return
    event.preventDefault()
    saving.undo()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: undo works wherever the focus is within the sheet
    <div className="damages-sheet" onKeyDown={undoKey}>
      <p className="quiet">
        Arrows move in a table, Enter or a letter opens a cell, Enter saves, Escape leaves it, Delete empties it.
        Amounts are US dollars; a range is lowest / likeliest / highest.
      </p>
      <div className="row">
        <button type="button" onClick={saving.undo}>
          Undo <kbd>Ctrl+Z</kbd>
        </button>
        <span role="status" className="quiet">
          {saving.said}
        </span>
      </div>
      {saving.error !== null && <TroubleNote error={saving.error} />}
      {saving.conflict && <SheetConflict conflict={saving.conflict.found} resolve={saving.resolve} />}
      {view.begun ? (
        sheetParts(data).map((part) => <Part key={part.thing} part={part} view={view} saving={saving} />)
      ) : (
        <p className="note">
          Nothing is entered yet. Begin below with the rate at which later money is worth less today; no rate is
          assumed. A net rate of 0 is a total offset.
        </p>
      )}
      <details className="sheet-fields" open={!view.begun}>
        <summary>Day, person, rates, fee, trial and what else stands once</summary>
        <Fields view={view} saving={saving} />
      </details>
      {view.begun && <OfficialTables view={view} save={saving.save} />}
      <DamagesFile claimant={view.claimant} undo={saving.undo} />
    </div>
  )
}

function Part({ part, view, saving }: { part: SheetPart; view: DamagesView; saving: Saving }) {
  const { list, thing, columns, title } = part
  const placed = view.sheet.rows[list].flatMap((row, at) => (part.holds(row) ? [{ row, at }] : []))
  const called = ({ label, name, id, rule, holder }: SheetRow, number: number): string =>
    [label, name, holder, id, rule].find((one): one is string => typeof one === 'string') ?? `row ${number}`
  const edit = (row: number, fields: SheetRow | null): readonly SheetEdit[] => {
    const found = placed[row]
    return found === undefined ? [] : [{ list, at: found.at, seen: found.row, fields }]
  }
  const nothing = placed.length === 0
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      {!nothing && (
        <SheetGrid
          title={title}
          columns={columns}
          rows={placed.map(({ row, at }, i) => ({ key: `${list}-${at}`, row, called: called(row, i + 1) }))}
          save={(row, { field }, value) => saving.save(edit(row, { [field]: value }), 'Saved.')}
          remove={(row) => saving.save(edit(row, null), 'Removed; Undo brings it back.')}
        />
      )}
      <NewRow
        part={part}
        place={`damages:${view.claimant ?? 'first'}:${thing}`}
        save={(fields) => saving.save([{ list, at: null, fields }], 'Added.')}
      />
    </section>
  )
}

function Fields({ view, saving }: { view: DamagesView; saving: Saving }) {
  const [first, setFirst] = useState<Readonly<Record<string, unknown>>>({})
  const { born, fields } = view.sheet
  const standsAt = (field: string): unknown => (field === 'person.born' ? born : fields[field]) ?? null
  if (view.begun)
    return (
      <div className="fields">
        {sheetFields.map((column) => (
          <SheetField
            key={column.field}
            column={column}
            value={standsAt(column.field)}
            save={(value) => saving.save([{ field: column.field, seen: standsAt(column.field), value }], 'Saved.')}
          />
        ))}
      </div>
    )
  const known: Readonly<Record<string, unknown>> = { ...fields, ...(born === null ? {} : { 'person.born': born }) }
  const begin = () => {
    const given = Object.entries({ ...first }).filter(([, value]) => value !== null)
    void saving.save(
      given.map(([field, value]) => ({ field, value })),
      'The sheet is begun.',
    )
  }
  return (
    <form
      className="fields"
      onSubmit={(event) => {
        event.preventDefault()
        begin()
      }}
    >
      {sheetFields
        .filter(({ field }) =>
          /^(?:valuation_date|person\.(?:born|sex)|rates\.(?:net|growth|discount|source))$/.test(field),
        )
        .map((column) => (
          <SheetField
            key={column.field}
            column={column}
            value={first[column.field] ?? known[column.field] ?? null}
            save={async (value) => {
              setFirst((before) => ({ ...before, [column.field]: value }))
              return true
            }}
          />
        ))}
      <button type="submit" className="main">
        Begin the sheet
      </button>
    </form>
  )
}
