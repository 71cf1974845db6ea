import { z } from 'zod'
import { Status } from '../casefile/status.ts'

/** A court as cited, with what follows from where it sits. */
export const Court = z.strictObject({
  /** Bluebook: `S.D. Ohio`. */
  name: z.string(),
  level: z.enum(['district', 'appeals', 'supreme', 'state']),
  /** `1` to `11`, `DC`; null for state courts and the Supreme Court. */
  circuit: z.string().nullable(),
  /** Postal codes of the states it sits in. */
  states: z.array(z.string().regex(/^[A-Z]{2}$/)),
  other_names: z.array(z.string()).default([]),
})
export type Court = z.infer<typeof Court>

export const Courts = z.strictObject({
  status: Status,
  source: z.string(),
  courts: z.array(Court),
})
export type Courts = z.infer<typeof Courts>

const plain = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '')

const byName = new WeakMap<readonly Court[], ReadonlyMap<string, Court>>()

/** The court of that name; spaces, dots and capitals do not matter. */
export function courtNamed(courts: readonly Court[], name: string): Court | null {
  const known = byName.get(courts) ?? indexed(courts)
  byName.set(courts, known)
  return known.get(plain(name)) ?? null
}

function indexed(courts: readonly Court[]): ReadonlyMap<string, Court> {
  const index = new Map<string, Court>()
  for (const court of courts)
    for (const name of [court.name, ...court.other_names].map(plain)) if (!index.has(name)) index.set(name, court)
  return index
}
