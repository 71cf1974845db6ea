import { formatDollars } from '../../casefile/money.ts'
import type { DamagesInput } from '../input/input.ts'

/** The greater of what was gained from the labor and its worth at lawful pay, with how it was chosen. */
export function laborWorth(input: DamagesInput): { readonly dollars: number; readonly how: string } | null {
  if (input.labor === undefined) return null
  const { gain, hours, wage } = input.labor
  const wages = hours === undefined || wage === undefined ? undefined : Math.round(hours * wage * 100) / 100
  const gained = gain ?? 0
  if (wages !== undefined && wages > gained)
    return {
      dollars: wages,
      how: `${hours} hours at $${wage}, ${gain === undefined ? 'with no gain entered' : `more than what the traffickers gained (${formatDollars(gain)})`}`,
    }
  return {
    dollars: gained,
    how: `what the traffickers gained${wages === undefined ? '; hours and lawful pay were not both entered, and the greater of the two counts' : `, which is no less than the worth of the labor at lawful pay (${formatDollars(wages)})`}`,
  }
}
