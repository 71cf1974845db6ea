import type { Command } from 'commander'
import { problem } from '../../casefile/problems.ts'
import { failed } from '../../casefile/result.ts'
import { RecordKindName } from '../../casefile/written/single-records.ts'
import { idMeant } from '../../desk/facts/id-meant.ts'
import { showHistory } from '../../desk/facts/show-history.ts'
import { redoChange, undoChange } from '../../desk/facts/undo-change.ts'
import { printHistory, printTurned } from '../print/print-changes.ts'
import { type MatterOptions, matterOptions, withMatter } from '../with-matter.ts'

interface HistoryOptions extends MatterOptions {
  readonly kind?: string
  readonly id?: string
  readonly before?: string
  readonly limit: string
}

export function addHistoryCommands(program: Command): void {
  matterOptions(program.command('history <matter>'))
    .description('what was changed, the newest first: who, when, before and after')
    .option('--kind <kind>', `one kind of record: ${RecordKindName.options.join(', ')}`)
    .option('--id <id>', 'one record')
    .option('--before <number>', 'changes before this one')
    .option('--limit <n>', 'how many to show', '20')
    .addHelpText('after', '\nExample:\n  redress history jd.redress --kind fact --id fact-3\n')
    .action((matter: string, options: HistoryOptions) =>
      withMatter(
        matter,
        options,
        { write: false },
        async (open) => {
          const kind = options.kind === undefined ? undefined : RecordKindName.safeParse(options.kind)
          const [limit, before] = [Number(options.limit), Number(options.before ?? 1)]
          if (kind?.success === false)
            return failed(
              problem('usage', {
                complaint: {
                  is: 'not-one-of',
                  option: '--kind',
                  given: options.kind ?? null,
                  allowed: RecordKindName.options,
                },
              }),
            )
          for (const [option, number] of [
            ['--limit', limit],
            ['--before', before],
          ] as const)
            if (!Number.isSafeInteger(number) || number < 1)
              return failed(
                problem('usage', {
                  complaint: { is: 'not-in-bounds', option, counts: 'numbers', least: 1, most: null },
                }),
              )
          return showHistory(open, {
            ...(kind === undefined ? {} : { kind: kind.data }),
            ...(options.id === undefined ? {} : { id: await idMeant(open, options.id) }),
            ...(options.before === undefined ? {} : { before }),
            limit,
          })
        },
        printHistory,
      ),
    )

  matterOptions(program.command('undo <matter>'))
    .description('take back the last change, of today or of an earlier day; run it again for the one before')
    .addHelpText('after', '\nExample:\n  redress undo jd.redress\n')
    .action((matter: string, options: MatterOptions) =>
      withMatter(matter, options, { write: true }, undoChange, printTurned),
    )

  matterOptions(program.command('redo <matter>'))
    .description('make again what was taken back last, until something new is written')
    .addHelpText('after', '\nExample:\n  redress redo jd.redress\n')
    .action((matter: string, options: MatterOptions) =>
      withMatter(matter, options, { write: true }, redoChange, printTurned),
    )
}
