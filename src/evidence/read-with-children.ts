import type { PageText, Suggestion } from '../casefile/evidence/records.ts'
import { childPath, idOf, shaOf } from './document-identity.ts'
import { isOwnPaper } from './own-papers.ts'
import { readFile } from './read-file.ts'
import type { ReadOutcome } from './read-outcome.ts'
import type { ChildRead, FileRead, FileToRead } from './reader-protocol.ts'
import type { Listening } from './recording/speech/find-speech.ts'
import type { CompiledFactor } from './suggest/find-factors.ts'
import { numericDatesFrom, proposeSuggestions } from './suggest/propose-suggestions.ts'

/** A longer text is looked through in an order of its own, under limits of its own. */
const mostLetters = 60_000
/** Of larger files and of boxes with more in them, the children are given out one by one. */
const mostChildren = 24
const mostChildBytes = 512 * 1024

export interface GroupReading {
  readonly factors: readonly CompiledFactor[]
  /** Called before each file, so that each has the whole allowance. */
  readonly next: () => void
  /** Whether files inside are read in the same go; not where their hashes must be looked at first. */
  readonly within: boolean
  readonly listening: Listening | null
}

/** Reads a small file, proposes from its text, and does the same for the small files in it. */
export async function readWithChildren(file: FileToRead, how: GroupReading): Promise<FileRead> {
  how.next()
  const options = { ...file.options, listening: how.listening }
  const outcome = await readFile(file.bytes, file.path.split('/').at(-1) ?? file.path, options)
  return {
    outcome,
    suggestions: suggestionsOf(file, outcome, how.factors),
    children: how.within ? await childrenOf(file, outcome, how) : [],
  }
}

/** Null where the text is long, or waits to be recognised. */
function suggestionsOf(
  { path, sha256 }: FileToRead,
  outcome: ReadOutcome,
  factors: readonly CompiledFactor[],
): readonly Suggestion[] | null {
  if (outcome.kind !== 'read' || outcome.needsOcr.length > 0) return null
  if (isOwnPaper(outcome.notes)) return []
  if (outcome.pages.reduce((sum, page) => sum + page.text.length, 0) > mostLetters) return null
  const numeric = numericDatesFrom(outcome.notes)
  const document = idOf(path, sha256)
  return outcome.pages.flatMap((page) => proposeSuggestions(pageWith(document, page), factors, numeric))
}

const pageWith = (document: PageText['document'], page: Omit<PageText, 'document'>): PageText => ({ ...page, document })

async function childrenOf(
  container: FileToRead,
  outcome: ReadOutcome,
  how: GroupReading,
): Promise<readonly (ChildRead | null)[]> {
  if (outcome.kind !== 'read' || outcome.children.length > mostChildren) return []
  const read: (ChildRead | null)[] = []
  for (const { name, bytes } of outcome.children) {
    if (bytes.length > mostChildBytes) {
      read.push(null)
      continue
    }
    const sha256 = shaOf(bytes)
    const { depth = 0 } = container.options
    const child = {
      path: childPath(container.path, name),
      sha256,
      bytes,
      options: { ...container.options, depth: depth + 1 },
    }
    read.push({ sha256, ...(await readWithChildren(child, how)) })
  }
  return read
}
