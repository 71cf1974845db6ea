import type { PageText } from '../../../casefile/evidence/records.ts'
import { ok, type Result } from '../../../casefile/result.ts'
import { mergeRecognised, notReadWell } from '../../../evidence/ocr/recognise-pages.ts'
import type { ReadPage } from '../../../evidence/read-outcome.ts'
import type { NewDocument } from '../../../vault/contract/documents.ts'
import type { StoreTrouble } from '../../../vault/contract/store-trouble.ts'
import type { Vault } from '../../../vault/vault.ts'
import type { Readers } from '../readers/reader-pool.ts'
import { pagesWith } from './arrival.ts'
import { type IngestProgress, ProgressCount } from './ingest-progress.ts'

/** A document with pages that are pictures of text. */
export interface Scan {
  readonly record: NewDocument
  readonly pages: readonly PageText[]
  readonly needsOcr: readonly number[]
  /** Only where the vault keeps no copy of it. */
  readonly bytes: Uint8Array | null
}

export interface RecogniseWith {
  readonly vault: Vault
  readonly readers: Readers
  readonly stop: AbortSignal | null
  readonly progress: (p: IngestProgress) => void
  readonly finished: (record: NewDocument, pages: readonly PageText[]) => Promise<Result<null, StoreTrouble>>
}

/** So many documents at a time; each reader takes one. */
const lanes = 2

/** Text of the scanned pages; each document is stored again when its pages are done, and waits on when they were not. */
export async function recogniseScans(
  scans: readonly Scan[],
  using: RecogniseWith,
): Promise<Result<null, StoreTrouble>> {
  const total = scans.reduce((sum, scan) => sum + scan.needsOcr.length, 0)
  const count = new ProgressCount('recognising', total, using.progress)
  const queue = [...scans]
  const lane = async (): Promise<Result<null, StoreTrouble>> => {
    for (let scan = queue.shift(); scan && !using.stop?.aborted; scan = queue.shift()) {
      const done = await recogniseOne(scan, using, count)
      if (!done.ok) {
        queue.length = 0
        return done
      }
    }
    return ok(null)
  }
  const ends = await Promise.all(Array.from({ length: lanes }, lane))
  return ends.find((end) => !end.ok) ?? ok(null)
}

async function recogniseOne(
  scan: Scan,
  using: RecogniseWith,
  count: ProgressCount,
): Promise<Result<null, StoreTrouble>> {
  const { vault, readers } = using
  const kept = scan.bytes === null ? await vault.getBlob(scan.record.sha256) : ok(scan.bytes)
  if (!kept.ok) return kept
  if (kept.value === null) return ok(null)
  const recognised = await readers.recognise(kept.value, scan.record.format, scan.needsOcr, () => count.step())
  const merged = pagesWith(scan.record.id, mergeRecognised(scan.pages, recognised.pages))
  const whole = recognised.kind === 'recognised'
  const record: NewDocument = {
    ...scan.record,
    ...(whole ? endOf(scan.record, recognised.pages) : { status: 'waiting', reason: 'ocr-waiting' }),
    ocrPages: merged.filter((page) => page.source === 'ocr').length,
  }
  const put = await vault.putDocument(record, merged)
  if (!put.ok) return put
  return whole ? using.finished(put.value.record, merged) : ok(null)
}

/** Recognised is not yet read: a page that is too uncertain is an exception of the document, named with its page. */
function endOf(record: NewDocument, recognised: readonly ReadPage[]): Pick<NewDocument, 'status' | 'reason' | 'notes'> {
  const doubtful = notReadWell(recognised)
  if (doubtful.length === 0) return { status: 'read', reason: null, notes: record.notes }
  const pages = doubtful.map(({ page, confidence }) => ({
    ...{ page, sure: confidence === null ? null : Math.round(confidence) },
  }))
  return { status: 'failed', reason: 'not-read-well', notes: [...record.notes, { is: 'pages-in-doubt', pages }] }
}
