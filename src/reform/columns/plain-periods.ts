import type { DefendantKind, Period } from '../../law/limitation-rules.ts'
import { NotForColumns } from './row-chunk.ts'

/** A law with more ways to read it than this is left to the engine of the single case. */
export const mostReadings = 64

/** What is known of every row that a period is asked about. */
export interface KnownOfRows {
  readonly defendant: DefendantKind | null
  readonly born: boolean
}

/**
 * A period as the periods without a choice that it can be read as: one for each of its readings, and for each way that
 * an unknown kind of defendant or an unknown age may fall. One that says one thing comes back as it is.
 */
export function plainPeriods(period: Period, of: KnownOfRows): readonly Period[] {
  const found = [...new Map(readingsOf(period, of).map((one) => [JSON.stringify(one), one])).values()]
  if (found.length > mostReadings) throw new NotForColumns('the law itself has too many readings')
  return found
}

function readingsOf(period: Period, rows: KnownOfRows): readonly Period[] {
  const of = (one: Period): readonly Period[] => readingsOf(one, rows)
  const { defendant } = rows
  switch (period.rule) {
    case 'readings':
      return period.of.flatMap((reading) => of(reading.period))
    case 'by-defendant': {
      const own = period.cases.filter((one) => defendant !== null && one.defendants.includes(defendant))
      if (defendant !== null) return of(own[0] ? own[0].period : period.otherwise)
      return [...period.cases.map((one) => one.period), period.otherwise].flatMap(of)
    }
    case 'gate': {
      const [met, notMet] = [of(period.met), of(period.not_met)]
      if (period.when.if === 'discovered')
        throw new NotForColumns('it turns on a discovery, which a row may leave open')
      if (period.when.if !== 'accrued' && !rows.born) return [...met, ...notMet]
      if (met.length === 1 && met[0] === period.met && notMet.length === 1 && notMet[0] === period.not_met)
        return [period]
      return met.flatMap((yes) => notMet.map((no) => ({ ...period, met: yes, not_met: no })))
    }
    case 'later-of':
    case 'earlier-of': {
      let chosen: readonly (readonly Period[])[] = [[]]
      for (const part of period.of) {
        const ways = of(part)
        chosen = chosen.flatMap((before) => ways.map((one) => [...before, one]))
        if (chosen.length > mostReadings) throw new NotForColumns('the law itself has too many readings')
      }
      return chosen.length === 1 && chosen[0]?.every((one, i) => one === period.of[i])
        ? [period]
        : chosen.map((parts) => ({ ...period, of: parts }))
    }
    case 'years-from':
    case 'years-from-majority':
    case 'at-age':
    case 'discovery':
    case 'none':
    case 'not-known':
      return [period]
    default:
      return period satisfies never
  }
}
