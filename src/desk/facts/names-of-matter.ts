import type { Identity } from '../../casefile/matter.ts'
import { problem } from '../../casefile/problems.ts'
import type { NameAnswer, NameQuestion } from '../../casefile/release/name-question.ts'
import { failed, ok, type Result } from '../../casefile/result.ts'
import type { NameAnswered, NamesOfMatter, OpenQuestion, QuestionId } from '../../casefile/views/names-view.ts'
import type { Covered } from '../../drafting/firewall/covering/covered.ts'
import { identityGate } from '../../drafting/firewall/covering/replace-identities.ts'
import { formsLookedFor } from '../../drafting/firewall/forms/describe-forms.ts'
import { suggestIdentities } from '../../drafting/firewall/places/suggest-identities.ts'
import type { StoreTrouble } from '../../vault/contract/store-trouble.ts'
import type { Vault } from '../../vault/vault.ts'
import { answerAbout } from '../door.ts'
import type { DoorTrouble } from '../door-trouble.ts'
import { type LocatedQuestion, openQuestions } from '../names/open-questions.ts'
import { questionIds, questionOfId } from '../names/question-ids.ts'
import { textsThatLeave } from '../names/texts-that-leave.ts'
import type { OpenMatter } from '../open-matter.ts'
import { whileWriting } from '../while-writing.ts'

async function suggestionsFor(
  vault: Vault,
  identities: readonly Identity[],
): Promise<Result<NamesOfMatter['suggestions'], StoreTrouble>> {
  const documents = await vault.listDocuments({ status: 'read' })
  if (!documents.ok) return documents
  const written = await textsThatLeave(vault)
  if (!written.ok) return written
  const found = new Map<string, NamesOfMatter['suggestions'][number]>()
  // From whom a file came is said of each of his files, and told once.
  const labels = written.value.filter(({ where }) => where.is === 'file-name').map(({ text }) => text)
  const others = written.value.filter(({ where }) => where.is !== 'file-name')
  for (const { name, why, times } of suggestIdentities(
    [...others.map(({ text, from, to }) => text.slice(from, to)), ...new Set(labels)],
    identities,
  ))
    found.set(`${name} ${why}`, { name, why, times, page: null, document: null })
  for (const { id, bates } of documents.value) {
    const pages = await vault.pagesOf(id)
    if (!pages.ok) return pages
    const texts = pages.value.map((page) => page.text)
    for (const { name, why, page, times } of suggestIdentities(texts, identities)) {
      const known = found.get(`${name} ${why}`)
      found.set(
        `${name} ${why}`,
        known ? { ...known, times: known.times + times } : { name, why, page, times, document: bates },
      )
    }
  }
  const phones = await phonesNotCovered(vault, identities, new Map(documents.value.map(({ id, bates }) => [id, bates])))
  if (!phones.ok) return phones
  return ok([...found.values(), ...phones.value].sort((a, b) => b.times - a.times))
}

/** Numbers that patterns found on pages and that no protected identity covers, each once. */
async function phonesNotCovered(
  vault: Vault,
  identities: readonly Identity[],
  numbers: ReadonlyMap<string, string>,
): Promise<Result<NamesOfMatter['suggestions'], StoreTrouble>> {
  const listed = await vault.listSuggestions({ kind: 'phone' })
  if (!listed.ok) return listed
  const gate = identityGate(identities)
  const found = new Map<string, NamesOfMatter['suggestions'][number]>()
  for (const { value: name, passage, status } of listed.value.suggestions) {
    if (status === 'rejected') continue
    const known = found.get(name)
    if (known !== undefined) found.set(name, { ...known, times: known.times + 1 })
    else if (gate.replaceIn(name).text === name && gate.replaceIn(passage.quote).text === passage.quote) {
      const document = numbers.get(passage.document) ?? ''
      found.set(name, { name, why: 'phone', page: passage.page, times: 1, document })
    }
  }
  return ok([...found.values()])
}

/**
 * The protected identities by pseudonym with what is looked for, and the places that cannot be told from a word or another
 * person. With `suggest` also people on the pages whom nobody listed; with `uncovered` the forms themselves, which show to
 * the owner alone.
 */
export const namesOfMatter = (
  matter: OpenMatter,
  asked: { readonly suggest?: boolean | undefined; readonly uncovered?: boolean | undefined },
): Promise<Result<Covered<NamesOfMatter>, DoorTrouble>> =>
  answerAbout(matter, 'show-names', async ({ vault, identities, cover }) => {
    const known = await identities()
    if (!known.ok) return known
    const names = await namesOf(vault, known.value, asked)
    return names.ok
      ? cover(names.value, {
          spelled: [
            ...(['identities[].kind', 'identities[].looksFor[].is', 'identities[].looksFor[].how'] as const),
            ...(['identities[].examples[].only', 'questions[].kind', 'questions[].id'] as const),
            ...(['questions[].stands[].is', 'suggestions[].why'] as const),
          ],
        })
      : names
  })

async function namesOf(
  vault: Vault,
  known: readonly Identity[],
  asked: { readonly suggest?: boolean | undefined; readonly uncovered?: boolean | undefined },
): Promise<Result<NamesOfMatter, StoreTrouble>> {
  const open = await openQuestions(vault, known)
  if (!open.ok) return open
  const suggestions = asked.suggest ? await suggestionsFor(vault, known) : ok([])
  if (!suggestions.ok) return suggestions
  const ids = questionIds(vault, open.value.questions)
  const pseudonyms = new Map(open.value.everyone.map(({ id, pseudonym }) => [id, pseudonym]))
  return ok({
    identities: known.map((identity) => {
      const { examples, ...covered } = formsLookedFor(identity)
      return asked.uncovered ? { ...covered, examples } : covered
    }),
    questions: open.value.questions.map((question, i) => {
      const shown = shownQuestion(question, pseudonyms.get(question.identity) ?? question.identity, ids[i])
      return asked.uncovered ? { ...shown, written: question.written } : shown
    }),
    suggestions: suggestions.value,
  })
}

const shownQuestion = (
  { kind, beside, stands }: LocatedQuestion,
  pseudonym: string,
  id: QuestionId | undefined,
): OpenQuestion => ({ id: id ?? 'q-', pseudonym, kind, ...beside, stands })

/**
 * Answers the open question of an id, as `namesOfMatter` gave it; the answer is kept sealed with the identity. An id of a
 * question that is open no more stands for no other. Problem: `name-question-not-found`.
 */
export const answerNameQuestion = (
  matter: OpenMatter,
  id: string,
  answer: NameAnswered,
): Promise<Result<Covered<OpenQuestion>, DoorTrouble | 'name-question-not-found'>> =>
  answerAbout(matter, 'answer-name-question', async ({ vault, identities, identitiesChanged, cover }) => {
    const known = await identities()
    if (!known.ok) return known
    const answered = await whileWriting(vault, () => keepAnswer(vault, known.value, id, answer))
    identitiesChanged()
    return answered.ok ? cover(answered.value, { spelled: ['kind', 'id', 'stands[].is'] }) : answered
  })

async function keepAnswer(
  vault: Vault,
  known: readonly Identity[],
  id: string,
  { is, everywhere }: NameAnswered,
): Promise<Result<OpenQuestion, StoreTrouble | 'name-question-not-found'>> {
  const open = await openQuestions(vault, known)
  if (!open.ok) return open
  const { everyone, questions } = open.value
  const question = questionOfId(vault, questions, id)
  const identity = everyone.find((one) => one.id === question?.identity)
  if (!question || !identity)
    return failed(problem('name-question-not-found', { question: id, count: questions.length }))
  const answers = answersTo(question, { is, everywhere })
  const kept = (identity.answers ?? []).filter((one) => answers.every((answer) => !replaces(answer, one)))
  const saved = await vault.putIdentities([{ ...identity, answers: [...kept, ...answers] }])
  return saved.ok ? ok(shownQuestion(question, identity.pseudonym, questionIds(vault, [question])[0])) : saved
}

/** What is kept of an answer. Texts that are the name where they meet are the name each by itself, so that they are covered from then on. */
function answersTo(question: NameQuestion, { is, everywhere }: NameAnswered): readonly NameAnswer[] {
  const { kind, word, left, right, pieces = [] } = question
  const place = { word, left, right }
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
      one.right === given.right

/** Identities given anew, with the answers that were given to those of the same id before. */
export function withEarlierAnswers(known: readonly Identity[], given: readonly Identity[]): readonly Identity[] {
  const answers = new Map(known.map((one) => [one.id, one.answers]))
  return given.map((identity) => {
    const earlier = answers.get(identity.id)
    return identity.answers === undefined && earlier !== undefined ? { ...identity, answers: earlier } : identity
  })
}
