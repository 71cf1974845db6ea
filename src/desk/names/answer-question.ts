import type { Identity } from '../../casefile/matter.ts'
import { problem } from '../../casefile/problems.ts'
import type { NameAnswer, NameQuestion } from '../../casefile/release/name-question.ts'
import { failed, ok, type Result } from '../../casefile/result.ts'
import type { AnswerTakenBack, NameTold, OpenQuestion, QuestionSettled } from '../../casefile/views/names-view.ts'
import type { Covered } from '../../drafting/firewall/covering/covered.ts'
import { namePartsOf } from '../../drafting/firewall/forms/name-parts.ts'
import type { StoreTrouble } from '../../vault/contract/store-trouble.ts'
import type { Vault } from '../../vault/vault.ts'
import { now } from '../clock.ts'
import { answerAbout } from '../door.ts'
import type { DoorTrouble } from '../door-trouble.ts'
import type { OpenMatter } from '../open-matter.ts'
import { whileWriting } from '../while-writing.ts'
import { answerThatSettled, shownAnswers, withoutAnswer } from './given-answers.ts'
import { type LocatedQuestion, type Open, openQuestions } from './open-questions.ts'
import { questionIds, questionOfId, shortIds, wholeId } from './question-ids.ts'

export type NotAnswered = 'name-question-not-found' | 'name-question-settled'

/**
 * Answers the open question of an id, as `namesOfMatter` gave it; the answer is kept sealed with the identity, or with each whom
 * the place could name where it names nobody, and tells which others it settled. An id of a question that is open no more stands for no other.
 * Problems: `name-question-settled` for one that an answer settled; `name-question-not-found` for any other.
 */
export const answerNameQuestion = (
  matter: OpenMatter,
  id: string,
  answer: NameTold,
): Promise<Result<Covered<QuestionSettled>, DoorTrouble | NotAnswered>> =>
  answerAbout(matter, 'answer-name-question', async ({ vault, identities, identitiesChanged, cover }) => {
    const known = await identities()
    if (!known.ok) return known
    const answered = await whileWriting(vault, () => keepAnswer(vault, known.value, id, answer))
    if (!answered.ok) return answered
    identitiesChanged()
    return cover(answered.value, {
      spelled: [
        ...(['question.kind', 'question.id', 'question.stands[].is', 'is'] as const),
        ...(['settled[].kind', 'settled[].id', 'settled[].stands[].is'] as const),
      ],
    })
  })

/**
 * Takes back the answer that settled a question, by the id of that question or of another that it settled; every one of them
 * that still stands in the matter is open again. Problem: `name-question-not-found` where no answer settled it.
 */
export const takeBackNameAnswer = (
  matter: OpenMatter,
  id: string,
): Promise<Result<Covered<AnswerTakenBack>, DoorTrouble | 'name-question-not-found'>> =>
  answerAbout(matter, 'take-back-name-answer', async ({ vault, identities, identitiesChanged, cover }) => {
    const known = await identities()
    if (!known.ok) return known
    const taken = await whileWriting(vault, () => takeBack(vault, known.value, id))
    if (!taken.ok) return taken
    identitiesChanged()
    return cover(taken.value, {
      spelled: [
        ...(['answer.id', 'answer.is', 'answer.settled[]', 'open[].kind', 'open[].id', 'open[].stands[].is'] as const),
      ],
    })
  })

async function keepAnswer(
  vault: Vault,
  known: readonly Identity[],
  id: string,
  { is, everywhere }: NameTold,
): Promise<Result<QuestionSettled, StoreTrouble | NotAnswered>> {
  const open = await openQuestions(vault, known)
  if (!open.ok) return open
  const { everyone, questions } = open.value
  const question = questionOfId(vault, questions, id)
  // As it is kept: what the matter tells of it besides is no part of it.
  const identity = [...known, ...everyone].find((one) => one.id === question?.identity)
  if (!question || !identity) return failed(whyNotOpen(vault, open.value, id))
  const answers = answersTo(question, { is: is === 'nobody' ? 'not-the-name' : is, everywhere })
  const whose = is === 'nobody' ? [identity, ...others(known, question)] : [identity]
  const withAnswers = (given: Pick<NameAnswer, 'given'>): readonly Identity[] =>
    whose.map((one) => ({
      ...one,
      answers: [
        ...(one.answers ?? []).filter((earlier) => answers.every((answer) => !replaces(answer, earlier))),
        ...answers.map((answer) => ({ ...answer, ...given })),
      ],
    }))
  const after = await openQuestions(vault, withAnswers({}).reduce(withIdentity, known))
  if (!after.ok) return after
  const to = wholeId(vault, question)
  const left = new Set(after.value.questions.map((one) => wholeId(vault, one)))
  const settled = questions.filter((one) => one !== question && !left.has(wholeId(vault, one)))
  const given = { to, settled: settled.map((one) => wholeId(vault, one)), at: now().toString() }
  const saved = await vault.putIdentities(withAnswers({ given }))
  if (!saved.ok) return saved
  const shown = shownQuestions(vault, open.value)
  const shownOf = (one: LocatedQuestion): readonly OpenQuestion[] => shown.get(one) ?? []
  const [answered] = shownOf(question)
  return answered === undefined
    ? failed(whyNotOpen(vault, open.value, id))
    : ok({ question: answered, is, everywhere, settled: settled.flatMap(shownOf) })
}

/** Open questions as they are shown, each with an id that tells it from the others. */
export function shownQuestions(
  vault: Pick<Vault, 'digestOf'>,
  { everyone, questions }: Open,
): ReadonlyMap<LocatedQuestion, readonly [OpenQuestion]> {
  const ids = questionIds(vault, questions)
  const pseudonyms = new Map(everyone.map(({ id, pseudonym }) => [id, pseudonym]))
  return new Map(
    questions.map((question, i) => {
      const { kind, identity, beside, stands } = question
      const pseudonym = pseudonyms.get(identity) ?? identity
      return [question, [{ id: ids[i] ?? 'q-', pseudonym, kind, ...beside, stands }]] as const
    }),
  )
}

/** What is told of an id by which nothing is open: the answer that settled it, or that it is none. */
function whyNotOpen(vault: Vault, { everyone, questions }: Open, id: string) {
  const found = answerThatSettled(vault, everyone, id)
  if (found === null) return problem('name-question-not-found', { question: id, count: questions.length })
  const { whole, by } = found
  const { is, everywhere, given } = by.answer
  const [question = '', settledBy = question] = shortIds(whole === by.to ? [whole] : [whole, by.to])
  return problem('name-question-settled', {
    ...{ question, by: settledBy, pseudonym: by.identity.pseudonym, is, everywhere },
    given: given?.at ?? null,
  })
}

async function takeBack(
  vault: Vault,
  known: readonly Identity[],
  id: string,
): Promise<Result<AnswerTakenBack, StoreTrouble | 'name-question-not-found'>> {
  const before = await openQuestions(vault, known)
  if (!before.ok) return before
  const { everyone, questions } = before.value
  const found = answerThatSettled(vault, everyone, id)
  if (found === null) return failed(problem('name-question-not-found', { question: id, count: questions.length }))
  const { by } = found
  const kept = known.find((one) => one.id === by.identity.id) ?? by.identity
  const without = [kept, ...known.filter((one) => one !== kept)].flatMap((one) =>
    one === kept || one.answers?.some(({ given }) => given?.to === by.to) ? [withoutAnswer(one, by)] : [],
  )
  const saved = await vault.putIdentities(without)
  if (!saved.ok) return saved
  const after = await openQuestions(vault, without.reduce(withIdentity, known))
  if (!after.ok) return after
  const stood = new Set(questions.map((one) => wholeId(vault, one)))
  const shown = shownQuestions(vault, after.value)
  const open = after.value.questions.filter((one) => !stood.has(wholeId(vault, one)))
  const [answer] = shownAnswers(vault, [{ ...by.identity, answers: [by.answer] }])
  return answer === undefined
    ? failed(problem('name-question-not-found', { question: id, count: questions.length }))
    : ok({ answer, open: open.flatMap((one) => shown.get(one) ?? []) })
}

/** In its place: which of several people is asked about first follows from the order of the list. */
const withIdentity = (known: readonly Identity[], identity: Identity): readonly Identity[] =>
  known.some(({ id }) => id === identity.id)
    ? known.map((one) => (one.id === identity.id ? identity : one))
    : [...known, identity]

/** Further people whose name could stand at the place of a question. */
const others = (known: readonly Identity[], { identity, word }: NameQuestion): readonly Identity[] =>
  known.filter(
    ({ id, kind, forms }) =>
      id !== identity &&
      kind === 'person' &&
      namePartsOf({ kind, forms }).parts.some(({ letters }) => letters === word || word.endsWith(letters)),
  )

/** What is kept of an answer. Texts that are the name where they meet are the name each by itself, so that they are covered from then on. */
function answersTo(
  question: NameQuestion,
  { is, everywhere }: Pick<NameAnswer, 'is' | 'everywhere'>,
): readonly NameAnswer[] {
  const { kind, word, left, right, large, pieces = [] } = question
  const place = { word, left, right, ...(large === undefined ? {} : { large }) }
  if (kind === 'own-words') return [{ ...place, is, everywhere, ownWords: true }]
  if (kind !== 'joined') return [{ ...place, is, everywhere }]
  const each = is === 'the-name' ? pieces.map((piece) => ({ ...piece, is, everywhere: false })) : []
  return [...each, { ...place, is, everywhere: false, joined: true }]
}

const replaces = (given: NameAnswer, one: NameAnswer): boolean =>
  given.ownWords
    ? one.ownWords === true
    : !one.ownWords &&
      one.joined === given.joined &&
      one.everywhere === given.everywhere &&
      one.word === given.word &&
      one.left === given.left &&
      one.right === given.right &&
      one.large === given.large
