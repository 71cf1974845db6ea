import type { AccountShown } from '../../casefile/evidence/account-view.ts'
import { notesAmong, notesBeside } from '../../casefile/evidence/file-note.ts'
import { isFormat } from '../../casefile/evidence/format.ts'
import { type DocumentRecord, DocumentStatus } from '../../casefile/evidence/records.ts'
import { ok, type Result } from '../../casefile/result.ts'
import { type Coverage, coverageBelow, coverageOf } from '../../drafting/firewall/covering/coverage.ts'
import type { Covered } from '../../drafting/firewall/covering/covered.ts'
import { fileNoteCoverage } from '../../drafting/firewall/covering/file-note-coverage.ts'
import type { StoreTrouble } from '../../vault/contract/store-trouble.ts'
import type { Vault } from '../../vault/vault.ts'
import { answerAbout } from '../door.ts'
import type { DoorTrouble } from '../door-trouble.ts'
import type { OpenMatter } from '../open-matter.ts'

const coverage: Coverage<AccountShown> = coverageOf<AccountShown>(
  { spelled: ['groups[].status', 'groups[].reason', 'groups[].format'] },
  coverageBelow('groups[].notes[]', fileNoteCoverage),
  coverageBelow('groups[].files[].notes[]', fileNoteCoverage),
)

const statusOrder: readonly DocumentStatus[] = ['failed', 'waiting', 'held', 'duplicate', 'read']

/**
 * What became of every file, like with like; the five counts sum to the number of files. Of each group so many files are
 * named, or all.
 */
export const accountByReason = (
  matter: OpenMatter,
  named = Number.MAX_SAFE_INTEGER,
): Promise<Result<Covered<AccountShown>, DoorTrouble>> =>
  answerAbout(matter, 'account', async ({ vault, cover }) => {
    const grouped = await groupedAccount(vault, named)
    return grouped.ok ? cover(grouped.value, coverage) : grouped
  })

async function groupedAccount(
  vault: Pick<Vault, 'listDocuments'>,
  named: number,
): Promise<Result<AccountShown, StoreTrouble>> {
  const listed = await vault.listDocuments()
  if (!listed.ok) return listed
  const counts = Object.fromEntries(
    DocumentStatus.options.map((status) => [status, listed.value.filter((d) => d.status === status).length]),
  )
  const groups = new Map<string, DocumentRecord[]>()
  for (const record of listed.value) {
    if (record.status === 'read' && record.reason === null) continue
    const key = [record.status, record.reason, record.status === 'duplicate' ? '' : record.format].join('\0')
    const group = groups.get(key)
    if (group) group.push(record)
    else groups.set(key, [record])
  }
  return ok({
    in: listed.value.length,
    read: counts.read ?? 0,
    duplicate: counts.duplicate ?? 0,
    failed: counts.failed ?? 0,
    held: counts.held ?? 0,
    waiting: counts.waiting ?? 0,
    groups: [...groups.values()]
      .map((records) => groupOf(records, named))
      .toSorted((a, b) => statusOrder.indexOf(a.status) - statusOrder.indexOf(b.status) || b.count - a.count),
  })
}

function groupOf(records: readonly DocumentRecord[], named: number): AccountShown['groups'][number] {
  const [first] = records
  if (first === undefined) throw new Error('a group has a first file')
  const shared = records.reduce((notes, record) => notesAmong(notes, record.notes), first.notes)
  return {
    status: first.status,
    reason: first.reason,
    format: first.status === 'duplicate' || !isFormat(first.format) ? null : first.format,
    count: records.length,
    notes: shared,
    files: records.slice(0, named).map((record) => ({
      id: record.id,
      bates: record.bates,
      path: record.path,
      notes: notesBeside(record.notes, shared),
    })),
  }
}
