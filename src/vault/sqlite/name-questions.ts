import { createHmac } from 'node:crypto'
import { z } from 'zod'
import { NameQuestion } from '../../casefile/release/name-question.ts'
import { sealForHistory, unsealFromHistory } from './identities.ts'
import type { Shelves } from './shelves.ts'
import { type Log, NotAsWritten } from './store.ts'
import { jsonOf } from './stored-json.ts'

const Kept = z.array(NameQuestion)
const begins = 'name-questions/'

/** Nothing is written, nor logged, where the same stand there already. */
export async function keepQuestions(
  { db, identityKey }: Shelves,
  log: Log,
  paper: string,
  given: readonly NameQuestion[],
): Promise<null> {
  const name = `${begins}${paper}`
  const row = await db.selectFrom('casefile_part').selectAll().where('name', '=', name).executeTakeFirst()
  const before = row === undefined ? '[]' : unsealFromHistory(identityKey, name, row.content)
  const after = JSON.stringify(Kept.parse(given))
  if (before === after) return null
  log('name-questions.kept', [`paper:${paper}`, ...new Set(given.map(({ identity }) => identity))])
  if (given.length === 0) await db.deleteFrom('casefile_part').where('name', '=', name).execute()
  else {
    const content = sealForHistory(identityKey, name, after)
    await db
      .insertInto('casefile_part')
      .values({ name, content })
      .onConflict((c) => c.column('name').doUpdateSet({ content }))
      .execute()
  }
  return null
}

export const digestOf = (key: Buffer, text: string): Uint8Array =>
  createHmac('sha256', key)
    .update(JSON.stringify(['question', text]))
    .digest()

export async function keptQuestions({ db, identityKey }: Shelves): Promise<readonly NameQuestion[]> {
  const rows = await db.selectFrom('casefile_part').selectAll().where('name', 'like', `${begins}%`).execute()
  return rows.flatMap(({ name, content }) => {
    const read = Kept.safeParse(jsonOf(unsealFromHistory(identityKey, name, content)))
    if (!read.success) throw new NotAsWritten('name-questions')
    return read.data
  })
}
