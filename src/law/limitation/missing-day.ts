import { z } from 'zod'

/** Which of the two days is meant where 29 February does not exist. The law file chooses; there is no default. */
export const MissingDay = z.enum(['earlier', 'later'])
export type MissingDay = z.infer<typeof MissingDay>
