import { type NameQuestion, placeKey } from '../../casefile/release/name-question.ts'
import type { QuestionId } from '../../casefile/views/names-view.ts'
import type { Vault } from '../../vault/vault.ts'

/** Consonants alone: an id is no word, no name and no number. */
const letters = 'bcdfghjklmnpqrstvwxz'
const shortest = 6

/** What a question is known by. */
export type AskedPlace = Pick<NameQuestion, 'kind' | 'identity' | 'word' | 'left' | 'right'>

/** The whole id of a question, of which its beginning is shown: made of its place by the matter's own key. */
export const wholeId = (vault: Pick<Vault, 'digestOf'>, question: AskedPlace): QuestionId =>
  `q-${Array.from(vault.digestOf(idKey(question)), (byte) => letters[byte % letters.length]).join('')}`

/** Own words are asked once for all places of an identity, and each other place by itself. */
const idKey = (question: AskedPlace): string =>
  question.kind === 'own-words' ? JSON.stringify([question.identity, 'own-words']) : placeKey(question)

/** The ids of questions as they are shown: six letters, and more only where another begins alike. */
export const questionIds = (
  vault: Pick<Vault, 'digestOf'>,
  questions: readonly NameQuestion[],
): readonly QuestionId[] => shortIds(questions.map((question) => wholeId(vault, question)))

/** Whole ids as they are shown beside each other. */
export function shortIds(whole: readonly string[]): readonly QuestionId[] {
  return whole.map((id) => {
    for (let length = shortest + 2; length < id.length; length++) {
      const short = id.slice(0, length)
      if (whole.every((other) => other === id || !other.startsWith(short))) return asQuestionId(short)
    }
    return asQuestionId(id)
  })
}

const asQuestionId = (text: string): QuestionId => `q-${text.slice(2)}`

/** What was typed as the id of a question, in the form of one; null for anything else. */
export function idGiven(given: string): string | null {
  const id = given.trim().toLowerCase()
  return new RegExp(`^q-[${letters}]{${shortest},}$`).test(id) ? id : null
}

/** The one question that an id stands for; null for an id of none, of several, or of one that was answered. */
export function questionOfId<Q extends NameQuestion>(
  vault: Pick<Vault, 'digestOf'>,
  questions: readonly Q[],
  given: string,
): Q | null {
  const id = idGiven(given)
  if (id === null) return null
  const meant = questions.filter((question) => wholeId(vault, question).startsWith(id))
  return meant.length === 1 ? (meant[0] ?? null) : null
}
