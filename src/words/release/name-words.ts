import type { NameQuestionKind } from '../../casefile/release/name-question.ts'
import type {
  AnswerTakenBack,
  GivenAnswer,
  NamesOfMatter,
  OpenQuestion,
  QuestionPlace,
  QuestionSettled,
  WordsBeside,
} from '../../casefile/views/names-view.ts'
import { capitalised, counted, ended } from '../counting.ts'
import { sayer } from '../tagged-words.ts'

type Why = NamesOfMatter['suggestions'][number]['why']

/** Why a name or number on a page should perhaps be protected. */
export const suggestedWords: Readonly<Record<Why, string>> = {
  relative: 'named as a relative',
  minor: 'named with an age under 18',
  'friend-or-witness': 'named as a friend or witness',
  'same-surname': 'has the surname of a protected person',
  'another-name': 'told to be another name of a protected person',
  coordinates: 'a point on the map beside a word for home',
  phone: 'a phone number',
}

/** What is asked of a place that cannot be told, behind the pseudonym. */
export const asksWords: Readonly<Record<NameQuestionKind, string>> = {
  'everyday-word': 'the name, or the everyday word?',
  'another-person': 'this person, another of that name, or nobody (a place or a business called so)?',
  'one-of-several': 'the one who is meant, of the several protected people whom this place fits?',
  joined: 'the name, or texts that only happen to stand beside each other?',
  'own-words': 'the name, or a word of the program’s own sentences or of published law? Asked once for all of these.',
  'another-number': 'the protected number, or another written alike?',
}

/** Over the places that cannot be told. */
export const openPlaces =
  'Cannot be told, and covered until you answer. A paper is made with them where they name somebody else at most, and says how many there are; one with a place that may be an everyday word, or that only its finished file showed, is not made:'

/** Where the forms are not shown. */
export const formsOnTerminal =
  'The forms themselves, those that were listed and those that the program adds, show on your own terminal with --uncovered: look there for a spelling or a short name that is missing, and list it.'

/** Where a place stands, as a person finds it. */
export const questionPlaceInWords = sayer<QuestionPlace>({
  fact: ({ id }) => `fact ${id}`,
  page: ({ document, page, fact }) => `${document}, page ${page}, quoted in fact ${fact}`,
  claimant: ({ id }) => `claimant ${id}`,
  party: ({ id }) => `party ${id}`,
  damages: ({ line }) => `line ${line} of the damages`,
  'file-name': ({ document }) => `the name of the file ${document}, or from whom it came`,
  paper: ({ file }) => `the finished file ${file}, in words or figures of its own that no text of the matter holds`,
  matter: ({ part }) => (part === 'matter' ? 'what is said of the matter itself' : `${part} of the matter`),
})

/** The words with the place that is meant between marks. */
export const markedPlace = ({ before, place, after }: WordsBeside): string =>
  place === '' ? before : `${before}>>${place}<<${after}`

const mostPlaces = 5

/** Where a question stands. */
export function standsInWords({ stands }: Pick<OpenQuestion, 'stands'>): string {
  if (stands.length === 0) return ''
  const told = stands.slice(0, mostPlaces).map(questionPlaceInWords).join('; ')
  return stands.length > mostPlaces ? `${told}; and ${stands.length - mostPlaces} more` : told
}

/** The minute of an instant, as everybody reads it alike. */
const minuteOf = (instant: string): string => `${instant.slice(0, 16).replace('T', ' ')} UTC`

/** When something was told. */
export const toldOn = (given: string | null): string => (given === null ? 'earlier' : `on ${minuteOf(given)}`)

/** What was said of a place. */
export const saidInWords = ({
  is,
  everywhere,
  pseudonym,
}: Pick<QuestionSettled, 'is' | 'everywhere'> & Pick<GivenAnswer, 'pseudonym'>): string =>
  `${is === 'nobody' ? 'is nobody who is protected' : `${is === 'the-name' ? 'is' : 'is not'} ${pseudonym}`}${everywhere ? ', for that word wherever it is not told otherwise' : ''}`

/** A question in a list of what became of it. */
const inList = (question: OpenQuestion): string => `${question.id} "${markedPlace(question)}" (${question.pseudonym})`

/** What an answer did, a line each: what is kept, and which other questions it settled. */
export function settledInWords({ question, is, everywhere, settled }: QuestionSettled): readonly string[] {
  const stands = standsInWords(question)
  const { pseudonym } = question
  return [
    ended(
      `Kept: "${markedPlace(question)}" ${saidInWords({ is, everywhere, pseudonym })}${stands === '' ? '' : ` (${stands})`}`,
    ),
    ...(settled.length === 0 ? [] : [`Settled with it, and asked no more: ${settled.map(inList).join('; ')}.`]),
  ]
}

/** An answer that stands, by the id of its question. */
export const givenInWords = (answer: GivenAnswer): string =>
  [
    `${answer.id}  "${markedPlace(answer)}" ${saidInWords(answer)}; told ${toldOn(answer.given)}`,
    ...(answer.settled.length === 0 ? [] : [`settled with it ${answer.settled.join(', ')}`]),
  ].join('; ')

/** What is open again once an answer was taken back, a line each. */
export const takenBackInWords = ({ answer, open }: AnswerTakenBack): readonly string[] => [
  ended(`Taken back: "${markedPlace(answer)}" ${saidInWords(answer)}`),
  open.length === 0
    ? 'No question is open again by it: the place stands in the matter no more, or another answer tells it.'
    : `Open again: ${open.map(inList).join('; ')}.`,
]

/** Over the answers that stand. */
export const answersGiven = (answers: readonly GivenAnswer[]): string =>
  capitalised(`${counted(answers.length, 'answer')} given`)
