import { basename } from 'node:path'
import type { DocumentId } from '../casefile/ids.ts'
import { Casefile, type Fact, type Identity } from '../casefile/matter.ts'
import { problem } from '../casefile/problems.ts'
import type { Passage } from '../casefile/records.ts'
import { failed, ok, type Result } from '../casefile/result.ts'
import type { Covered } from '../drafting/firewall/covered.ts'
import { readFactsWithLines, type WrittenFact } from '../shelf/read-facts.ts'
import type { Vault } from '../vault/vault.ts'
import { answerAbout } from './door.ts'
import { lawInForce } from './law-in-force.ts'
import { looseEndOfFacts } from './loose-ends-of-facts.ts'
import { withEarlierAnswers } from './names-of-matter.ts'
import type { OpenMatter } from './open-matter.ts'

export interface LoadedFacts {
  readonly facts: number
  readonly passages: number
  readonly parties: number
  readonly identities: number
}

/**
 * Takes reviewed facts from a file: every quote is found on its page and kept with its place. All or nothing.
 * Problems: `file-not-found`; `input-not-valid`, `document-not-found`, `quote-not-found`, with file and line.
 */
export const loadFacts = (matter: OpenMatter, file: string): Promise<Result<Covered<LoadedFacts>>> =>
  answerAbout(matter, 'load-facts', async ({ vault, identities, identitiesChanged, cover }) => {
    const known = await identities()
    if (!known.ok) return known
    const loaded = await loadInto(vault, file, known.value)
    identitiesChanged()
    return loaded.ok ? cover(loaded.value, {}) : loaded
  })

async function loadInto(vault: Vault, file: string, known: readonly Identity[]): Promise<Result<LoadedFacts>> {
  const read = readFactsWithLines(file)
  if (!read.ok) return read
  const law = lawInForce()
  if (!law.ok) return law
  const { value, lineOf } = read.value
  const loose = looseEndOfFacts(value, law.value)
  if (loose)
    return failed(problem('input-not-valid', { file: basename(file), line: lineOf(loose.path), what: loose.what }))
  const { identities, facts: written, ...rest } = value

  const place = await placerOf(vault)
  if (!place.ok) return place
  const facts: Fact[] = []
  for (const [i, fact] of written.entries()) {
    const passages = await place.value(fact)
    if (!passages.ok)
      return failed(
        problem(passages.problem.code, {
          ...passages.problem.params,
          in: `${basename(file)} line ${lineOf(['facts', i])}`,
        }),
      )
    facts.push({ ...fact, passages: [...passages.value] })
  }
  const casefile = Casefile.parse({ ...rest, facts })
  const named = await vault.putIdentities(withEarlierAnswers(known, identities))
  if (!named.ok) return named
  const saved = await vault.saveCasefile(casefile)
  if (!saved.ok) return saved
  return ok({
    facts: facts.length,
    passages: facts.reduce((sum, fact) => sum + fact.passages.length, 0),
    parties: casefile.parties.length,
    identities: identities.length,
  })
}

/** A duplicate has no text of its own, so a quote from it is placed in its original. */
async function placerOf(vault: Vault): Promise<Result<(fact: WrittenFact) => Promise<Result<readonly Passage[]>>>> {
  const listed = await vault.listDocuments()
  if (!listed.ok) return listed
  const byPath = new Map(listed.value.map((d) => [d.path.normalize('NFC'), d.duplicateOf ?? d.id]))
  const texts = new Map<string, string>()
  const textOf = async (document: DocumentId, page: number): Promise<Result<string>> => {
    const key = `${document} ${page}`
    const known = texts.get(key)
    if (known !== undefined) return ok(known)
    const stored = await vault.pageText(document, page)
    if (!stored.ok) return stored
    texts.set(key, stored.value.text)
    return ok(stored.value.text)
  }
  return ok(async (fact) => {
    const passages: Passage[] = []
    for (const { document: path, page, quote } of fact.passages) {
      const document = byPath.get(path.normalize('NFC'))
      if (!document) return failed(problem('document-not-found', { document: path }))
      const text = await textOf(document, page)
      if (!text.ok) return text
      const start = text.value.indexOf(quote)
      if (start < 0) return failed(problem('quote-not-found', { fact: fact.id, page, document: path }))
      passages.push({ document, page, start, end: start + quote.length, quote })
    }
    return ok(passages)
  })
}
