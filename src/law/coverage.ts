import { z } from 'zod'
import { IsoDay } from '../casefile/dates.ts'
import type { LawLibrary } from './library.ts'
import type { Provision } from './provision.ts'

export const CoverageNotes = z.strictObject({
  checked: IsoDay,
  covers: z.array(z.string()),
  not_covered: z.array(z.string()),
})
export type CoverageNotes = z.infer<typeof CoverageNotes>

export interface ProvisionCoverage {
  readonly id: string
  readonly cite: string
  readonly kind: string
  readonly jurisdiction: string
  /** `verified`: nothing listed as unverified; `partly`: some; `not`: nothing was seen in a source. */
  readonly level: 'verified' | 'partly' | 'not'
  readonly versions: number
  /** Whether the time limit in the newest text is known and where it stands. */
  readonly limitation: 'verified' | 'unverified' | 'contested' | 'not-known' | 'none-recorded'
  readonly unverified: readonly string[]
}

/** How far each provision has been checked against a source, in order of id. */
export function coverageOf(law: LawLibrary): readonly ProvisionCoverage[] {
  return [...law.provisions.values()]
    .map((provision) => ({
      id: provision.id,
      cite: provision.cite,
      kind: provision.kind,
      jurisdiction: provision.jurisdiction,
      level:
        provision.verified.length === 0
          ? ('not' as const)
          : provision.unverified.length === 0
            ? ('verified' as const)
            : ('partly' as const),
      versions: provision.versions.length,
      limitation: limitationOf(provision),
      unverified: provision.unverified,
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

function limitationOf(provision: Provision): ProvisionCoverage['limitation'] {
  const limitation = provision.versions.at(-1)?.limitation
  if (!limitation) return 'none-recorded'
  return limitation.period.rule === 'not-known' ? 'not-known' : limitation.status
}
