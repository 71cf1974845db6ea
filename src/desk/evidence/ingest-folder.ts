import { resolve } from 'node:path'
import type { Reconciliation } from '../../casefile/evidence/records.ts'
import { ok, type Result } from '../../casefile/result.ts'
import { coverageOf } from '../../drafting/firewall/covering/coverage.ts'
import type { Covered } from '../../drafting/firewall/covering/covered.ts'
import { reconciliationCoverage } from '../../drafting/firewall/covering/snapshot-coverage.ts'
import type { StoreTrouble } from '../../vault/contract/store-trouble.ts'
import type { Vault } from '../../vault/vault.ts'
import { answerAbout } from '../door.ts'
import type { DoorTrouble } from '../door-trouble.ts'
import { factorsInForce } from '../law/law-in-force.ts'
import type { OpenMatter } from '../open-matter.ts'
import { type WatchedName, watchesSince } from '../search/run-watches.ts'
import { reconciliationOf } from './account-for-files.ts'
import { type HashList, readHashList } from './ingest/hash-list.ts'
import { type IngestProgress, ProgressCount } from './ingest/ingest-progress.ts'
import { KnownContent } from './ingest/known-content.ts'
import { Proposals } from './ingest/propose-in-readers.ts'
import { readAhead } from './ingest/read-ahead.ts'
import { recogniseScans, type Scan } from './ingest/recognise-scans.ts'
import { GroupedStore } from './ingest/store-in-groups.ts'
import { TakeIn, type TakeInWith } from './ingest/take-in.ts'
import { makeReaders, type Readers } from './readers/reader-pool.ts'
import { type FoundFile, walkFolder } from './walk-folder.ts'

export interface IngestOptions {
  /** In a minor's matter loose pictures and video are held: name, size and hash only. */
  readonly minor: boolean
  readonly ocr: boolean
  /** File with one MD5, SHA-1 or SHA-256 of known illegal material a line. */
  readonly hashList: string | null
  readonly custodian: string | null
  /** Open and hash every file again, also those that by size and times were not touched since the last run. */
  readonly hashAgain?: boolean
  readonly progress: (p: IngestProgress) => void
  /** Ends the ingest after the file at work; what is in stays in. */
  readonly stop?: AbortSignal
}

export interface IngestAnswer extends Reconciliation {
  /** Set when it was asked to stop: files done with, and files of the folder still left. */
  readonly stopped: { readonly done: number; readonly left: number } | null
  /** Watched searches that find something among what came in. */
  readonly watched: readonly WatchedName[]
}

/**
 * Reads a folder into the matter and accounts for every file. Files are stored in groups, each group whole in one step,
 * so an interrupted run is gone on with by running it again: what is there is passed over, nothing doubles, numbers stay.
 * A file whose size, place and times on the disk are those of the last run is not opened again; with a hash list every
 * file is.
 * Problems: `folder-not-found`, `file-not-found` (hash list), `input-not-valid` (hash list), `contraband-listed`.
 */
export const ingestFolder = (
  matter: OpenMatter,
  folder: string,
  options: IngestOptions,
): Promise<
  Result<Covered<IngestAnswer>, DoorTrouble | 'contraband-listed' | 'hash-not-valid' | 'search-not-understood'>
> =>
  answerAbout(matter, 'ingest', async ({ vault, cover }) => {
    const taken = await ingestInto(vault, folder, options)
    return taken.ok ? cover(taken.value, coverageOf<IngestAnswer>(reconciliationCoverage)) : taken
  })

async function ingestInto(
  vault: Vault,
  folder: string,
  options: IngestOptions,
): Promise<
  Result<
    IngestAnswer,
    | StoreTrouble
    | 'contraband-listed'
    | 'file-not-found'
    | 'folder-not-found'
    | 'hash-not-valid'
    | 'law-not-valid'
    | 'search-not-understood'
  >
> {
  const found = walkFolder(resolve(folder))
  if (!found.ok) return found
  const list = readHashList(options.hashList)
  if (!list.ok) return list
  const interrupted = await wasInterrupted(vault)
  if (!interrupted.ok) return interrupted
  const casefile = await vault.loadCasefile()
  if (!casefile.ok) return casefile
  const minor = options.minor || (casefile.value?.matter.minorMatter ?? false)
  const factors = factorsInForce()
  if (!factors.ok) return factors
  const mark = await vault.pageMark()
  if (!mark.ok) return mark
  const begun = await vault.note('ingest.begun', [])
  if (!begun.ok) return begun
  const known = await KnownContent.of(vault)
  if (!known.ok) return known
  const readers = makeReaders({ factors: factors.value.factors })
  const count = new ProgressCount('reading', found.value.length, options.progress)
  const store = new GroupedStore(vault, known.value, count)
  try {
    const proposals = new Proposals(store, readers)
    const work: Work = {
      vault: vault,
      known: known.value,
      store,
      readers,
      proposals,
      count,
      list: list.value,
      options: { ...options, minor, hashAgain: options.hashAgain === true || options.hashList !== null },
    }
    const read = await readAll(found.value, work)
    if (!read.ok) return read
    if (interrupted.value) {
      const proposed = await proposeFromAll(vault, proposals)
      if (!proposed.ok) return proposed
    }
    const finished = await proposals.finish()
    if (!finished.ok) return finished
    const stored = await store.flush()
    if (!stored.ok) return stored
  } finally {
    await readers.close()
  }
  const stopped = options.stop?.aborted ? { done: count.done, left: count.left } : null
  const ended = await vault.note(stopped ? 'ingest.stopped' : 'ingest.finished', [])
  if (!ended.ok) return ended
  const account = await reconciliationOf(vault)
  if (!account.ok) return account
  const watched = await watchesSince(vault, mark.value)
  return watched.ok ? ok({ ...account.value, stopped, watched: watched.value }) : watched
}

interface Work {
  readonly vault: Vault
  readonly known: KnownContent
  readonly store: GroupedStore
  readonly readers: Readers
  readonly proposals: Proposals
  readonly count: ProgressCount
  readonly list: HashList
  readonly options: IngestOptions
}

/** Every file in its order, then the scanned pages of those that have any. */
async function readAll(
  files: readonly FoundFile[],
  work: Work,
): Promise<Result<null, StoreTrouble | 'contraband-listed'>> {
  const { vault, known, store, readers, proposals, count, list, options } = work
  const stop = options.stop ?? null
  const scans: Scan[] = []
  // What lies in a file is hashed and looked up first where there is a list: no reader opens it before.
  const within = options.hashList === null
  const begin: TakeInWith['begin'] = ({ path, sha256, bytes, depth }) =>
    readers.readAmongOthers({ path, sha256, bytes, options: { minor: options.minor, depth } }, within)
  const takeIn = new TakeIn({
    vault,
    known,
    store,
    list,
    minor: options.minor,
    custodian: options.custodian,
    progress: count,
    read: (bytes, path, how) => readers.read(bytes, path.split('/').at(-1) ?? path, how),
    begin,
    finished: (record, pages) => proposals.add(record, pages),
    waits: (record, pages, needsOcr, bytes) => {
      scans.push({ record, pages, needsOcr, bytes })
    },
  })
  for await (const come of readAhead(files, { known, list, hashAgain: options.hashAgain === true, begin })) {
    const taken =
      'opened' in come
        ? await takeIn.take(come.opened)
        : 'unopened' in come
          ? await takeIn.takeUnopened(come.unopened)
          : await store.step()
    if (!taken.ok) return taken
    if (stop?.aborted) break
  }
  const stored = await store.flush()
  if (!stored.ok) return stored
  if (stop?.aborted) return ok(null)
  if (!options.ocr) return ok(null)
  return recogniseScans(scans, {
    vault,
    readers,
    stop,
    progress: options.progress,
    finished: (record, pages) => proposals.add(record, pages),
  })
}

const lookedThrough = 1000

/** Whether the last ingest began and never ended: proposals from what it read may be missing. */
async function wasInterrupted(vault: Vault): Promise<Result<boolean, StoreTrouble>> {
  const head = await vault.auditHead()
  if (!head.ok) return head
  // From the end of the log backwards: the last ingest may lie behind many other entries.
  for (let to = head.value.seq; to > 0; to -= lookedThrough) {
    const after = Math.max(0, to - lookedThrough)
    const entries = await vault.auditEntries({ after, limit: to - after })
    if (!entries.ok) return entries
    const last = entries.value.findLast((e) => e.action.startsWith('ingest.'))
    if (last !== undefined) return ok(last.action === 'ingest.begun')
  }
  return ok(false)
}

async function proposeFromAll(vault: Vault, proposals: Proposals): Promise<Result<null, StoreTrouble>> {
  const listed = await vault.listDocuments({ status: 'read' })
  if (!listed.ok) return listed
  for (const record of listed.value) {
    const pages = await vault.pagesOf(record.id)
    if (!pages.ok) return pages
    const added = await proposals.add(record, pages.value)
    if (!added.ok) return added
  }
  return ok(null)
}
