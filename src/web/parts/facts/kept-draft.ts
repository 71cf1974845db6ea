import { useEffect, useRef } from 'react'
import { fromServer } from '../../from-server.ts'
import { keep } from '../keeping.ts'
import { asDraft, type FactFields, fromDraft, type Writing } from './fact-fields.ts'

export const newPlace = (document: string, page: number): string => `fact:new:${document}:${page}`

/** What was typed at a place when the window went, if anything. */
export async function draftAt(place: string): Promise<ReturnType<typeof fromDraft> | null> {
  const { drafts } = await fromServer.drafts()
  const kept = drafts.find((draft) => draft.place === place)
  return kept === undefined ? null : fromDraft(kept.fields)
}

export const forgetDraft = (place: string): void => keep(place, null)

/** What stands in the drawer is kept while it is typed. */
export function useKeptDraft(on: Writing | null, fields: FactFields | null, place: string | null): void {
  const first = useRef<FactFields | null>(null)
  useEffect(() => {
    if (on === null || fields === null || place === null) {
      first.current = null
      return
    }
    // What was only opened was not typed.
    first.current ??= fields
    if (first.current === fields) return
    keep(place, asDraft(fields, on.of === 'new' ? on.range : null))
  }, [on, fields, place])
}
