import { useEffect, useRef } from 'react'
import { fromServer } from '../../from-server.ts'
import { keep } from '../keeping.ts'
import { giveBackKept } from '../withheld-drafts.ts'
import { asDraft, type FactFields, fromDraft, type Writing } from './fact-fields.ts'

export const newPlace = (document: string, page: number): string => `fact:new:${document}:${page}`

/** Gives back what was typed at a place when the window went, if anything. What it returns ends the waiting. */
export const giveBackFact = (
  place: string,
  giveBack: (kept: ReturnType<typeof fromDraft>) => void,
  none?: () => void,
): (() => void) => giveBackKept(place, fromServer.drafts(), (fields) => giveBack(fromDraft(fields)), none)

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
