import { z } from 'zod'
import { IsoDay, WhenText } from '../dates.ts'
import { About } from '../written/single-records.ts'

/** Where a tag, a note or a task stands; `gone` where that was removed since. */
export const WorkPlace = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('document'), bates: z.string(), path: z.string() }).readonly(),
  z.strictObject({ is: z.literal('page'), bates: z.string(), page: z.number() }).readonly(),
  z.strictObject({ is: z.literal('fact'), when: WhenText, statement: z.string() }).readonly(),
  z.strictObject({ is: z.literal('claim'), cite: z.string(), theory: z.string(), against: z.string() }).readonly(),
  z.strictObject({ is: z.literal('party'), name: z.string() }).readonly(),
  z.strictObject({ is: z.literal('matter') }).readonly(),
  z.strictObject({ is: z.literal('gone') }).readonly(),
])
export type WorkPlace = z.infer<typeof WorkPlace>

const one = { id: z.string(), version: z.number(), about: About.nullable(), at: WorkPlace }

/** Tags, notes and tasks, each with where it stands. Work product: in no paper. */
export const WorkOfMatter = z
  .strictObject({
    tags: z.array(z.strictObject({ ...one, label: z.string() }).readonly()).readonly(),
    notes: z.array(z.strictObject({ ...one, text: z.string() }).readonly()).readonly(),
    /** Open ones first, the nearest first. */
    tasks: z
      .array(
        z
          .strictObject({
            ...one,
            what: z.string(),
            done: z.boolean(),
            /** The day that was typed; null where none was. */
            due: IsoDay.nullable(),
            daysBefore: z.number().nullable(),
            on: IsoDay.nullable(),
            from: z.enum(['typed', 'deadline', 'nothing']),
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly()
export type WorkOfMatter = z.infer<typeof WorkOfMatter>
