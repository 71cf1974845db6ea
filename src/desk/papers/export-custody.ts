import { createRequire } from 'node:module'
import { arch, platform } from 'node:os'
import { join } from 'node:path'
import type { DocumentRecord } from '../../casefile/evidence/records.ts'
import type { WrittenRelease } from '../../casefile/release/written-files.ts'
import { ok, type Result } from '../../casefile/result.ts'
import { custodyFiles } from '../../drafting/custody/custody-files.ts'
import type { CustodyFile, CustodyRecord, CustodyRun } from '../../drafting/custody/custody-record.ts'
import type { Covered } from '../../drafting/firewall/covering/covered.ts'
import { releaseCoverage } from '../../drafting/firewall/covering/release-coverage.ts'
import { type NotReleased, releaseFiles } from '../../drafting/firewall/release/release-files.ts'
import type { StoreTrouble } from '../../vault/contract/store-trouble.ts'
import type { Vault } from '../../vault/vault.ts'
import { now } from '../clock.ts'
import { type AtTheDesk, answerAbout } from '../door.ts'
import type { DoorTrouble } from '../door-trouble.ts'
import type { OpenMatter } from '../open-matter.ts'
import { programVersion } from '../program-version.ts'
import type { PreparedPaper } from './prepared-paper.ts'
import { writeReleased } from './write-released.ts'

export interface ExportedCustody extends WrittenRelease {
  /** Files told of, and those of which a copy was decrypted and agrees with its hash. */
  readonly told: number
  readonly agree: number
}

/**
 * Hashes, times and tools of every file, for a certificate under Fed. R. Evid. 902(13) and (14): a draft paper and tables. The
 * log, every record and every original are checked first; nothing is written where one is not as it was.
 * Problems: `audit-broken`, `content-changed`, `identity-would-leave`, `name-not-told`, and those of writing an export.
 */
export const exportCustody = (
  matter: OpenMatter,
  folder: string,
): Promise<Result<Covered<ExportedCustody>, CustodyNotMade | 'folder-not-writable'>> =>
  answerAbout(matter, 'export-custody', async ({ vault, cover }) => {
    const prepared = await preparedCustody({ vault, cover })
    if (!prepared.ok) return prepared
    const { released, told, agree } = prepared.value
    const entry = { action: 'custody.exported', ids: [] } as const
    const written = await writeReleased(vault, entry, released, (name) => join(folder, name))
    return written.ok ? cover({ ...written.value, told, agree }, releaseCoverage) : written
  })

/** Why no paper on the custody was made. */
export type CustodyNotMade = DoorTrouble | NotReleased | 'audit-broken' | 'content-changed' | 'document-not-found'

/** The same paper, searched and not written yet. */
export async function preparedCustody({
  vault,
  cover,
}: Pick<AtTheDesk, 'vault' | 'cover'>): Promise<
  Result<PreparedPaper & Pick<ExportedCustody, 'told' | 'agree'>, CustodyNotMade>
> {
  const record = await custodyOf(vault)
  if (!record.ok) return record
  const covered = await cover<CustodyRecord>(record.value, { spelled: ['files[].status', 'files[].copy'] })
  if (!covered.ok) return covered
  const released = await releaseFiles(covered.value, 'custody', custodyFiles)
  if (!released.ok) return released
  const { files } = record.value
  const agree = files.filter(({ copy }) => copy === 'agrees').length
  return ok({ released: released.value, replaced: covered.value.altered.length, told: files.length, agree })
}

async function custodyOf(
  vault: Vault,
): Promise<Result<CustodyRecord, StoreTrouble | 'audit-broken' | 'content-changed' | 'document-not-found'>> {
  const verified = await vault.verifyAudit()
  if (!verified.ok) return verified
  const listed = await vault.listDocuments()
  if (!listed.ok) return listed
  const checked = await vault.checkOriginals(listed.value.map(({ id }) => id))
  if (!checked.ok) return checked
  const runs = await runsOf(vault)
  if (!runs.ok) return runs
  const casefile = await vault.loadCasefile()
  if (!casefile.ok) return casefile
  const neverKept = new Set(checked.value.neverKept.map(({ id }) => id))
  const numbers = new Map(listed.value.map(({ id, bates }) => [id, bates]))
  const { entries, until, head, records, originals } = verified.value
  return ok({
    matterId: casefile.value?.matter.id ?? 'no casefile yet',
    caption: casefile.value?.matter.caption ?? '',
    made: now().toString({ smallestUnit: 'second' }),
    program: `Redress ${programVersion}`,
    tools: tools(),
    readers: readersOf(listed.value),
    runs: runs.value,
    files: listed.value.map((record) => custodyFile(record, neverKept.has(record.id), numbers)),
    log: { entries, until, head, records, originals },
  })
}

function custodyFile(
  record: DocumentRecord,
  neverKept: boolean,
  numbers: ReadonlyMap<DocumentRecord['id'], string>,
): CustodyFile {
  const { bates, path, bytes, sha256, ingestedAt, custodian, status, format, reader, duplicateOf, parent } = record
  const copy = duplicateOf !== null ? 'kept-elsewhere' : neverKept ? 'never-kept' : 'agrees'
  return {
    ...{ bates, path, bytes, sha256, arrived: ingestedAt, custodian, status, format, reader, copy },
    sameAs: duplicateOf === null ? null : (numbers.get(duplicateOf) ?? null),
    heldIn: parent === null ? null : (numbers.get(parent) ?? null),
  }
}

function readersOf(records: readonly DocumentRecord[]): CustodyRecord['readers'] {
  const counts = new Map<string, number>()
  for (const { reader } of records) if (reader !== null) counts.set(reader, (counts.get(reader) ?? 0) + 1)
  return [...counts].map(([reader, files]) => ({ reader, files })).sort((a, b) => b.files - a.files)
}

const atATime = 5_000

/** When files were read in, from the log: each beginning with the end that follows it. */
async function runsOf(vault: Vault): Promise<Result<readonly CustodyRun[], StoreTrouble>> {
  const runs: { begun: string; ended: string | null }[] = []
  for (let after = 0; ; ) {
    const part = await vault.auditEntries({ after, limit: atATime })
    if (!part.ok) return part
    for (const { seq, action, at } of part.value) {
      after = seq
      const last = runs.at(-1)
      if (action === 'ingest.begun') runs.push({ begun: at, ended: null })
      else if ((action === 'ingest.finished' || action === 'ingest.stopped') && last?.ended === null) last.ended = at
    }
    if (part.value.length < atATime) return ok(runs)
  }
}

function tools(): CustodyRecord['tools'] {
  const { node, openssl } = process.versions
  return [
    { name: 'Runtime', version: `Node.js ${node}` },
    { name: 'System', version: `${platform()} ${arch()}` },
    { name: 'Hashing', version: `SHA-256 of OpenSSL ${openssl}` },
    {
      name: 'Store',
      version: `SQLite of better-sqlite3-multiple-ciphers ${versionOf('better-sqlite3-multiple-ciphers')}`,
    },
  ]
}

function versionOf(name: string): string {
  const found: unknown = createRequire(import.meta.url)(`${name}/package.json`)
  return typeof found === 'object' && found !== null && 'version' in found ? String(found.version) : 'unknown'
}
