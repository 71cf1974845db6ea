import { createRequire } from 'node:module'
import { arch, platform } from 'node:os'
import { join } from 'node:path'
import type { DocumentRecord } from '../../casefile/evidence/records.ts'
import { ok, type Result } from '../../casefile/result.ts'
import { custodyFiles } from '../../drafting/custody/custody-files.ts'
import type { CustodyFile, CustodyRecord, CustodyRun } from '../../drafting/custody/custody-record.ts'
import type { Covered } from '../../drafting/firewall/covering/covered.ts'
import { releaseFiles } from '../../drafting/firewall/release/release-files.ts'
import type { StoreTrouble } from '../../vault/contract/store-trouble.ts'
import type { Vault } from '../../vault/vault.ts'
import { now } from '../clock.ts'
import { answerAbout } from '../door.ts'
import type { DoorTrouble } from '../door-trouble.ts'
import type { OpenMatter } from '../open-matter.ts'
import { programVersion } from '../program-version.ts'
import type { WrittenExports } from './write-exports.ts'
import { writeReleased } from './write-released.ts'

export interface ExportedCustody extends WrittenExports {
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
): Promise<
  Result<
    Covered<ExportedCustody>,
    | DoorTrouble
    | 'audit-broken'
    | 'content-changed'
    | 'document-not-found'
    | 'folder-not-writable'
    | 'identity-would-leave'
    | 'name-not-told'
  >
> =>
  answerAbout(matter, 'export-custody', async ({ vault, cover }) => {
    const record = await custodyOf(vault)
    if (!record.ok) return record
    const covered = await cover<CustodyRecord>(record.value, { spelled: ['files[].status', 'files[].copy'] })
    if (!covered.ok) return covered
    const released = await releaseFiles(covered.value, await custodyFiles(covered.value))
    if (!released.ok) return released
    const entry = { action: 'custody.exported', ids: [] } as const
    const written = await writeReleased(vault, entry, released.value, (name) => join(folder, name))
    if (!written.ok) return written
    const agree = record.value.files.filter(({ copy }) => copy === 'agrees').length
    return cover({ ...written.value, told: record.value.files.length, agree }, {})
  })

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
  const { entries, head, records, originals } = verified.value
  return ok({
    matterId: casefile.value?.matter.id ?? 'no casefile yet',
    caption: casefile.value?.matter.caption ?? '',
    made: now().toString({ smallestUnit: 'second' }),
    program: `Redress ${programVersion}`,
    tools: tools(),
    readers: readersOf(listed.value),
    runs: runs.value,
    files: listed.value.map((record) => custodyFile(record, neverKept.has(record.id), numbers)),
    log: { entries, head, records, originals },
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
