import { join } from 'node:path'
import { isoDay } from '../../casefile/dates.ts'
import { problem } from '../../casefile/problems.ts'
import { failed, ok, type Result } from '../../casefile/result.ts'
import { boundariesOf, boundariesWithoutRows } from '../../law/limitation/limitation-boundaries.ts'
import { differencesOf } from '../../law/limitation/limitation-cases.ts'
import { givesPeriod, type Provision } from '../../law/provision.ts'
import { readDecisionsFolder, readPrecedentGuide } from '../../shelf/read-decisions.ts'
import { readElementsFolder, readNotPut } from '../../shelf/read-elements.ts'
import { readLawFolder } from '../../shelf/read-law.ts'
import { readLimitationCases } from '../../shelf/read-limitation-cases.ts'
import { readDiscoveryOrders, readNotices } from '../../shelf/read-notices.ts'
import type { LawTrouble } from '../../shelf/read-trouble.ts'
import { lawFolder } from '../program-folder.ts'
import { wordsOfOrders } from './find-discovery-orders.ts'

export interface LawCheck {
  readonly provisions: number
  readonly versions: number
  readonly courts: number
  readonly decisions: number
  readonly notices: number
  readonly orders: number
  readonly theories: number
  readonly tables: number
  readonly rows: number
  /** Days on which an answer may change, each with a row on both sides. */
  readonly boundaries: number
}

/**
 * Everything that can be checked in the law folder by machine: shape, order of versions, sources, every row of every
 * table, and that each claim has rows on both sides of each day on which its time limit changes. The first thing wrong is
 * named with file and line. Problems: `folder-not-found`, `law-not-valid`.
 */
export function checkLaw(folder = lawFolder): Result<LawCheck, LawTrouble> {
  const law = readLawFolder(folder)
  if (!law.ok) return law
  const elements = readElementsFolder(folder)
  if (!elements.ok) return elements
  const decisions = readDecisionsFolder(join(folder, 'decisions'), {
    factors: new Set(elements.value.factors.factors.map(({ id }) => id)),
    courts: law.value.courts,
  })
  if (!decisions.ok) return decisions
  const factorIds = elements.value.factors.factors.map(({ id }) => id)
  const guide = readPrecedentGuide(join(folder, 'precedent-claims.yaml'))
  if (!guide.ok) return guide
  const notices = readNotices(folder, {
    factors: new Set(factorIds),
    decisions: new Set(decisions.value.map(({ id }) => id)),
  })
  if (!notices.ok) return notices
  const orders = readDiscoveryOrders(folder, wordsOfOrders(guide.value, factorIds))
  if (!orders.ok) return orders
  const tables = readLimitationCases(folder)
  if (!tables.ok) return tables
  let rows = 0
  for (const { path, table, lineOfRow } of tables.value) {
    for (const [i, row] of table.rows.entries()) {
      rows += 1
      const differences = differencesOf(table, row, law.value)
      if (differences.length > 0)
        return failed(
          problem('law-not-valid', {
            file: path,
            line: lineOfRow(i),
            complaint: { is: 'row-answered-otherwise', row: row.name, differences },
          }),
        )
    }
  }
  const provisions = [...law.value.provisions.values()]
  const notPut = readNotPut(folder)
  if (!notPut.ok) return notPut
  const settled = new Set([
    ...elements.value.elements.theories.filter(({ roles }) => roles.length > 0).map(({ claim }) => claim),
    ...notPut.value.not_put.map(({ claim }) => claim),
  ])
  for (const { id, cite, kind, versions } of provisions)
    if (givesClaim.has(kind) && versions.length > 0 && !settled.has(id))
      return failed(
        problem('law-not-valid', {
          file: `elements/${id}.yaml`,
          complaint: { is: 'claim-without-elements', cite },
        }),
      )
  // Where no text or no period is known, the table fixes the refusal.
  for (const provision of provisions.filter(givesPeriod)) {
    const own = tables.value.filter(({ table }) => table.claim === provision.id)
    const rowsOf = own.flatMap(({ table }) => table.rows)
    const [first] = own
    if (!first) {
      const { id, cite } = provision
      return failed(
        problem('law-not-valid', { file: `${id}.cases.yaml`, complaint: { is: 'no-table-of-cases', cite } }),
      )
    }
    const [without] = boundariesWithoutRows(provision, rowsOf)
    if (without) {
      const { by, first: day } = without
      const eve = isoDay(day.subtract({ days: 1 }))
      return failed(
        problem('law-not-valid', {
          file: first.path,
          line: first.lineOfRows,
          complaint: { is: 'boundary-without-rows', dated: by, eve, first: isoDay(day) },
        }),
      )
    }
  }
  return ok({
    provisions: provisions.length,
    versions: provisions.reduce((sum, one) => sum + one.versions.length, 0),
    courts: law.value.courts.length,
    decisions: decisions.value.length,
    notices: notices.value.notices.length,
    orders: orders.value.length,
    theories: elements.value.elements.theories.length,
    tables: tables.value.length,
    rows,
    boundaries: provisions.filter(givesPeriod).reduce((sum, one) => sum + boundariesOf(one).length, 0),
  })
}

const givesClaim: ReadonlySet<Provision['kind']> = new Set(['cause-of-action', 'wrongful-death', 'survival'])
