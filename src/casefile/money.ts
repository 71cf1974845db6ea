import { z } from 'zod'
import { mustBe } from './problems/field-rule.ts'

declare const centsBrand: unique symbol
/** Whole US cents. Made by `cents` or `centsFromDollars`, which refuse what is not whole. */
export type Cents = number & { readonly [centsBrand]: true }
export const Cents: z.ZodType<Cents, Cents> = z.custom<Cents>(Number.isSafeInteger, mustBe('whole-cents'))

/** Refuses fractions and what a double cannot hold exactly: a fraction of a cent is a bug upstream. */
export function cents(amount: number): Cents {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`not a whole number of cents: ${amount}`)
  // The brand is made here only, after the check.
  return amount as Cents
}

/** Rounds half away from zero, once, at the end of a computation in floats. */
export function roundToCents(amountInCents: number): Cents {
  return cents(Math.sign(amountInCents) * Math.round(Math.abs(amountInCents)))
}

export function centsFromDollars(dollars: number): Cents {
  return roundToCents(dollars * 100)
}

export function sumCents(amounts: Iterable<Cents>): Cents {
  let total = 0
  for (const amount of amounts) total += amount
  return cents(total)
}

const grouped = new Intl.NumberFormat('en-US')

/** `$1,234.50`, or `$1,234` when the cents are not asked for. Negative amounts carry a minus sign. */
export function formatCents(amount: Cents, style: 'cents' | 'dollars' = 'dollars'): string {
  const sign = amount < 0 ? '-' : ''
  const whole = Math.abs(amount)
  const text =
    style === 'cents'
      ? `${grouped.format(Math.floor(whole / 100))}.${String(whole % 100).padStart(2, '0')}`
      : grouped.format(Math.round(whole / 100))
  return `${sign}$${text}`
}

/** The same of an amount in cents that is still a float, rounded to the cent. */
export const formatAmount = (amountInCents: number, style?: 'cents' | 'dollars'): string =>
  formatCents(roundToCents(amountInCents), style)
