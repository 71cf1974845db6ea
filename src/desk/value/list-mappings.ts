import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { GivenFile } from '../../casefile/given-file.ts'
import { ok, type Result } from '../../casefile/result.ts'
import type { KnownMapping, TableRead } from '../../casefile/value/table-read.ts'
import type { GivenFileTrouble } from '../../shelf/read-trouble.ts'
import { readTableMapping } from '../../shelf/tables/read-table-mapping.ts'
import { programFolder } from '../program-folder.ts'
import { importTable } from './import-table.ts'

const folder = join(programFolder, 'data', 'mappings')

/** The mappings for official tables that come with Redress. Problem: `input-not-valid`. */
export function listMappings(): Result<{ readonly mappings: readonly KnownMapping[] }, GivenFileTrouble> {
  const mappings: KnownMapping[] = []
  for (const file of readdirSync(folder).filter((one) => one.endsWith('.yaml'))) {
    const read = readTableMapping(join(folder, file))
    if (!read.ok) return read
    const { title, publisher, gives } = read.value
    mappings.push({ name: basename(file, '.yaml'), title, publisher, gives })
  }
  return ok({ mappings: mappings.toSorted((a, b) => (a.title < b.title ? -1 : 1)) })
}

/** What a table gives under a mapping that comes with Redress, by its name, or under one of the person's own. */
export async function readTable(
  table: GivenFile,
  mapping: { readonly known: string } | { readonly own: GivenFile },
  downloaded: string,
): Promise<Result<TableRead, GivenFileTrouble | 'usage'>> {
  const map = 'own' in mapping ? mapping.own : join(folder, `${basename(mapping.known)}.yaml`)
  const read = await importTable(table, map, downloaded)
  return read.ok ? ok(read.value.value) : read
}
