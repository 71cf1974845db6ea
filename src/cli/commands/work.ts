import type { Command } from 'commander'
import { IsoDay } from '../../casefile/dates.ts'
import { problem } from '../../casefile/problems.ts'
import { failed, ok, type Result } from '../../casefile/result.ts'
import { showWork } from '../../desk/work/show-work.ts'
import { addWork, changeWork, type GivenWork, type WorkKind } from '../../desk/work/write-work.ts'
import { printWork, printWorkWritten } from '../print/print-work.ts'
import { type MatterOptions, matterOptions, withMatter } from '../with-matter.ts'

interface WorkOptions extends MatterOptions {
  readonly on?: string
  readonly words?: string
  readonly due?: string
  readonly daysBefore?: string
}

const places = 'RD-000012, RD-000012/3 for a page, or the id of a fact, a party or a claim'

export function addWorkCommands(program: Command): void {
  const work = program.command('work').description('tags, notes and tasks: work product, in no paper')
  matterOptions(work.command('list <matter>'))
    .description('every tag, note and task with where it stands, tasks by their day')
    .addHelpText('after', '\nExample:\n  redress work list jd.redress\n')
    .action((matter: string, options: MatterOptions) =>
      withMatter(matter, options, { write: false }, showWork, printWork),
    )

  added(work, 'tag', 'puts a word on a document, a page, words of it, a fact, a party or a claim', '"read again"')
  added(work, 'note', 'writes down your own words, in no paper', '"The clerk is to be asked about this night."')
  added(
    work,
    'task',
    'something to be done, by a day or so many days before the last day of a claim',
    '"Ask for the key log"',
  )

  changed(work, 'done', 'a task is done', (id, open) => changeWork(open, id, { done: true }))
  changed(work, 'reopen', 'a task is not done after all', (id, open) => changeWork(open, id, { done: false }))
  changed(work, 'remove', 'takes a tag, note or task away; `redress undo` brings it back', (id, open) =>
    changeWork(open, id, 'remove'),
  )
  matterOptions(work.command('change <matter> <id> <words>'))
    .description('other words for a tag, note or task')
    .addHelpText('after', '\nExample:\n  redress work change jd.redress task-1 "Ask for the key log of June 2020"\n')
    .action((matter: string, id: string, words: string, options: MatterOptions) =>
      withMatter(matter, options, { write: true }, (open) => changeWork(open, id, { words }), printWorkWritten),
    )
}

function added(work: Command, kind: WorkKind, description: string, example: string): void {
  const command = matterOptions(work.command(`${kind} <matter> <words>`))
    .description(description)
    .option('--on <place>', places)
    .option('--words <words>', 'the words of that page that it is about')
  if (kind === 'task')
    command
      .option('--due <day>', 'by this day')
      .option(
        '--days-before <n>',
        'so many days before the strictest last day of the claim named by --on; moves with it',
      )
  command
    .addHelpText('after', `\nExample:\n  redress work ${kind} jd.redress ${example} --on RD-000012/3\n`)
    .action((matter: string, words: string, options: WorkOptions) =>
      withMatter(
        matter,
        options,
        { write: true },
        async (open) => {
          const given = givenWork(kind, words, options)
          return given.ok ? addWork(open, given.value) : given
        },
        printWorkWritten,
      ),
    )
}

function changed(
  work: Command,
  name: 'done' | 'reopen' | 'remove',
  description: string,
  change: (id: string, open: Parameters<typeof changeWork>[0]) => ReturnType<typeof changeWork>,
): void {
  matterOptions(work.command(`${name} <matter> <id>`))
    .description(description)
    .addHelpText('after', `\nExample:\n  redress work ${name} jd.redress task-1\n`)
    .action((matter: string, id: string, options: MatterOptions) =>
      withMatter(matter, options, { write: true }, (open) => change(id, open), printWorkWritten),
    )
}

function givenWork(kind: WorkKind, words: string, options: WorkOptions): Result<GivenWork, 'usage'> {
  const { on = null, words: passage = null, due, daysBefore } = options
  const day = due === undefined ? null : IsoDay.safeParse(due)
  if (day?.success === false)
    return failed(problem('usage', { complaint: { is: 'no-such-day', option: '--due', given: due ?? '' } }))
  const before = daysBefore === undefined ? null : Number(daysBefore)
  if (before !== null && (!Number.isSafeInteger(before) || before < 0))
    return failed(
      problem('usage', {
        complaint: { is: 'not-in-bounds', option: '--days-before', counts: 'numbers', least: 0, most: null },
      }),
    )
  return ok({ kind, words, on, passage, due: day?.data ?? null, daysBefore: before })
}
