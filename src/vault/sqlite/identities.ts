import { Identity } from '../../casefile/matter.ts'
import { ok, type Result } from '../../casefile/result.ts'
import { seal, unseal } from '../keys.ts'
import { type Log, NotAsWritten } from './store.ts'
import type { Tables } from './tables.ts'

/** The id is bound into the box: one person's identity cannot be put in another's place. */
const boundTo = (id: string): string => `redress/identity/1/${id}`

export async function putIdentities(
  db: Tables,
  log: Log,
  key: Buffer,
  given: readonly Identity[],
): Promise<Result<null>> {
  for (const identity of given.map((one) => Identity.parse(one))) {
    const { nonce, box } = seal(key, Buffer.from(JSON.stringify(identity), 'utf8'), boundTo(identity.id))
    await db
      .insertInto('identity')
      .values({ id: identity.id, nonce, box })
      .onConflict((c) => c.column('id').doUpdateSet({ nonce, box }))
      .execute()
  }
  if (given.length > 0) {
    log(
      'identities.saved',
      given.map((identity) => identity.id),
    )
  }
  return ok(null)
}

export async function removeIdentities(db: Tables, log: Log, ids: readonly string[]): Promise<Result<number>> {
  const removed: string[] = []
  for (const id of ids) {
    const gone = await db.deleteFrom('identity').where('id', '=', id).executeTakeFirst()
    if (gone.numDeletedRows > 0n) removed.push(id)
  }
  if (removed.length > 0) log('identities.removed', removed)
  return ok(removed.length)
}

/** The entry is written before the identities are handed out, in the same transaction. */
export async function readIdentities(
  db: Tables,
  log: Log,
  key: Buffer,
  reason: string,
): Promise<Result<readonly Identity[]>> {
  const rows = await db.selectFrom('identity').selectAll().orderBy('id').execute()
  const identities = rows.map((row) => {
    const plain = unseal(key, { nonce: Buffer.from(row.nonce), box: Buffer.from(row.box) }, boundTo(row.id))
    if (plain === null) throw new NotAsWritten('identity')
    return Identity.parse(JSON.parse(plain.toString('utf8')))
  })
  log('identities.read', [`reason:${reason}`, ...rows.map((row) => row.id)])
  return ok(identities)
}
