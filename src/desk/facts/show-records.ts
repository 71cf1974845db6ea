import { ok, type Result } from '../../casefile/result.ts'
import type { ListedKind, RecordList, RecordsAsked } from '../../casefile/written/record-list.ts'
import type { Versioned } from '../../casefile/written/single-records.ts'
import type { Coverage } from '../../drafting/firewall/covering/coverage.ts'
import type { Covered } from '../../drafting/firewall/covering/covered.ts'
import type { StoreTrouble } from '../../vault/contract/store-trouble.ts'
import type { Vault } from '../../vault/vault.ts'
import { type AtTheDesk, answerAbout } from '../door.ts'
import type { DoorTrouble } from '../door-trouble.ts'
import type { OpenMatter } from '../open-matter.ts'

export const recordCoverage: Coverage<RecordList> = {
  published: [
    'matter[].content.court',
    'matter[].content.otherCourts[]',
    'party[].content.districts[]',
    'fact[].content.factors[]',
    'excluded-claims[].content[].claim',
  ],
  spelled: [
    'matter[].content.stage',
    'claimant[].content.kind',
    'claimant[].content.sex',
    'party[].content.kind',
    'party[].content.role',
    'tolling[].content[].kind',
    'identity[].content.kind',
    'intake[].content.language',
    'intake[].content.minor',
    'intake[].content.unsure[]',
    'intake[].content.closed.because',
    'safe-contact[].content.language',
    'safe-contact[].content.ways[]',
    'witness[].content.spoken',
    'tag[].content.about.kind',
    'note[].content.about.kind',
    'task[].content.about.kind',
  ],
  passages: ['fact[].content.passages[]'],
  births: ['claimant[].content.born', 'claimant[].content.beneficiaries[].born'],
}

/** Records with their versions, of the kinds asked for; of identities all but their forms. */
export const showRecords = (
  matter: OpenMatter,
  asked: RecordsAsked,
): Promise<Result<Covered<RecordList>, DoorTrouble>> =>
  answerAbout(matter, 'show-records', async ({ vault, identities, cover }) => {
    const found = await recordsOf(vault, identities, asked)
    return found.ok ? cover(found.value, recordCoverage) : found
  })

/** The same as they are stored. */
export async function recordsOf(
  vault: Vault,
  identities: AtTheDesk['identities'],
  { kinds, ids }: RecordsAsked,
): Promise<Result<RecordList, StoreTrouble>> {
  let list: RecordList = {}
  for (const kind of new Set(kinds)) {
    const found = kind === 'identity' ? await outlines(vault, identities, ids) : await recordsOfKind(vault, kind, ids)
    if (!found.ok) return found
    list = { ...list, [kind]: found.value }
  }
  return ok(list)
}

async function recordsOfKind<K extends Exclude<ListedKind, 'identity'>>(
  vault: Vault,
  kind: K,
  ids: readonly string[] | undefined,
): Promise<Result<readonly Omit<Versioned<K>, 'kind'>[], StoreTrouble>> {
  if (ids === undefined) {
    const all = await vault.listRecords(kind)
    return all.ok ? ok(all.value.map(({ id, version, content }) => ({ id, version, content }))) : all
  }
  const found: Omit<Versioned<K>, 'kind'>[] = []
  for (const one of ids) {
    const record = await vault.readRecord(kind, one)
    if (!record.ok) return record
    if (record.value === null) continue
    const { id, version, content } = record.value
    found.push({ id, version, content })
  }
  return ok(found)
}

async function outlines(
  vault: Vault,
  identities: AtTheDesk['identities'],
  ids: readonly string[] | undefined,
): Promise<Result<NonNullable<RecordList['identity']>, StoreTrouble>> {
  const known = await identities()
  if (!known.ok) return known
  const found: NonNullable<RecordList['identity']>[number][] = []
  for (const { id, kind, pseudonym, forms } of known.value) {
    if (ids !== undefined && !ids.includes(id)) continue
    const version = await vault.versionOf('identity', id)
    if (!version.ok) return version
    found.push({ id, version: version.value, content: { id, kind, pseudonym, forms: forms.length } })
  }
  return ok(found)
}
