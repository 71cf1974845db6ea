import { problem } from '../../casefile/problems.ts'
import { failed, ok, type Result } from '../../casefile/result.ts'
import type { ChangeAnswer } from '../../casefile/written/change-request.ts'
import { nearestWord } from '../../casefile/written/nearest-word.ts'
import type { RecordChange, RecordKind } from '../../casefile/written/single-records.ts'
import type { Coverage } from '../../drafting/firewall/covering/coverage.ts'
import type { LawTrouble } from '../../shelf/read-trouble.ts'
import type { ChangeOutcome } from '../../vault/contract/records.ts'
import type { StoreTrouble } from '../../vault/contract/store-trouble.ts'
import type { Vault } from '../../vault/vault.ts'
import { draftOf, withChanges } from '../claims/draft-casefile.ts'
import { lawInForce } from '../law/law-in-force.ts'
import { whileWriting } from '../while-writing.ts'
import { tellChange } from './changes-heard.ts'
import { looseEndsOfFacts } from './loose-ends-of-facts.ts'

/** A record as it shall be; `basedOn` null for whoever saw no version and changes what stands. */
type OnWhatStands<C extends RecordChange> = C extends RecordChange
  ? Omit<C, 'basedOn'> & { readonly basedOn: number | null }
  : never
export type AskedChange = OnWhatStands<RecordChange>

export const changeCoverage: Coverage<ChangeAnswer> = {
  spelled: ['outcome', 'records[].kind', 'conflicts[].kind'],
}

const inCasefile: ReadonlySet<RecordKind> = new Set([
  'matter',
  'claimant',
  'party',
  'fact',
  'tolling',
  'excluded-claims',
])

/** Why nothing was changed. */
export type NotChanged =
  | StoreTrouble
  | LawTrouble
  | 'change-does-not-fit'
  | 'quote-not-found'
  | 'record-not-found'
  | 'suggestion-not-found'

/**
 * The one write path of the desk: what the change would leave loose is refused, the vault makes change, history and audit
 * entry in one transaction, then whoever listens is told.
 * Problems: `change-does-not-fit`, `quote-not-found`, `record-not-found` for the removal of what never was,
 * `suggestion-not-found`, `matter-in-use`.
 */
export function makeChange(
  vault: Vault,
  action: string,
  asked: readonly AskedChange[],
): Promise<Result<ChangeAnswer, NotChanged>> {
  return whileWriting(vault, () => change(vault, action, asked))
}

async function change(
  vault: Vault,
  action: string,
  asked: readonly AskedChange[],
): Promise<Result<ChangeAnswer, NotChanged>> {
  const changes: RecordChange[] = []
  for (const one of asked) {
    const last = await vault.versionOf(one.kind, one.id)
    if (!last.ok) return last
    if (one.content === null && last.value === 0) return noRecord(vault, one.kind, one.id)
    changes.push({ ...one, basedOn: one.basedOn ?? last.value })
  }
  const unfit = await whyUnfit(vault, changes)
  if (!unfit.ok) return unfit
  const made = await vault.change(action, changes)
  if (!made.ok) return made
  if (made.value.outcome === 'changed') tellChange(vault)
  return ok(answerOf(made.value))
}

/** Why there is no record of that id, with the nearest that is there. */
export async function noRecord(
  vault: Pick<Vault, 'listRecords'>,
  kind: RecordKind,
  id: string,
): Promise<Result<never, StoreTrouble | 'record-not-found'>> {
  const ids: string[] = []
  if (kind !== 'identity' && kind !== 'suggestion' && kind !== 'custodian') {
    const all = await vault.listRecords(kind)
    if (!all.ok) return all
    ids.push(...all.value.map((one) => one.id))
  }
  const near = nearestWord(ids, id)
  return failed(problem('record-not-found', { kind, id, ...(near === null ? {} : { near }) }))
}

function answerOf(outcome: ChangeOutcome): ChangeAnswer {
  const nothing = { change: null, records: [], conflicts: [] }
  switch (outcome.outcome) {
    case 'changed':
      return { ...nothing, ...outcome }
    case 'unchanged':
      return { ...nothing, outcome: 'unchanged' }
    case 'conflict': {
      const conflicts = outcome.conflicts.map(({ current, ...told }) => ({
        ...told,
        currentVersion: current.version,
        current: current.content,
      }))
      return { ...nothing, outcome: 'conflict', conflicts }
    }
  }
}

/** What the casefile would hold that cannot be, and does not hold already. */
async function whyUnfit(
  vault: Vault,
  changes: readonly RecordChange[],
): Promise<Result<null, StoreTrouble | LawTrouble | 'change-does-not-fit'>> {
  if (!changes.some(({ kind }) => inCasefile.has(kind))) return ok(null)
  const before = await draftOf(vault)
  if (!before.ok) return before
  const law = lawInForce()
  if (!law.ok) return law
  const known = new Set(looseEndsOfFacts(before.value, law.value).map(({ complaint }) => JSON.stringify(complaint)))
  const found = looseEndsOfFacts(withChanges(before.value, changes), law.value).map(({ complaint }) => complaint)
  const complaints = found.filter((complaint) => !known.has(JSON.stringify(complaint)))
  return complaints.length === 0 ? ok(null) : failed(problem('change-does-not-fit', { complaints }))
}
