import type { Command } from 'commander'
import type { NamesOfMatter } from '../../casefile/names-view.ts'
import { problem } from '../../casefile/problems.ts'
import { failed } from '../../casefile/result.ts'
import { answerNameQuestion, namesOfMatter } from '../../desk/facts/names-of-matter.ts'
import { asksWords, suggestedWords } from '../../words/name-words.ts'
import { printableInLine } from '../print/printable.ts'
import { type MatterOptions, matterOptions, withMatter } from '../with-matter.ts'

interface NamesOptions extends MatterOptions {
  readonly suggest?: boolean
  readonly answer?: string
  readonly is?: string
  readonly everywhere?: boolean
}

function printNames({ identities, questions, suggestions }: NamesOfMatter): string {
  const lines: string[] = []
  for (const { pseudonym, kind, listed, inWords, examples } of identities) {
    lines.push(
      `${printableInLine(pseudonym)} (${kind}, ${listed === 1 ? 'one form' : `${listed} forms`} listed). Looked for:`,
    )
    for (const said of inWords) lines.push(`  - ${said}`)
    if (examples) lines.push(`  ${printableInLine(examples.join(', '))}`)
  }
  if (identities.length === 0) lines.push('No identity is listed, so nothing is covered.')
  if (questions.length > 0)
    lines.push(
      '',
      'Cannot be told, and covered until you answer; a paper with an open place is not made, unless it is a first name beside another surname:',
    )
  for (const { number, pseudonym, kind, passage } of questions)
    lines.push(`  ${number}. "${printableInLine(passage)}" Is [${printableInLine(pseudonym)}] ${asksWords[kind]}`)
  if (questions.length > 0) lines.push('Answer with --answer NUMBER --is name, or --is other.')
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
    .option('--answer <number>', 'answer the open question of that number')
    .option('--is <what>', 'with --answer: name, or other for a word, a number or another person')
    .option('--everywhere', 'with --answer: for this word wherever it is not answered otherwise')
    .addHelpText('after', '\nExample:\n  redress names jd.redress\n  redress names jd.redress --answer 1 --is other\n')
    .action(async (matter: string, options: NamesOptions) => {
      if (options.answer === undefined) {
        await withMatter(matter, options, { write: false }, (open) => namesOfMatter(open, options), printNames)
        return
      }
      const number = Number(options.answer)
      const { is, everywhere = false } = options
      await withMatter(
        matter,
        options,
        { write: true },
        async (open) => {
          if (!Number.isInteger(number)) return failed(problem('usage', { complaint: { is: 'number-of-a-question' } }))
          if (is !== 'name' && is !== 'other')
            return failed(
              problem('usage', {
                complaint: { is: 'not-one-of', option: '--is', given: is ?? null, allowed: ['name', 'other'] },
              }),
            )
          return answerNameQuestion(open, number, { is: is === 'name' ? 'the-name' : 'not-the-name', everywhere })
        },
        ({ passage, pseudonym }) =>
          `Kept: "${printableInLine(passage)}" is ${is === 'name' ? '' : 'not '}${printableInLine(pseudonym)}.\n`,
      )
    })
}
