import { z } from 'zod'
import { OfferComparison } from './compared-offers.ts'
import { Sheet } from './sheet.ts'
import { Valuation } from './valuation.ts'

const Told = z.strictObject({ message: z.string(), next: z.string() }).readonly()

/** What a claimant's losses are: the sheet as it is written, what it is worth, and the offers beside a trial. */
export const DamagesView = z
  .strictObject({
    claimants: z.array(z.strictObject({ id: z.string(), called: z.string() }).readonly()).readonly(),
    /** Whose this is; null where no claimant is recorded yet. */
    claimant: z.string().nullable(),
    /** Whether the sheet is stored; else it is what one would begin with. */
    begun: z.boolean(),
    sheet: Sheet,
    /** The last that was worked out; null where there is none yet, or it cannot be. */
    valuation: Valuation.nullable(),
    offers: OfferComparison.nullable(),
    /** Whether these figures are older than the sheet, or missing, and the new ones are being worked out. */
    working: z.boolean(),
    /** Why there is no value, or no comparison of offers. */
    trouble: z.strictObject({ value: Told.nullable(), offers: Told.nullable() }).readonly(),
  })
  .readonly()
export type DamagesView = z.infer<typeof DamagesView>

/** A drawing of a valuation, with what it says in words. */
export const DamagesCharts = z
  .strictObject({
    charts: z
      .array(z.strictObject({ name: z.string(), title: z.string(), words: z.string(), svg: z.string() }).readonly())
      .readonly(),
  })
  .readonly()
export type DamagesCharts = z.infer<typeof DamagesCharts>

const Named = z.strictObject({ id: z.string(), words: z.string() }).readonly()

/** What the rules of law let be named in a sheet. Published law: nothing of a matter is in it. */
export const SheetChoices = z
  .strictObject({
    heads: z.array(Named.unwrap().extend({ care: z.boolean() }).readonly()).readonly(),
    statutory: z.array(Named).readonly(),
    liens: z.array(Named).readonly(),
    liability: z.array(Named).readonly(),
    caps: z.array(Named).readonly(),
  })
  .readonly()
export type SheetChoices = z.infer<typeof SheetChoices>
