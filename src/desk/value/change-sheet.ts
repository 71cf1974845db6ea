import { isDeepStrictEqual } from 'node:util'
import { problem } from '../../casefile/problems.ts'
import { failed, ok, type Result } from '../../casefile/result.ts'
import {
  type Sheet,
  type SheetEdit,
  type SheetList,
  type SheetRow,
  SheetThing,
  sheetThings,
} from '../../casefile/value/sheet.ts'
import type { ChangeAnswer } from '../../casefile/written/change-request.ts'
import { headOf, isItemHead } from '../../damages/input/heads.ts'
import { readInput } from '../../damages/input/read-input.ts'
import type { Covered } from '../../drafting/firewall/covering/covered.ts'
import { editedSheet, type PlacedEdit } from '../../shelf/damages-sheet.ts'
import type { TablesTrouble } from '../../shelf/read-trouble.ts'
import { loadYaml } from '../../shelf/yaml-file.ts'
import { type AtTheDesk, answerAbout } from '../door.ts'
import type { DoorTrouble } from '../door-trouble.ts'
import { withKeptWords } from '../facts/kept-words.ts'
import { changeCoverage, makeChange, type NotChanged } from '../facts/make-change.ts'
import type { OpenMatter } from '../open-matter.ts'
import { type StoredSheet, sheetCoverage, sheetOf } from './sheet-of.ts'
import { damagesTables } from './value-matter.ts'

/** Why a sheet was not changed. */
export type SheetNotChanged = NotChanged | DoorTrouble | TablesTrouble | 'usage'

type Conflict = ChangeAnswer['conflicts'][number]
type Placed =
  | { readonly is: 'placed'; readonly edits: readonly PlacedEdit[] }
  | { readonly is: 'conflict'; readonly found: Omit<Conflict, 'basedOn' | 'currentVersion' | 'kind' | 'id'> }

/** Another program may write between the look and the change; then it is looked again, this often. */
const looks = 3

/**
 * Changes rows and fields of a damages sheet, all of them or none, as one step of the history. A row that was changed
 * meanwhile is a conflict, with all three states; changes of other rows are none. Words that a window sees covered stay as
 * they were stored. Problems: `usage` for a row or a claimant who is not there, `input-not-valid`, `matter-in-use`.
 */
export const changeSheet = (
  matter: OpenMatter,
  claimant: string | null,
  edits: readonly SheetEdit[],
): Promise<Result<Covered<ChangeAnswer>, SheetNotChanged>> =>
  answerAbout(matter, 'change-sheet', async (desk) => {
    for (let look = 1; ; look++) {
      const stored = await sheetOf(desk.vault, claimant)
      if (!stored.ok) return stored
      const made = await changeStored(desk, stored.value, edits)
      if (!made.ok) return made
      const raced = made.value.outcome === 'conflict' && made.value.conflicts.some(({ base }) => isText(base))
      if (!raced || look === looks) return desk.cover(made.value, changeCoverage)
    }
  })

/** A conflict of the whole text and not of a row. */
const isText = (content: unknown): boolean => typeof content === 'object' && content !== null && 'text' in content

async function changeStored(
  { vault, cover }: AtTheDesk,
  stored: StoredSheet,
  edits: readonly SheetEdit[],
): Promise<Result<ChangeAnswer, SheetNotChanged>> {
  const shown = await cover(stored.sheet, sheetCoverage)
  if (!shown.ok) return shown
  const placed = placedIn(stored.sheet, shown.value.value, edits)
  if (!placed.ok) return placed
  const { record, version } = stored
  if (placed.value.is === 'conflict') {
    const conflict = { kind: 'damages-input', id: record, basedOn: version, currentVersion: version } as const
    return ok({ outcome: 'conflict', change: null, records: [], conflicts: [{ ...conflict, ...placed.value.found }] })
  }
  const text = editedSheet(stored.text, placed.value.edits)
  const sound = checked(text)
  if (!sound.ok) return sound
  const action = actionOf(edits[0], stored.sheet)
  return makeChange(vault, action, [{ kind: 'damages-input', id: record, basedOn: version, content: { text } }])
}

/** The lines of the text are no lines that anybody sees: what is wrong is told by its field. */
function checked(text: string): Result<null, TablesTrouble> {
  const tables = damagesTables()
  if (!tables.ok) return tables
  const loaded = loadYaml(text, null)
  if (!loaded.ok) return loaded
  const input = readInput(loaded.value.content, null, () => null, tables.value)
  return input.ok ? ok(null) : input
}

function placedIn(stored: Sheet, shown: Sheet, edits: readonly SheetEdit[]): Result<Placed, 'usage'> {
  const placed: PlacedEdit[] = []
  for (const edit of edits) {
    const one = 'list' in edit ? placedRow(stored, shown, edit) : placedField(stored, shown, edit)
    if (!one.ok) return one
    if (one.value.is === 'conflict') return ok(one.value)
    placed.push(...one.value.edits)
  }
  return ok({ is: 'placed', edits: placed })
}

const at = (edit: PlacedEdit): Result<Placed, 'usage'> => ok({ is: 'placed', edits: [edit] })

function placedField(
  stored: Sheet,
  shown: Sheet,
  { field, seen, value }: Extract<SheetEdit, { readonly field: string }>,
): Result<Placed, 'usage'> {
  const of = ({ born, fields }: Sheet): unknown => (field === 'person.born' ? born : fields[field]) ?? null
  const [now, plain] = [of(shown), of(stored)]
  if (seen !== undefined && !isDeepStrictEqual(seen, now))
    return ok({ is: 'conflict', found: { base: seen, current: now, yours: value ?? null } })
  return at({ field, value: withKeptWords(value ?? null, now, plain) })
}

function placedRow(
  stored: Sheet,
  shown: Sheet,
  { list, at: where, seen, fields }: Extract<SheetEdit, { readonly list: SheetList }>,
): Result<Placed, 'usage'> {
  if (where === null) return at({ list, at: null, fields })
  const rows = shown.rows[list]
  const number =
    seen === undefined || isDeepStrictEqual(rows[where], seen)
      ? where
      : rows.findIndex((row) => isDeepStrictEqual(row, seen))
  const [now, plain] = [rows[number], stored.rows[list][number]]
  if (now === undefined || plain === undefined) {
    if (seen === undefined) return failed(noSuchRow(list, where, rows.length))
    const yours = fields === null ? null : without({ ...seen, ...fields })
    return ok({ is: 'conflict', found: { base: seen, current: rows[where] ?? null, yours } })
  }
  if (fields === null) return at({ list, at: number, fields })
  const kept = Object.entries(fields).map(([key, value]) => [key, withKeptWords(value, now[key], plain[key])])
  return at({ list, at: number, fields: Object.fromEntries(kept) })
}

const without = (row: SheetRow): SheetRow => Object.fromEntries(Object.entries(row).filter(([, one]) => one !== null))

const noSuchRow = (list: SheetList, given: number, rows: number) =>
  problem('usage', { complaint: { is: 'no-such-row', list, given: given + 1, rows } })

/** `bill.changed`, as the history tells it. */
function actionOf(edit: SheetEdit | undefined, { rows }: Sheet): string {
  if (edit === undefined || !('list' in edit)) return 'assumption.changed'
  const { list, at: where, seen, fields } = edit
  const does = where === null ? 'created' : fields === null ? 'removed' : 'changed'
  const row = { ...seen, ...(where === null ? {} : rows[list][where]), ...fields }
  return `${thingOf(list, row)}.${does}`
}

/** What a row is called: of items a bill is what has passed, care what the net must pay for. */
export function thingOf(list: SheetList, { head, billed }: SheetRow): SheetThing {
  if (list !== 'items') return SheetThing.options.find((thing) => sheetThings[thing] === list) ?? 'loss'
  if (billed !== undefined || head === 'past-medical' || head === 'past-therapy') return 'bill'
  return typeof head === 'string' && isItemHead(head) && headOf(head).care ? 'care' : 'loss'
}
