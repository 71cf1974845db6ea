import type { AccountShown, HeldShown } from '../../casefile/evidence/account-view.ts'
import type { RetryAnswer } from '../../desk/evidence/retry-documents.ts'
import { fileNoteInWords } from '../../words/evidence/file-note-words.ts'
import { formatNames } from '../../words/evidence/format-words.ts'
import { accountedInWords, sumOfFiles } from '../../words/evidence/reason-words.ts'
import { statusWords } from '../../words/standing.ts'
import { printableInLine } from './printable.ts'

/** So many files of a group are named before the rest are only counted. */
const shownOfGroup = 5

/** The sum that accounts for every file, then what was not plainly read, like with like, with what to do. */
export function printAccount(account: AccountShown, all: boolean): string {
  return [sumOfFiles(account), ...account.groups.map((group) => printGroup(group, all))]
    .map((part) => `${part}\n`)
    .join('\n')
}

function printGroup(group: AccountShown['groups'][number], all: boolean): string {
  const kind = group.format === null ? '' : `, ${formatNames[group.format]}`
  const told = accountedInWords(group)
  const shown = all ? group.files : group.files.slice(0, shownOfGroup)
  const left = group.count - shown.length
  return [
    `${group.count} ${statusWords[group.status]}${kind}`,
    ...(told === null ? [] : [`  ${told.what}`, `  ${told.next}`]),
    ...group.notes.map((note) => `  Note: ${printableInLine(fileNoteInWords(note))}`),
    ...shown.flatMap((file) => [
      `    ${file.bates}  ${printableInLine(file.path)}`,
      ...file.notes.map((note) => `      ${printableInLine(fileNoteInWords(note))}`),
    ]),
    ...(left > 0 ? [`    and ${left} more: --all names each, --csv FILE writes them as a table`] : []),
  ].join('\n')
}

export function printHeld(files: HeldShown['files']): string {
  if (files.length === 0) return 'No file is held.\n'
  return files
    .map((file) =>
      [
        `${file.bates}  ${printableInLine(file.path)}`,
        `  ${file.format}, ${file.bytes.toLocaleString('en-US')} bytes, SHA-256 ${file.sha256}`,
        ...(file.reason === 'released-to-read' ? ['  waits to be opened: ingest the folder again'] : []),
        ...file.notes.map((note) => `  ${printableInLine(fileNoteInWords(note))}`),
      ].join('\n'),
    )
    .map((part) => `${part}\n`)
    .join('\n')
}

export function printRetry(answer: RetryAnswer): string {
  const list = (numbers: readonly string[]): string =>
    `${numbers.slice(0, 20).join(', ')}${numbers.length > 20 ? ' and more' : ''}`
  return [
    `${answer.tried} read again: ${answer.read} are read now, ${answer.failed} are not.`,
    ...(answer.leftForFacts.length > 0
      ? [
          `Left as they were, because confirmed facts rest on words that would no longer stand where they say: ${list(answer.leftForFacts)}.`,
        ]
      : []),
    ...(answer.withoutCopy.length > 0
      ? [
          `Not tried, because the matter keeps no copy of them: ${list(answer.withoutCopy)}. Ingest the folder that holds them.`,
        ]
      : []),
  ]
    .map((line) => `${line}\n`)
    .join('')
}
