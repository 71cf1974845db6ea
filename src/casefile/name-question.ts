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
 * `another-number`: a figure of a finished paper is written like a protected number or date.
 */
export const NameQuestionKind = z.enum(['everyday-word', 'another-person', 'another-number'])
export type NameQuestionKind = z.infer<typeof NameQuestionKind>

/**
 * A place where a protected name cannot be told from something else. It is covered until it is answered; where it stands in
 * a finished paper, that paper is not handed out. `identity` is the id of one; `passage` is the sentence around it, with every
 * protected form covered.
 */
export const NameQuestion = z.strictObject({
  kind: NameQuestionKind,
  identity: z.string(),
  ...place,
  passage: z.string(),
})
export type NameQuestion = Readonly<z.infer<typeof NameQuestion>>

type Place = Pick<NameQuestion, 'word' | 'left' | 'right'>

/** What was said of a place: of itself, or else of its word wherever it stands; null where nothing was. */
export function saidOf(answers: readonly NameAnswer[], place: Place): NameAnswer['is'] | null {
  const here = answers.find(
    (answer) =>
      !answer.everywhere && answer.word === place.word && answer.left === place.left && answer.right === place.right,
  )
  return (here ?? answers.find((answer) => answer.everywhere && answer.word === place.word))?.is ?? null
}

/** One for each place that is answered by itself. */
export const placeKey = ({ identity, word, left, right }: Place & Pick<NameQuestion, 'identity'>): string =>
  `${identity} ${word} ${left} ${right}`
