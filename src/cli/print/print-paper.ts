import type { PaperPreview, WrittenPaper } from '../../casefile/views/papers-view.ts'
import { counted } from '../../words/counting.ts'
import { noGapInWords } from '../../words/release/gap-words.ts'
import { releaseReportInWords } from '../../words/release/release-report-words.ts'
import { printWritten } from './print-written.ts'
import { printableInLine } from './printable.ts'

/** What a paper lacks, what was done to it, and its files; its words are for the page and for JSON, its warnings come by the door. */
export function printPaperPreview({ paper, files, gaps, replaced, words, release }: PaperPreview): string {
  const lines = [
    `${paper}: ${files.map(({ name, bytes }) => `${printableInLine(name)} (${Math.ceil(bytes / 1024)} kB)`).join(', ')}`,
    `${words.split(/\s+/).length.toLocaleString('en-US')} words; ${counted(replaced, 'protected word')} ${replaced === 1 ? 'was' : 'were'} replaced.`,
    releaseReportInWords(release),
    noGapInWords({ gaps }) ?? ['Missing in it:', ...(gaps ?? []).map((gap) => `  ${printableInLine(gap)}`)].join('\n'),
    'Nothing was written; give --out FOLDER to write it.',
  ]
  return `${lines.join('\n')}\n`
}

export function printWrittenPaper(written: WrittenPaper): string {
  const differing = written.kept.flatMap(({ file, differs }) =>
    differs === null
      ? []
      : [
          `What differs from ${printableInLine(file)}:\n`,
          ...differs
            .filter((one) => one.in !== 'both')
            .slice(0, 20)
            .map((one) => `  ${one.in === 'first' ? 'yours' : 'new  '}: ${printableInLine(one.text.trim())}\n`),
        ],
  )
  return printWritten(written) + differing.join('')
}
