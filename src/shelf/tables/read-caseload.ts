import { basename } from 'node:path'
import { WhenText } from '../../casefile/dates.ts'
import type { FactorId } from '../../casefile/ids.ts'
import { Role } from '../../casefile/matter.ts'
import type { Complaint } from '../../casefile/problems/complaint.ts'
import { type ProblemCode, problem } from '../../casefile/problems.ts'
import { type Failed, failed, ok, type Result } from '../../casefile/result.ts'
import type { Court } from '../../law/courts.ts'
import type { FactorList } from '../../law/elements/factors.ts'
import type { BystanderRow, CaseloadRow } from '../../reform/caseload.ts'
import {
  copyOf,
  countCells,
  dateCells,
  dayCells,
  factorCells,
  inOrder,
  type Read,
  roleCells,
  stateCells,
  valueCells,
  wrong,
} from './caseload-cells.ts'
import { type Cells, type Place, readCsv, type TableTaker } from './csv-records.ts'
import { readParquet } from './read-parquet.ts'
import { columnsOf, type Heading } from './table-heading.ts'

/** What the cells of a caseload may name. */
export interface KnownWords {
  readonly factors: FactorList
  readonly courts: readonly Court[]
}

const ownColumn = (role: Role): string => `factors:${role}`
const caseloadHeading: Heading = {
  needed: ['state', 'born', 'conduct_from', 'conduct_to', 'roles', 'factors'],
  optional: [
    'claimant',
    'filed',
    'discovered',
    'criminal_case_from',
    'criminal_case_to',
    'confined_from',
    'confined_to',
    'value',
    ...Role.options.map(ownColumn),
  ],
}
const bystanderHeading: Heading = { needed: ['role', 'state', 'factors'], optional: ['count'] }

/** Rows handed on at once: few enough to be light, enough for columns to pay. */
const rowsAtOnce = 50_000

/**
 * A caseload from CSV or Parquet, handed on in parts as it is read: one row a claimant, with the columns state, born,
 * conduct_from, conduct_to, roles, factors, and optional claimant, filed, discovered, criminal_case_from/_to,
 * confined_from/_to, value, and one such as `factors:franchisor` for facts about the defendant of that role alone. Lists
 * are parted by semicolons; dates may be a day, a month or a year. Gives the number of rows.
 * Problems: `file-not-found`, `input-not-valid` with the line or row, and what the taker refuses.
 */
export function readCaseload<C extends ProblemCode>(
  path: string,
  known: KnownWords,
  take: (rows: readonly CaseloadRow[]) => Result<unknown, C>,
  atOnce = rowsAtOnce,
): Promise<Result<number, C | TableTrouble>> {
  return readParts(path, caseloadHeading, (columns) => caseloadRowOf(columns, known), take, atOnce)
}

/** Why a table was not read. */
type TableTrouble = 'file-not-found' | 'input-not-valid' | 'table-not-readable'

/** Businesses without trafficking: role, state, factors, and how many the row stands for. Problems as above. */
export async function readBystanders(
  path: string,
  known: KnownWords,
): Promise<Result<readonly BystanderRow[], TableTrouble>> {
  const rows: BystanderRow[] = []
  const take = (part: readonly BystanderRow[]): Result<null, never> => {
    for (const row of part) rows.push(row)
    return ok(null)
  }
  const read = await readParts(path, bystanderHeading, (columns) => bystanderRowOf(columns, known), take, rowsAtOnce)
  return read.ok ? ok(rows) : read
}

/** Makes a row of cells; a cell that cannot be used throws what is wrong with it. */
type RowOf<T> = (cells: Cells) => T

/** What is wrong with a row, caught where its place is known. */
class WrongRow extends Error {
  readonly complaint: Complaint
  constructor(complaint: Complaint) {
    super(complaint.is)
    this.complaint = complaint
  }
}

async function readParts<T, C extends ProblemCode>(
  path: string,
  heading: Heading,
  rowMaker: (columns: ReadonlyMap<string, number>) => RowOf<T>,
  take: (rows: readonly T[]) => Result<unknown, C>,
  atOnce: number,
): Promise<Result<number, C | TableTrouble>> {
  const file = basename(path)
  const refuse = (complaint: Complaint, place: Place | null): Failed<'input-not-valid'> =>
    failed(problem('input-not-valid', { file, ...place, complaint }))
  const isParquet = /\.parquet$/i.test(path)
  let rowOf: RowOf<T> | null = null
  let part: T[] = []
  const handOn = (): Result<unknown, C> => {
    const rows = part
    part = []
    return take(rows)
  }
  const taker: TableTaker<C | 'input-not-valid'> = {
    heading: (given) => {
      const columns = columnsOf(given, heading)
      if ('is' in columns) return refuse(columns, isParquet ? null : { line: 1 })
      rowOf = rowMaker(columns)
      return ok(null)
    },
    row: (cells, place) => {
      if (!rowOf) throw new Error('a row before the heading')
      try {
        part.push(rowOf(cells))
      } catch (error) {
        if (error instanceof WrongRow) return refuse(error.complaint, place)
        throw error
      }
      return part.length < atOnce ? done : handOn()
    },
  }
  const read = isParquet ? await readParquet(path, taker) : await readCsv(path, taker)
  if (!read.ok) return read
  if (read.value === 0) return refuse({ is: 'no-rows' }, null)
  const last = handOn()
  return last.ok ? read : last
}

const done = ok(null)

/** Reads one column of each row; where a table lacks the column, its cell is empty. */
function cellOf<T>(
  columns: ReadonlyMap<string, number>,
  name: string,
  read: (text: string) => Read<T>,
): (cells: Cells) => T {
  const at = columns.get(name)
  const settle = (found: Read<T>): T => {
    if ('value' in found) return found.value
    throw new WrongRow(found.wrong(name))
  }
  if (at === undefined) {
    const never = read('')
    return () => settle(never)
  }
  return (cells) => settle(read(cells[at] ?? ''))
}

const empty = { value: null }
const unknownDay = { value: WhenText.parse('unknown') }
const orNone =
  <T>(read: (text: string) => Read<T>) =>
  (text: string): Read<T | null> =>
    text.trim() === '' ? empty : read(text)

const outOfOrder = (column: string, lies: 'before' | 'after', other: string | null): WrongRow =>
  new WrongRow({ is: 'columns-out-of-order', column, lies, other })

type ToldStretch = { readonly from: WhenText; readonly to: WhenText | null } | null

function caseloadRowOf(columns: ReadonlyMap<string, number>, known: KnownWords): RowOf<CaseloadRow> {
  const date = dateCells()
  const maybeDate = orNone(date)
  const factors = factorCells(known.factors)
  const cell = <T>(name: string, read: (text: string) => Read<T>) => cellOf(columns, name, read)
  const claimantOf = cell('claimant', (text) => ({ value: text.trim() }))
  const stateOf = cell('state', stateCells(known.courts))
  const bornOf = cell('born', (text) => (text.trim() === '' ? unknownDay : date(text)))
  const datable = (text: string): Read<WhenText> => (text.trim() === 'unknown' ? wrong('year-needed') : date(text))
  const fromOf = cell('conduct_from', datable)
  const toOf = cell('conduct_to', datable)
  const rolesOf = cell('roles', roleCells())
  const factorsOf = cell('factors', factors)
  const filedOf = cell('filed', dayCells())
  const discoveredOf = cell('discovered', maybeDate)
  const worthOf = cell('value', valueCells())
  const stretch = (name: string): ((cells: Cells) => ToldStretch) => {
    const begins = cell(`${name}_from`, maybeDate)
    const ends = cell(`${name}_to`, maybeDate)
    return (cells) => {
      const [from, to] = [begins(cells), ends(cells)]
      if (from === null) {
        if (to !== null) throw new WrongRow({ is: 'end-without-start', ends: `${name}_to`, begins: `${name}_from` })
        return null
      }
      if (!inOrder(from, to)) throw outOfOrder(`${name}_to`, 'before', `${name}_from`)
      return { from, to }
    }
  }
  const [crimeOf, heldOf] = [stretch('criminal_case'), stretch('confined')]
  const own = Role.options.flatMap((role) =>
    columns.has(ownColumn(role)) ? [{ role, of: cell(ownColumn(role), factors) }] : [],
  )
  return (cells) => {
    const claimant = claimantOf(cells)
    const state = stateOf(cells)
    const born = bornOf(cells)
    const conductFrom = fromOf(cells)
    const conductTo = toOf(cells)
    const roles = rolesOf(cells)
    const common = factorsOf(cells)
    const factorsOfRole = ownFactors(own, cells, roles)
    const filed = filedOf(cells)
    const discovered = discoveredOf(cells)
    const criminalCase = crimeOf(cells)
    const confinement = heldOf(cells)
    const value = worthOf(cells)
    if (!inOrder(conductFrom, conductTo)) throw outOfOrder('conduct_to', 'before', 'conduct_from')
    if (!inOrder(conductFrom, filed)) throw outOfOrder('filed', 'before', null)
    if (!inOrder(born, conductTo)) throw outOfOrder('born', 'after', null)
    return {
      claimant: claimant === '' ? null : copyOf(claimant),
      state,
      born,
      conductFrom,
      conductTo,
      roles,
      factors: common,
      factorsOfRole,
      filed,
      discovered,
      criminalCase,
      confinement,
      value,
    }
  }
}

const nothingOfOneRole: CaseloadRow['factorsOfRole'] = {}

function ownFactors(
  own: readonly { readonly role: Role; readonly of: (cells: Cells) => readonly FactorId[] }[],
  cells: Cells,
  roles: readonly Role[],
): CaseloadRow['factorsOfRole'] {
  let found: Partial<Record<Role, readonly FactorId[]>> | null = null
  for (const { role, of } of own) {
    const factors = of(cells)
    if (factors.length === 0) continue
    if (!roles.includes(role)) throw new WrongRow({ is: 'cell', column: ownColumn(role), fault: 'role-not-in-row' })
    found ??= {}
    found[role] = factors
  }
  return found ?? nothingOfOneRole
}

function bystanderRowOf(columns: ReadonlyMap<string, number>, known: KnownWords): RowOf<BystanderRow> {
  const rolesOf = cellOf(columns, 'role', roleCells())
  const stateOf = cellOf(columns, 'state', stateCells(known.courts))
  const factorsOf = cellOf(columns, 'factors', factorCells(known.factors))
  const countOf = cellOf(columns, 'count', countCells())
  return (cells) => {
    const [role, ...others] = rolesOf(cells)
    if (role === undefined || others.length > 0) throw new WrongRow({ is: 'cell', column: 'role', fault: 'one-role' })
    return { role, state: stateOf(cells), factors: factorsOf(cells), count: countOf(cells) }
  }
}
