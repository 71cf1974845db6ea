import type { Complaint } from '../casefile/problems/complaint.ts'
import { RestsOn, sourcesOf } from '../casefile/rests-on.ts'

/** Something in a law file that the schema of its parts cannot refuse. */
export interface LooseEnd {
  readonly path: readonly PropertyKey[]
  readonly complaint: Complaint
}

/** A source that a value names and the file does not list, or one that the file lists and no value names. */
export function looseSource(holder: unknown, sources: Readonly<Record<string, unknown>>): LooseEnd | null {
  const named = new Set<string>()
  for (const { path, source } of sourcesNamed(holder)) {
    if (!(source in sources)) return { path, complaint: { is: 'not-in-the-law', list: 'sources', given: source } }
    named.add(source)
  }
  const idle = Object.keys(sources).find((source) => !named.has(source))
  return idle === undefined ? null : { path: ['sources', idle], complaint: { is: 'source-not-named', given: idle } }
}

interface SourceNamed {
  readonly path: readonly PropertyKey[]
  readonly source: string
}

/** Every source that a `rests_on` below the value names. */
export function sourcesNamed(value: unknown, path: readonly PropertyKey[] = []): readonly SourceNamed[] {
  if (Array.isArray(value)) return value.flatMap((item: unknown, i) => sourcesNamed(item, [...path, i]))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, item]: [string, unknown]) => {
    const here = [...path, key]
    if (key === 'sources') return []
    if (key !== 'rests_on' && key !== 'from_rests_on') return sourcesNamed(item, here)
    const on = RestsOn.safeParse(item)
    return on.success ? sourcesOf(on.data).map((source) => ({ path: here, source })) : []
  })
}
