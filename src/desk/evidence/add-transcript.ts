import { type DocumentRecord, PageText } from '../../casefile/evidence/records.ts'
import type { AddedTranscript } from '../../casefile/evidence/testimony-view.ts'
import type { GivenFile } from '../../casefile/given-file.ts'
import { problem } from '../../casefile/problems.ts'
import { failed, ok, type Result } from '../../casefile/result.ts'
import type { Covered } from '../../drafting/firewall/covering/covered.ts'
import { decodeText } from '../../evidence/decode-text.ts'
import { childPath, idOf, shaOf } from '../../evidence/document-identity.ts'
import { readers } from '../../evidence/formats.ts'
import { timedPages } from '../../evidence/recording/read-timed-text.ts'
import { recordingFacts } from '../../evidence/recording/recording-facts.ts'
import { parseTimedText, stamp } from '../../evidence/recording/timed-text.ts'
import { compileFactors } from '../../evidence/suggest/find-factors.ts'
import { proposeSuggestions } from '../../evidence/suggest/propose-suggestions.ts'
import { bytesOfGiven, nameOfGiven } from '../../shelf/given/given-file.ts'
import type { NewDocument } from '../../vault/contract/documents.ts'
import type { StoreTrouble } from '../../vault/contract/store-trouble.ts'
import type { Vault } from '../../vault/vault.ts'
import { now } from '../clock.ts'
import { answerAbout } from '../door.ts'
import type { DoorTrouble } from '../door-trouble.ts'
import { tellChange } from '../facts/changes-heard.ts'
import { factorsInForce } from '../law/law-in-force.ts'
import type { OpenMatter } from '../open-matter.ts'
import { whileWriting } from '../while-writing.ts'
import { recordingNamed } from './recording-named.ts'

/**
 * What a person typed while hearing a recording, as a document of its own below the recording: five minutes a page, each line
 * with its time, the typed file kept as it is. The recording itself stays what it is: heard by a person only.
 * Problems: `document-not-found`, `usage` (no recording, nobody named), `file-not-found`, `transcript-not-timed`.
 */
export const addTranscript = (
  matter: OpenMatter,
  asked: { readonly recording: string; readonly file: GivenFile; readonly by: string },
): Promise<
  Result<
    Covered<AddedTranscript>,
    DoorTrouble | 'document-not-found' | 'usage' | 'file-not-found' | 'transcript-not-timed' | 'law-not-valid'
  >
> =>
  answerAbout(matter, 'add-transcript', async ({ vault, cover }) => {
    const by = asked.by.trim()
    if (by === '' || by.length > 120)
      return failed(problem('usage', { complaint: { is: 'letters-out-of-bounds', thing: 'name', most: 120 } }))
    const recording = await recordingNamed(vault, asked.recording)
    if (!recording.ok) return recording
    const bytes = bytesOfGiven(asked.file)
    if (!bytes.ok) return bytes
    const called = typeof asked.file === 'string' ? asked.file : nameOfGiven(asked.file)
    const typed = parseTimedText(decodeText(bytes.value).text)
    if (typed.kind === 'not-timed')
      return failed(problem('transcript-not-timed', { file: called, line: typed.line, why: typed.why }))
    const late = await beyondTheEnd(vault, recording.value, typed.lines)
    if (!late.ok) return late
    if (late.value !== null)
      return failed(problem('transcript-not-timed', { file: called, line: late.value, why: 'after-the-end' }))
    const pages = timedPages(typed.lines)
    const added = await store(vault, recording.value, { bytes: bytes.value, by, name: nameOfGiven(asked.file), pages })
    if (!added.ok) return added
    const until = stamp(typed.lines.at(-1)?.from ?? 0)
    return cover(
      { recording: recording.value.bates, bates: added.value, pages: pages.length, lines: typed.lines.length, until },
      {},
    )
  })

/** The first line whose time the recording does not reach; null where its length is not known, or nothing of it is kept. */
async function beyondTheEnd(
  vault: Vault,
  { sha256 }: DocumentRecord,
  lines: readonly { readonly from: number; readonly line: number }[],
): Promise<Result<number | null, StoreTrouble>> {
  const kept = await vault.getBlob(sha256)
  if (!kept.ok) return kept
  const facts = kept.value === null ? null : await recordingFacts(kept.value)
  const seconds = facts?.seconds ?? null
  return ok(seconds === null ? null : (lines.find(({ from }) => from > seconds + 1)?.line ?? null))
}

async function store(
  vault: Vault,
  recording: DocumentRecord,
  typed: {
    readonly bytes: Uint8Array
    readonly by: string
    readonly name: string
    readonly pages: ReturnType<typeof timedPages>
  },
): Promise<Result<string, StoreTrouble | 'file-not-found' | 'law-not-valid'>> {
  const factors = factorsInForce()
  if (!factors.ok) return factors
  const sha256 = shaOf(typed.bytes)
  const path = childPath(recording.path, typed.name)
  const at = now().toString({ smallestUnit: 'second' })
  const record: NewDocument = {
    ...{ id: idOf(path, sha256), sha256, bytes: typed.bytes.length, path, format: 'timed-text', status: 'read' },
    ...{ reason: null, duplicateOf: null, parent: recording.id, pages: typed.pages.length, ocrPages: 0 },
    ...{ reader: readers['timed-text'].reader, custodian: recording.custodian, ingestedAt: at },
    notes: [{ is: 'typed', by: typed.by, at }],
  }
  const pages = typed.pages.map((page) => PageText.parse({ document: record.id, ...page }))
  const compiled = compileFactors(factors.value.factors)
  const suggestions = pages.flatMap((page) => proposeSuggestions(page, compiled))
  const put = await whileWriting(vault, () =>
    vault.putDocuments([{ record, pages, original: typed.bytes, suggestions }]),
  )
  if (!put.ok) return put
  tellChange(vault)
  const [one] = put.value
  if (one === undefined) throw new Error('a document without an outcome')
  return ok(one.record.bates)
}
