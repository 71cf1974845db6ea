import { z } from 'zod'
import { IsoDay } from '../dates.ts'

/** A number that was read, and the line of the file it stands in. */
export const ReadCell = z.strictObject({ line: z.number(), column: z.string(), text: z.string() }).readonly()
export type ReadCell = z.infer<typeof ReadCell>

/** What a table gives: ready to stand in a damages input, with the cells it rests on. */
export const TableAnswer = z.discriminatedUnion('gives', [
  z
    .strictObject({
      ...{ gives: z.literal('growth'), index: z.string(), rate: z.number() },
      years: z.tuple([z.number(), z.number()]).readonly(),
    })
    .readonly(),
  z.strictObject({ gives: z.literal('share'), field: z.string(), share: z.number() }).readonly(),
  z.strictObject({ gives: z.literal('sum'), field: z.string(), dollars: z.number() }).readonly(),
  z
    .strictObject({
      gives: z.literal('by-age'),
      rows: z.array(z.strictObject({ age: z.number(), value: z.number() }).readonly()).readonly(),
    })
    .readonly(),
])
export type TableAnswer = z.infer<typeof TableAnswer>

export const TableRead = z
  .strictObject({
    answer: TableAnswer,
    cells: z.array(ReadCell).readonly(),
    /** Rows of the table, and rows that the mapping left. */
    rows: z.number(),
    kept: z.number(),
    from: z
      .strictObject({
        ...{ title: z.string(), publisher: z.string(), file: z.string(), sha256: z.string() },
        downloaded: IsoDay,
      })
      .readonly(),
  })
  .readonly()
export type TableRead = z.infer<typeof TableRead>

/** How a table is read: a mapping that comes with Redress, by its name. */
export const KnownMapping = z
  .strictObject({ name: z.string(), title: z.string(), publisher: z.string(), gives: z.string() })
  .readonly()
export type KnownMapping = z.infer<typeof KnownMapping>

/** A curve for `rates`, read from the Treasury's own table of daily par yields. */
export const TreasuryCurve = z
  .strictObject({
    on: IsoDay,
    /** Yearly yields as fractions, converted from semi-annual compounding. */
    curve: z.array(z.strictObject({ years: z.number(), yield: z.number() }).readonly()).readonly(),
    source: z.string(),
  })
  .readonly()
export type TreasuryCurve = z.infer<typeof TreasuryCurve>

/** Why a table does not give what the mapping asks of it. */
export type TableFault =
  | { readonly is: 'no-column'; readonly column: string; readonly known: readonly string[] }
  | { readonly is: 'no-row' }
  | { readonly is: 'several-rows'; readonly lines: readonly number[] }
  | { readonly is: 'not-a-number'; readonly line: number; readonly column: string; readonly text: string }
  | { readonly is: 'not-positive'; readonly line: number; readonly column: string }
  | { readonly is: 'year-missing'; readonly year: number }
  | { readonly is: 'years-turned' }
  | { readonly is: 'not-a-share'; readonly share: number }
  | { readonly is: 'age-again'; readonly age: number; readonly line: number }
  | { readonly is: 'day-missing' }
