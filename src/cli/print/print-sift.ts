import type { SiftNext, SiftQuestionView, SiftReport } from '../../casefile/evidence/sift.ts'
import type { WithRelease } from '../../casefile/release/written-files.ts'
import { counted } from '../../words/counting.ts'
import { chosenInWords, enoughInWords, siftProtocol } from '../../words/evidence/sift-protocol.ts'
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

export function printSiftNext(next: SiftNext): string {
  const { chosen, passages, answered, yes, unread } = next
  const stands = `${counted(answered, 'answer')}, ${yes} yes, ${counted(unread, 'passage')} not read. ${chosenInWords[chosen]}.\n`
  const told = passages.map(
    ({ bates, page, start, path, text }) =>
      `\n${bates}/${page}/${start}  ${printableInLine(path)}\n${printable(text.trim())}\n`,
  )
  const said = enoughInWords(next)
  const enough = said === null ? '' : `\n${said} Draw it with \`redress sift sample\`.\n`
  return `${stands}${told.join('')}${enough}`
}

export const printSiftReport = (report: SiftReport & WithRelease): string =>
  `${siftProtocol(report, null).map(printable).join('\n\n')}\n${printWritten(report)}`
