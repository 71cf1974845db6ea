import { IsoDay, type WhenText } from '../../casefile/dates.ts'
import type { FactId, PartyId } from '../../casefile/ids.ts'
import { Fact } from '../../casefile/matter.ts'
import { problem } from '../../casefile/problems.ts'
import { failed, ok, type Result } from '../../casefile/result.ts'
import type { ChangeAnswer } from '../../casefile/written/change-request.ts'
import type { Coverage } from '../../drafting/firewall/covering/coverage.ts'
import type { Covered } from '../../drafting/firewall/covering/covered.ts'
import type { LawTrouble } from '../../shelf/read-trouble.ts'
import type { StoreTrouble } from '../../vault/contract/store-trouble.ts'
import type { Vault } from '../../vault/vault.ts'
import { today } from '../clock.ts'
import { answerAbout } from '../door.ts'
import type { DoorTrouble } from '../door-trouble.ts'
import { quotePlacer } from '../evidence/place-quotes.ts'
import { lawInForce } from '../law/law-in-force.ts'
import { factorMeant } from '../law/list-factors.ts'
import type { OpenMatter } from '../open-matter.ts'
import type { NotChanged } from './make-change.ts'
import { makeChange, noRecord } from './make-change.ts'
import { nextRecordId } from './next-record-id.ts'

/** Words on a page that a fact rests on; the document by number, path or id. */
export interface GivenQuote {
  readonly document: string
  readonly page: number
  readonly quote: string
  readonly start?: number
}

/** What a person says of a fact; what is left out stays as it is. */
export interface GivenFact {
  readonly statement?: string
  readonly when?: WhenText
  readonly about?: readonly PartyId[]
  readonly place?: string
  /** In plain words (`paid in cash`) or by id. */
  readonly factors?: readonly string[]
  readonly differsFrom?: readonly FactId[]
  /** Beside those that it rests on already. */
  readonly quotes?: readonly GivenQuote[]
  readonly confirmedBy?: string
}

export type FactChanged = ChangeAnswer & { readonly fact: string }

const coverage: Coverage<FactChanged> = { spelled: ['outcome', 'records[].kind', 'conflicts[].kind'] }

/**
 * Writes down a new fact, which rests on at least one quote. Problems: `factor-not-found`, `document-not-found`,
 * `quote-not-found`, `change-does-not-fit`, `usage` where the statement or the quote is missing.
 */
export const addFact = (
  matter: OpenMatter,
  given: GivenFact & { readonly id?: FactId },
): Promise<
  Result<Covered<FactChanged>, NotChanged | DoorTrouble | 'document-not-found' | 'factor-not-found' | 'usage'>
> =>
  answerAbout(matter, 'add-fact', async ({ vault, cover }) => {
    const id = given.id === undefined ? await nextRecordId(vault, 'fact') : ok(given.id)
    if (!id.ok) return id
    const draft = Fact.omit({ passages: true }).parse({
      ...{ id: id.value, when: 'unknown', statement: given.statement ?? '', about: [], factors: [] },
      ...{ confirmedBy: 'counsel', confirmedOn: today().toString() },
    })
    const fact = await completed(vault, { ...draft, passages: [] }, given)
    if (!fact.ok) return fact
    if (fact.value.statement === '' || fact.value.passages.length === 0)
      return failed(problem('usage', { complaint: { is: 'fact-without-source' } }))
    const made = await makeChange(vault, 'fact.created', [
      { kind: 'fact', id: id.value, basedOn: 0, content: fact.value },
    ])
    return made.ok ? cover({ ...made.value, fact: id.value }, coverage) : made
  })

/**
 * Changes what is given of a fact. On another version than `basedOn` (what stands, where null) it is a conflict.
 * Problems: `record-not-found` and those of `addFact`.
 */
export const changeFact = (
  matter: OpenMatter,
  id: string,
  given: GivenFact,
  basedOn: number | null = null,
): Promise<
  Result<
    Covered<FactChanged>,
    NotChanged | DoorTrouble | 'document-not-found' | 'factor-not-found' | 'record-not-found'
  >
> =>
  answerAbout(matter, 'change-fact', async ({ vault, cover }) => {
    const before = await factNamed(vault, id)
    if (!before.ok) return before
    const fact = await completed(vault, before.value, given)
    if (!fact.ok) return fact
    const made = await makeChange(vault, 'fact.changed', [{ kind: 'fact', id, basedOn, content: fact.value }])
    return made.ok ? cover({ ...made.value, fact: id }, coverage) : made
  })

/** Removes a fact that nothing else rests on. Problems: `record-not-found`, `change-does-not-fit`. */
export const removeFact = (
  matter: OpenMatter,
  id: string,
  basedOn: number | null = null,
): Promise<Result<Covered<FactChanged>, NotChanged | DoorTrouble | 'record-not-found'>> =>
  answerAbout(matter, 'remove-fact', async ({ vault, cover }) => {
    const before = await factNamed(vault, id)
    if (!before.ok) return before
    const made = await makeChange(vault, 'fact.removed', [{ kind: 'fact', id, basedOn, content: null }])
    return made.ok ? cover({ ...made.value, fact: id }, coverage) : made
  })

async function factNamed(vault: Vault, id: string): Promise<Result<Fact, StoreTrouble | 'record-not-found'>> {
  const record = await vault.readRecord('fact', id)
  if (!record.ok) return record
  if (record.value !== null) return ok(record.value.content)
  return noRecord(vault, 'fact', id)
}

async function completed(
  vault: Vault,
  before: Fact,
  given: GivenFact,
): Promise<Result<Fact, StoreTrouble | LawTrouble | 'document-not-found' | 'factor-not-found' | 'quote-not-found'>> {
  const law = lawInForce()
  if (!law.ok) return law
  const factors: Fact['factors'] = []
  for (const words of given.factors ?? []) {
    const meant = factorMeant(law.value.factors, words)
    if (!meant.ok) return meant
    factors.push(meant.value)
  }
  const placer = await quotePlacer(vault)
  if (!placer.ok) return placer
  const passages = [...before.passages]
  for (const quote of given.quotes ?? []) {
    const placed = await placer.value.place(before.id, quote)
    if (!placed.ok) return placed
    passages.push(placed.value)
  }
  const { statement, when, about, place, differsFrom, confirmedBy } = given
  return ok({
    ...before,
    ...(statement === undefined ? {} : { statement }),
    ...(when === undefined ? {} : { when }),
    ...(about === undefined ? {} : { about: [...about] }),
    ...(place === undefined ? {} : { place }),
    ...(given.factors === undefined ? {} : { factors }),
    ...(differsFrom === undefined ? {} : { differsFrom: [...differsFrom] }),
    passages,
    ...(confirmedBy === undefined ? {} : { confirmedBy, confirmedOn: IsoDay.parse(today().toString()) }),
  })
}
