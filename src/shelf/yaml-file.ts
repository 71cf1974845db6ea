import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument, visit, type YAMLParseError } from 'yaml'
import type { z } from 'zod'
import type { GivenFile } from '../casefile/given-file.ts'
import { type Complaint, placeOf } from '../casefile/problems/complaint.ts'
import type { Fault } from '../casefile/problems/file-problems.ts'
import { problem } from '../casefile/problems.ts'
import { failed, ok, type Result } from '../casefile/result.ts'
import { everyRefused, firstRefused } from '../casefile/written/field-refused.ts'
import { knownFields } from '../casefile/written/known-fields.ts'
import { compiledValue, noteRead } from './compiled-law.ts'
import { nameOfGiven, textOfGiven } from './given/given-file.ts'
import type { GivenFileTrouble } from './read-trouble.ts'

/** Line of the place in the text, or of the nearest one around it that stands there. */
export type LineOf = (path: readonly PropertyKey[]) => number

export interface CheckedYaml<S extends z.ZodType> {
  readonly value: z.infer<S>
  readonly lineOf: LineOf
}

/** Files of the law are refused as `law-not-valid`, those of a user as `input-not-valid`. */
type Refusal = 'law-not-valid' | 'input-not-valid'

/**
 * A YAML file checked against a schema; the first thing wrong is named with file and line.
 * Problems: `file-not-found`, `input-not-valid`.
 */
export function readYamlInput<S extends z.ZodType>(file: GivenFile, schema: S): Result<z.infer<S>, GivenFileTrouble> {
  const read = readYamlWithLines(file, schema)
  return read.ok ? ok(read.value.value) : read
}

/** The same, with the lines for what only later turns out to be wrong. */
export function readYamlWithLines<S extends z.ZodType>(
  file: GivenFile,
  schema: S,
): Result<CheckedYaml<S>, GivenFileTrouble> {
  const text = textOfGiven(file)
  return text.ok ? parseYaml(text.value, nameOfGiven(file), schema, 'input-not-valid') : text
}

interface LoadedYaml {
  readonly content: unknown
  readonly lineOf: LineOf
}

/** What a file holds, or every place where its shape is wrong. */
export type YamlOrFaults<S extends z.ZodType> =
  | { readonly value: z.infer<S>; readonly lineOf: LineOf }
  | { readonly faults: readonly Fault[] }

/**
 * A file of a user's checked against a schema, with everything that is wrong named at once.
 * Problems: `file-not-found`, `input-not-valid` where it is no YAML at all.
 */
export function readYamlWithFaults<S extends z.ZodType>(
  file: GivenFile,
  schema: S,
): Result<YamlOrFaults<S>, GivenFileTrouble> {
  const text = textOfGiven(file)
  if (!text.ok) return text
  const loaded = loadYaml(text.value, nameOfGiven(file))
  if (!loaded.ok) return loaded
  const { content, lineOf } = loaded.value
  const checked = schema.safeParse(content)
  if (checked.success) return ok({ value: checked.data, lineOf })
  const refused = everyRefused(checked.error.issues, content, (at) => knownFields(schema, at))
  return ok({ faults: refused.map((complaint) => ({ line: lineOf(placeOf(complaint)), complaint })) })
}

/**
 * The one reader of YAML (and of JSON, which is YAML too): plain values and where each stands. Aliases are refused: in a
 * hostile file a few lines of them unfold to gigabytes. Only a damages input that a matter keeps is in no file.
 */
export function loadYaml(text: string, file: string | null): Result<LoadedYaml, 'input-not-valid'>
export function loadYaml<R extends Refusal>(text: string, file: string, code: R): Result<LoadedYaml, R>
export function loadYaml(
  text: string,
  file: string | null,
  code: Refusal = 'input-not-valid',
): Result<LoadedYaml, Refusal> {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, schema: 'core' })
  const refused = (line: number, complaint: Complaint) =>
    failed(
      file === null
        ? problem('input-not-valid', { input: 'damages', line, complaint })
        : problem(code, { file, line, complaint }),
    )
  const broken = document.errors[0]
  if (broken) {
    const [start] = broken.code === 'MISSING_CHAR' ? [openQuote(document) ?? broken.pos[0]] : broken.pos
    return refused(lines.linePos(start).line, brokenBy(broken, text))
  }
  try {
    return ok({ content: document.toJS({ maxAliasCount: 0 }), lineOf: lineFinder(document, lines) })
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error
    const line = text.split('\n').findIndex((one) => /(?:^|[\s[{,])\*\S/.test(one)) + 1
    return refused(Math.max(1, line), { is: 'not-yaml', fault: 'alias' })
  }
}

/** Where the quotation mark stands that is still open at the end of the text. */
function openQuote(document: Document): number | null {
  let start: number | null = null
  visit(document, {
    Scalar: (_, { type, range }) => {
      if ((type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE') && range) start = range[0]
    },
  })
  return start
}

function brokenBy({ code, pos }: YAMLParseError, text: string): Complaint {
  switch (code) {
    case 'DUPLICATE_KEY': {
      const name = /^["']?([^"':\n]{1,60}?)["']?\s*:/.exec(text.slice(pos[0]))?.[1]
      return { is: 'field-twice', given: name ?? null }
    }
    case 'TAB_AS_INDENT':
      return { is: 'not-yaml', fault: 'tab-indents' }
    case 'MISSING_CHAR':
      return { is: 'not-yaml', fault: 'left-open' }
    case 'MULTIPLE_DOCS':
      return { is: 'not-yaml', fault: 'second-document' }
    default:
      return { is: 'not-yaml', fault: 'other' }
  }
}

/**
 * YAML held to a schema. A file of the law is taken as it was compiled; `from: 'text'` for one that may be read by more than
 * one schema, since a compiled value tells its text and not its schema.
 */
export function parseYaml<S extends z.ZodType, R extends Refusal>(
  text: string,
  file: string,
  schema: S,
  code: R,
  from?: 'compiled' | 'text',
): Result<CheckedYaml<S>, R>
export function parseYaml<S extends z.ZodType>(
  text: string,
  file: string,
  schema: S,
  code: Refusal,
  from: 'compiled' | 'text' = code === 'law-not-valid' ? 'compiled' : 'text',
): Result<CheckedYaml<S>, Refusal> {
  const ready = from === 'compiled' ? compiledValue(file, text) : undefined
  // Made by this very schema from this very text when the program was packed.
  if (ready !== undefined) return ok({ value: ready as z.infer<S>, lineOf: lineOfLater(text, file) })
  const loaded = loadYaml(text, file, code)
  if (!loaded.ok) return loaded
  const { content, lineOf } = loaded.value
  const checked = schema.safeParse(content)
  if (checked.success) {
    if (from === 'compiled') noteRead(file, text, checked.data)
    return ok({ value: checked.data, lineOf })
  }
  const complaint = firstRefused(checked.error.issues, content, (at) => knownFields(schema, at))
  return failed(problem(code, { file, line: lineOf(placeOf(complaint)), complaint }))
}

/** Lines are asked for only where something turns out to be wrong: the text is read for them then. */
const lineOfLater =
  (text: string, file: string): LineOf =>
  (path) => {
    const loaded = loadYaml(text, file)
    return loaded.ok ? loaded.value.lineOf(path) : 1
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
