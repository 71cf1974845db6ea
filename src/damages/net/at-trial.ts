import { type Cents, cents, roundToCents } from '../../casefile/money.ts'
import type { TrialOutcome } from '../../casefile/value/compared-offers.ts'
import type { DamagesInput, Offer } from '../input/input.ts'
import { nominalAt } from '../loss/rates.ts'
import { meanAndError } from '../loss/spread.ts'
import { recoveredFrom } from '../recovery/recovered.ts'
import type { Solver } from '../recovery/solver.ts'
import { creditUnread, unreadReadings } from '../rules/settlement-credit.ts'
import type { ValuedMatter } from '../value-matter.ts'
import { netOverOutcomes } from './net-over-outcomes.ts'
import type { Terms } from './waterfall.ts'

/** Money of a named sum is worth less later by prices and interest together. */
export const worthAfter = ({ rates }: DamagesInput, years: number): number =>
  (1 + (nominalAt(rates, years) ?? 0)) ** -years

/** What a trial brings: one sum a trial, and its worth. */
export interface AtTrial {
  readonly nets: Float64Array
  readonly outcome: TrialOutcome
}

const extrasOf = ({ derived }: ValuedMatter['claimed']) =>
  derived.map(({ rule }) => rule).filter(({ head }) => head === 'prejudgment-interest' || head === 'attorneys-fees')

/** What a trial against some brings, and what is left of each outcome after fee, further costs, liens and waiting. */
export class Trials {
  readonly #matter: ValuedMatter
  readonly #solver: Solver | null
  readonly #found = new Map<string, Float64Array<ArrayBuffer>>()
  constructor(matter: ValuedMatter, solver: Solver | null) {
    this.#matter = matter
    this.#solver = solver
  }
  /** Gross of each trial against some alone; cents as floats. */
  gross(against: readonly string[]): Float64Array<ArrayBuffer> {
    const { asked, claimed, recovered, outcomes, totals } = this.#matter
    if (against.length === 0 || recovered === null || this.#solver === null) return totals
    const key = [...against].sort().join('\n')
    const known = this.#found.get(key)
    if (known) return known
    const values = recoveredFrom(asked, extrasOf(claimed), against, recovered.reading, outcomes, this.#solver)
    this.#found.set(key, values)
    return values
  }
  /**
   * What could still be had of the others once an offer is taken, before fees: its sum, or this client's part of it, then
   * counts as their law of credit says; where that was not read, the lower of both readings. Null where nothing is known.
   */
  still(offer: Offer, others: readonly string[]): Cents | null {
    const { asked, claimed, recovered, outcomes, input } = this.#matter
    const solver = this.#solver
    if (recovered === null || solver === null) return null
    const own = offer.shares.find(({ claimant }) => claimant === input.person.pseudonym)?.share ?? 1
    const [payer] = offer.from
    const taken: DamagesInput = {
      ...asked.input,
      defendants: asked.input.defendants.map((d) =>
        offer.from.includes(d.id) ? { ...d, settled: d.id === payer ? roundToCents(offer.amount * own) : cents(0) } : d,
      ),
    }
    const readings = creditUnread(taken, asked.claims, asked.rules) ? unreadReadings : [recovered.reading]
    const extras = extrasOf(claimed)
    const means = readings.map(
      (reading) =>
        meanAndError(recoveredFrom({ ...asked, input: taken }, extras, others, reading, outcomes, solver)).mean,
    )
    return roundToCents(Math.min(...means))
  }
  against(against: readonly string[]): AtTrial {
    const { input, terms, totals, valuation } = this.#matter
    const trial = input.trial ?? { costs: cents(0), months: 0, chance: undefined }
    const after: Terms = { ...terms, costs: terms.costs + trial.costs }
    const wait = worthAfter(input, trial.months / 12)
    const gross = this.gross(against)
    const mean = gross === totals ? valuation.total.mean : roundToCents(meanAndError(gross).mean)
    const over = netOverOutcomes(gross, mean, after)
    const nets = over.nets.map((sum) => sum * wait)
    const net = roundToCents(over.mean * wait)
    const chance = trial.chance
    return {
      nets,
      outcome: {
        against,
        net,
        weighed: chance ? { low: roundToCents(net * chance[0]), high: roundToCents(net * chance[1]) } : null,
      },
    }
  }
}
