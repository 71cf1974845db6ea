import { useSyncExternalStore } from 'react'
import { distinctWarnings, type ReleaseWarning } from '../casefile/release/release-warning.ts'

/** What the newest answer of each kind brought with it. */
const byPath = new Map<string, readonly ReleaseWarning[]>()
const hearers = new Set<() => void>()
let all: readonly ReleaseWarning[] = []

function told(): void {
  const now = distinctWarnings([...byPath.values()].flat())
  if (JSON.stringify(now) === JSON.stringify(all)) return
  all = now
  for (const hear of hearers) hear()
}

export function warnedOf(path: string, warnings: readonly ReleaseWarning[]): void {
  byPath.set(path, warnings)
  told()
}

/** The matter changed, or is locked: what was warned of before may not hold any more. */
export function forgetWarned(): void {
  byPath.clear()
  told()
}

const listen = (hear: () => void): (() => void) => {
  hearers.add(hear)
  return () => hearers.delete(hear)
}

export const useWarned = (): readonly ReleaseWarning[] => useSyncExternalStore(listen, () => all)
