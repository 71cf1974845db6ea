import type { HeldShown } from '../../casefile/evidence/account-view.ts'
import type { DocumentRecord } from '../../casefile/evidence/records.ts'
import type { DocumentId } from '../../casefile/ids.ts'
import { problem } from '../../casefile/problems.ts'
import { failed, ok, type Result } from '../../casefile/result.ts'
import { type Coverage, coverageBelow, coverageOf } from '../../drafting/firewall/covering/coverage.ts'
import type { Covered } from '../../drafting/firewall/covering/covered.ts'
import { fileNoteCoverage } from '../../drafting/firewall/covering/file-note-coverage.ts'
import type { StoreTrouble } from '../../vault/contract/store-trouble.ts'
import type { Vault } from '../../vault/vault.ts'
import { now } from '../clock.ts'
import { answerAbout } from '../door.ts'
import type { DoorTrouble } from '../door-trouble.ts'
import type { OpenMatter } from '../open-matter.ts'
import { whileWriting } from '../while-writing.ts'

export interface HeldDecision {
  /** `open`: it is read when the folder is ingested again; `leave`: it stays held, and that is settled. */
  readonly decide: 'open' | 'leave'
  /** Ids or numbers (`RD-000012`) of held files. */
  readonly files: readonly string[]
  readonly who: string
  readonly why: string
  /** Said on purpose in a matter about a minor: the file was found by counsel to be no picture that the law forbids. */
  readonly althoughMinor: boolean
}

/** Files that are held or wait after a decision. */
export const listHeld = (matter: OpenMatter): Promise<Result<Covered<HeldShown>, DoorTrouble>> =>
  answerAbout(matter, 'list-held', async ({ vault, cover }) => {
    const held = await heldFiles(vault)
    return held.ok ? cover(held.value, heldCoverage) : held
  })

const heldCoverage: Coverage<HeldShown> = coverageOf<HeldShown>(
  { spelled: ['files[].reason'] },
  coverageBelow('files[].notes[]', fileNoteCoverage),
)

async function heldFiles(
  vault: Pick<Vault, 'listDocuments' | 'loadCasefile'>,
): Promise<Result<HeldShown, StoreTrouble>> {
  const listed = await vault.listDocuments({ status: 'held' })
  if (!listed.ok) return listed
  const waiting = await vault.listDocuments({ status: 'waiting' })
  if (!waiting.ok) return waiting
  const files = [...listed.value, ...waiting.value.filter((d) => d.reason === 'released-to-read')]
  const casefile = await vault.loadCasefile()
  if (!casefile.ok) return casefile
  return ok({
    minor: casefile.value?.matter.minorMatter ?? true,
    files: files.map(({ id, bates, path, format, bytes, sha256, reason, notes }) => ({
      id,
      bates,
      path,
      format,
      bytes,
      sha256,
      reason,
      notes,
    })),
  })
}

/**
 * Sets down who decided what about held files, when and why: in each file's own notes and, by ids, in the audit log. A file
 * on a list of known illegal material can never be opened. Problems: `document-not-found`, `held-stays-held`, `usage`.
 */
export const decideHeld = (
  matter: OpenMatter,
  decision: HeldDecision,
): Promise<Result<Covered<HeldDecided>, DoorTrouble | 'document-not-found' | 'held-stays-held' | 'usage'>> =>
  answerAbout(matter, 'decide-held', async ({ vault, cover }) => {
    const decided = await whileWriting(vault, () => decideIn(vault, decision))
    return decided.ok ? cover(decided.value, { spelled: ['decision'] }) : decided
  })

export interface HeldDecided {
  readonly decided: number
  readonly decision: HeldDecision['decide']
}

async function decideIn(
  vault: Vault,
  decision: HeldDecision,
): Promise<Result<HeldDecided, StoreTrouble | 'document-not-found' | 'held-stays-held' | 'usage'>> {
  if (decision.who.trim() === '' || decision.why.trim() === '')
    return failed(problem('usage', { complaint: { is: 'decision-without-who-and-why' } }))
  const casefile = await vault.loadCasefile()
  if (!casefile.ok) return casefile
  const minor = casefile.value?.matter.minorMatter ?? true
  if (decision.decide === 'open' && minor && !decision.althoughMinor)
    return failed(problem('held-stays-held', { why: 'minor' }))
  const found = await findHeld(vault, decision.files)
  if (!found.ok) return found
  if (decision.decide === 'open' && found.value.some((record) => record.reason === 'listed-contraband'))
    return failed(problem('held-stays-held', { why: 'listed' }))
  const at = now().toString({ smallestUnit: 'second' })
  for (const record of found.value) {
    const stored = await storeDecision(vault, record, decision, at)
    if (!stored.ok) return stored
  }
  const noted = await vault.note(
    `held.${decision.decide === 'open' ? 'opened' : 'left'}`,
    found.value.map((r) => r.id),
  )
  return noted.ok ? ok({ decided: found.value.length, decision: decision.decide }) : noted
}

async function findHeld(
  vault: Vault,
  wanted: readonly string[],
): Promise<Result<readonly DocumentRecord[], StoreTrouble | 'document-not-found'>> {
  const listed = await vault.listDocuments({ status: 'held' })
  if (!listed.ok) return listed
  const found: DocumentRecord[] = []
  for (const one of new Set(wanted)) {
    const record = listed.value.find((d) => d.id === one || d.bates === one)
    if (!record) return failed(problem('document-not-found', { document: one }))
    found.push(record)
  }
  return ok(found)
}

async function storeDecision(
  vault: Vault,
  record: DocumentRecord,
  { decide, who, why }: HeldDecision,
  at: string,
): Promise<Result<null, StoreTrouble>> {
  const notes = [...record.notes, { is: 'decided', decision: decide, who: who.trim(), at, reason: why.trim() } as const]
  const told =
    decide === 'open'
      ? { status: 'waiting' as const, reason: 'released-to-read' as const }
      : {
          status: 'held' as const,
          reason: record.reason === 'listed-contraband' ? record.reason : ('held-by-decision' as const),
        }
  const put = await vault.putDocument({ ...record, ...told, notes }, [])
  if (!put.ok || decide === 'leave') return put.ok ? ok(null) : put
  return wakeContainers(vault, record.parent)
}

/** No copy of a held file is kept, so what it lies in must be opened again to reach it. */
async function wakeContainers(vault: Vault, parent: DocumentId | null): Promise<Result<null, StoreTrouble>> {
  for (let at = parent; at !== null; ) {
    const container = await vault.document(at)
    if (!container.ok) return container
    if (container.value === null) return ok(null)
    const pages = await vault.pagesOf(at)
    if (!pages.ok) return pages
    const put = await vault.putDocument(
      { ...container.value, status: 'waiting', reason: 'released-to-read' },
      pages.value,
    )
    if (!put.ok) return put
    at = container.value.parent
  }
  return ok(null)
}
