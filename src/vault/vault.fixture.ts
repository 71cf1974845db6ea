import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { DocumentRecord, PageText } from '../casefile/evidence/records.ts'
import { Sha256 } from '../casefile/ids.ts'
import { Casefile } from '../casefile/matter.ts'
import type { ProblemCode } from '../casefile/problems.ts'
import { ok, type Result } from '../casefile/result.ts'
import type { RecordChange, SingleChange } from '../casefile/written/single-records.ts'
import { unlikeInWords } from '../words/problems/unlike-part-words.ts'
import type { Verified } from './contract/audit.ts'
import type { NewDocument } from './contract/documents.ts'
import { leastCost } from './keys.ts'
import { createVault } from './open-vault.ts'
import { type Connection, connect, databaseFile } from './sqlite/connect.ts'
import type { Clock, Vault } from './vault.ts'

export const passphrase = 'lantern gravel orchid tunnel'

/** A clock that moves one second with each look. */
export function steppingClock(): Clock {
  let instant = Temporal.Instant.from('2026-11-23T09:00:00Z')
  return () => {
    instant = instant.add({ seconds: 1 })
    return instant
  }
}

export function temporaryFolder(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'redress-vault-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export async function temporaryVault(t: TestContext): Promise<Vault> {
  const folder = join(temporaryFolder(t), 'JD.redress')
  const vault = must(
    await createVault(folder, passphrase, { clock: steppingClock(), actor: 'tester', cost: leastCost }),
  )
  t.after(() => vault.close())
  return vault
}

export function must<T>(result: Result<T, ProblemCode>): T {
  if (!result.ok) throw new Error(`unexpected problem ${JSON.stringify(result.problem)}`)
  return result.value
}

export const codeOf = (result: Result<unknown, ProblemCode>): ProblemCode | 'no problem' =>
  result.ok ? 'no problem' : result.problem.code

/** What `verifyAudit` found, in one line: `whole`, or the code with the entry and the parts. */
export function findingOf(result: Result<Verified, ProblemCode>): string {
  if (result.ok) return 'whole'
  const { problem } = result
  if (problem.code === 'audit-broken') {
    const { entry, parts } = problem.params
    return `audit-broken ${entry}${parts.length === 0 ? '' : ` ${unlikeInWords(parts)}`}`
  }
  return problem.code === 'content-changed' ? `content-changed ${unlikeInWords(problem.params.parts)}` : problem.code
}

/** The whole casefile as one change: what is not in the new one is removed. */
export async function saveCasefile(vault: Vault, given: Casefile): Promise<Result<null, ProblemCode>> {
  const { matter, tolling, excludedClaims, claimants, parties, facts } = Casefile.parse(given)
  const changes: Omit<SingleChange, 'basedOn'>[] = [
    { kind: 'matter', id: 'matter', content: matter },
    { kind: 'tolling', id: 'tolling', content: tolling },
    { kind: 'excluded-claims', id: 'excluded-claims', content: excludedClaims },
  ]
  for (const [kind, things] of [
    ['claimant', claimants],
    ['party', parties],
    ['fact', facts],
  ] as const) {
    const kept = new Set<string>(things.map(({ id }) => id))
    for (const { id } of must(await vault.listRecords(kind)))
      if (!kept.has(id)) changes.push({ kind, id, content: null })
    for (const thing of things) changes.push({ kind, id: thing.id, content: thing })
  }
  const based: RecordChange[] = []
  for (const one of changes) {
    const basedOn = must(await vault.versionOf(one.kind, one.id))
    // The kind of each was told beside its content above.
    based.push({ ...one, basedOn } as RecordChange)
  }
  const made = await vault.change('casefile.saved', based)
  return made.ok ? ok(null) : made
}

/** Bytes as the original of the `n`th invented document. */
export async function keepOriginal(vault: Vault, n: number, bytes: Uint8Array): Promise<Result<Sha256, ProblemCode>> {
  const sha256 = Sha256.parse(createHash('sha256').update(bytes).digest('hex'))
  const { record } = documentNumber(n, [], { sha256 })
  const put = await vault.putDocument(record, [], bytes)
  return put.ok ? ok(sha256) : put
}

export interface GivenDocument {
  readonly record: NewDocument
  readonly pages: readonly PageText[]
}

/** The `n`th invented document, with these pages. */
export function documentNumber(
  n: number,
  texts: readonly string[],
  more: Partial<Record<keyof NewDocument, unknown>> = {},
): GivenDocument {
  const path = `invented/paper-${n}.pdf`
  const id = `doc-${createHash('sha256').update(path).digest('hex').slice(0, 16)}`
  const record = DocumentRecord.omit({ bates: true }).parse({
    id,
    sha256: createHash('sha256').update(texts.join('\f')).digest('hex'),
    bytes: 1_000 + n,
    path,
    format: 'pdf',
    status: 'read',
    reason: null,
    notes: [],
    duplicateOf: null,
    parent: null,
    pages: texts.length,
    ocrPages: 0,
    reader: 'pdf/1',
    custodian: null,
    ingestedAt: '2026-11-23T09:00:00Z',
    ...more,
  })
  const pages = texts.map((text, index) =>
    PageText.parse({ document: id, page: index + 1, label: null, text, source: 'text-layer', confidence: null }),
  )
  return { record, pages }
}

/** The record as it comes back when it was the `n`th to arrive. */
export const numbered = (record: NewDocument, n: number): DocumentRecord => ({
  ...record,
  bates: `RD-${String(n).padStart(6, '0')}`,
})

/** The database of a matter before it has any table. */
export function newDatabase(t: TestContext): Connection {
  const folder = temporaryFolder(t)
  writeFileSync(databaseFile(folder), '')
  return connect(folder, randomBytes(32))
}

/** Every file below a folder with its bytes. */
export function filesBelow(folder: string): ReadonlyMap<string, Buffer> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const files = names.filter((name) => statSync(join(folder, name)).isFile())
  return new Map(files.sort().map((name) => [name, readFileSync(join(folder, name))]))
}
