import { z } from 'zod'

/** The lists of a damages input, each row of which is written, changed and removed for itself. */
export const SheetList = z.enum([
  'items',
  'earnings',
  'statutory',
  'costs',
  'liens',
  'defendants',
  'pools',
  'claims',
  'offers',
])
export type SheetList = z.infer<typeof SheetList>

/** A row by its fields, named as in a damages input; amounts in dollars, shares and rates as fractions, days as text. */
export const SheetRow = z.record(z.string().min(1).max(60), z.unknown()).readonly()
export type SheetRow = z.infer<typeof SheetRow>

/** A damages input as it is written, not yet as it is read: nothing that was left out is filled in. */
export const Sheet = z
  .strictObject({
    /** The birth of whoever was harmed; null where none is given yet. */
    born: z.string().nullable(),
    /** Everything that stands once, by place: `rates.growth`, `valuation_date`. */
    fields: z.record(z.string(), z.unknown()).readonly(),
    rows: z.record(SheetList, z.array(SheetRow).readonly()).readonly(),
  })
  .readonly()
export type Sheet = z.infer<typeof Sheet>

/**
 * One change of a sheet. `seen` is what stood there before the eyes of whoever changes it; left out, it is made on what
 * stands. Fields that are null are taken out, those that are not named stay.
 */
export const SheetEdit = z.union([
  z
    .strictObject({
      list: SheetList,
      /** Null for a new row. */
      at: z.int().nonnegative().nullable(),
      seen: SheetRow.exactOptional(),
      /** Null takes the row out. */
      fields: SheetRow.nullable(),
    })
    .readonly(),
  z
    .strictObject({ field: z.string().min(1).max(60), seen: z.unknown().exactOptional(), value: z.unknown() })
    .readonly(),
])
export type SheetEdit = z.infer<typeof SheetEdit>

/** What a row is called among people, and the list in which it stands: an item of loss is a bill, care to come, or another. */
export const sheetThings = {
  bill: 'items',
  care: 'items',
  loss: 'items',
  earnings: 'earnings',
  statutory: 'statutory',
  cost: 'costs',
  lien: 'liens',
  defendant: 'defendants',
  pool: 'pools',
  claim: 'claims',
  offer: 'offers',
} as const satisfies Readonly<Record<string, SheetList>>
export type SheetThing = keyof typeof sheetThings
export const SheetThing = z.enum(Object.keys(sheetThings) as readonly SheetThing[] as [SheetThing, ...SheetThing[]])
