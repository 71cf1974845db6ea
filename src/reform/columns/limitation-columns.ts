import { DefendantKind } from '../../casefile/limitation/clock.ts'
import type { KnownOfRows } from '../../law/columns/known-of-rows.ts'
import type { Scratch } from '../../law/columns/row-chunk.ts'
import type { Court } from '../../law/courts.ts'
import type { CaseloadColumns, CourtRows } from './caseload-columns.ts'
import { type ClaimSpans, claimSpans, sameSpans } from './claim-spans.ts'
import { type ClaimText, compiledTexts } from './claim-texts.ts'
import { ClaimWay, type TimeBits } from './claim-way.ts'

/** Sets bits for the rows of one court whose bit is wanted, once for each law. */
export type LimitationColumns = (court: CourtRows, wanted: Uint32Array, out: readonly TimeBits[]) => void

/**
 * The rules of one claim for one court under one or several laws, ready to run over columns: the same law as
 * `computeLimitation`, for dates that are known to the day; of what is told of births and deaths, all rows tell the same. What the laws share
 * is reckoned once. Throws `NotForColumns` where a text says what columns cannot.
 */
export function limitationColumns(
  texts: readonly ClaimText[],
  theory: string,
  court: Court,
  rows: CaseloadColumns,
  scratch: Scratch,
  told: Partial<KnownOfRows> & { readonly predicate?: string } = {},
): LimitationColumns {
  const { predicate = null, ...facts } = told
  const spans = texts.map(({ provision }) => claimSpans(provision, theory, court, predicate))
  const groups: { readonly spans: ClaimSpans; readonly members: number[] }[] = []
  for (const [i, one] of spans.entries()) {
    const group = groups.find((other) => sameSpans(other.spans, one))
    if (group) group.members.push(i)
    else groups.push({ spans: one, members: [i] })
  }
  const named = DefendantKind.safeParse(theory)
  const known: KnownOfRows = {
    defendant: named.success ? named.data : null,
    born: true,
    died: rows.rare?.died !== undefined,
    appointed: rows.rare?.appointed !== undefined,
    homicide: null,
    ...facts,
  }
  const ways = groups.map((group) => {
    const compiled = compiledTexts(
      group.members.flatMap((i) => texts[i] ?? []),
      known,
      court,
    )
    return new ClaimWay(group.spans, compiled, known, rows, scratch)
  })
  return (place, wanted, out) => {
    for (const [g, { members }] of groups.entries())
      ways[g]?.decide(
        place,
        wanted,
        members.flatMap((i) => out[i] ?? []),
      )
  }
}
