import { type Selectable, sql } from 'kysely'
import type { Problem, ProblemCode } from '../../casefile/problems.ts'
import { failed, ok, type Result } from '../../casefile/result.ts'
import type { RecordKind } from '../../casefile/written/single-records.ts'
import type { HistoryFilter, HistoryStep, Turned, Turns } from '../contract/history.ts'
import type { StateOf } from '../contract/records.ts'
import { fromHistory, type Move, makeMoves } from './records.ts'
import type { Shelves, WhyRefused } from './shelves.ts'
import type { Log } from './store.ts'
import type { HistoryRecordTable, HistoryStepTable, Tables } from './tables.ts'

export async function history(
  { db, identityKey }: Shelves,
  filter: HistoryFilter,
): Promise<{ readonly total: number; readonly steps: readonly HistoryStep[] }> {
  let query = db.selectFrom('history_step')
  const { kind, id, before } = filter
  if (kind !== undefined || id !== undefined) {
    query = query.where('number', 'in', (part) => {
      let records = part.selectFrom('history_record').select('step')
      if (kind !== undefined) records = records.where('kind', '=', kind)
      if (id !== undefined) records = records.where('id', '=', id)
      return records
    })
  }
  const counted = await query.select(sql<number>`count(*)`.as('count')).executeTakeFirstOrThrow()
  if (before !== undefined) query = query.where('number', '<', before)
  const rows = await query
    .selectAll()
    .orderBy('number', 'desc')
    .limit(filter.limit ?? 50)
    .execute()
  const steps: HistoryStep[] = []
  for (const row of rows) steps.push(stepOf({ db, identityKey }, row, await recordsOf(db, row.number)))
  return { total: counted.count, steps }
}

const recordsOf = (db: Tables, step: number): Promise<readonly Selectable<HistoryRecordTable>[]> =>
  db.selectFrom('history_record').selectAll().where('step', '=', step).orderBy('at').execute()

function stepOf(
  at: Shelves,
  row: Selectable<HistoryStepTable>,
  records: readonly Selectable<HistoryRecordTable>[],
): HistoryStep {
  return {
    ...row,
    records: records.map(({ kind, id, version, before, after }) => ({
      ...{ kind, id, version },
      before: told(at, kind, id, before),
      after: told(at, kind, id, after),
    })),
  }
}

const told = (at: Shelves, kind: RecordKind, id: string, text: string | null): StateOf =>
  text === null ? null : kind === 'identity' ? 'sealed' : (fromHistory(at, kind, id, text) as StateOf)

/** What stands and what was taken back, the last one at the end: every step is walked, as numbers alone. */
async function stacks(
  db: Tables,
): Promise<{ readonly standing: readonly number[]; readonly taken: readonly number[] }> {
  const steps = await db.selectFrom('history_step').select(['number', 'turn', 'of']).orderBy('number').execute()
  const standing: number[] = []
  const taken: number[] = []
  for (const { number, turn, of } of steps) {
    if (turn === 'change') {
      standing.push(number)
      taken.length = 0
    } else if (of !== null) {
      const [from, to] = turn === 'undo' ? [standing, taken] : [taken, standing]
      from.pop()
      to.push(of)
    }
  }
  return { standing, taken }
}

export async function turns(db: Tables): Promise<Turns> {
  const { standing, taken } = await stacks(db)
  return { undo: standing.at(-1) ?? null, redo: taken.at(-1) ?? null }
}

/** `nothing`: what is answered where there is no step to turn. */
export async function turn<C extends ProblemCode>(
  at: Shelves,
  log: Log,
  which: 'undo' | 'redo',
  nothing: Problem<C>,
): Promise<Result<Turned, C | WhyRefused<RecordKind>>> {
  const next = (await turns(at.db))[which]
  if (next === null) return failed(nothing)
  const step = await at.db.selectFrom('history_step').selectAll().where('number', '=', next).executeTakeFirstOrThrow()
  const records = await recordsOf(at.db, next)
  const moves = (which === 'undo' ? records.toReversed() : records).map((record): Move => {
    const [text, place] = which === 'undo' ? [record.before, record.place_before] : [record.after, record.place_after]
    const { kind, id } = record
    return { kind, id, place, content: text === null ? null : fromHistory(at, kind, id, text) }
  })
  const made = await makeMoves(at, log, `change.${which === 'undo' ? 'undone' : 'redone'}`, moves, {
    turn: which,
    of: next,
  })
  if (!made.ok) return made
  if (made.value.outcome !== 'changed') throw new Error('a step of the history that changes nothing')
  return ok({ change: made.value.change, of: next, action: step.action, records: made.value.records })
}
