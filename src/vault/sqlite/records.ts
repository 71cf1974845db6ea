import { failed, ok, type Result } from '../../casefile/result.ts'
import {
  type RecordChange,
  type RecordKind,
  recordShapes,
  type SingleChange,
  type Versioned,
} from '../../casefile/written/single-records.ts'
import type { ChangedRecord, ChangeOutcome, Conflict, StateOf } from '../contract/records.ts'
import { sealForHistory, unsealFromHistory } from './identities.ts'
import { asWritten, type Lying, type Shelves, shelves, type WhyRefused } from './shelves.ts'
import type { Log } from './store.ts'
import { jsonOf } from './stored-json.ts'
import type { Tables } from './tables.ts'

/** A record as it shall be, whatever version stands there; `place` where its order among its kind is given. */
export interface Move<K extends RecordKind = RecordKind> {
  readonly kind: K
  readonly id: string
  readonly content: unknown
  readonly place?: number | null
}

export interface Turn {
  readonly turn: 'change' | 'undo' | 'redo'
  readonly of: number | null
}

const plainChange: Turn = { turn: 'change', of: null }

/** The last version; a record from before there was a history is in its first. */
export async function versionOf(at: Shelves, kind: RecordKind, id: string): Promise<number> {
  const row = await at.db
    .selectFrom('history_record')
    .select('version')
    .where('kind', '=', kind)
    .where('id', '=', id)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row !== undefined) return row.version
  return (await shelves[kind].read(at, id)) === null ? 0 : 1
}

export async function readRecord<K extends RecordKind>(at: Shelves, kind: K, id: string): Promise<Versioned<K> | null> {
  const lying = await shelves[kind].read(at, id)
  return lying === null ? null : versioned(kind, id, await versionOf(at, kind, id), lying)
}

/** The schema of the kind read this content: the one place where that is said to the types. */
const versioned = <K extends RecordKind>(kind: K, id: string, version: number, { content }: Lying): Versioned<K> => ({
  kind,
  id,
  version,
  content: content as Versioned<K>['content'],
})

export async function listRecords<K extends RecordKind>(at: Shelves, kind: K): Promise<readonly Versioned<K>[]> {
  const found: Versioned<K>[] = []
  for (const id of await shelves[kind].ids(at)) {
    const record = await readRecord(at, kind, id)
    if (record !== null) found.push(record)
  }
  return found
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Changes records that were before the eyes of whoever asks; on any other version than the last it is a conflict. */
export async function changeRecords(
  at: Shelves,
  log: Log,
  action: string,
  changes: readonly RecordChange[],
): Promise<Result<ChangeOutcome, WhyRefused<RecordKind>>> {
  const conflicts: Conflict[] = []
  for (const change of changes) {
    const version = await versionOf(at, change.kind, change.id)
    if (version === change.basedOn) continue
    const lying = await shelves[change.kind].read(at, change.id)
    // The other made the same change: nothing is lost, and nothing is to be chosen.
    if (same(lying?.content ?? null, parsed(change))) continue
    conflicts.push({
      ...{ kind: change.kind, id: change.id, basedOn: change.basedOn },
      base: await stateAt(at, change, change.basedOn),
      current: { version, content: shown(change.kind, lying?.content ?? null) },
      yours: shown(change.kind, change.content),
    })
  }
  if (conflicts.length > 0) return ok({ outcome: 'conflict', conflicts })
  return makeMoves(at, log, action, changes)
}

function parsed({ kind, id, content }: SingleChange | Move): unknown {
  if (content === null) return null
  const read: unknown = recordShapes[kind].parse(content)
  if (typeof read === 'object' && read !== null && 'id' in read && kind !== 'matter' && read.id !== id)
    throw new Error(`a ${kind} is kept under its own id`)
  return read
}

const shown = (kind: RecordKind, content: unknown): StateOf =>
  content === null ? null : kind === 'identity' ? 'sealed' : (content as StateOf)

async function stateAt(at: Shelves, { kind, id }: SingleChange, version: number): Promise<StateOf> {
  const rows = await at.db
    .selectFrom('history_record')
    .select(['version', 'before', 'after'])
    .where('kind', '=', kind)
    .where('id', '=', id)
    .where('version', 'in', [version, version + 1])
    .execute()
  const made = rows.find((row) => row.version === version)
  const text = made === undefined ? rows.find((row) => row.version === version + 1)?.before : made.after
  return shown(kind, text === undefined || text === null ? null : fromHistory(at, kind, id, text))
}

/** One step of the history. What stands already as it is given is left out; nothing at all is `unchanged`. */
export async function makeMoves<K extends RecordKind>(
  at: Shelves,
  log: Log,
  action: string,
  moves: readonly Move<K>[],
  { turn, of }: Turn = plainChange,
): Promise<Result<Exclude<ChangeOutcome, { readonly outcome: 'conflict' }>, WhyRefused<K>>> {
  const needed: { readonly move: Move<K>; readonly after: unknown }[] = []
  const seen = new Set<string>()
  for (const move of moves) {
    const name = `${move.kind} ${move.id}`
    if (seen.has(name)) throw new Error('one record twice in one step')
    seen.add(name)
    const lying = await shelves[move.kind].read(at, move.id)
    const after = parsed(move)
    const stays = move.place === undefined || move.place === null || move.place === lying?.place
    if (!stays || !same(lying?.content ?? null, after)) needed.push({ move, after })
  }
  if (needed.length === 0) return ok({ outcome: 'unchanged' })
  const number = (await lastStep(at.db)) + 1
  const stamp = log(action, [`change:${number}`, ...new Set(needed.map(({ move }) => move.id))])
  await at.db
    .insertInto('history_step')
    .values({ number, ...stamp, action, turn, of })
    .execute()
  const records: ChangedRecord[] = []
  for (const [place, { move, after }] of needed.entries()) {
    const { kind, id } = move
    const before = await shelves[kind].read(at, id)
    const version = (await versionOf(at, kind, id)) + 1
    if (after === null) await shelves[kind].remove(at, id)
    else {
      const wrong = await shelves[kind].write(at, id, after, move.place ?? before?.place ?? null)
      if (wrong !== null) return failed(wrong)
    }
    const now = await shelves[kind].read(at, id)
    await at.db
      .insertInto('history_record')
      .values({
        ...{ step: number, at: place, kind, id, version },
        before: toHistory(at, kind, id, before),
        after: toHistory(at, kind, id, now),
        place_before: before?.place ?? null,
        place_after: now?.place ?? null,
      })
      .execute()
    records.push({ kind, id, version })
  }
  return ok({ outcome: 'changed', change: number, records })
}

async function lastStep(db: Tables): Promise<number> {
  const last = await db
    .selectFrom('history_step')
    .select('number')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last?.number ?? 0
}

function toHistory({ identityKey }: Shelves, kind: RecordKind, id: string, lying: Lying | null): string | null {
  if (lying === null) return null
  const text = JSON.stringify(lying.content)
  return kind === 'identity' ? sealForHistory(identityKey, id, text) : text
}

export function fromHistory({ identityKey }: Shelves, kind: RecordKind, id: string, text: string): unknown {
  return asWritten(kind, jsonOf(kind === 'identity' ? unsealFromHistory(identityKey, id, text) : text))
}
