import { type Cents, cents, formatAmount, roundToCents } from '../../casefile/money.ts'
import type { DamagesInput } from '../input/input.ts'

/** The greater of what was gained from the labor and its worth at lawful pay, with how it was chosen. */
function laborWorth(input: DamagesInput): { readonly worth: Cents; readonly how: string } | null {
  if (input.labor === undefined) return null
  const { gain, hours, wage } = input.labor
  const wages = hours === undefined || wage === undefined ? undefined : roundToCents(hours * wage)
  const gained = gain ?? cents(0)
  if (wages !== undefined && wages > gained)
    return {
      worth: wages,
      how: `${hours} hours at ${formatAmount(wage ?? 0, (wage ?? 0) % 100 === 0 ? 'dollars' : 'cents')}, ${gain === undefined ? 'with no gain entered' : `more than what the traffickers gained (${formatAmount(gain)})`}`,
    }
  return {
    worth: gained,
    how: `what the traffickers gained${wages === undefined ? '; hours and lawful pay were not both entered, and the greater of the two counts' : `, which is no less than the worth of the labor at lawful pay (${formatAmount(wages)})`}`,
  }
}

/** The input with the worth of the labor as one past loss. */
export function withLabor(input: DamagesInput): DamagesInput {
  const labor = laborWorth(input)
  if (labor === null) return input
  return {
    ...input,
    items: [
      ...input.items,
      {
        head: 'value-of-labor',
        amount: labor.worth,
        every: 'once',
        for_life: false,
        probability: 1,
        facts: input.labor?.facts ?? [],
        source: [labor.how, input.labor?.source].filter((text) => text !== undefined).join('; '),
      },
    ],
  }
}
