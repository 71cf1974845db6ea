import { z } from 'zod'

/**
 * A word between its neighbours, folded to small letters: the place that an answer is remembered for. `large` tells whether it
 * begins with a capital there; where it is left out the answer holds for both.
 */
const place = { word: z.string().min(1), left: z.string(), right: z.string(), large: z.boolean().optional() }

/** What a person said of such a place; kept with the identity, sealed as it is. */
export const NameAnswer = z.strictObject({
  ...place,
  is: z.enum(['the-name', 'not-the-name']),
  /** True where the answer holds for the word at every place that is not answered by itself. */
  everywhere: z.boolean().default(false),
  /** Set where it was said of all places at which the program's own sentences and published law hold the name. */
  ownWords: z.literal(true).optional(),
  /** Set where it was said of several texts that stand beside each other, which says nothing of one text that holds the same. */
  joined: z.literal(true).optional(),
  /** To which question it was given, for whoever asks by its id again; left out where it came with a file of facts. */
  given: z
    .strictObject({
      /** The whole id of that question. */
      to: z.string(),
      /** Those of the questions that it settled beside that one. */
      settled: z.array(z.string()).readonly(),
      /** UTC instant. */
      at: z.string(),
    })
    .readonly()
    .optional(),
})
export type NameAnswer = z.infer<typeof NameAnswer>

/**
 * `everyday-word`: the name is also a word, and the place does not tell which is meant.
 * `another-person`: one part of the name stands beside a name that is not the protected person's.
 * `another-number`: a figure of a finished paper is written like a protected number or date.
 * `one-of-several`: the place fits several protected people alike, who are all named in its place until one is told; asked of each
 * of them, and no paper waits for it.
 * `joined`: two or more texts that were told each by itself stand beside each other in a finished paper, and read together they
 * are the name; `pieces` are their places.
 * `own-words`: the name is also a word of the program's own sentences or of published law that a finished paper holds; asked
 * once for all such places of an identity.
 */
export const NameQuestionKind = z.enum([
  'everyday-word',
  'another-person',
  'another-number',
  'one-of-several',
  'joined',
  'own-words',
])
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
  /** The finished file that showed it, covered; left out where the matter itself shows it. */
  shownIn: z.string().optional(),
  pieces: z.array(z.strictObject(place).readonly()).readonly().optional(),
})
export type NameQuestion = Readonly<z.infer<typeof NameQuestion>>

export type Place = Pick<NameQuestion, 'word' | 'left' | 'right' | 'large'>

/** Whether both are of the same letters between the same neighbours. */
export const isSamePlace = (one: Place, place: Place): boolean =>
  one.word === place.word &&
  one.left === place.left &&
  one.right === place.right &&
  (one.large === undefined || place.large === undefined || one.large === place.large)

/** Whether an answer was given for this place alone. */
export const isSaidHere = (answer: NameAnswer, place: Place): boolean =>
  !(answer.everywhere || answer.ownWords || answer.joined) && isSamePlace(answer, place)

/** What was said of a place: of itself, or else of its word wherever it stands; null where nothing was. */
export function saidOf(answers: readonly NameAnswer[], place: Place): NameAnswer['is'] | null {
  const here = answers.find((answer) => isSaidHere(answer, place))
  return (here ?? answers.find((answer) => answer.everywhere && answer.word === place.word))?.is ?? null
}

/**
 * Whether what was said of a place holds where nothing is in doubt as well: it was said of the word wherever it stands, or written
 * down by hand. The answer to a question tells of the places that are in doubt alone.
 */
export const isSaidWithoutDoubt = (answers: readonly NameAnswer[], place: Place): boolean => {
  const here = answers.find((answer) => isSaidHere(answer, place))
  return here === undefined || here.given === undefined
}

/** What was said of a name where the program's own sentences and published law hold it; null where nothing was. */
export const saidOfOwnWords = (answers: readonly NameAnswer[]): NameAnswer['is'] | null =>
  answers.find(({ ownWords }) => ownWords === true)?.is ?? null

/** What was said of texts that stand beside each other; null where nothing was. */
export const saidOfJoined = (answers: readonly NameAnswer[], place: Place): NameAnswer['is'] | null =>
  answers.find((answer) => answer.joined === true && isSamePlace(answer, place))?.is ?? null

/** What was said of a question, in the way in which it is asked. */
export const saidOfQuestion = (answers: readonly NameAnswer[], question: NameQuestion): NameAnswer['is'] | null =>
  question.kind === 'own-words'
    ? saidOfOwnWords(answers)
    : question.kind === 'joined'
      ? saidOfJoined(answers, question)
      : saidOf(answers, question)

/** One for each place that is answered by itself. */
export const placeKey = ({
  identity,
  word,
  left,
  right,
  large = false,
  kind,
}: Place & Pick<NameQuestion, 'identity'> & Partial<Pick<NameQuestion, 'kind'>>): string =>
  `${identity} ${word} ${left} ${right}${large ? ' large' : ''}${kind === 'joined' ? ' joined' : ''}`
