import { z } from 'zod'
import { type FactId, PartyId } from '../../casefile/ids.ts'
import { Casefile, type Fact } from '../../casefile/matter.ts'
import { type Problem, problem } from '../../casefile/problems.ts'
import { failed, ok, type Result } from '../../casefile/result.ts'
import type { StoredDamagesInput } from '../contract/casefile.ts'
import { storable } from '../storable-text.ts'
import { type Log, NotAsWritten } from './store.ts'
import type { Tables } from './tables.ts'

const parts = ['matter', 'tolling', 'excludedClaims'] as const

export async function saveCasefile(db: Tables, log: Log, given: Casefile): Promise<Result<null>> {
  const casefile = Casefile.parse(given)
  for (const part of parts) await keep(db, part, JSON.stringify(casefile[part]))
  await replaceAll(db, 'claimant', casefile.claimants)
  await replaceAll(db, 'party', casefile.parties)
  await db.deleteFrom('passage').execute()
  await db.deleteFrom('fact').execute()
  const wrong = await insertFacts(db, casefile.facts, 0)
  if (wrong) return failed(wrong)
  const ids = [...casefile.claimants, ...casefile.parties, ...casefile.facts].map((thing) => thing.id)
  log('casefile.saved', [casefile.matter.id, ...ids])
  return ok(null)
}

export async function saveFacts(db: Tables, log: Log, given: readonly Fact[]): Promise<Result<null>> {
  if (given.length === 0) return ok(null)
  for (const { id } of given) {
    await db.deleteFrom('passage').where('fact', '=', id).execute()
  }
  const places = await db.selectFrom('fact').select(['id', 'place']).orderBy('place').execute()
  const placeOf = new Map(places.map((row) => [row.id, row.place]))
  let next = (places.at(-1)?.place ?? -1) + 1
  for (const fact of given) {
    await db.deleteFrom('fact').where('id', '=', fact.id).execute()
    const known = placeOf.get(fact.id)
    const wrong = await insertFacts(db, [fact], known ?? next)
    if (wrong) return failed(wrong)
    if (known === undefined) next += 1
  }
  log(
    'facts.saved',
    given.map((fact) => fact.id),
  )
  return ok(null)
}

export async function removeFacts(db: Tables, log: Log, ids: readonly FactId[]): Promise<Result<number>> {
  const removed: string[] = []
  for (const id of ids) {
    const gone = await db.deleteFrom('fact').where('id', '=', id).executeTakeFirst()
    if (gone.numDeletedRows > 0n) removed.push(id)
  }
  if (removed.length > 0) log('facts.removed', removed)
  return ok(removed.length)
}

export async function loadCasefile(db: Tables): Promise<Casefile | null> {
  const kept = new Map(
    (await db.selectFrom('casefile_part').selectAll().execute()).map((row) => [row.name, row.content]),
  )
  if (!kept.has('matter')) return null
  const inOrder = async (table: 'claimant' | 'party' | 'fact') =>
    db.selectFrom(table).selectAll().orderBy('place').execute()
  const passages = await db.selectFrom('passage').selectAll().orderBy('fact').orderBy('place').execute()
  const ofFact = Map.groupBy(passages, (row) => row.fact)
  const facts = (await inOrder('fact')).map((row) => ({
    ...fieldsOf(row.content_json),
    passages: (ofFact.get(row.id) ?? []).map((p) => ({
      document: p.document,
      page: p.page,
      start: p.start_at,
      end: p.end_at,
      quote: p.quote,
    })),
  }))
  const parsed = Casefile.safeParse({
    matter: jsonOf(kept.get('matter')),
    tolling: jsonOf(kept.get('tolling')),
    excludedClaims: jsonOf(kept.get('excludedClaims')),
    claimants: (await inOrder('claimant')).map((row) => jsonOf(row.content_json)),
    parties: (await inOrder('party')).map((row) => jsonOf(row.content_json)),
    facts,
  })
  if (!parsed.success) throw new NotAsWritten('casefile')
  return parsed.data
}

const damagesInput = 'damages-input'
const damagesInputOf = `${damagesInput}/`

export async function saveDamagesInput(
  db: Tables,
  log: Log,
  text: string,
  claimant: PartyId | null,
): Promise<Result<null>> {
  await keep(db, claimant === null ? damagesInput : `${damagesInputOf}${claimant}`, storable(text))
  log('damages-input.saved', claimant === null ? [] : [claimant])
  return ok(null)
}

export async function loadDamagesInputs(db: Tables): Promise<readonly StoredDamagesInput[]> {
  const rows = await db.selectFrom('casefile_part').selectAll().orderBy('name').execute()
  return rows.flatMap(({ name, content }): readonly StoredDamagesInput[] => {
    if (name === damagesInput) return [{ claimant: null, text: content }]
    if (!name.startsWith(damagesInputOf)) return []
    return [{ claimant: PartyId.parse(name.slice(damagesInputOf.length)), text: content }]
  })
}

async function keep(db: Tables, name: string, content: string): Promise<void> {
  await db
    .insertInto('casefile_part')
    .values({ name, content })
    .onConflict((c) => c.column('name').doUpdateSet({ content }))
    .execute()
}

async function replaceAll(
  db: Tables,
  table: 'claimant' | 'party',
  things: readonly { readonly id: string }[],
): Promise<void> {
  await db.deleteFrom(table).execute()
  for (const [place, thing] of things.entries()) {
    await db
      .insertInto(table)
      .values({ id: thing.id, place, content_json: JSON.stringify(thing) })
      .execute()
  }
}

/** A quote must stand on its page, character by character, before a fact may rest on it. */
async function insertFacts(db: Tables, facts: readonly Fact[], firstPlace: number): Promise<Problem | null> {
  for (const [index, { passages, ...fact }] of facts.entries()) {
    await db
      .insertInto('fact')
      .values({ id: fact.id, place: firstPlace + index, content_json: JSON.stringify(fact) })
      .execute()
    for (const [place, { document, page, start, end, quote }] of passages.entries()) {
      const stored = await db
        .selectFrom('page')
        .select('text')
        .where('document', '=', document)
        .where('page', '=', page)
        .executeTakeFirst()
      if (stored === undefined || stored.text.slice(start, end) !== quote) {
        return problem('quote-not-found', { fact: fact.id, page, document })
      }
      await db
        .insertInto('passage')
        .values({ fact: fact.id, place, document, page, start_at: start, end_at: end, quote })
        .execute()
    }
  }
  return null
}

function jsonOf(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text)
  } catch {
    throw new NotAsWritten('json')
  }
}

const Fields = z.record(z.string(), z.unknown())

function fieldsOf(text: string): Readonly<Record<string, unknown>> {
  const parsed = Fields.safeParse(jsonOf(text))
  if (!parsed.success) throw new NotAsWritten('json')
  return parsed.data
}
