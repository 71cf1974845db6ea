import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { isScalar, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import { problem } from '../casefile/problems.ts'
import { failed, ok, type Result } from '../casefile/result.ts'

/**
 * A YAML file checked against a schema; the first thing wrong is named with file and line.
 * Problems: `file-not-found`, `input-not-valid`.
 */
export function readYamlInput<S extends z.ZodType>(path: string, schema: S): Result<z.infer<S>> {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    return failed(problem('file-not-found', { file: path }))
  }
  return parseYamlInput(text, basename(path), schema)
}

export function parseYamlInput<S extends z.ZodType>(text: string, file: string, schema: S): Result<z.infer<S>> {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, schema: 'core' })
  const broken = document.errors[0]
  if (broken)
    return failed(
      problem('input-not-valid', {
        file,
        line: lines.linePos(broken.pos[0]).line,
        what: `it is not well-formed YAML (${broken.code.toLowerCase().replaceAll('_', ' ')}).`,
      }),
    )
  let content: unknown
  try {
    // Aliases are refused: in a hostile file a few lines of them unfold to gigabytes.
    content = document.toJS({ maxAliasCount: 0 })
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error
    const line = text.split('\n').findIndex((one) => /(?:^|[\s[{,])\*\S/.test(one)) + 1
    const what = 'it refers with * to another place; write the value out.'
    return failed(problem('input-not-valid', { file, line: Math.max(1, line), what }))
  }
  const checked = schema.safeParse(content)
  if (checked.success) return ok(checked.data)
  const issue = checked.error.issues[0]
  if (!issue) throw new Error('a failed parse without an issue')
  let path = [...issue.path]
  let offset: number | undefined
  for (; offset === undefined; path = path.slice(0, -1)) {
    const node = path.length === 0 ? document.contents : document.getIn(path, true)
    if (node && typeof node === 'object' && 'range' in node && Array.isArray(node.range)) offset = Number(node.range[0])
    else if (isScalar(node)) offset = node.range?.[0]
    if (path.length === 0) break
  }
  const where = issue.path.length > 0 ? `${issue.path.map(String).join('.')}: ` : ''
  return failed(
    problem('input-not-valid', {
      file,
      line: offset === undefined ? 1 : lines.linePos(offset).line,
      what: `${where}${issue.message}.`,
    }),
  )
}
