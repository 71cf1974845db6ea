import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { LineCounter, parseDocument } from 'yaml'
import { problem } from '../casefile/problems.ts'
import { failed, type Result } from '../casefile/result.ts'
import { type LimitationInput, readLimitationInput } from '../law/limitation-input.ts'

/** A limitation input from a YAML or JSON file. Problems: `file-not-found`, `input-not-valid` with file and line. */
export function readLimitationFile(path: string): Result<LimitationInput> {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    return failed(problem('file-not-found', { file: path }))
  }
  const file = basename(path)
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, schema: 'core' })
  const broken = document.errors[0]
  if (broken) {
    const what =
      broken.code === 'DUPLICATE_KEY'
        ? 'A name stands twice in one list of fields.'
        : 'It is not well-formed YAML here.'
    return failed(problem('input-not-valid', { file, line: lines.linePos(broken.pos[0]).line, what }))
  }
  const lineOf = (where: readonly PropertyKey[]): number | null => {
    for (let end = where.length; end > 0; end--) {
      const node: unknown = document.getIn(where.slice(0, end), true)
      if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range))
        return lines.linePos(Number(node.range[0])).line
    }
    return 1
  }
  return readLimitationInput(document.toJS({ maxAliasCount: 0 }), file, lineOf)
}
