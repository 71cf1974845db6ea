import { z } from 'zod'
import { IsoDay } from '../casefile/dates.ts'

/** Where something was read: which edition, whose page, on which day. */
export const SourceNote = z.strictObject({ title: z.string(), url: z.string().nullable(), read: IsoDay.nullable() })
export type SourceNote = z.infer<typeof SourceNote>

/** A source by its title, address and day of reading; what is no id of the file is told as it stands. */
export function sourceNamed(sources: Readonly<Record<string, SourceNote>>, id: string): string {
  const source = sources[id]
  if (!source) return id
  return [source.title, ...(source.url ? [source.url] : []), ...(source.read ? [`read ${source.read}`] : [])].join(', ')
}
