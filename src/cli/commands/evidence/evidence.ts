import type { Command } from 'commander'
import { SuggestionKind } from '../../../casefile/evidence/records.ts'
import { problem } from '../../../casefile/problems.ts'
import { failed } from '../../../casefile/result.ts'
import type { AcceptedSuggestions } from '../../../casefile/written/change-request.ts'
import { ingestFolder } from '../../../desk/evidence/ingest-folder.ts'
import { retryDocuments } from '../../../desk/evidence/retry-documents.ts'
import { acceptSuggestions } from '../../../desk/facts/accept-suggestion.ts'
import { decideSuggestions, listSuggestions } from '../../../desk/facts/review-suggestions.ts'
import { suggestedInWords } from '../../../words/evidence/suggestion-words.ts'
import { printRetry } from '../../print/print-account.ts'
import { printIngest } from '../../print/print-reconciliation.ts'
import { printableInLine } from '../../print/printable.ts'
import { makeProgressLine } from '../../progress.ts'
import { stopOnInterrupt } from '../../stop-on-interrupt.ts'
import { type MatterOptions, matterOptions, withMatter } from '../../with-matter.ts'

export function addEvidenceCommands(program: Command): void {
  addIngest(program)
  addReview(program)
}

function addIngest(program: Command): void {
  matterOptions(program.command('ingest <matter> [folder]'))
    .description('read a folder of evidence into the matter; run it again to go on after an interruption')
    .option('--adult', 'nobody was a minor: loose pictures are read too (without this they are held unopened)')
    .option('--no-ocr', 'leave scanned pages waiting instead of recognising their text now')
    .option(
      '--hash-list <file>',
      'MD5, SHA-1 or SHA-256 hashes, one a line, of known illegal files: such a file stops the import',
    )
    .option('--custodian <name>', 'from whom the folder came')
    .option('--hash-again', 'open and hash every file, also those not touched since the last run by size and times')
    .option(
      '--retry <what>',
      'no folder: read again what the matter keeps, `failed`, one format (`msg`) or one document',
    )
    .addHelpText(
      'after',
      '\nExample:\n  redress ingest jd.redress ~/evidence/jd --custodian "records office"\n  redress ingest jd.redress --retry failed\n',
    )
    .action((matter: string, folder: string | undefined, options: MatterOptions & IngestFlags) => {
      const progress = options.json ? () => undefined : makeProgressLine()
      const common = { minor: !options.adult, ocr: options.ocr, progress }
      const { retry } = options
      if (retry !== undefined && folder === undefined)
        return withMatter(
          matter,
          options,
          { write: true },
          (open) => retryDocuments(open, { ...common, what: retry, stop: stopOnInterrupt() }),
          printRetry,
        )
      return withMatter(
        matter,
        options,
        { write: true },
        async (open) =>
          folder === undefined || retry !== undefined
            ? failed(problem('usage', { complaint: { is: 'folder-and-retry' } }))
            : ingestFolder(open, folder, {
                ...common,
                hashList: options.hashList ?? null,
                custodian: options.custodian ?? null,
                hashAgain: options.hashAgain === true,
                stop: stopOnInterrupt(),
              }),
        printIngest,
      )
    })
}

function addReview(program: Command): void {
  matterOptions(program.command('review <matter>'))
    .description(
      'see what the patterns propose, and accept or reject it; one that is accepted becomes a fact or part of one',
    )
    .option('--kind <kind>', `one of ${SuggestionKind.options.join(', ')}`)
    .option('--status <status>', 'proposed, accepted or rejected', 'proposed')
    .option(
      '--accept <ids...>',
      'accept these: each becomes a fact, with its sentence as the statement and its page as the source',
    )
    .option('--reject <ids...>', 'reject these suggestions')
    .option('--reopen <ids...>', 'put these back to proposed')
    .option('--limit <n>', 'how many to show', '20')
    .option('--offset <n>', 'skip so many', '0')
    .addHelpText(
      'after',
      '\nExample:\n  redress review jd.redress --kind factor\n  redress review jd.redress --accept ID1 ID2\n',
    )
    .action((matter: string, options: MatterOptions & ReviewOptions) => {
      const accepted = options.accept
      if (accepted)
        return withMatter(matter, options, { write: true }, (open) => acceptSuggestions(open, accepted), printAccepted)
      const decided = options.reject ? 'rejected' : options.reopen ? 'proposed' : null
      const ids = options.reject ?? options.reopen
      if (decided && ids)
        return withMatter(
          matter,
          options,
          { write: true },
          (open) => decideSuggestions(open, ids, decided),
          (v) => `${v.changed} set to ${v.status}.\n`,
        )
      return withMatter(
        matter,
        options,
        { write: false },
        async (open) => {
          const kind = options.kind === undefined ? undefined : SuggestionKind.safeParse(options.kind)
          const status = (['proposed', 'accepted', 'rejected'] as const).find((s) => s === options.status)
          const [limit, offset] = [Number(options.limit), Number(options.offset)]
          if (
            kind?.success === false ||
            !status ||
            !Number.isSafeInteger(limit) ||
            limit < 1 ||
            !Number.isSafeInteger(offset) ||
            offset < 0
          )
            return failed(
              problem('usage', {
                complaint: {
                  is: 'value-not-taken',
                  options: ['--kind', '--status', '--limit', '--offset'],
                  command: 'review',
                },
              }),
            )
          return listSuggestions(open, { ...(kind?.success ? { kind: kind.data } : {}), status, limit, offset })
        },
        (list) =>
          `${list.total} ${options.status}\n${list.suggestions
            .map(
              (s) =>
                `\n${s.id}  ${s.kind}: ${printableInLine(suggestedInWords(s.kind, s.value))}\n  ${s.bates} page ${s.passage.page}  "${s.passage.quote.replace(/\s+/g, ' ')}"\n`,
            )
            .join('')}`,
      )
    })
}

interface IngestFlags {
  readonly adult?: boolean
  readonly ocr: boolean
  readonly hashList?: string
  readonly hashAgain?: true
  readonly custodian?: string
  readonly retry?: string
}

function printAccepted({ accepted, facts }: AcceptedSuggestions): string {
  if (accepted === 0) return 'These were accepted before; nothing was changed.\n'
  const lines = facts.map(
    ({ id, made, when, statement }) =>
      `  ${made ? 'new fact' : 'added to'} ${printableInLine(id)} (${when}): ${printableInLine(statement)}\n`,
  )
  return `${accepted} accepted:\n${lines.join('')}Set it right with \`redress fact change\`, or take it back with \`redress undo\`.\n`
}

interface ReviewOptions {
  readonly kind?: string
  readonly status: string
  readonly accept?: string[]
  readonly reject?: string[]
  readonly reopen?: string[]
  readonly limit: string
  readonly offset: string
}
