import { cents, roundToCents } from '../../casefile/money.ts'
import type { LaborWorth } from '../../casefile/value/loss-basis.ts'
import type { DamagesInput } from '../input/input.ts'
import { type CashFlow, flowOfItem } from './cash-flow.ts'

/** What was gained from the labor beside its worth at lawful pay, and which of the two is greater. */
function worthOf(labor: NonNullable<DamagesInput['labor']>): LaborWorth {
  const { gain, hours, wage } = labor
  const wages = hours === undefined || wage === undefined ? null : hours * wage
  return {
    hours: hours ?? null,
    wage: wage ?? null,
    gain: gain ?? null,
    byWage: wages !== null && wages > (gain ?? 0),
  }
}

/** The labor taken as one past loss: the greater of what was gained from it and its worth at lawful pay; null where none was entered. */
export function flowOfLabor(input: DamagesInput, lastAge: number): CashFlow | null {
  const { labor } = input
  if (labor === undefined) return null
  const worth = worthOf(labor)
  const amount = worth.byWage ? roundToCents((worth.hours ?? 0) * (worth.wage ?? 0)) : (worth.gain ?? cents(0))
  const flow = flowOfItem(
    input,
    {
      head: 'value-of-labor',
      amount,
      every: 'once',
      for_life: false,
      probability: 1,
      facts: labor.facts,
      ...(labor.source === undefined ? {} : { source: labor.source }),
    },
    lastAge,
  )
  return flow && { ...flow, labor: worth }
}
