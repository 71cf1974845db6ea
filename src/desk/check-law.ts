import { join } from 'node:path'
import { problem } from '../casefile/problems.ts'
import { failed, ok, type Result } from '../casefile/result.ts'
import { mismatchOf } from '../law/limitation-cases.ts'
import { readDecisionsFolder } from '../shelf/read-decisions.ts'
import { readElementsFolder } from '../shelf/read-elements.ts'
import { readLawFolder } from '../shelf/read-law.ts'
import { readLimitationCases } from '../shelf/read-limitation-cases.ts'
import { statuteFolder } from './compute-limitation.ts'

export interface LawCheck {
  readonly provisions: number
  readonly versions: number
  readonly courts: number
  readonly decisions: number
  readonly theories: number
  readonly tables: number
  readonly rows: number
  /** Versions of claims with a known first day that no row of a table stands on either side of. */
  readonly boundariesWithoutRows: readonly string[]
}

/**
 * Everything that can be checked in the law folder by machine: shape, order of versions, sources, and every row of every
 * table. The first thing wrong is named with file and line. Problems: `folder-not-found`, `law-not-valid`.
 */
export function checkLaw(folder = statuteFolder): Result<LawCheck> {
  const law = readLawFolder(folder)
  if (!law.ok) return law
  const elements = readElementsFolder(folder)
  if (!elements.ok) return elements
  const decisions = readDecisionsFolder(join(folder, 'decisions'))
  if (!decisions.ok) return decisions
  const tables = readLimitationCases(folder)
  if (!tables.ok) return tables
  let rows = 0
  const dated = new Map<string, string[]>()
  for (const { path, table, lineOfRow } of tables.value) {
    for (const [i, row] of table.rows.entries()) {
      rows += 1
      const wrong = mismatchOf(table, row, law.value)
      if (wrong !== null)
        return failed(
          problem('law-not-valid', {
            file: path,
            line: lineOfRow(i),
            what: `the row "${row.name}" is answered otherwise: ${wrong}.`,
          }),
        )
    }
    dated.set(table.claim, [...(dated.get(table.claim) ?? []), JSON.stringify(table.rows)])
  }
  const provisions = [...law.value.provisions.values()]
  return ok({
    provisions: provisions.length,
    versions: provisions.reduce((sum, one) => sum + one.versions.length, 0),
    courts: law.value.courts.length,
    decisions: decisions.value.length,
    theories: elements.value.elements.theories.length,
    tables: tables.value.length,
    rows,
    boundariesWithoutRows: provisions.flatMap((one) => {
      const text = dated.get(one.id)?.join('')
      if (text === undefined) return []
      return one.versions.flatMap((version) => {
        if (version.from === null || version.limitation === null) return []
        const before = Temporal.PlainDate.from(version.from).subtract({ days: 1 }).toString()
        return text.includes(version.from) && text.includes(before) ? [] : [`${one.id}@${version.from}`]
      })
    }),
  })
}
