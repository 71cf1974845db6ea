import type { Identity } from '../../casefile/matter.ts'
import { ok, type Result } from '../../casefile/result.ts'
import type { NamesOfMatter } from '../../casefile/views/names-view.ts'
import type { Covered } from '../../drafting/firewall/covering/covered.ts'
import { identityGate } from '../../drafting/firewall/covering/replace-identities.ts'
import { formsLookedFor } from '../../drafting/firewall/forms/describe-forms.ts'
import { suggestIdentities } from '../../drafting/firewall/places/suggest-identities.ts'
import type { StoreTrouble } from '../../vault/contract/store-trouble.ts'
import type { Vault } from '../../vault/vault.ts'
import { answerAbout } from '../door.ts'
import type { DoorTrouble } from '../door-trouble.ts'
import { shownQuestions } from '../names/answer-question.ts'
import { shownAnswers } from '../names/given-answers.ts'
import { openQuestions } from '../names/open-questions.ts'
import { textsThatLeave } from '../names/texts-that-leave.ts'
import type { OpenMatter } from '../open-matter.ts'

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
 * The protected identities by pseudonym with what is looked for, the places that cannot be told from a word or another
 * person, and the answers that were given of others. With `suggest` also people on the pages whom nobody listed; with `uncovered` the forms themselves, which show to
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
            ...(['answered[].id', 'answered[].is', 'answered[].settled[]'] as const),
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
  const shown = shownQuestions(vault, open.value)
  return ok({
    identities: known.map((identity) => {
      const { examples, ...covered } = formsLookedFor(identity)
      return asked.uncovered ? { ...covered, examples } : covered
    }),
    questions: [...shown].flatMap(([question, [one]]) =>
      asked.uncovered ? { ...one, written: question.written } : one,
    ),
    answered: shownAnswers(vault, open.value.everyone),
    suggestions: suggestions.value,
  })
}

/** Identities given anew, with the answers that were given to those of the same id before. */
export function withEarlierAnswers(known: readonly Identity[], given: readonly Identity[]): readonly Identity[] {
  const answers = new Map(known.map((one) => [one.id, one.answers]))
  return given.map((identity) => {
    const earlier = answers.get(identity.id)
    return identity.answers === undefined && earlier !== undefined ? { ...identity, answers: earlier } : identity
  })
}
