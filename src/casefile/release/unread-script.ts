import { z } from 'zod'

/** Scripts whose signs do not tell how a name is written in Latin letters, so that a name listed in other letters is not looked for. */
export const UnreadScript = z.enum([
  ...['chinese', 'thai', 'lao', 'khmer', 'burmese', 'gujarati', 'gurmukhi', 'telugu', 'kannada', 'malayalam'],
  ...['odia', 'sinhala', 'tibetan', 'mongolian', 'thaana', 'syriac', 'other'],
] as const)
export type UnreadScript = z.infer<typeof UnreadScript>
