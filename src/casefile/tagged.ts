import { z } from 'zod'

/** One member of a union of tagged data: what it is, and its parameters. `src/words` gives each tag its sentence. */
export const tagged = <K extends string, S extends z.core.$ZodLooseShape>(is: K, params: S) =>
  z.strictObject({ is: z.literal(is), ...params }).readonly()
