import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type IsoDay, isoDay } from '../../casefile/dates.ts'
import { ok, type Result } from '../../casefile/result.ts'
import type { ElementLibrary } from '../../law/elements/element-library.ts'
import { type NotLookedAt, notLookedAt } from '../../law/watch/not-looked-at.ts'
import { type TouchedProvision, touchedProvisions } from '../../law/watch/touched.ts'
import { type DecisionCited, decisionsCited } from '../../precedent/decisions-cited.ts'
import { draftOfChange } from '../../shelf/law-change-draft.ts'
import type { LawTrouble } from '../../shelf/read-trouble.ts'
import { readWatchedXml } from '../../shelf/read-watched-text.ts'
import { today } from '../clock.ts'
import { makeReaders, type Readers } from '../evidence/readers/reader-pool.ts'
import { walkFolder } from '../evidence/walk-folder.ts'
import { writeExports } from '../papers/write-exports.ts'
import { lawInForce } from './law-in-force.ts'

/** A test by which courts decide an element, and the decisions that it rests on and the text cites. */
export interface TouchedTest {
  readonly theory: string
  readonly element: string
  readonly test: string
  readonly circuits: readonly string[]
  readonly courts: readonly string[]
  readonly through: readonly string[]
}

export interface WatchedFile {
  /** Below the folder, with `/`. */
  readonly file: string
  readonly is: 'bill-or-act' | 'opinion' | 'not-told'
  /** As a bill says it of itself. */
  readonly number: string | null
  readonly title: string | null
  readonly stage: string | null
  /** Null when it was read whole; else why not. */
  readonly notRead: 'no-plain-file' | 'too-large' | 'not-sound' | 'no-text' | 'only-in-part' | null
  readonly provisions: readonly TouchedProvision[]
  readonly tests: readonly TouchedTest[]
  readonly decisions: readonly DecisionCited[]
  /** File of the draft, where one was asked for and something is touched. */
  readonly draft: string | null
}

export interface LawWatch {
  readonly asOf: IsoDay
  readonly files: readonly WatchedFile[]
  readonly notLookedAt: readonly NotLookedAt[]
}

/** A bill of a thousand pages has less. */
const mostBytes = 50_000_000

/**
 * What the bill and opinion texts of a folder touch in `law/`: sections, the tests of courts through the decisions cited, and
 * what has not been looked at for six months. With `drafts`, a file for review is written for each text that touches
 * something; `law/` itself is never changed. Problems: `folder-not-found`, `law-not-valid`, `disk-full`, `folder-not-writable`.
 */
export async function watchLaw(
  folder: string,
  drafts: string | null,
): Promise<Result<LawWatch, LawTrouble | 'disk-full' | 'folder-not-writable'>> {
  const inForce = lawInForce()
  if (!inForce.ok) return inForce
  const found = walkFolder(folder)
  if (!found.ok) return found
  const { library, elements, decisions } = inForce.value
  const readers = makeReaders({ workers: 1 })
  try {
    const files: WatchedFile[] = []
    for (const { path, place, is, bytes } of found.value) {
      const nothing = { file: path, is: 'not-told', number: null, title: null, stage: null, draft: null } as const
      const empty = { provisions: [], tests: [], decisions: [] }
      if (is !== 'file') files.push({ ...nothing, ...empty, notRead: 'no-plain-file' })
      else if ((bytes ?? 0) > mostBytes) files.push({ ...nothing, ...empty, notRead: 'too-large' })
      else {
        const read = await textOf(place, path, readers)
        if (read.text === '') {
          files.push({ ...nothing, ...empty, notRead: read.notRead ?? 'no-text' })
          continue
        }
        const cited = decisionsCited(read.text, decisions)
        files.push({
          ...nothing,
          ...read.head,
          is: read.head.number == null && read.head.stage == null ? kindOf(read.text) : 'bill-or-act',
          notRead: read.notRead,
          provisions: touchedProvisions(read.text, library),
          tests: touchedTests(cited, elements),
          decisions: cited,
        })
      }
    }
    const told = drafts === null ? ok(files) : writeDrafts(files, drafts)
    if (!told.ok) return told
    const asOf = isoDay(today())
    return ok({ asOf, files: told.value, notLookedAt: notLookedAt(library, asOf) })
  } finally {
    await readers.close()
  }
}

interface Watched {
  readonly text: string
  readonly notRead: WatchedFile['notRead']
  readonly head: Partial<Pick<WatchedFile, 'number' | 'title' | 'stage'>>
}

async function textOf(place: Buffer, path: string, readers: Readers): Promise<Watched> {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(place)
  } catch {
    return { text: '', notRead: 'no-plain-file', head: {} }
  }
  if (/\.xml$/i.test(path)) {
    const xml = readWatchedXml(new TextDecoder().decode(bytes))
    if (xml === null) return { text: '', notRead: 'not-sound', head: {} }
    const { text, number, title, stage } = xml
    return { text, notRead: text === '' ? 'no-text' : null, head: { number, title, stage } }
  }
  const read = await readers.read(bytes, basename(path))
  if (read.kind !== 'read') return { text: '', notRead: 'not-sound', head: {} }
  const text = read.pages.map((page) => page.text).join('\n')
  return { text, notRead: read.needsOcr.length > 0 ? 'only-in-part' : null, head: {} }
}

function kindOf(text: string): WatchedFile['is'] {
  const head = text.slice(0, 20_000)
  if (/\bbe it enacted\b|\bA BILL\b|\bAN ACT\b|\bPublic Law \d+|is amended (?:to read|by)\b/i.test(head))
    return 'bill-or-act'
  if (
    /\b(?:plaintiff|appell(?:ant|ee)|petitioner|defendant)s?\b/i.test(head) &&
    /\b(?:court|opinion|order)\b/i.test(head)
  )
    return 'opinion'
  return 'not-told'
}

function touchedTests(cited: readonly DecisionCited[], elements: ElementLibrary): readonly TouchedTest[] {
  const ids = new Set(cited.map(({ id }) => id))
  return elements.theories.flatMap((theory) =>
    theory.elements.flatMap((element) =>
      element.tests.flatMap(({ name, circuits, courts, authorities }) => {
        const through = authorities.filter((id) => ids.has(id))
        return through.length === 0
          ? []
          : [{ theory: theory.name, element: element.text, test: name, circuits, courts, through }]
      }),
    ),
  )
}

function writeDrafts(
  files: readonly WatchedFile[],
  folder: string,
): Result<readonly WatchedFile[], 'disk-full' | 'folder-not-writable'> {
  const touching = files.filter(({ provisions, decisions }) => provisions.length + decisions.length > 0)
  const paths = new Map(
    touching.map((one) => [one.file, join(folder, `${one.file.replace(/[^\p{L}\p{N}.-]+/gu, '-')}.draft.yaml`)]),
  )
  const written = writeExports(
    touching.map((one) => ({
      path: paths.get(one.file) ?? '',
      content: new TextEncoder().encode(draftOfChange(one)),
    })),
  )
  if (!written.ok) return written
  const at = new Map(touching.map(({ file }, i) => [file, written.value.files[i] ?? null]))
  return ok(files.map((one) => ({ ...one, draft: at.get(one.file) ?? null })))
}
