import { z } from 'zod'

/** A word between its neighbours, folded to small letters: the place that an answer is remembered for. */
const place = { word: z.string().min(1), left: z.string(), right: z.string() }

/** What a person said of such a place; kept with the identity, sealed as it is. */
export const NameAnswer = z.strictObject({
  ...place,
  is: z.enum(['the-name', 'not-the-name']),
  /** True where the answer holds for the word at every place that is not answered by itself. */
  everywhere: z.boolean().default(false),
})
export type NameAnswer = z.infer<typeof NameAnswer>

/**
 * `everyday-word`: the name is also a word, and the place does not tell which is meant.
 * `another-person`: one part of the name stands beside a name that is not the protected person's.
 */
export type NameQuestionKind = 'everyday-word' | 'another-person'

/** A place where a protected name cannot be told from something else. It is covered until it is answered. */
export interface NameQuestion {
  readonly kind: NameQuestionKind
  /** Id of the identity. */
  readonly identity: string
  readonly word: string
  readonly left: string
  readonly right: string
  /** The sentence around it, with every protected form covered. */
  readonly passage: string
}
