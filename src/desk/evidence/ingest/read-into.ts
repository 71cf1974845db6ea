import type { PageText } from '../../../casefile/evidence/records.ts'
import type { Casefile } from '../../../casefile/matter.ts'
import type { ProblemCode } from '../../../casefile/problems.ts'
import type { Result } from '../../../casefile/result.ts'
import { readSpeechDetector } from '../../../shelf/read-speech-detector.ts'
import type { NewDocument } from '../../../vault/contract/documents.ts'
import type { StoreTrouble } from '../../../vault/contract/store-trouble.ts'
import type { Vault } from '../../../vault/vault.ts'
import { factorsInForce } from '../../law/law-in-force.ts'
import { programFolder } from '../../program-folder.ts'
import { readThroughOffice } from '../office/read-through-office.ts'
import { makeReaders, type Readers } from '../readers/reader-pool.ts'
import type { HashList } from './hash-list.ts'
import { type IngestProgress, ProgressCount } from './ingest-progress.ts'
import { KnownContent } from './known-content.ts'
import { Proposals } from './propose-in-readers.ts'
import { recogniseScans, type Scan } from './recognise-scans.ts'
import { GroupedStore } from './store-in-groups.ts'
import { TakeIn, type TakeInWith } from './take-in.ts'

export interface ReadingAsked {
  /** How many files are to be read. */
  readonly files: number
  /** Loose pictures and video are held, as they always are in the matter of a minor. */
  readonly minor: boolean
  readonly ocr: boolean
  /** Known illegal material: where there is a list, what lies in a file is hashed and looked up before any reader opens it. */
  readonly list: HashList
  readonly isListGiven: boolean
  readonly custodian: string | null
  readonly progress: (p: IngestProgress) => void
  readonly stop: AbortSignal | null
  /** The matter is being closed: nothing of this goes on, and nothing more is stored. */
  readonly gone?: AbortSignal
}

/** What files are taken in with, for as long as the reading lasts. */
export interface Reading {
  readonly known: KnownContent
  readonly store: GroupedStore
  readonly readers: Readers
  readonly proposals: Proposals
  readonly count: ProgressCount
  readonly takeIn: TakeIn
  readonly begin: TakeInWith['begin']
  readonly minor: boolean
  readonly casefile: Casefile | null
  /** How many documents have pages that wait to be recognised. */
  readonly waiting: () => number
}

/**
 * Reads into a matter: the log says when it begins and how it ends, readers are there for as long as it lasts, `work` gives
 * the files, and behind it scanned pages are recognised, what is still to be proposed is, and everything is stored.
 * Problems: those of `work`, of the store, and of what the program brings (factors, what finds speech).
 */
export async function readInto<T, C extends ProblemCode>(
  vault: Vault,
  asked: ReadingAsked,
  work: (reading: Reading) => Promise<Result<T, C>>,
): Promise<Result<T, C | StoreTrouble | 'file-not-found' | 'law-not-valid'>> {
  const factors = factorsInForce()
  if (!factors.ok) return factors
  const detector = readSpeechDetector(programFolder)
  if (!detector.ok) return detector
  const casefile = await vault.loadCasefile()
  if (!casefile.ok) return casefile
  const begun = await vault.note('ingest.begun', [])
  if (!begun.ok) return begun
  const known = await KnownContent.of(vault)
  if (!known.ok) return known
  const readers = makeReaders({ factors: factors.value.factors, speechDetector: detector.value })
  const count = new ProgressCount('reading', asked.files, asked.progress)
  const store = new GroupedStore(vault, known.value, count)
  const proposals = new Proposals(store, readers)
  const abandon = (): void => {
    readers.abandon()
    store.abandon()
  }
  asked.gone?.addEventListener('abort', abandon, { once: true })
  if (asked.gone?.aborted) abandon()
  const scans: Scan[] = []
  const minor = asked.minor || (casefile.value?.matter.minorMatter ?? false)
  const parts = { vault, known: known.value, store, readers, proposals, count, minor }
  try {
    const { takeIn, begin } = takingIn(parts, asked, scans)
    const done = await work({ ...parts, takeIn, begin, casefile: casefile.value, waiting: () => scans.length })
    if (!done.ok) return done
    const finished = await finish(parts, asked, scans)
    if (!finished.ok) return finished
    const ended = await vault.note(asked.stop?.aborted ? 'ingest.stopped' : 'ingest.finished', [])
    return ended.ok ? done : ended
  } finally {
    await readers.close()
  }
}

type Parts = Omit<Reading, 'takeIn' | 'begin' | 'casefile' | 'waiting'> & { readonly vault: Vault }

function takingIn(parts: Parts, asked: ReadingAsked, scans: Scan[]): Pick<Reading, 'takeIn' | 'begin'> {
  const { vault, known, store, readers, proposals, count, minor } = parts
  const within = !asked.isListGiven
  const begin: TakeInWith['begin'] = ({ path, sha256, bytes, depth }) =>
    readers.readAmongOthers({ path, sha256, bytes, options: { minor, depth } }, within)
  const takeIn = new TakeIn({
    ...{ vault, known, store, minor, begin },
    list: asked.list,
    custodian: asked.custodian,
    progress: count,
    read: (bytes, path, how) => readers.read(bytes, path.split('/').at(-1) ?? path, how),
    readFurther: (outcome, bytes, how) =>
      readThroughOffice(outcome, bytes, (inner, name) => readers.read(inner, name, how), asked.gone),
    finished: (record, pages) => proposals.add(record, pages),
    waits: (record, pages, needsOcr, bytes) => {
      scans.push({ record, pages, needsOcr, bytes })
    },
  })
  return { takeIn, begin }
}

/** What comes after the last file: the text of scans, unless it was stopped, then what is still to be proposed and stored. */
async function finish(
  { vault, store, readers, proposals }: Parts,
  { ocr, stop, progress }: ReadingAsked,
  scans: readonly Scan[],
): Promise<Result<null, StoreTrouble>> {
  const stored = await store.flush()
  if (!stored.ok) return stored
  if (ocr && !stop?.aborted) {
    const finished = (record: NewDocument, pages: readonly PageText[]) => proposals.add(record, pages)
    const recognised = await recogniseScans(scans, { vault, readers, stop, progress, finished })
    if (!recognised.ok) return recognised
  }
  const proposed = await proposals.finish()
  return proposed.ok ? store.flush() : proposed
}
