import { type Kysely, sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { steps } from '../migrations/steps.ts'
import type { VaultTables } from './tables.ts'

/** Names of the steps that this database has behind it; empty for a new one. */
export async function stepsTaken(db: Kysely<VaultTables>): Promise<readonly string[]> {
  const tables = await sql<{ name: string }>`SELECT name FROM sqlite_master WHERE name = 'kysely_migration'`.execute(db)
  if (tables.rows.length === 0) return []
  const taken = await sql<{ name: string }>`SELECT name FROM kysely_migration ORDER BY name`.execute(db)
  return taken.rows.map((row) => row.name)
}

/** `newer`: it holds a step that this program does not know. `none`: it is no matter, but a database without tables. */
export async function shapeOf(db: Kysely<VaultTables>): Promise<'current' | 'older' | 'newer' | 'none'> {
  const taken = new Set(await stepsTaken(db))
  if (taken.size === 0) return 'none'
  const known = Object.keys(steps)
  if ([...taken].some((name) => !known.includes(name))) return 'newer'
  return known.every((name) => taken.has(name)) ? 'current' : 'older'
}

/** Takes every step that is missing and then does `last`, all in one transaction; nothing where no step is missing. */
export async function migrate(
  db: Kysely<VaultTables>,
  from: Readonly<Record<string, Migration>> = steps,
  last: (within: Kysely<VaultTables>) => Promise<void> = async () => {},
): Promise<void> {
  const names = Object.keys(from).sort()
  const newest = names.at(-1)
  const step = newest === undefined ? undefined : from[newest]
  if (newest === undefined || step === undefined) return
  const ending: Migration = {
    up: async (within) => {
      await step.up(within)
      await last(within)
    },
  }
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...from, [newest]: ending }) } })
  const { error } = await migrator.migrateToLatest()
  if (error !== undefined) throw error
}
