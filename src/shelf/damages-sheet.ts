import { isDeepStrictEqual } from 'node:util'
import { Document, isMap, isNode, isScalar, isSeq, parseDocument, type YAMLMap, YAMLSeq } from 'yaml'
import { Sheet, SheetList, type SheetRow } from '../casefile/value/sheet.ts'

/** A change of a sheet at its place in the text; null takes out a field, or the row. */
export type PlacedEdit =
  | { readonly list: SheetList; readonly at: number | null; readonly fields: SheetRow | null }
  | { readonly field: string; readonly value: unknown }

/** Parts that may be written short, as one value; the field that the value is then. */
const shortFor: Readonly<Record<string, string>> = { fee: 'percent', punitive: 'amount' }
const isList = (name: string): name is SheetList => SheetList.safeParse(name).success

/** What a damages input says, written out in full where a part stands in its short form. The text was checked before. */
export function readSheet(text: string): Sheet {
  const document = opened(text)
  for (const list of SheetList.options) inFull(document, list)
  for (const part of Object.keys(shortFor)) inFull(document, part)
  const whole: unknown = document.toJS({ maxAliasCount: 0 })
  const parts = isFields(whole) ? whole : {}
  const fields: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(parts)) {
    if (isList(name)) continue
    if (isFields(value)) for (const [key, one] of Object.entries(value)) fields[`${name}.${key}`] = one
    else fields[name] = value
  }
  const born = fields['person.born'] ?? null
  delete fields['person.born']
  const rows = Object.fromEntries(SheetList.options.map((list) => [list, parts[list] ?? []]))
  return Sheet.parse({ born: born === null ? null : String(born), fields, rows })
}

/**
 * The text with the changes made in their places: everything else, its order and its comments stay as they were written.
 * Rows are named by where they stood before any of the changes.
 */
export function editedSheet(text: string, edits: readonly PlacedEdit[]): string {
  const document = opened(text)
  const removals = edits.filter((edit) => 'list' in edit && edit.fields === null)
  for (const edit of edits) if (!removals.includes(edit)) make(document, edit)
  const place = (edit: PlacedEdit): number => ('list' in edit ? (edit.at ?? 0) : 0)
  for (const edit of removals.toSorted((a, b) => place(b) - place(a))) make(document, edit)
  return asWritten(text, document)
}

/** Lines that say the same as before stand as they were written, down to the spaces within brackets. */
function asWritten(before: string, document: Document): string {
  const plain = document.toString({ lineWidth: 0 })
  const close = (line: string): string => line.replaceAll('[ ', '[').replaceAll(' ]', ']')
  const own = new Map(before.split('\n').map((line) => [close(line), line]))
  const kept = plain
    .split('\n')
    .map((line) => own.get(close(line)) ?? line)
    .join('\n')
  const says = (text: string): unknown => opened(text).toJS({ maxAliasCount: 0 })
  return isDeepStrictEqual(says(kept), says(plain)) ? kept : plain
}

function opened(text: string): Document {
  const document = parseDocument(text, { schema: 'core' })
  if (isMap(document.contents)) return document
  // A text of comments alone keeps them.
  const empty = new Document({}, { schema: 'core' })
  empty.commentBefore = document.commentBefore ?? document.comment ?? null
  return empty
}

function make(document: Document, edit: PlacedEdit): void {
  if ('field' in edit) setField(document, edit.field, edit.value)
  else setRow(document, edit)
}

function setRow(document: Document, { list, at, fields }: Extract<PlacedEdit, { readonly list: SheetList }>): void {
  inFull(document, list)
  const rows = document.get(list)
  if (at === null) {
    const row = document.createNode(withoutEmpty(fields ?? {}), { flow: true })
    if (isSeq(rows)) rows.add(row)
    else document.set(list, document.createNode([row]))
    return
  }
  if (!isSeq(rows)) return
  if (fields === null) takeOut(document, list, rows, at)
  else for (const [key, value] of Object.entries(fields)) setAt(document, [list, at, key], value)
}

function setField(document: Document, field: string, value: unknown): void {
  const [part = '', ...rest] = field.split('.')
  inFull(document, part)
  setAt(document, [part, ...rest], value)
  const around: unknown = document.get(part)
  // A part that holds nothing any more is not given at all.
  if (rest.length > 0 && isMap(around) && around.items.length === 0) document.delete(part)
}

function setAt(document: Document, path: readonly (string | number)[], value: unknown): void {
  const old: unknown = document.getIn(path, true)
  // How the former value was written, such as with two decimals, says nothing of the new one.
  if (isScalar(old)) delete old.minFractionDigits
  if (value === null || value === undefined) document.deleteIn(path)
  else document.setIn(path, typeof value === 'object' ? document.createNode(value, { flow: true }) : value)
}

/** A comment above a row speaks of those below it as well: it goes to the next one, or to the end of the list. */
function takeOut(document: Document, list: SheetList, rows: YAMLSeq, at: number): void {
  const [row, next] = [rows.items[at], rows.items[at + 1]]
  const comment = isNode(row) ? row.commentBefore : null
  rows.items.splice(at, 1)
  if (comment) {
    if (isNode(next)) next.commentBefore = [comment, next.commentBefore].filter(Boolean).join('\n')
    else rows.comment = [rows.comment, comment].filter(Boolean).join('\n')
  }
  // An input without any item of loss is one; every other list is then left out.
  if (rows.items.length === 0 && list !== 'items' && !comment) document.delete(list)
}

/** Writes out in full a part that stands in its short form, such as one lost pay, or costs as one sum. */
function inFull(document: Document, part: string): void {
  const node: unknown = document.get(part, true)
  if (isScalar(node) && shortFor[part] !== undefined)
    document.set(part, document.createNode({ [shortFor[part]]: node.value }, { flow: true }))
  if (part === 'costs' && isScalar(node)) {
    const amount = node.value
    document.set(part, document.createNode(amount === 0 ? [] : [{ label: 'Costs', amount }]))
  }
  if (part === 'earnings' && isMap(node)) document.set(part, rowsOf(node))
  if (part === 'statutory' && isSeq(node))
    node.items = node.items.map((one) =>
      isScalar(one) ? document.createNode({ rule: one.value }, { flow: true }) : one,
    )
}

function rowsOf(row: YAMLMap): YAMLSeq {
  const rows = new YAMLSeq()
  rows.items.push(row)
  return rows
}

const withoutEmpty = (row: SheetRow): SheetRow =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null && value !== undefined))

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
