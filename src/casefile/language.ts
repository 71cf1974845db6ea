import { z } from 'zod'

/** Languages in which the screens of intake and the client's copy are told. */
export const Language = z.enum(['en', 'es'])
export type Language = z.infer<typeof Language>
