import { z } from 'zod'
import { tagged } from '../tagged.ts'

const parts = { parts: z.int().positive() }

/** What is looked for where an identity is protected, beyond what was listed; it gives no form away. */
export const LookedFor = z.discriminatedUnion('is', [
  tagged('listed-forms', {}),
  tagged('encoded', {}),
  tagged('from-its-end', {}),
  tagged('parts-in-any-order', {}),
  tagged('parts-alone', parts),
  tagged('everyday-words', parts),
  tagged('short-parts', parts),
  tagged('without-spaces', {}),
  tagged('short-names', { names: z.int().positive() }),
  tagged('initials', {}),
  tagged('by-ear', {}),
  tagged('spelled-out', {}),
  tagged('other-scripts', {}),
  tagged('in-latin', { how: z.enum(['usual', 'transliterated', 'pinyin', 'not']) }),
  tagged('transliterations', {}),
  tagged('day', {}),
  tagged('day-not-understood', {}),
  tagged('phone', {}),
  tagged('email', {}),
  tagged('address', {}),
  tagged('number', {}),
])
export type LookedFor = z.infer<typeof LookedFor>

/** A form for the owner's own eyes, and when it is taken for the name; null for always. */
export const FormExample = z
  .strictObject({ form: z.string(), only: z.enum(['beside-another-part', 'where-it-is-meant']).nullable() })
  .readonly()
export type FormExample = z.infer<typeof FormExample>
