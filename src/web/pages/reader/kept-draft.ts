import { useEffect, useRef } from 'react'
import { fromServer } from '../../from-server.ts'
import { asDraft, type FactFields, fromDraft, type Writing } from './fact-fields.ts'

const keptAfter = 400

export const newPlace = (document: string, page: number): string => `fact:new:${document}:${page}`

/** What was typed at a place when the window went, if anything. */
export async function draftAt(place: string): Promise<ReturnType<typeof fromDraft> | null> {
  const { drafts } = await fromServer.drafts()
  const kept = drafts.find((draft) => draft.place === place)
  return kept === undefined ? null : fromDraft(kept.fields)
}

export const forgetDraft = (place: string): void => void fromServer.keepDraft(place, null).catch(() => undefined)

/** At each pause of typing what stands in the drawer is kept, sealed, by the server. */
export function useKeptDraft(on: Writing | null, fields: FactFields | null, place: string): void {
  const first = useRef<FactFields | null>(null)
  useEffect(() => {
    if (on === null || fields === null) {
      first.current = null
      return
    }
    // What was only opened was not typed.
    first.current ??= fields
    if (first.current === fields) return
    const timer = setTimeout(() => {
      const range = on.of === 'new' ? on.range : null
      void fromServer.keepDraft(place, asDraft(fields, range)).catch(() => undefined)
    }, keptAfter)
    return () => clearTimeout(timer)
  }, [on, fields, place])
}
