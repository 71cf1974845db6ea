import { z } from 'zod'

/** What a matter's folder shows to anybody, without its passphrase. */
export const ListedMatter = z
  .strictObject({
    name: z.string(),
    /** The whole path: matters are told apart by it. */
    folder: z.string(),
    bytes: z.number(),
    /** Local day and time of the last change, ISO 8601 without zone; null when the folder cannot be read. */
    changed: z.string().nullable(),
    /** Outside the folder of matters: opened from elsewhere at some time. */
    elsewhere: z.boolean(),
    /** The invented example; its passphrase is public. */
    example: z.boolean(),
  })
  .readonly()
export type ListedMatter = z.infer<typeof ListedMatter>

/** How the view looks: as the system has it, or by choice. */
export const Views = z.enum(['system', 'light', 'dark'])
export type View = z.infer<typeof Views>

export const MatterList = z
  .strictObject({
    /** Where matters are made. */
    folder: z.string(),
    matters: z.array(ListedMatter).readonly(),
    /** Minutes after which an open matter locks itself when nobody does anything. */
    idleMinutes: z.number(),
    view: Views,
    /** What is being made now, if anything. */
    work: z
      .strictObject({ of: z.literal('example'), done: z.number(), total: z.number() })
      .readonly()
      .nullable(),
  })
  .readonly()
export type MatterList = z.infer<typeof MatterList>

/** Minutes that may be chosen for the idle lock. */
export const idleChoices = [5, 15, 30, 60] as const
export type IdleMinutes = (typeof idleChoices)[number]
