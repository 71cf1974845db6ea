import { PartyId } from '../../casefile/ids.ts'
import { Casefile } from '../../casefile/matter.ts'
import { ok, type Result } from '../../casefile/result.ts'
import { firstClaimant } from '../../casefile/written/single-records.ts'
import type { StoredDamagesInput } from '../contract/casefile.ts'
import { storable } from '../storable-text.ts'
import { type Move, makeMoves } from './records.ts'
import type { Shelves } from './shelves.ts'
import { type Log, NotAsWritten } from './store.ts'
import { fieldsOf, jsonOf } from './stored-json.ts'
import type { Tables } from './tables.ts'

export async function loadCasefile(db: Tables): Promise<Casefile | null> {
  const kept = new Map(
    (await db.selectFrom('casefile_part').selectAll().execute()).map((row) => [row.name, row.content]),
  )
  const inOrder = async (table: 'claimant' | 'party' | 'fact') =>
    db.selectFrom(table).selectAll().orderBy('place').execute()
  const claimants = await inOrder('claimant')
  if (!kept.has('matter') || claimants.length === 0) return null
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
    matter: jsonOf(kept.get('matter') ?? ''),
    tolling: jsonOf(kept.get('tolling') ?? '[]'),
    excludedClaims: jsonOf(kept.get('excludedClaims') ?? '[]'),
    claimants: claimants.map((row) => jsonOf(row.content_json)),
    parties: (await inOrder('party')).map((row) => jsonOf(row.content_json)),
    facts,
  })
  if (!parsed.success) throw new NotAsWritten('casefile')
  return parsed.data
}

const damagesInput = 'damages-input'
const damagesInputOf = `${damagesInput}/`

export async function saveDamagesInput(
  at: Shelves,
  log: Log,
  text: string,
  claimant: PartyId | null,
): Promise<Result<null, never>> {
  const content = { text: storable(text) }
  const move: Move<'damages-input'> = { kind: 'damages-input', id: claimant ?? firstClaimant, content }
  const made = await makeMoves(at, log, 'damages-input.saved', [move])
  return made.ok ? ok(null) : made
}

export async function loadDamagesInputs(db: Tables): Promise<readonly StoredDamagesInput[]> {
  const rows = await db.selectFrom('casefile_part').selectAll().orderBy('name').execute()
  return rows.flatMap(({ name, content }): readonly StoredDamagesInput[] => {
    if (name === damagesInput) return [{ claimant: null, text: content }]
    if (!name.startsWith(damagesInputOf)) return []
    return [{ claimant: PartyId.parse(name.slice(damagesInputOf.length)), text: content }]
  })
}
