import { givenFolder, type WithRelease, type WrittenFiles } from '../../casefile/release/written-files.ts'
import { releaseReportInWords } from '../../words/release/release-report-words.ts'
import { earlierFileInWords, givenFolderInWords } from '../../words/release/written-file-words.ts'
import { printableInLine } from './printable.ts'

/** One line a file, and what was left as it was. For files that hold nothing of a matter, and the owner's own. */
export function printWrittenFiles({ files, kept, earlier }: WrittenFiles): string {
  return [
    ...files.map((file) => `Written: ${printableInLine(file)}`),
    ...kept.map(
      ({ file, newVersion }) =>
        `${printableInLine(file)} was changed since Redress wrote it, or is not of its making, so it was left as it is; the new version is ${printableInLine(newVersion)}`,
    ),
    ...earlier.map(({ file, removed }) => `${printableInLine(file)} ${earlierFileInWords(removed)}`),
    ...(files.some((file) => file.startsWith(givenFolder)) ? [givenFolderInWords] : []),
  ]
    .map((line) => `${line}\n`)
    .join('')
}

/** Files that were released, with what was looked for in them; their warnings come by the door, beside the answer. */
export const printWritten = (written: WithRelease): string =>
  `${printWrittenFiles(written)}${written.release === null ? '' : `${releaseReportInWords(written.release)}\n`}`
