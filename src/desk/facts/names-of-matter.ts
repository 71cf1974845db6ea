import type { Identity } from '../../casefile/matter.ts'
import { type NameQuestion, placeKey, saidOf } from '../../casefile/name-question.ts'
import type { NameAnswered, NamesOfMatter, NumberedQuestion } from '../../casefile/names-view.ts'
import { problem } from '../../casefile/problems.ts'
import { failed, ok, type Result } from '../../casefile/result.ts'
import type { Covered } from '../../drafting/firewall/covering/covered.ts'
import { identityGate } from '../../drafting/firewall/covering/replace-identities.ts'
import { formsLookedFor } from '../../drafting/firewall/forms/describe-forms.ts'
import { suggestIdentities } from '../../drafting/firewall/places/suggest-identities.ts'
import { withBirthDates } from '../../drafting/firewall/release/matter-gate.ts'
import type { StoreTrouble } from '../../vault/contract/store-trouble.ts'
import type { Vault } from '../../vault/vault.ts'
import { answerAbout } from '../door.ts'
import type { DoorTrouble } from '../door-trouble.ts'
import type { OpenMatter } from '../open-matter.ts'
import { whileWriting } from '../while-writing.ts'

/** Every text of the matter that goes into papers: facts and what they rest on, parties, damages, names of files. */
async function textsThatLeave(vault: Vault): Promise<Result<readonly string[], StoreTrouble>> {
  const texts: string[] = []
  const take = (value: unknown): void => {
    if (typeof value === 'string') texts.push(value)
    else if (typeof value === 'object' && value !== null) for (const item of Object.values(value)) take(item)
  }
  const casefile = await vault.loadCasefile()
  if (!casefile.ok) return casefile
  take(casefile.value)
  const damages = await vault.loadDamagesInputs()
  if (!damages.ok) return damages
  for (const { text } of damages.value) texts.push(...text.split('\n'))
  const documents = await vault.listDocuments()
  if (!documents.ok) return documents
  for (const { path, custodian } of documents.value) texts.push(path, custodian ?? '')
  return ok(texts)
}

interface Open {
  /** Those listed, and the birth dates that follow from the claimants. */
  readonly everyone: readonly Identity[]
  readonly questions: readonly NameQuestion[]
}

/** Places in what goes into papers, and those that only a finished paper showed, which the matter kept. */
async function openQuestions(vault: Vault, identities: readonly Identity[]): Promise<Result<Open, StoreTrouble>> {
  const casefile = await vault.loadCasefile()
  if (!casefile.ok) return casefile
  const texts = await textsThatLeave(vault)
  if (!texts.ok) return texts
  const kept = await vault.keptQuestions()
  if (!kept.ok) return kept
  const everyone = withBirthDates(identities, casefile.value?.claimants ?? [])
  const gate = identityGate(everyone)
  for (const text of texts.value) gate.replaceIn(text)
  const answers = new Map(everyone.map((one) => [one.id, one.answers ?? []]))
  const unanswered = kept.value.filter((question) => {
    const given = answers.get(question.identity)
    return given !== undefined && saidOf(given, question) === null
  })
  const found = new Map([...gate.openQuestions(), ...unanswered].map((question) => [placeKey(question), question]))
  return ok({ everyone, questions: [...found.values()] })
}

async function suggestionsFor(
  vault: Vault,
  identities: readonly Identity[],
): Promise<Result<NamesOfMatter['suggestions'], StoreTrouble>> {
  const documents = await vault.listDocuments({ status: 'read' })
  if (!documents.ok) return documents
  const written = await textsThatLeave(vault)
  if (!written.ok) return written
  const found = new Map<string, NamesOfMatter['suggestions'][number]>()
  for (const { name, why, times } of suggestIdentities(written.value, identities))
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
      ? cover(names.value, { spelled: ['identities[].kind', 'questions[].kind', 'suggestions[].why'] })
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
  const pseudonyms = new Map(open.value.everyone.map(({ id, pseudonym }) => [id, pseudonym]))
  return ok({
    identities: known.map((identity) => {
      const { examples, ...covered } = formsLookedFor(identity)
      return asked.uncovered ? { ...covered, examples } : covered
    }),
    questions: open.value.questions.map(({ identity, kind, passage }, i) => ({
      number: i + 1,
      pseudonym: pseudonyms.get(identity) ?? identity,
      kind,
      passage,
    })),
    suggestions: suggestions.value,
  })
}

/**
 * Answers an open question by its number in `namesOfMatter`; the answer is kept sealed with the identity. With `passage` only
 * where the question of that number is still the one that was seen. Problem: `name-question-not-found`.
 */
export const answerNameQuestion = (
  matter: OpenMatter,
  number: number,
  answer: NameAnswered,
  passage: string | null = null,
): Promise<Result<Covered<NumberedQuestion>, DoorTrouble | 'name-question-not-found'>> =>
  answerAbout(matter, 'answer-name-question', async ({ vault, identities, identitiesChanged, cover }) => {
    const known = await identities()
    if (!known.ok) return known
    const answered = await whileWriting(vault, () => keepAnswer(vault, known.value, { number, passage }, answer))
    identitiesChanged()
    return answered.ok ? cover(answered.value, { spelled: ['kind'] }) : answered
  })

async function keepAnswer(
  vault: Vault,
  known: readonly Identity[],
  { number, passage }: { readonly number: number; readonly passage: string | null },
  { is, everywhere }: NameAnswered,
): Promise<Result<NumberedQuestion, StoreTrouble | 'name-question-not-found'>> {
  const open = await openQuestions(vault, known)
  if (!open.ok) return open
  const { everyone, questions } = open.value
  const question = questions[number - 1]
  const identity = everyone.find(({ id }) => id === question?.identity)
  if (!question || !identity || (passage !== null && passage !== question.passage))
    return failed(problem('name-question-not-found', { number, count: questions.length }))
  const { word, left, right } = question
  const kept = (identity.answers ?? []).filter(
    (one) => one.word !== word || one.left !== left || one.right !== right || one.everywhere !== everywhere,
  )
  const saved = await vault.putIdentities([{ ...identity, answers: [...kept, { word, left, right, is, everywhere }] }])
  return saved.ok
    ? ok({ number, pseudonym: identity.pseudonym, kind: question.kind, passage: question.passage })
    : saved
}

/** Identities given anew, with the answers that were given to those of the same id before. */
export function withEarlierAnswers(known: readonly Identity[], given: readonly Identity[]): readonly Identity[] {
  const answers = new Map(known.map((one) => [one.id, one.answers]))
  return given.map((identity) => {
    const earlier = answers.get(identity.id)
    return identity.answers === undefined && earlier !== undefined ? { ...identity, answers: earlier } : identity
  })
}
