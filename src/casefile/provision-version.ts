import { z } from 'zod'
import { IsoDay } from './dates.ts'
import { ProvisionId } from './ids.ts'

/** A text of a provision: the provision, and the first day of the text; null where that day is not known. */
export const ProvisionVersion = z.strictObject({ id: ProvisionId, from: IsoDay.nullable() }).readonly()
export type ProvisionVersion = z.infer<typeof ProvisionVersion>

export const sameVersion = (a: ProvisionVersion | null, b: ProvisionVersion | null): boolean =>
  a?.id === b?.id && a?.from === b?.from
