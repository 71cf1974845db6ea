import type { SiftNext, SiftQuestionView, SiftReport } from '../../casefile/evidence/sift.ts'
import type { WrittenExports } from '../../desk/papers/write-exports.ts'
import { counted } from '../../words/counting.ts'
import { siftProtocol } from '../../words/sift-protocol.ts'
import { printWritten } from './print-written.ts'
import { printable, printableInLine } from './printable.ts'

export function printSiftQuestions({ questions }: { readonly questions: readonly SiftQuestionView[] }): string {
  if (questions.length === 0) return 'No question is under review. Begin one with `redress sift start`.\n'
  return questions
    .map(({ id, question, answered, yes, sample }) => {
      const drawn = sample === null ? '' : `, sample ${sample.answered} of ${sample.size} answered`
      return `${id}  ${printableInLine(question)}\n  ${counted(answered, 'answer')}, ${yes} yes${drawn}\n`
    })
    .join('')
}

const chosenInWords: Readonly<Record<SiftNext['chosen'], string>> = {
  first: 'first ones, until there is a yes',
  likely: 'the likeliest by the answers so far',
  sample: 'of the sample, drawn by chance: answer all of them',
}

/** When reading on brings little: it is proposed, never decided. */
const quietEnough = 60

export function printSiftNext({ chosen, passages, answered, yes, unread, quiet }: SiftNext): string {
  const stands = `${counted(answered, 'answer')}, ${yes} yes, ${counted(unread, 'passage')} not read. ${chosenInWords[chosen]}.\n`
  const told = passages.map(
    ({ bates, page, start, path, text }) =>
      `\n${bates}/${page}/${start}  ${printableInLine(path)}\n${printable(text.trim())}\n`,
  )
  const enough =
    chosen === 'likely' && yes > 0 && quiet >= quietEnough
      ? `\nThe last ${quiet} answers held no yes. \`redress sift sample\` draws a sample that tells what was missed.\n`
      : ''
  return `${stands}${told.join('')}${enough}`
}

export const printSiftReport = (report: SiftReport & WrittenExports): string =>
  `${siftProtocol(report, null).map(printable).join('\n\n')}\n${printWritten(report)}`
