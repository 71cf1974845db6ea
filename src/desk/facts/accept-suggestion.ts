import type { Suggestion } from '../../casefile/evidence/records.ts'
import { FactId } from '../../casefile/ids.ts'
import type { Fact, Identity } from '../../casefile/matter.ts'
import { problem } from '../../casefile/problems.ts'
import { failed, ok, type Result } from '../../casefile/result.ts'
import type { AcceptedSuggestions } from '../../casefile/written/change-request.ts'
import type { Covered } from '../../drafting/firewall/covering/covered.ts'
import { identityGate } from '../../drafting/firewall/covering/replace-identities.ts'
import type { StoreTrouble } from '../../vault/contract/store-trouble.ts'
import type { Vault } from '../../vault/vault.ts'
import { today } from '../clock.ts'
import { answerAbout } from '../door.ts'
import type { DoorTrouble } from '../door-trouble.ts'
import type { OpenMatter } from '../open-matter.ts'
import {
  dayOf,
  factFrom,
  restsOn,
  type Surroundings,
  spokenPseudonyms,
  withSuggestion,
} from './fact-from-suggestion.ts'
import type { NotChanged } from './make-change.ts'
import { type AskedChange, makeChange } from './make-change.ts'
import { nextRecordId } from './next-record-id.ts'

/**
 * Accepts suggestions: each becomes a fact, or part of the fact that rests on its sentence already. The fact starts with the
 * sentence as its statement, its place as its source, and when, factors and parties as the kind of suggestion tells; it
 * is then changed as any other. One step of the history. Problem: `suggestion-not-found`.
 */
export const acceptSuggestions = (
  matter: OpenMatter,
  ids: readonly string[],
): Promise<Result<Covered<AcceptedSuggestions>, NotChanged | DoorTrouble | 'document-not-found'>> =>
  answerAbout(matter, 'accept-suggestion', async ({ vault, identities, cover }) => {
    const known = await identities()
    if (!known.ok) return known
    const listed = await vault.listSuggestions({ ids: [...new Set(ids)] })
    if (!listed.ok) return listed
    const byId = new Map(listed.value.suggestions.map((one) => [one.id, one]))
    const chosen: Suggestion[] = []
    for (const id of new Set(ids)) {
      const found = byId.get(id)
      if (found === undefined) return failed(problem('suggestion-not-found', { suggestion: id }))
      if (found.status !== 'accepted') chosen.push(found)
    }
    const facts = await factsFor(vault, chosen, known.value)
    if (!facts.ok) return facts
    const decisions = chosen.map(
      ({ id }): AskedChange => ({ kind: 'suggestion', id, basedOn: null, content: { status: 'accepted' } }),
    )
    const writes = facts.value.map(
      ({ fact }): AskedChange => ({ kind: 'fact', id: fact.id, basedOn: null, content: fact }),
    )
    const made = await makeChange(vault, 'suggestion.accepted', [...decisions, ...writes])
    if (!made.ok) return made
    return cover(
      {
        accepted: chosen.length,
        facts: facts.value.map(({ fact: { id, when, statement }, isNew }) => ({ id, made: isNew, when, statement })),
        change: made.value.change,
      },
      {},
    )
  })

interface Drafted {
  readonly fact: Fact
  readonly isNew: boolean
}

async function factsFor(
  vault: Vault,
  chosen: readonly Suggestion[],
  identities: readonly Identity[],
): Promise<Result<readonly Drafted[], StoreTrouble | 'document-not-found'>> {
  const written = await vault.listRecords('fact')
  if (!written.ok) return written
  const parties = await vault.listRecords('party')
  if (!parties.ok) return parties
  const gate = identityGate(identities)
  const drafted = new Map<FactId, Drafted>()
  for (const suggestion of chosen) {
    const { document, page } = suggestion.passage
    const text = await vault.pageText(document, page)
    if (!text.ok) return text
    const near = await vault.listSuggestions({ document, kind: 'date' })
    if (!near.ok) return near
    const around: Surroundings = {
      page: text.value,
      dates: near.value.suggestions.filter(({ passage }) => passage.page === page),
      parties: parties.value.map(({ content }) => content),
      covered: (plain) => spokenPseudonyms(gate.replaceIn(plain).text, identities),
      day: dayOf(today()),
    }
    const before = [...drafted.values(), ...written.value.map(({ content }) => ({ fact: content, isNew: false }))].find(
      ({ fact }) => restsOn(fact, suggestion.passage),
    )
    if (before !== undefined) {
      drafted.set(before.fact.id, { ...before, fact: withSuggestion(before.fact, suggestion, around) })
      continue
    }
    const named = await nextRecordId(vault, 'fact', new Set(drafted.keys()))
    if (!named.ok) return named
    const id = FactId.parse(named.value)
    drafted.set(id, { fact: factFrom(id, suggestion, around), isNew: true })
  }
  return ok([...drafted.values()])
}
