import type { GivenFile } from '../../casefile/given-file.ts'
import type { Fact, Identity } from '../../casefile/matter.ts'
import type { Complaint } from '../../casefile/problems/complaint.ts'
import type { Fault } from '../../casefile/problems/file-problems.ts'
import { type Problem, problem } from '../../casefile/problems.ts'
import { failed, ok, type Result } from '../../casefile/result.ts'
import type { LoadedFacts, PlannedChange } from '../../casefile/written/loaded-facts.ts'
import type { RecordKind } from '../../casefile/written/single-records.ts'
import { shownInsteadOf } from '../../drafting/firewall/covering/cover-texts.ts'
import type { Coverage } from '../../drafting/firewall/covering/coverage.ts'
import type { Covered } from '../../drafting/firewall/covering/covered.ts'
import { identityGate } from '../../drafting/firewall/covering/replace-identities.ts'
import { everyoneIn } from '../../drafting/firewall/release/matter-gate.ts'
import { nameOfGiven } from '../../shelf/given/given-file.ts'
import { type FactsPart, readFactsPart } from '../../shelf/read-facts.ts'
import type { GivenFileTrouble, LawTrouble } from '../../shelf/read-trouble.ts'
import type { LineOf } from '../../shelf/yaml-file.ts'
import type { StoreTrouble } from '../../vault/contract/store-trouble.ts'
import type { Vault } from '../../vault/vault.ts'
import { type Draft, draftOf } from '../claims/draft-casefile.ts'
import { answerAbout } from '../door.ts'
import type { DoorTrouble } from '../door-trouble.ts'
import { quotePlacer } from '../evidence/place-quotes.ts'
import { lawInForce } from '../law/law-in-force.ts'
import type { OpenMatter } from '../open-matter.ts'
import { type Checked, looseEndsOfFacts } from './loose-ends-of-facts.ts'
import type { NotChanged } from './make-change.ts'
import { type AskedChange, makeChange } from './make-change.ts'
import { withEarlierAnswers } from './names-of-matter.ts'
import { refuseRevealing } from './refuse-revealing.ts'

const coverage: Coverage<LoadedFacts> = { spelled: ['plan[].kind', 'plan[].does', 'shownIds[].kind'] }

/**
 * Takes facts, parties, identities and the rest from a file and merges them by id: what the file does not name stays. Every
 * quote is found on its page. All or nothing; `apply` false tells the plan alone.
 * Problems: `file-not-found`; `input-not-valid`, `document-not-found`, `quote-not-found` with file and line where one
 * place is wrong, `input-has-faults` with all of them where several are.
 */
export const loadFacts = (
  matter: OpenMatter,
  file: GivenFile,
  { apply }: { readonly apply: boolean } = { apply: true },
): Promise<
  Result<Covered<LoadedFacts>, NotChanged | DoorTrouble | GivenFileTrouble | 'document-not-found' | 'input-has-faults'>
> =>
  answerAbout(matter, 'load-facts', async ({ vault, identities, identitiesChanged, cover }) => {
    const known = await identities()
    if (!known.ok) return known
    const read = readFactsPart(file)
    if (!read.ok) return read
    if ('faults' in read.value) return faulty(file, read.value.faults)
    const { value, lineOf } = read.value
    const draft = await draftOf(vault)
    if (!draft.ok) return draft
    const merged = await mergedInto(vault, { draft: draft.value, known: known.value }, value, lineOf)
    if (!merged.ok) return merged
    if ('faults' in merged.value) return faulty(file, merged.value.faults)
    const { changes, plan } = merged.value
    const told = {
      ...countsOf(value),
      plan,
      shownIds: shownIdsOf(value, lineOf, { draft: draft.value, known: known.value }, apply),
    }
    if (!apply || changes.length === 0) return cover({ ...told, change: null }, coverage)
    const sound = await refuseRevealing({ vault, identities }, changes)
    if (!sound.ok) return sound
    const made = await makeChange(vault, 'facts.loaded', changes)
    if (!made.ok) return made
    identitiesChanged()
    return cover({ ...told, change: made.value.change }, coverage)
  })

const countsOf = ({ facts = [], parties = [], identities = [] }: FactsPart) => ({
  facts: facts.length,
  passages: facts.reduce((sum, fact) => sum + fact.passages.length, 0),
  parties: parties.length,
  identities: identities.length,
})

/** Ids of the file that hold a name which is protected once the file is in: by their lines, for they would print it. */
function shownIdsOf(
  file: FactsPart,
  lineOf: LineOf,
  { known, draft }: Standing,
  apply: boolean,
): LoadedFacts['shownIds'] {
  const { matter, claimants = [], identities = [], parties = [], facts = [] } = file
  const kept = known.filter(({ id }) => identities.every((one) => one.id !== id))
  const gate = identityGate(everyoneIn([...kept, ...identities], [...draft.claimants, ...claimants]))
  const before = identityGate(everyoneIn(known, draft.claimants))
  const listed = { claimants, identities, parties, facts }
  const kinds = { claimants: 'claimant', identities: 'identity', parties: 'party', facts: 'fact' } as const
  const given = (['claimants', 'identities', 'parties', 'facts'] as const).flatMap((list) =>
    listed[list].map(({ id }, i) => ({ kind: kinds[list], id, at: [list, i, 'id'] })),
  )
  const all = [...(matter ? [{ kind: 'matter' as const, id: matter.id, at: ['matter', 'id'] }] : []), ...given]
  return all.flatMap(({ kind, id, at }) => {
    const shown = shownInsteadOf(id, gate)
    if (shown === null) return []
    // What the answer itself is covered by gives it the id that it has everywhere else in the answer.
    const byAnswer = apply || shownInsteadOf(id, before) !== null
    return [{ kind, line: lineOf(at), shown: byAnswer ? id : shown }]
  })
}

function faulty(given: GivenFile, faults: readonly Fault[]): Result<never, 'input-has-faults' | 'input-not-valid'> {
  const file = nameOfGiven(given)
  const [one] = faults
  if (one !== undefined && faults.length === 1) return failed(problem('input-not-valid', { file, ...one }))
  return failed(problem('input-has-faults', { file, faults: faults.toSorted((a, b) => a.line - b.line) }))
}

interface Standing {
  readonly draft: Draft
  readonly known: readonly Identity[]
}

type Merged =
  | { readonly changes: readonly AskedChange[]; readonly plan: readonly PlannedChange[] }
  | { readonly faults: readonly Fault[] }

async function mergedInto(
  vault: Vault,
  standing: Standing,
  file: FactsPart,
  lineOf: LineOf,
): Promise<Result<Merged, StoreTrouble | LawTrouble | 'document-not-found' | 'quote-not-found'>> {
  const law = lawInForce()
  if (!law.ok) return law
  const placer = await quotePlacer(vault)
  if (!placer.ok) return placer
  const faults: Fault[] = [...usedTwice(file, lineOf)]
  const facts: Fact[] = []
  for (const [i, fact] of (file.facts ?? []).entries()) {
    const passages: Fact['passages'] = []
    for (const [k, written] of fact.passages.entries()) {
      const placed = await placer.value.place(fact.id, written)
      if (placed.ok) passages.push(placed.value)
      else {
        const complaint = notPlaced(placed.problem)
        if (complaint === null) return placed
        faults.push({ line: lineOf(['facts', i, 'passages', k]), complaint })
      }
    }
    facts.push({ ...fact, passages })
  }
  const records = recordsOf(file, facts, withEarlierAnswers(standing.known, file.identities ?? []))
  const { whole, kept } = laidOver(standing.draft, file)
  for (const { path, complaint } of looseEndsOfFacts(whole, law.value))
    faults.push({ line: lineOf(placeInFile(path, kept)), complaint })
  if (faults.length > 0) return ok({ faults })
  const plan = records.flatMap((record) => planned(record, standing) ?? [])
  const named = new Set(plan.map(({ kind, id }) => `${kind} ${id}`))
  return ok({ plan, changes: records.filter(({ kind, id }) => named.has(`${kind} ${id}`)) })
}

/** Why a quote has no place, where that is a fault of the file. */
function notPlaced({ code, params }: Problem): Complaint | null {
  if (code === 'document-not-found') return { is: 'no-such-document', document: params.document ?? '' }
  if (code !== 'quote-not-found') return null
  const { fact, page, document } = params
  return { is: 'quote-not-on-page', fact, page, document }
}

function recordsOf(file: FactsPart, facts: readonly Fact[], identities: readonly Identity[]): readonly AskedChange[] {
  const basedOn = null
  const { matter, tolling, excludedClaims, claimants = [], parties = [] } = file
  return [
    ...(matter ? [{ kind: 'matter', id: 'matter', basedOn, content: matter } as const] : []),
    ...claimants.map((one) => ({ kind: 'claimant', id: one.id, basedOn, content: one }) as const),
    ...identities.map((one) => ({ kind: 'identity', id: one.id, basedOn, content: one }) as const),
    ...parties.map((one) => ({ kind: 'party', id: one.id, basedOn, content: one }) as const),
    ...facts.map((one) => ({ kind: 'fact', id: one.id, basedOn, content: one }) as const),
    ...(tolling ? [{ kind: 'tolling', id: 'tolling', basedOn, content: tolling } as const] : []),
    ...(excludedClaims
      ? [{ kind: 'excluded-claims', id: 'excluded-claims', basedOn, content: excludedClaims } as const]
      : []),
  ]
}

function* usedTwice({ identities = [] }: FactsPart, lineOf: LineOf): Generator<Fault> {
  const seen = new Set<string>()
  for (const [i, { id }] of identities.entries()) {
    if (seen.has(id)) yield { line: lineOf(['identities', i, 'id']), complaint: { is: 'id-twice', given: id } }
    seen.add(id)
  }
}

type Lists = Readonly<Record<'claimants' | 'parties' | 'facts', number>>

/**
 * The casefile with everything of the file in it, twice the same id too, behind what the file leaves as it is; how many
 * that are of each list.
 */
function laidOver(draft: Draft, file: FactsPart): { readonly whole: Checked; readonly kept: Lists } {
  const left = <T extends { readonly id: string }>(all: readonly T[], given: readonly { readonly id: string }[] = []) =>
    all.filter(({ id }) => !given.some((one) => one.id === id))
  const kept = {
    claimants: left(draft.claimants, file.claimants),
    parties: left(draft.parties, file.parties),
    facts: left(draft.facts, file.facts),
  }
  const whole: Checked = {
    matter: file.matter ?? draft.matter,
    tolling: file.tolling ?? draft.tolling,
    excludedClaims: file.excludedClaims ?? draft.excludedClaims,
    claimants: [...kept.claimants, ...(file.claimants ?? [])],
    parties: [...kept.parties, ...(file.parties ?? [])],
    facts: [...kept.facts, ...(file.facts ?? [])],
  }
  const { claimants, parties, facts } = kept
  return { whole, kept: { claimants: claimants.length, parties: parties.length, facts: facts.length } }
}

/** A place in the whole as the file has it; what the file does not name stands nowhere in it. */
function placeInFile(path: readonly PropertyKey[], kept: Lists): readonly PropertyKey[] {
  const [list, index, ...rest] = path
  if ((list !== 'claimants' && list !== 'parties' && list !== 'facts') || typeof index !== 'number') return path
  return index < kept[list] ? [] : [list, index - kept[list], ...rest]
}

function planned({ kind, id, content }: AskedChange, { draft, known }: Standing): PlannedChange | null {
  const before = standingRecord(kind, id, draft, known)
  if (JSON.stringify(before) === JSON.stringify(content)) return null
  const isNew = before === null || before === undefined || (Array.isArray(before) && before.length === 0)
  if (isNew) return { kind, id, does: 'adds', fields: [], before: null, after: shown(kind, content) }
  const fields = fieldsThatDiffer(before, content)
  return {
    kind,
    id,
    does: 'changes',
    fields,
    before: ofFields(kind, before, fields),
    after: ofFields(kind, content, fields),
  }
}

/** What an identity is stays sealed: its forms are in no plan. */
const shown = (kind: RecordKind, content: unknown): unknown => (kind === 'identity' ? 'sealed' : content)

function ofFields(kind: RecordKind, content: unknown, fields: readonly string[]): unknown {
  if (kind === 'identity' || !isFields(content)) return shown(kind, content)
  return Object.fromEntries(fields.flatMap((name) => (name in content ? [[name, content[name]]] : [])))
}

function standingRecord(kind: RecordKind, id: string, draft: Draft, known: readonly Identity[]): unknown {
  switch (kind) {
    case 'matter':
      return draft.matter
    case 'tolling':
      return draft.tolling
    case 'excluded-claims':
      return draft.excludedClaims
    case 'claimant':
      return draft.claimants.find((one) => one.id === id)
    case 'party':
      return draft.parties.find((one) => one.id === id)
    case 'fact':
      return draft.facts.find((one) => one.id === id)
    case 'identity':
      return known.find((one) => one.id === id)
    default:
      return null
  }
}

function fieldsThatDiffer(before: unknown, after: unknown): readonly string[] {
  if (!isFields(before) || !isFields(after)) return []
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
}

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
