import type { Result } from '../../casefile/result.ts'
import {
  SheetList as Lists,
  type Sheet,
  type SheetList,
  type SheetRow,
  type SheetThing,
} from '../../casefile/value/sheet.ts'
import type { Coverage } from '../../drafting/firewall/covering/coverage.ts'
import type { Covered } from '../../drafting/firewall/covering/covered.ts'
import { answerAbout } from '../door.ts'
import type { DoorTrouble } from '../door-trouble.ts'
import type { OpenMatter } from '../open-matter.ts'
import { thingOf } from './change-sheet.ts'
import { sheetOf } from './sheet-of.ts'

export interface ShownSheet {
  readonly born: string | null
  readonly fields: Sheet['fields']
  readonly rows: readonly ShownRow[]
}

export interface ShownRow {
  readonly thing: SheetThing
  readonly list: SheetList
  /** In its list, from 1; `damages change` and `damages remove` take it. */
  readonly number: number
  readonly fields: SheetRow
}

const coverage: Coverage<ShownSheet> = { births: ['born'], spelled: ['rows[].thing', 'rows[].list'] }

/** Rows and assumptions of a claimant's damages as they are written; those of one kind alone where it is named. */
export const showSheet = (
  matter: OpenMatter,
  claimant: string | null,
  thing: SheetThing | null,
): Promise<Result<Covered<ShownSheet>, DoorTrouble | 'usage'>> =>
  answerAbout(matter, 'show-sheet', async ({ vault, cover }) => {
    const stored = await sheetOf(vault, claimant)
    if (!stored.ok) return stored
    const { born, fields, rows } = stored.value.sheet
    const all = Lists.options.flatMap((list) =>
      rows[list].map((row, i): ShownRow => ({ thing: thingOf(list, row), list, number: i + 1, fields: row })),
    )
    const shown = thing === null ? { born, fields } : { born: null, fields: {} }
    return cover({ ...shown, rows: all.filter((row) => thing === null || row.thing === thing) }, coverage)
  })
