import type { Snapshot } from '../../casefile/analysis.ts'
import type { TextAltered } from '../firewall/covering/cover-texts.ts'
import type { Alteration } from './alteration.ts'

function inKeyOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inKeyOrder)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, inKeyOrder(item)]),
  )
}

/**
 * `analysis.json`: what the casebook says, for programs. Keys stand in the order of the alphabet below the first level, so
 * that two versions can be compared line by line. A passage carries the hash of its document; `altered` says that the quote
 * holds a pseudonym and is no longer the page's own words, while `start` and `end` still are places on the page.
 */
export function analysisJson(
  snapshot: Snapshot,
  altered: readonly TextAltered[],
  alterations: readonly Alteration[],
): string {
  const quotesAltered = new Set(altered.map(({ path }) => path.join('.')))
  const hashes = new Map(snapshot.documents.map((document) => [document.id, document]))
  const chronology = snapshot.analysis.chronology.map((fact, i) => ({
    ...fact,
    passages: fact.passages.map((passage, k) => ({
      ...passage,
      bates: hashes.get(passage.document)?.bates ?? null,
      sha256: hashes.get(passage.document)?.sha256 ?? null,
      altered: quotesAltered.has(`analysis.chronology.${i}.passages.${k}.quote`),
    })),
  }))
  const { matter, ...analysis } = snapshot.analysis
  const content = {
    ok: true,
    madeOn: snapshot.madeOn,
    programVersion: snapshot.programVersion,
    matter: inKeyOrder(matter),
    ...Object.fromEntries(Object.entries({ ...analysis, chronology }).map(([key, value]) => [key, inKeyOrder(value)])),
    documents: inKeyOrder(snapshot.documents),
    reconciliation: inKeyOrder(snapshot.reconciliation),
    alterations: inKeyOrder(alterations),
  }
  return `${JSON.stringify(content, null, 2)}\n`
}
