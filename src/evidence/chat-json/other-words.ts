import { isFields, type Json, type JsonFields, leavesOf } from '../json/parse-json.ts'

/** Nothing of a message is left out of the text: what has no place of its own in the line follows it by its name. */
export function otherWords(message: JsonFields, used: readonly string[], already = ''): readonly string[] {
  const rest: JsonFields = Object.fromEntries(Object.entries(message).filter(([key]) => !used.includes(key)))
  const leaves = leavesOf(rest) ?? []
  return leaves
    .filter(({ value }) => value !== 'false' && value !== '0' && !(value.length > 3 && already.includes(value)))
    .map(({ path, value }) => `${path}: ${value.replace(/\s*\n\s*/g, ' ')}`)
}

/** The names of files of a message, by the keys under which programs keep them. */
export function fileNames(value: Json | undefined, keys: readonly string[]): readonly string[] {
  if (!Array.isArray(value)) return []
  return value.flatMap((one: Json) => {
    if (typeof one === 'string') return [one]
    if (!isFields(one)) return []
    const key = keys.find((name) => typeof one[name] === 'string' && one[name] !== '')
    return key === undefined ? [] : [String(one[key])]
  })
}
