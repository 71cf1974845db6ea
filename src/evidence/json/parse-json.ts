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

/** Every value with its place, in the order of the document; null when it lies too deep. */
export function leavesOf(root: Json): readonly Leaf[] | null {
  const leaves: Leaf[] = []
  const open: { readonly path: string; readonly value: Json; readonly depth: number }[] = [
    { path: '', value: root, depth: 0 },
  ]
  for (let next = open.pop(); next; next = open.pop()) {
    const { path, value, depth } = next
    if (depth > deepest) return null
    if (isList(value)) {
      for (let i = value.length - 1; i >= 0; i -= 1)
        open.push({ path: `${path}[${i}]`, value: value[i] ?? null, depth: depth + 1 })
    } else if (isFields(value)) {
      for (const [key, inner] of Object.entries(value).reverse())
        open.push({ path: path === '' ? key : `${path}.${key}`, value: inner, depth: depth + 1 })
    } else if (value !== null && value !== '') leaves.push({ path, value: String(value) })
  }
  return leaves
}
