import type { PaperPreview, WrittenPaper } from '../../casefile/papers-view.ts'
import { printWritten } from './print-written.ts'
import { printableInLine } from './printable.ts'

/** What a paper lacks, what was done to it, and its files; its words are for the page and for JSON. */
export function printPaperPreview({ paper, files, gaps, replaced, warnings, words }: PaperPreview): string {
  const lines = [
    `${paper}: ${files.map(({ name, bytes }) => `${printableInLine(name)} (${Math.ceil(bytes / 1024)} kB)`).join(', ')}`,
    `${words.split(/\s+/).length.toLocaleString('en-US')} words; ${replaced} protected words were replaced; every file was searched for names and holds none.`,
    ...(gaps.length === 0
      ? ['Nothing in it is left open.']
      : ['Left open:', ...gaps.map((gap) => `  ${printableInLine(gap)}`)]),
    ...(warnings.length === 0
      ? []
      : ['Look at before it leaves:', ...warnings.map((one) => `  ${printableInLine(one)}`)]),
    'Nothing was written; give --out FOLDER to write it.',
  ]
  return `${lines.join('\n')}\n`
}

export function printWrittenPaper({ files, kept }: WrittenPaper): string {
  const differing = kept.flatMap(({ file, differs }) =>
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
  return printWritten({ files, kept }) + differing.join('')
}
