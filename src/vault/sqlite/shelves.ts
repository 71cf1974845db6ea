import { Fact } from '../../casefile/matter.ts'
import { type Problem, type ProblemCode, problem } from '../../casefile/problems.ts'
import { firstClaimant, type RecordKind, recordShapes } from '../../casefile/written/single-records.ts'
import { storable } from '../storable-text.ts'
import { readIdentity, writeIdentity } from './identities.ts'
import { NotAsWritten } from './store.ts'
import { fieldsOf, jsonOf } from './stored-json.ts'
import type { Tables } from './tables.ts'

/** A record where it lies: what it holds, as its schema reads it, and its place among its kind where order counts. */
export interface Lying {
  readonly content: unknown
  readonly place: number | null
}

export interface Shelves {
  readonly db: Tables
  readonly identityKey: Buffer
}

/** Why a record of a kind may not stand as it was given. */
export type WhyRefused<K extends RecordKind> = K extends 'fact'
  ? 'quote-not-found'
  : K extends 'suggestion'
    ? 'suggestion-not-found'
    : never

/** How the records of one kind are kept. */
interface Shelf<C extends ProblemCode = never> {
  readonly ids: (at: Shelves) => Promise<readonly string[]>
  readonly read: (at: Shelves, id: string) => Promise<Lying | null>
  /** Puts it there, over the one of the same id; a problem where it may not stand. `place` null: behind the last. */
  readonly write: (at: Shelves, id: string, content: unknown, place: number | null) => Promise<Problem<C> | null>
  readonly remove: (at: Shelves, id: string) => Promise<void>
}

/** The content as its schema reads it; what was not written so is damage. */
export function asWritten(kind: RecordKind, content: unknown): unknown {
  const parsed = recordShapes[kind].safeParse(content)
  if (!parsed.success) throw new NotAsWritten(kind)
  return parsed.data
}

const inTable = (kind: 'claimant' | 'party'): Shelf => ({
  ids: async ({ db }) => (await db.selectFrom(kind).select('id').orderBy('place').execute()).map(({ id }) => id),
  read: async ({ db }, id) => {
    const row = await db.selectFrom(kind).selectAll().where('id', '=', id).executeTakeFirst()
    return row === undefined ? null : { content: asWritten(kind, jsonOf(row.content_json)), place: row.place }
  },
  write: async ({ db }, id, content, given) => {
    const place = given ?? (await afterLast(db, kind))
    const content_json = JSON.stringify(content)
    await db
      .insertInto(kind)
      .values({ id, place, content_json })
      .onConflict((c) => c.column('id').doUpdateSet({ place, content_json }))
      .execute()
    return null
  },
  remove: async ({ db }, id) => {
    await db.deleteFrom(kind).where('id', '=', id).execute()
  },
})

async function afterLast(db: Tables, table: 'claimant' | 'party' | 'fact'): Promise<number> {
  const last = await db.selectFrom(table).select('place').orderBy('place', 'desc').limit(1).executeTakeFirst()
  return (last?.place ?? -1) + 1
}

const facts: Shelf<'quote-not-found'> = {
  ids: async ({ db }) => (await db.selectFrom('fact').select('id').orderBy('place').execute()).map(({ id }) => id),
  read: async ({ db }, id) => {
    const row = await db.selectFrom('fact').selectAll().where('id', '=', id).executeTakeFirst()
    if (row === undefined) return null
    const rows = await db.selectFrom('passage').selectAll().where('fact', '=', id).orderBy('place').execute()
    const passages = rows.map(({ document, page, start_at: start, end_at: end, quote }) => ({
      ...{ document, page, start, end, quote },
    }))
    return { content: asWritten('fact', { ...fieldsOf(row.content_json), passages }), place: row.place }
  },
  write: async ({ db }, id, content, given) => {
    const { passages, ...fact } = Fact.parse(content)
    const place = given ?? (await afterLast(db, 'fact'))
    await db.deleteFrom('passage').where('fact', '=', id).execute()
    await db.deleteFrom('fact').where('id', '=', id).execute()
    await db
      .insertInto('fact')
      .values({ id, place, content_json: JSON.stringify(fact) })
      .execute()
    return insertPassages(db, id, passages)
  },
  remove: async ({ db }, id) => {
    await db.deleteFrom('passage').where('fact', '=', id).execute()
    await db.deleteFrom('fact').where('id', '=', id).execute()
  },
}

/** A quote must stand on its page, character by character, before a fact may rest on it. */
async function insertPassages(
  db: Tables,
  fact: string,
  passages: Fact['passages'],
): Promise<Problem<'quote-not-found'> | null> {
  for (const [place, { document, page, start, end, quote }] of passages.entries()) {
    const stored = await db
      .selectFrom('page')
      .select('text')
      .where('document', '=', document)
      .where('page', '=', page)
      .executeTakeFirst()
    if (stored === undefined || stored.text.slice(start, end) !== quote)
      return problem('quote-not-found', { fact, page, document })
    await db
      .insertInto('passage')
      .values({ fact, place, document, page, start_at: start, end_at: end, quote })
      .execute()
  }
  return null
}

const asPart = (
  kind: 'matter' | 'tolling' | 'excluded-claims' | 'damages-input',
  nameOf: (id: string) => string,
  idOf: (name: string) => string | null,
  code: { readonly write: (content: unknown) => string; readonly read: (text: string) => unknown },
): Shelf => ({
  ids: async ({ db }) => {
    const rows = await db.selectFrom('casefile_part').select('name').orderBy('name').execute()
    return rows.flatMap(({ name }) => idOf(name) ?? [])
  },
  read: async ({ db }, id) => {
    const row = await db.selectFrom('casefile_part').selectAll().where('name', '=', nameOf(id)).executeTakeFirst()
    return row === undefined ? null : { content: asWritten(kind, code.read(row.content)), place: null }
  },
  write: async ({ db }, id, given) => {
    const content = code.write(given)
    await db
      .insertInto('casefile_part')
      .values({ name: nameOf(id), content })
      .onConflict((c) => c.column('name').doUpdateSet({ content }))
      .execute()
    return null
  },
  remove: async ({ db }, id) => {
    await db.deleteFrom('casefile_part').where('name', '=', nameOf(id)).execute()
  },
})

const json = { write: (content: unknown) => JSON.stringify(content), read: jsonOf }
const onlyOne = (kind: 'matter' | 'tolling' | 'excluded-claims', name: string): Shelf =>
  asPart(
    kind,
    () => name,
    (found) => (found === name ? kind : null),
    json,
  )

const damages = 'damages-input'
const damagesInputs = asPart(
  damages,
  (id) => (id === firstClaimant ? damages : `${damages}/${id}`),
  (name) => (name === damages ? firstClaimant : name.startsWith(`${damages}/`) ? name.slice(damages.length + 1) : null),
  {
    write: (content) => storable(recordShapes[damages].parse(content).text),
    read: (text) => ({ text }),
  },
)

const identities: Shelf = {
  ids: async ({ db }) => (await db.selectFrom('identity').select('id').orderBy('id').execute()).map(({ id }) => id),
  read: async ({ db, identityKey }, id) => {
    const content = await readIdentity(db, identityKey, id)
    return content === null ? null : { content, place: null }
  },
  write: async ({ db, identityKey }, _id, content) => {
    await writeIdentity(db, identityKey, recordShapes.identity.parse(content))
    return null
  },
  remove: async ({ db }, id) => {
    await db.deleteFrom('identity').where('id', '=', id).execute()
  },
}

/** Patterns make suggestions, people only decide about them. */
const decisions: Shelf<'suggestion-not-found'> = {
  ids: async ({ db }) => (await db.selectFrom('suggestion').select('id').orderBy('id').execute()).map(({ id }) => id),
  read: async ({ db }, id) => {
    const row = await db.selectFrom('suggestion').select('status').where('id', '=', id).executeTakeFirst()
    return row === undefined ? null : { content: asWritten('suggestion', row), place: null }
  },
  write: async ({ db }, id, content) => {
    const { status } = recordShapes.suggestion.parse(content)
    const done = await db.updateTable('suggestion').set({ status }).where('id', '=', id).executeTakeFirst()
    return done.numUpdatedRows === 0n ? problem('suggestion-not-found', { suggestion: id }) : null
  },
  remove: async () => {
    throw new Error('a suggestion is decided about, never removed')
  },
}

/** From whom a document came: a document is there whether anybody said so or not. */
const custodians: Shelf = {
  ids: async ({ db }) => (await db.selectFrom('document').select('id').orderBy('ord').execute()).map(({ id }) => id),
  read: async ({ db }, id) => {
    const row = await db.selectFrom('document').select('custodian').where('id', '=', id).executeTakeFirst()
    if (row === undefined) return null
    return { content: asWritten('custodian', { from: row.custodian === '' ? null : row.custodian }), place: null }
  },
  write: async ({ db }, id, content) => {
    const { from: custodian } = recordShapes.custodian.parse(content)
    const done = await db.updateTable('document').set({ custodian }).where('id', '=', id).executeTakeFirst()
    if (done.numUpdatedRows === 0n) throw new Error('a custodian of no document')
    return null
  },
  remove: async () => {
    throw new Error('of a document it is said from whom it came, or that it came from nobody in particular')
  },
}

/** Kinds that lie in one table, as JSON. */
type PlainKind =
  | 'tag'
  | 'note'
  | 'task'
  | 'search'
  | 'review-question'
  | 'review-answer'
  | 'intake'
  | 'safe-contact'
  | 'witness'

const plain = (kind: PlainKind): Shelf => ({
  ids: async ({ db }) => {
    const rows = await db.selectFrom('record').select('id').where('kind', '=', kind).orderBy('place').execute()
    return rows.map(({ id }) => id)
  },
  read: async ({ db }, id) => {
    const row = await db
      .selectFrom('record')
      .selectAll()
      .where('kind', '=', kind)
      .where('id', '=', id)
      .executeTakeFirst()
    return row === undefined ? null : { content: asWritten(kind, jsonOf(row.content_json)), place: row.place }
  },
  write: async ({ db }, id, content, given) => {
    const last = db.selectFrom('record').select('place').where('kind', '=', kind).orderBy('place', 'desc').limit(1)
    const place = given ?? ((await last.executeTakeFirst())?.place ?? -1) + 1
    const content_json = JSON.stringify(content)
    await db
      .insertInto('record')
      .values({ kind, id, place, content_json })
      .onConflict((c) => c.columns(['kind', 'id']).doUpdateSet({ place, content_json }))
      .execute()
    return null
  },
  remove: async ({ db }, id) => {
    await db.deleteFrom('record').where('kind', '=', kind).where('id', '=', id).execute()
  },
})

export const shelves: { readonly [K in RecordKind]: Shelf<WhyRefused<K>> } = {
  matter: onlyOne('matter', 'matter'),
  claimant: inTable('claimant'),
  party: inTable('party'),
  fact: facts,
  tolling: onlyOne('tolling', 'tolling'),
  'excluded-claims': onlyOne('excluded-claims', 'excludedClaims'),
  identity: identities,
  suggestion: decisions,
  custodian: custodians,
  'damages-input': damagesInputs,
  tag: plain('tag'),
  note: plain('note'),
  task: plain('task'),
  search: plain('search'),
  'review-question': plain('review-question'),
  'review-answer': plain('review-answer'),
  intake: plain('intake'),
  'safe-contact': plain('safe-contact'),
  witness: plain('witness'),
}
