import { earliestOf, when } from '../../casefile/dates.ts'
import { DefendantKind } from '../../casefile/limitation/clock.ts'
import type { ClaimColumns, RareDay, StretchColumns } from '../../law/columns/claim-columns.ts'
import { numberOf } from '../../law/columns/day-numbers.ts'
import { NotForColumns, Scratch } from '../../law/columns/row-chunk.ts'
import type { LawLibrary } from '../../law/library.ts'
import { type CaseDays, casesOf } from '../../law/limitation/claim-cases.ts'
import type { LimitationInput } from '../../law/limitation/limitation-input.ts'
import { computeLimitation } from '../../law/limitation/limitation-period.ts'
import { type LimitationQuestion, limitationQuestion } from '../../law/limitation/limitation-question.ts'
import { type CaseloadColumns, hasBit, wordsFor } from './caseload-columns.ts'
import { limitationColumns } from './limitation-columns.ts'

/** Why a row has no place in columns: what it turns on is told of no caseload. */
export type Outside = 'refused' | 'several stretches of a kind' | 'discoveries apart' | 'law'

/** One column for each date of the cases that a row allows. */
function columnsOf(
  cases: readonly CaseDays[],
  asked: LimitationQuestion,
  jurisdiction: string,
): CaseloadColumns | Outside {
  const places = Math.ceil(cases.length / 32) * 32
  const column = (of: (days: CaseDays) => Temporal.PlainDate | null | undefined): Int32Array => {
    const made = new Int32Array(places).fill(-1)
    for (const [i, days] of cases.entries()) {
      const date = of(days)
      if (date) made[i] = numberOf(date)
    }
    return made
  }
  const told = <K extends string>(key: K, days: Int32Array): readonly (readonly [K, Int32Array])[] =>
    days.some((one) => one >= 0) ? [[key, days]] : []
  const here = (days: CaseDays) =>
    days.tolling.filter(({ state }) => state === null || `us-${state.toLowerCase()}` === jurisdiction)
  const kinds = [...new Set(cases.flatMap((days) => here(days).map(({ kind }) => kind)))]
  if (cases.some((days) => new Set(here(days).map(({ kind }) => kind)).size < here(days).length))
    return 'several stretches of a kind'
  const stretches = new Map(
    kinds.map((kind): [string, StretchColumns] => [
      kind,
      {
        from: column((days) => here(days).find((one) => one.kind === kind)?.from),
        to: column((days) => here(days).find((one) => one.kind === kind)?.to),
      },
    ]),
  )
  const parts = cases.map(({ discovered }) => Object.values(discovered).map(String))
  if (parts.some((some) => new Set(some).size > 1 || (some.length > 0 && some.length < 5))) return 'discoveries apart'
  const found = column(({ discovered }) => Object.values(discovered)[0])
  const rare = Object.fromEntries(
    (['died', 'freed', 'conviction', 'notice', 'appointed', 'takerBorn'] as const satisfies readonly RareDay[]).flatMap(
      (key) =>
        told(
          key,
          column((days) => days[key]),
        ),
    ),
  )
  const of = (kind: string) => stretches.get(kind) ?? null
  return {
    places,
    courts: [{ court: asked.court, from: 0, to: cases.length }],
    conductFrom: column(({ conduct }) => conduct.from),
    conductTo: column(({ conduct }) => conduct.to),
    born: column(({ born }) => born),
    judged: column(() => asked.asOf),
    discovered: found.some((one) => one >= 0) ? found : null,
    criminalCase: of('criminal-case'),
    confinement: of('confinement'),
    rare,
    otherStretches: Object.fromEntries(
      [...stretches].filter(([kind]) => kind !== 'criminal-case' && kind !== 'confinement'),
    ) as NonNullable<ClaimColumns['otherStretches']>,
    ranged: new Map(),
    roles: new Map(),
    factors: new Map(),
    factorsOfRole: new Map(),
  }
}

/** The answer of columns for an input: in time on some reading of some case that its dates allow, and on every reading of all. */
export function inColumns(
  input: LimitationInput,
  library: LawLibrary,
): readonly [some: boolean, sure: boolean] | Outside {
  const asked = limitationQuestion(input, library)
  if (!asked.ok) return 'refused'
  const { provision, court, asOf } = asked.value
  const began = earliestOf(when(input.conduct.from))
  const cases = casesOf(input, provision, library).filter(
    ({ conduct }) => Temporal.PlainDate.compare(conduct.from, asOf) <= 0 || asked.value.byDeath,
  )
  if (cases.length === 0 || !began) return [false, false]
  const rows = columnsOf(cases, asked.value, provision.jurisdiction)
  if (typeof rows === 'string') return rows
  const words = wordsFor(rows.places)
  const bits = { some: new Uint32Array(words), sure: new Uint32Array(words) }
  const all = new Uint32Array(words).fill(0xffffffff)
  const [place] = rows.courts
  if (!place) return [false, false]
  try {
    const kind = DefendantKind.safeParse(input.defendant ?? input.theory)
    const told = {
      defendant: kind.success ? kind.data : null,
      born: input.born !== undefined && input.born !== 'unknown',
      homicide: input.homicide ?? null,
      ...(input.predicate === undefined ? {} : { predicate: input.predicate }),
    }
    const theory = input.theory ?? ''
    limitationColumns([{ provision, library }], theory, court, rows, new Scratch(), told)(place, all, [bits])
  } catch (error) {
    if (error instanceof NotForColumns) return 'law'
    throw error
  }
  const each = cases.map((_, i) => [hasBit(bits.some, i), hasBit(bits.sure, i)] as const)
  return [each.some(([some]) => some), each.every(([, sure]) => sure)]
}

/** The same from the engine of the single case. */
export function aloneAnswer(
  input: LimitationInput,
  library: LawLibrary,
): readonly [some: boolean, sure: boolean] | Outside {
  const single = computeLimitation(input, library)
  if (!single.ok) return 'refused'
  const { available, barred } = single.value
  return [available !== 'no' && barred !== 'yes', available === 'yes' && barred === 'no']
}
