import { z } from 'zod'
import { NotAsWritten } from './store.ts'

/** JSON as a column holds it. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new NotAsWritten('json')
  }
}

const Fields = z.record(z.string(), z.unknown())

export function fieldsOf(text: string): Readonly<Record<string, unknown>> {
  const parsed = Fields.safeParse(jsonOf(text))
  if (!parsed.success) throw new NotAsWritten('json')
  return parsed.data
}
