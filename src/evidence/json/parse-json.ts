/** What JSON can hold. */
export type Json = string | number | boolean | null | readonly Json[] | JsonFields
export interface JsonFields {
  readonly [key: string]: Json
}

export const isFields = (value: Json | undefined): value is JsonFields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
export const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value)
export const fieldsIn = (value: Json | undefined): readonly JsonFields[] =>
  isList(value) ? value.filter(isFields) : []

/** Text or a number as text; empty for anything else. */
export const textOf = (value: Json | undefined): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''

/** One document, or one a line; null where it is neither. */
export function parseJson(text: string): Json | null {
  const parse = (part: string): Json => JSON.parse(part) as Json
  try {
    return parse(text)
  } catch {
    const lines = text.split('\n').filter((line) => line.trim() !== '')
    if (lines.length < 2) return null
    try {
      return lines.map(parse)
    } catch {
      return null
    }
  }
}

interface Leaf {
  readonly path: string
  readonly value: string
}

/** Deeper than any export of an account. */
const deepest = 60

function liesTooDeep(root: Json): boolean {
  const open: { readonly values: Iterator<Json>; readonly depth: number }[] = [{ values: [root].values(), depth: 0 }]
  for (let top = open.at(-1); top; top = open.at(-1)) {
    const next = top.values.next()
    if (next.done === true) {
      open.pop()
      continue
    }
    if (top.depth > deepest) return true
    const depth = top.depth + 1
    if (isList(next.value)) open.push({ values: next.value.values(), depth })
    else if (isFields(next.value)) open.push({ values: Object.values(next.value).values(), depth })
  }
  return false
}

/**
 * Every value with its place, in the order of the document, without the lists whose places begin so (`messages[`); null
 * when any value, in those lists too, lies too deep.
 */
export function leavesOf(root: Json, without: readonly string[] = []): readonly Leaf[] | null {
  if (liesTooDeep(root)) return null
  const skipped = new Set(without)
  const leaves: Leaf[] = []
  const open: { readonly path: string; readonly value: Json }[] = [{ path: '', value: root }]
  for (let next = open.pop(); next; next = open.pop()) {
    const { path, value } = next
    if (isList(value)) {
      if (skipped.has(`${path}[`)) continue
      for (let i = value.length - 1; i >= 0; i -= 1) open.push({ path: `${path}[${i}]`, value: value[i] ?? null })
    } else if (isFields(value)) {
      for (const [key, inner] of Object.entries(value).reverse())
        open.push({ path: path === '' ? key : `${path}.${key}`, value: inner })
    } else if (value !== null && value !== '') leaves.push({ path, value: String(value) })
  }
  return leaves
}
