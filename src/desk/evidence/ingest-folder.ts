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
import type { OpenMatter } from '../open-matter.ts'
import { type WatchedName, watchesSince } from '../search/run-watches.ts'
import { type HashList, readHashList } from './ingest/hash-list.ts'
import type { IngestProgress } from './ingest/ingest-progress.ts'
import type { Proposals } from './ingest/propose-in-readers.ts'
import { readAhead } from './ingest/read-ahead.ts'
import { type Reading, readInto } from './ingest/read-into.ts'
import { type FileToTake, walkFolder } from './walk-folder.ts'

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
  /** Ends it in the middle, because the matter is being closed; there is no answer then. */
  readonly gone?: AbortSignal
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
    const found = walkFolder(resolve(folder))
    if (!found.ok) return found
    const taken = await ingestFiles(vault, found.value, options)
    return taken.ok ? cover(taken.value, coverageOf<IngestAnswer>(reconciliationCoverage)) : taken
  })

/** Why files were not taken in, or not all of them. */
export type IngestTrouble =
  | StoreTrouble
  | 'contraband-listed'
  | 'file-not-found'
  | 'hash-not-valid'
  | 'law-not-valid'
  | 'search-not-understood'

/** The same for files wherever they lie; the writer's place is held. */
export async function ingestFiles(
  vault: Vault,
  files: readonly FileToTake[],
  options: IngestOptions & {
    /** Told of each file that is on disk and waits for nothing more: whoever keeps it aside need keep it no longer. */
    readonly stored?: (file: FileToTake) => void
  },
): Promise<Result<IngestAnswer, IngestTrouble>> {
  const list = readHashList(options.hashList)
  if (!list.ok) return list
  const interrupted = await wasInterrupted(vault)
  if (!interrupted.ok) return interrupted
  const mark = await vault.pageMark()
  if (!mark.ok) return mark
  const stored = options.stored ?? (() => undefined)
  /** With pages that wait to be recognised. */
  const unfinished: FileToTake[] = []
  const isListGiven = options.hashList !== null
  const asked = { ...options, files: files.length, list: list.value, isListGiven, stop: options.stop ?? null }
  const read = await readInto(vault, asked, async (reading) => {
    const hashAgain = options.hashAgain === true || isListGiven
    const taken = await takeAll(files, reading, {
      ...{ list: list.value, hashAgain, stop: asked.stop },
      done: (file, waits) => (waits ? void unfinished.push(file) : reading.store.whenStored(() => stored(file))),
    })
    if (!taken.ok) return taken
    if (interrupted.value) {
      const proposed = await proposeFromAll(vault, reading.proposals)
      if (!proposed.ok) return proposed
    }
    return ok(reading.count)
  })
  if (!read.ok) return read
  if (!options.stop?.aborted) for (const file of unfinished) stored(file)
  const stopped = options.stop?.aborted ? { done: read.value.done, left: read.value.left } : null
  const account = await vault.reconciliation()
  if (!account.ok) return account
  const watched = await watchesSince(vault, mark.value)
  return watched.ok ? ok({ ...account.value, stopped, watched: watched.value }) : watched
}

/** Every file in its order. */
async function takeAll(
  files: readonly FileToTake[],
  { known, store, takeIn, begin, waiting }: Reading,
  {
    list,
    hashAgain,
    stop,
    done,
  }: {
    readonly list: HashList
    readonly hashAgain: boolean
    readonly stop: AbortSignal | null
    readonly done: (file: FileToTake, waits: boolean) => void
  },
): Promise<Result<null, StoreTrouble | 'contraband-listed'>> {
  for await (const come of readAhead(files, { known, list, hashAgain, begin })) {
    const before = waiting()
    const taken =
      'opened' in come
        ? await takeIn.take(come.opened)
        : 'unopened' in come
          ? await takeIn.takeUnopened(come.unopened)
          : await store.step()
    if (!taken.ok) return taken
    done(come.file, waiting() > before)
    if (stop?.aborted) break
  }
  return store.flush()
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
