import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import { problem } from '../casefile/problems.ts'
import { failed, ok, type Result } from '../casefile/result.ts'

/** Line of the place in the text, or of the nearest one around it that stands there. */
export type LineOf = (path: readonly PropertyKey[]) => number

export interface CheckedYaml<S extends z.ZodType> {
  readonly value: z.infer<S>
  readonly lineOf: LineOf
}

/** Files of the law are refused as `law-not-valid`, those of a user as `input-not-valid`. */
type Refusal = 'law-not-valid' | 'input-not-valid'

/** Text of a file that a user named. Problem: `file-not-found`. */
export function textOfFile(path: string): Result<string> {
  try {
    return ok(readFileSync(path, 'utf8'))
  } catch {
    return failed(problem('file-not-found', { file: path }))
  }
}

/**
 * A YAML file checked against a schema; the first thing wrong is named with file and line.
 * Problems: `file-not-found`, `input-not-valid`.
 */
export function readYamlInput<S extends z.ZodType>(path: string, schema: S): Result<z.infer<S>> {
  const read = readYamlWithLines(path, schema)
  return read.ok ? ok(read.value.value) : read
}

/** The same, with the lines for what only later turns out to be wrong. */
export function readYamlWithLines<S extends z.ZodType>(path: string, schema: S): Result<CheckedYaml<S>> {
  const text = textOfFile(path)
  return text.ok ? parseYaml(text.value, basename(path), schema, 'input-not-valid') : text
}

export function parseYamlInput<S extends z.ZodType>(text: string, file: string, schema: S): Result<z.infer<S>> {
  const read = parseYaml(text, file, schema, 'input-not-valid')
  return read.ok ? ok(read.value.value) : read
}

/**
 * The one reader of YAML (and of JSON, which is YAML too): plain values and where each stands. Aliases are refused: in a
 * hostile file a few lines of them unfold to gigabytes.
 */
export function loadYaml(
  text: string,
  file: string,
  code: Refusal = 'input-not-valid',
): Result<{ readonly content: unknown; readonly lineOf: LineOf }> {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, schema: 'core' })
  const refused = (line: number, what: string) => failed(problem(code, { file, line, what }))
  const broken = document.errors[0]
  if (broken)
    return refused(
      lines.linePos(broken.pos[0]).line,
      broken.code === 'DUPLICATE_KEY'
        ? 'a name stands twice in one list of fields.'
        : 'it is not well-formed YAML here; compare the line with its neighbours.',
    )
  try {
    return ok({ content: document.toJS({ maxAliasCount: 0 }), lineOf: lineFinder(document, lines) })
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error
    const line = text.split('\n').findIndex((one) => /(?:^|[\s[{,])\*\S/.test(one)) + 1
    return refused(Math.max(1, line), 'it refers with * to another place; write the value out.')
  }
}

/** YAML held to a schema. */
export function parseYaml<S extends z.ZodType>(
  text: string,
  file: string,
  schema: S,
  code: Refusal,
): Result<CheckedYaml<S>> {
  const loaded = loadYaml(text, file, code)
  if (!loaded.ok) return loaded
  const { content, lineOf } = loaded.value
  const checked = schema.safeParse(content)
  if (checked.success) return ok({ value: checked.data, lineOf })
  const issue = deepest(checked.error.issues)
  const place = issue.path.map(String).join('.')
  const refused = (path: readonly PropertyKey[], what: string) =>
    failed(problem(code, { file, line: lineOf(path), what }))
  const strange = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined
  if (strange !== undefined)
    return refused(
      [...issue.path, strange],
      `"${strange}" is not a field that can stand ${place ? `in ${place}` : 'here'}.`,
    )
  const named = place === '' ? 'the file' : `"${place}"`
  const says = /^(is|ends) /.test(issue.message) ? issue.message : `cannot be used: ${issue.message}`
  return refused(issue.path, `${named} ${says}.`)
}

const lineFinder =
  (document: Document, lines: LineCounter): LineOf =>
  (path) => {
    for (let end = path.length; end > 0; end--) {
      const key = path[end - 1]
      const around: unknown = end === 1 ? document.contents : document.getIn(path.slice(0, end - 1), true)
      // A field is found by its name, which stands on an earlier line than a nested value.
      const field = isMap(around)
        ? around.items.find((pair) => isScalar(pair.key) && pair.key.value === key)?.key
        : null
      const node: unknown = field ?? document.getIn(path.slice(0, end), true)
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
    }
    return 1
  }

/** A union reports only that nothing fitted; the branch that came furthest, with fewest complaints, says what is wrong. */
function deepest(issues: readonly z.core.$ZodIssue[]): z.core.$ZodIssue {
  const first = issues[0]
  if (!first) throw new Error('a refused file names no issue')
  if (first.code !== 'invalid_union' || first.errors.length === 0) return first
  const [best] = first.errors
    .filter((branch) => branch.length > 0)
    .map((branch) => ({ issue: deepest(branch), complaints: branch.length }))
    .sort((a, b) => b.issue.path.length - a.issue.path.length || a.complaints - b.complaints)
  return best ? { ...best.issue, path: [...first.path, ...best.issue.path] } : first
}
