import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { fromServer } from '../from-server.ts'
import { type Fields, keep, useKeeping } from './keeping.ts'
import { giveBackKept } from './withheld-drafts.ts'

/** Where something is typed, as a place of drafts: small letters, digits and a few marks, and no word of what is typed. */
export const draftPlace = (...parts: readonly string[]): string =>
  parts
    .join(':')
    .toLowerCase()
    .replaceAll(/[^a-z0-9:./*-]/g, '-')
    .slice(0, 200)

/**
 * Keeps what is typed into the fields of a form (keeping.ts), and gives it back once when the form is there again after a
 * reload, a lock or a crash. What was only opened was not typed.
 */
export function useKeptFields(place: string, fields: Fields, typed: boolean, restore: (kept: Fields) => void) {
  const cache = useQueryClient()
  const giveBack = useRef(restore)
  giveBack.current = restore
  const isTyped = useRef(typed)
  isTyped.current = typed
  useEffect(() => {
    // Many forms of a page ask at once: one question for all of them.
    const asked = cache.fetchQuery({ queryKey: ['drafts'], queryFn: fromServer.drafts, staleTime: 2_000 })
    let byItself = true
    return giveBackKept(
      place,
      asked,
      (kept) => {
        if (!byItself || !isTyped.current) giveBack.current(kept)
      },
      () => {
        byItself = false
      },
    )
  }, [place, cache])
  useKeeping(place, typed ? fields : null)
  return { forget: () => keep(place, null) }
}
