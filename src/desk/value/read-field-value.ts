import { ok, type Result } from '../../casefile/result.ts'
import { loadYaml } from '../../shelf/yaml-file.ts'

/**
 * A value of a field as it is typed: a number, true or false, a list or group in brackets, nothing for null; every other
 * text is itself, and one in quotation marks whatever it looks like. Problem: `input-not-valid` where a bracket is not closed.
 */
export function readFieldValue(text: string): Result<unknown, 'input-not-valid'> {
  const typed = text.trim()
  if (typed === '') return ok(null)
  const [, quoted] = /^"(.*)"$/s.exec(typed) ?? []
  if (quoted !== undefined) return ok(quoted)
  if (/^-?(?:\d+(?:\.\d+)?|\.\d+)$/.test(typed)) return ok(Number(typed))
  if (typed === 'true' || typed === 'false') return ok(typed === 'true')
  if (!/^[[{]/.test(typed)) return ok(typed)
  const loaded = loadYaml(typed, null)
  return loaded.ok ? ok(loaded.value.content) : loaded
}
