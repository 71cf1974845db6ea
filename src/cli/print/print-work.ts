import type { WorkOfMatter } from '../../casefile/views/work-view.ts'
import type { ChangeAnswer } from '../../casefile/written/change-request.ts'
import { taskDayWords, workPlaceWords } from '../../words/work-words.ts'
import { printableInLine } from './printable.ts'

export function printWork({ tags, notes, tasks }: WorkOfMatter): string {
  if (tags.length + notes.length + tasks.length === 0) return 'Nothing is tagged, noted or to be done yet.\n'
  const line = (words: string): string => `  ${printableInLine(words)}\n`
  const part = (title: string, lines: readonly string[]): string =>
    lines.length === 0 ? '' : `${title}\n${lines.map(line).join('')}`
  return [
    part(
      'Tasks',
      tasks.map(
        (one) =>
          `${one.id} ${one.done ? '[done]' : '[open]'} ${taskDayWords(one)}: ${one.what} (${workPlaceWords(one.at)})`,
      ),
    ),
    part(
      'Notes',
      notes.map(({ id, text, at }) => `${id} ${workPlaceWords(at)}: ${text}`),
    ),
    part(
      'Tags',
      tags.map(({ id, label, at }) => `${id} ${label}: ${workPlaceWords(at)}`),
    ),
  ].join('')
}

export function printWorkWritten({ outcome, records }: ChangeAnswer): string {
  if (outcome === 'unchanged') return 'It stands so already.\n'
  if (outcome === 'conflict') return 'Another change came between; run it again.\n'
  const which = records.map(({ id }) => printableInLine(id)).join(', ')
  return `${which}: written. Take it back with \`redress undo\`.\n`
}
