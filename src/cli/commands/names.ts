import type { Command } from 'commander'
import { problem } from '../../casefile/problems.ts'
import { failed } from '../../casefile/result.ts'
import type { NamesOfMatter, OpenQuestion } from '../../casefile/views/names-view.ts'
import { answerNameQuestion, namesOfMatter } from '../../desk/facts/names-of-matter.ts'
import {
  asksWords,
  formsOnTerminal,
  markedPlace,
  openPlaces,
  standsInWords,
  suggestedWords,
} from '../../words/release/name-words.ts'
import { formExample, lookedForInWords } from '../../words/search/looked-for-words.ts'
import { printableInLine } from '../print/printable.ts'
import { type MatterOptions, matterOptions, withMatter } from '../with-matter.ts'

interface NamesOptions extends MatterOptions {
  readonly suggest?: boolean
  readonly answer?: string
  readonly is?: string
  readonly everywhere?: boolean
}

function questionLines(question: OpenQuestion): readonly string[] {
  const { id, pseudonym, kind, written } = question
  const stands = standsInWords(question)
  return [
    `  ${id}  "${printableInLine(markedPlace(question))}" Is [${printableInLine(pseudonym)}] ${asksWords[kind]}`,
    ...(written ? [`      As written: "${printableInLine(markedPlace(written))}"`] : []),
    ...(stands === '' ? [] : [`      In ${printableInLine(stands)}.`]),
  ]
}

function printNames({ identities, questions, suggestions }: NamesOfMatter): string {
  const lines: string[] = []
  for (const { pseudonym, kind, listed, looksFor, examples } of identities) {
    lines.push(
      `${printableInLine(pseudonym)} (${kind}, ${listed === 1 ? 'one form' : `${listed} forms`} listed). Looked for:`,
    )
    for (const said of looksFor.flatMap(lookedForInWords)) lines.push(`  - ${said}`)
    if (examples) lines.push(`  ${printableInLine(examples.map(formExample).join(', '))}`)
  }
  if (identities.some(({ examples }) => examples === undefined)) lines.push(formsOnTerminal)
  if (identities.length === 0) lines.push('No identity is listed, so nothing is covered.')
  if (questions.length > 0) lines.push('', openPlaces)
  for (const question of questions) lines.push(...questionLines(question))
  if (questions.length > 0) lines.push('Answer with --answer ID --is name, or --is other; an id stays the same.')
  if (suggestions.length > 0) lines.push('', 'Not listed; should they be?')
  for (const one of suggestions)
    lines.push(
      `  ${printableInLine(one.name)}: ${suggestedWords[one.why]}, ${one.document === null ? 'in what was written down' : `${one.document} p. ${one.page}`}${one.times > 1 ? `, ${one.times} times` : ''}`,
    )
  return `${lines.join('\n')}\n`
}

export function addNamesCommands(program: Command): void {
  matterOptions(program.command('names <matter>'))
    .description(
      'what is protected, by pseudonym, with every form that is looked for; what cannot be told, to be answered once',
    )
    .option('--suggest', 'people on the pages who are not listed: relatives, minors, namesakes; shows their names')
    .option('--answer <id>', 'answer the open question of that id')
    .option('--is <what>', 'with --answer: name, or other for a word, a number or another person')
    .option('--everywhere', 'with --answer: for this word wherever it is not answered otherwise')
    .addHelpText(
      'after',
      '\nExample:\n  redress names jd.redress\n  redress names jd.redress --answer q-bdfghk --is other\n',
    )
    .action(async (matter: string, options: NamesOptions) => {
      if (options.answer === undefined) {
        await withMatter(matter, options, { write: false }, (open) => namesOfMatter(open, options), printNames)
        return
      }
      const id = options.answer
      const { is, everywhere = false } = options
      await withMatter(
        matter,
        options,
        { write: true },
        async (open) => {
          if (is !== 'name' && is !== 'other')
            return failed(
              problem('usage', {
                complaint: { is: 'not-one-of', option: '--is', given: is ?? null, allowed: ['name', 'other'] },
              }),
            )
          return answerNameQuestion(open, id, { is: is === 'name' ? 'the-name' : 'not-the-name', everywhere })
        },
        (question) => {
          const stands = standsInWords(question)
          const { pseudonym } = question
          return `Kept: "${printableInLine(markedPlace(question))}" is ${is === 'name' ? '' : 'not '}${printableInLine(pseudonym)}${stands === '' ? '' : ` (${printableInLine(stands)})`}.\nIf that was wrong: redress undo ${printableInLine(matter)}, as the next step.\n`
        },
      )
    })
}
