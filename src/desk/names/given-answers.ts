import type { Identity } from '../../casefile/matter.ts'
import type { NameAnswer } from '../../casefile/release/name-question.ts'
import type { GivenAnswer } from '../../casefile/views/names-view.ts'
import { standIn } from '../../drafting/firewall/covering/replace-identities.ts'
import type { Vault } from '../../vault/vault.ts'
import { idGiven, shortIds, wholeId } from './question-ids.ts'

type Keyed = Pick<Vault, 'digestOf'>

/** An answer that stands, with the question it was given to. */
export interface StandingAnswer {
  readonly identity: Identity
  readonly answer: NameAnswer
  /** The whole id of its question. */
  readonly to: string
  /** Those of the questions that it settled beside that one. */
  readonly settled: readonly string[]
}

/** Every answer that stands, one for each question: what was kept of its pieces goes with it. */
export function standingAnswers(vault: Keyed, everyone: readonly Identity[]): readonly StandingAnswer[] {
  const standing = everyone.flatMap((identity) =>
    (identity.answers ?? []).map((answer): StandingAnswer => {
      const to = answer.given?.to ?? wholeId(vault, { ...answer, identity: identity.id, kind: kindOf(answer) })
      return { identity, answer, to, settled: answer.given?.settled ?? [] }
    }),
  )
  // The last of several that were kept for one question is that of the question itself; where it names nobody each whom it could
  // name has it.
  return [...new Map(standing.map((one) => [one.to, one])).values()]
}

/** As far as an id depends on it. */
const kindOf = ({ ownWords, joined }: NameAnswer) => (ownWords ? 'own-words' : joined ? 'joined' : 'everyday-word')

/** The answer by which a question is open no more, by the id of that question; null where none settled it. */
export function answerThatSettled(
  vault: Keyed,
  everyone: readonly Identity[],
  given: string,
): { readonly by: StandingAnswer; readonly whole: string } | null {
  const id = idGiven(given)
  if (id === null) return null
  const standing = standingAnswers(vault, everyone)
  const found = new Map<string, StandingAnswer>()
  for (const by of standing.toReversed())
    for (const whole of [...by.settled, by.to]) if (whole.startsWith(id)) found.set(whole, by)
  const [first] = found
  return found.size === 1 && first !== undefined ? { whole: first[0], by: first[1] } : null
}

/** An identity without an answer, and without what was kept of its pieces. */
export const withoutAnswer = ({ answers = [], ...identity }: Identity, { answer, to }: StandingAnswer): Identity => ({
  ...identity,
  answers: answers.filter((one) => one !== answer && one.given?.to !== to),
})

/** Answers as they are shown. The letters of the name are given back in no way: its pseudonym stands for them. */
export function shownAnswers(vault: Keyed, everyone: readonly Identity[]): readonly GivenAnswer[] {
  const standing = standingAnswers(vault, everyone)
  const whole = [...new Set(standing.flatMap(({ to, settled }) => [to, ...settled]))]
  const ids = new Map(shortIds(whole).map((short, i) => [whole[i], short]))
  const idOf = (one: string) => ids.get(one) ?? 'q-'
  return standing.map(({ identity, answer, to, settled }) => {
    const { is, everywhere, left, right, given } = answer
    const anyPlace = everywhere || answer.ownWords === true
    return {
      ...{ id: idOf(to), pseudonym: identity.pseudonym, is, everywhere },
      ...{ before: anyPlace || left === '' ? '' : `${left} `, place: standIn(identity) },
      after: anyPlace || right === '' ? '' : ` ${right}`,
      given: given?.at ?? null,
      settled: settled.map(idOf),
    }
  })
}
