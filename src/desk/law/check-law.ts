import { join } from 'node:path'
import { problem } from '../../casefile/problems.ts'
import { failed, ok, type Result } from '../../casefile/result.ts'
import { boundariesOf, boundariesWithoutRows } from '../../law/limitation-boundaries.ts'
import { mismatchOf } from '../../law/limitation-cases.ts'
import { givesPeriod, type Provision } from '../../law/provision.ts'
import { readDecisionsFolder, readPrecedentGuide } from '../../shelf/read-decisions.ts'
import { readElementsFolder, readNotPut } from '../../shelf/read-elements.ts'
import { readLawFolder } from '../../shelf/read-law.ts'
import { readLimitationCases } from '../../shelf/read-limitation-cases.ts'
import { readDiscoveryOrders, readNotices } from '../../shelf/read-notices.ts'
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
export function checkLaw(folder = lawFolder): Result<LawCheck> {
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
          what: `${cite} gives a claim, and neither its elements nor a reason in elements/not-put.yaml is there.`,
        }),
      )
  // Where no text or no period is known, the table fixes the refusal.
  for (const provision of provisions.filter(givesPeriod)) {
    const own = tables.value.filter(({ table }) => table.claim === provision.id)
    const rowsOf = own.flatMap(({ table }) => table.rows)
    const [first] = own
    if (!first) {
      const what = `${provision.cite} gives a claim or a time limit and has no table of cases; put one at this place.`
      return failed(problem('law-not-valid', { file: `${provision.id}.cases.yaml`, what }))
    }
    const [without] = boundariesWithoutRows(provision, rowsOf)
    if (without) {
      const before = without.first.subtract({ days: 1 })
      const what = `no rows stand on both sides of ${without.first}: one with ${dateWords[without.by]} ${before} and one with ${without.first} are needed.`
      return failed(problem('law-not-valid', { file: first.path, line: first.lineOfRows, what }))
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

const dateWords = {
  conduct: 'conduct on',
  death: 'a death on',
  discovery: 'a discovery on',
  filing: 'filing or as_of on',
} as const
