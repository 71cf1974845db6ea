import type { WrittenExports } from '../../desk/papers/write-exports.ts'
import { printableInLine } from './printable.ts'

/** One line a file, and what was left as it was. */
export function printWritten({ files, kept }: WrittenExports): string {
  return [
    ...files.map((file) => `Written: ${printableInLine(file)}`),
    ...kept.map(
      ({ file, newVersion }) =>
        `${printableInLine(file)} was changed since Redress wrote it, or is not of its making, so it was left as it is; the new version is ${printableInLine(newVersion)}`,
    ),
  ]
    .map((line) => `${line}\n`)
    .join('')
}
