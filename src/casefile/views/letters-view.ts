import { z } from 'zod'
import { IsoDay, WhenText } from '../dates.ts'
import { PartyId } from '../ids.ts'
import { Role } from '../matter.ts'

/** What a letter asks one party to keep. */
export const PreservationLetter = z
  .strictObject({
    party: PartyId,
    role: Role,
    /** The party's name; null where it is not known yet. */
    to: z.string().nullable(),
    states: z.array(z.string()).readonly(),
    conduct: z.strictObject({ from: WhenText, to: WhenText }).readonly().nullable(),
    /** Name of the file. It says the kind of party and no name. */
    file: z.string(),
  })
  .readonly()
export type PreservationLetter = z.infer<typeof PreservationLetter>

/** Letters that should go out today, and parties to whom none is written by itself. */
export const PreservationLetters = z
  .strictObject({
    madeOn: IsoDay,
    /** Null where no matter is described yet. */
    matterId: z.string().nullable(),
    letters: z.array(PreservationLetter).readonly(),
    /** People who may be dangerous to the client: a letter may tell them of the case, so counsel decides. */
    withheld: z.array(z.strictObject({ party: PartyId, role: Role, name: z.string() }).readonly()).readonly(),
  })
  .readonly()
export type PreservationLetters = z.infer<typeof PreservationLetters>
