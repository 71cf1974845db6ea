import type { Command } from 'commander'
import { problem } from '../../casefile/problems.ts'
import { failed } from '../../casefile/result.ts'
import type { NamesOfMatter, NameTold, OpenQuestion } from '../../casefile/views/names-view.ts'
import { namesOfMatter } from '../../desk/facts/names-of-matter.ts'
import { answerNameQuestion, takeBackNameAnswer } from '../../desk/names/answer-question.ts'
import type { OpenMatter } from '../../desk/open-matter.ts'
import {
  answersGiven,
  asksWords,
  formsOnTerminal,
  givenInWords,
  markedPlace,
  openPlaces,
  settledInWords,
  standsInWords,
  suggestedWords,
  takenBackInWords,
} from '../../words/release/name-words.ts'
import { formExample, lookedForInWords } from '../../words/search/looked-for-words.ts'
import { printableInLine } from '../print/printable.ts'
import { type MatterOptions, matterOptions, withMatter } from '../with-matter.ts'

interface NamesOptions extends MatterOptions {
  readonly suggest?: boolean
  readonly answer?: string
  readonly is?: string
  readonly everywhere?: boolean
  readonly answered?: boolean
  readonly takeBack?: string
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

const inLines = (lines: readonly string[]): string => lines.map((line) => `${printableInLine(line)}\n`).join('')

const printAnswers = (answered: NamesOfMatter['answered']): string =>
  `${[
    `${answersGiven(answered)}${answered.length === 0 ? '.' : '; one is taken back with --take-back ID:'}`,
    ...answered.map((one) => `  ${printableInLine(givenInWords(one))}`),
  ].join('\n')}\n`

function printNames({ identities, questions, answered, suggestions }: NamesOfMatter): string {
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
  if (questions.length > 0)
    lines.push('Answer with --answer ID --is name, or --is other, or --is nobody; an id stays the same.')
  if (answered.length > 0) lines.push('', `${answersGiven(answered)}; --answered lists them.`)
  if (suggestions.length > 0) lines.push('', 'Not listed; should they be?')
  for (const one of suggestions)
    lines.push(
      `  ${printableInLine(one.name)}: ${suggestedWords[one.why]}, ${one.document === null ? 'in what was written down' : `${one.document} p. ${one.page}`}${one.times > 1 ? `, ${one.times} times` : ''}`,
    )
  return `${lines.join('\n')}\n`
}

const saidBy: ReadonlyMap<string, NameTold['is']> = new Map([
  ['name', 'the-name'],
  ['other', 'not-the-name'],
  ['nobody', 'nobody'],
])

export function addNamesCommands(program: Command): void {
  matterOptions(program.command('names <matter>'))
    .description(
      'what is protected, by pseudonym, with every form that is looked for; what cannot be told, to be answered once',
    )
    .option('--suggest', 'people on the pages who are not listed: relatives, minors, namesakes; shows their names')
    .option('--answer <id>', 'answer the open question of that id')
    .option(
      '--is <what>',
      'with --answer: name, or other for another person, or nobody for a word, a number or anybody who is not protected',
    )
    .option('--everywhere', 'with --answer: for this word wherever it is not answered otherwise')
    .option('--answered', 'list the answers that were given, each with the id of its question')
    .option('--take-back <id>', 'take back the answer that settled the question of that id, which is open again then')
    .addHelpText(
      'after',
      '\nExample:\n  redress names jd.redress\n  redress names jd.redress --answer q-bdfghk --is other\n  redress names jd.redress --take-back q-bdfghk\n',
    )
    .action(async (matter: string, options: NamesOptions) => {
      const { takeBack, answered = false } = options
      if (takeBack !== undefined) {
        const work = (open: OpenMatter) => takeBackNameAnswer(open, takeBack)
        await withMatter(matter, options, { write: true }, work, (taken) => inLines(takenBackInWords(taken)))
        return
      }
      if (options.answer === undefined) {
        const work = (open: OpenMatter) => namesOfMatter(open, options)
        await withMatter(matter, options, { write: false }, work, (names) =>
          answered ? printAnswers(names.answered) : printNames(names),
        )
        return
      }
      const id = options.answer
      const { is, everywhere = false } = options
      await withMatter(
        matter,
        options,
        { write: true },
        async (open) => {
          const told = is === undefined ? undefined : saidBy.get(is)
          if (told === undefined)
            return failed(
              problem('usage', {
                complaint: { is: 'not-one-of', option: '--is', given: is ?? null, allowed: [...saidBy.keys()] },
              }),
            )
          return answerNameQuestion(open, id, { is: told, everywhere })
        },
        (settled) =>
          `${inLines(settledInWords(settled))}If that was wrong: redress names ${printableInLine(matter)} --take-back ${settled.question.id}\n`,
      )
    })
}
