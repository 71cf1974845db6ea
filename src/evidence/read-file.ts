import { type DetectedFormat, detectFormat } from './detect-format.ts'
import { readers } from './formats.ts'
import { ownPaperNote } from './own-papers.ts'
import { defaultReadOptions, type ReaderResult, type ReadOptions, type ReadOutcome } from './read-outcome.ts'

function complete({ format, notes: seen }: DetectedFormat, result: ReaderResult): ReadOutcome {
  const notes = [...seen, ...(result.notes ?? [])]
  switch (result.kind) {
    case 'read':
      return {
        kind: 'read',
        format,
        reader: readers[format].reader,
        pages: result.pages.map((page) => ({ ...page, text: page.text.toWellFormed() })),
        children: result.children ?? [],
        unreadChildren: result.unreadChildren ?? [],
        notes,
        needsOcr: result.needsOcr ?? [],
      }
    case 'failed':
      return { kind: 'failed', format, reason: result.reason, notes, recovered: result.recovered ?? [] }
    case 'held':
      return { kind: 'held', format, reason: result.reason, notes }
    default:
      return result satisfies never
  }
}

/**
 * Reads one file in this thread. Damaged bytes come back as `failed`, never as an exception; a file that hangs or breaks
 * the process is the business of the desk's reader pool, which runs this in a process of its own.
 */
export async function readFile(
  bytes: Uint8Array,
  name: string,
  given: Partial<ReadOptions> = {},
): Promise<ReadOutcome> {
  const options: ReadOptions = { ...defaultReadOptions, ...given }
  if (bytes.length > options.limits.fileBytes)
    return { kind: 'failed', format: 'unknown', reason: 'too-large', notes: [], recovered: [] }
  const found = await detectFormat(bytes, name)
  const own = ownPaperNote(bytes, found.format)
  const detected = own === null ? found : { ...found, notes: [own, ...found.notes] }
  // Decided here, before any picture reader is even loaded.
  if (detected.format === 'picture' && options.minor && !options.released)
    return complete(detected, { kind: 'held', reason: 'picture-held' })
  try {
    const read = await readers[detected.format].load()
    return complete(detected, await read(bytes, name, options))
  } catch {
    // The parser's own message may quote the file, so nothing of it is kept.
    return complete(detected, { kind: 'failed', reason: 'damaged' })
  }
}
