import { Identity } from '../../casefile/matter.ts'
import { ok, type Result } from '../../casefile/result.ts'
import { nonceLength, seal, unseal } from '../keys.ts'
import { type Log, NotAsWritten } from './store.ts'
import type { Tables } from './tables.ts'

/** The id is bound into the box: one person's identity cannot be put in another's place. */
const boundTo = (id: string): string => `redress/identity/1/${id}`

export async function writeIdentity(db: Tables, key: Buffer, identity: Identity): Promise<void> {
  const { nonce, box } = seal(key, Buffer.from(JSON.stringify(identity), 'utf8'), boundTo(identity.id))
  await db
    .insertInto('identity')
    .values({ id: identity.id, nonce, box })
    .onConflict((c) => c.column('id').doUpdateSet({ nonce, box }))
    .execute()
}

interface Row {
  readonly id: string
  readonly nonce: Uint8Array
  readonly box: Uint8Array
}

function identityIn(row: Row, key: Buffer): Identity {
  const plain = unseal(key, { nonce: Buffer.from(row.nonce), box: Buffer.from(row.box) }, boundTo(row.id))
  if (plain === null) throw new NotAsWritten('identity')
  return Identity.parse(JSON.parse(plain.toString('utf8')))
}

/** For comparing and changing inside the vault: hands nothing out, so it is no look. */
export async function readIdentity(db: Tables, key: Buffer, id: string): Promise<Identity | null> {
  const row = await db.selectFrom('identity').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : identityIn(row, key)
}

/** The entry is written before the identities are handed out, in the same transaction. */
export async function readIdentities(
  db: Tables,
  log: Log,
  key: Buffer,
  reason: string,
): Promise<Result<readonly Identity[], never>> {
  const identities = await allIdentities(db, key)
  log('identities.read', [`reason:${reason}`, ...identities.map(({ id }) => id)])
  return ok(identities)
}

/** Every identity by its id, opened. Whoever hands them out says so in the log, or that no log could take it. */
export async function allIdentities(db: Tables, key: Buffer): Promise<readonly Identity[]> {
  const rows = await db.selectFrom('identity').selectAll().orderBy('id').execute()
  return rows.map((row) => identityIn(row, key))
}

const inHistory = (id: string): string => `redress/identity-history/1/${id}`

/** An identity as the history keeps it: under the key of identities too. */
export function sealForHistory(key: Buffer, id: string, content: string): string {
  const { nonce, box } = seal(key, Buffer.from(content, 'utf8'), inHistory(id))
  return Buffer.concat([nonce, box]).toString('base64')
}

export function unsealFromHistory(key: Buffer, id: string, text: string): string {
  const bytes = Buffer.from(text, 'base64')
  const sealed = { nonce: bytes.subarray(0, nonceLength), box: bytes.subarray(nonceLength) }
  const plain = unseal(key, sealed, inHistory(id))
  if (plain === null) throw new NotAsWritten('identity')
  return plain.toString('utf8')
}
