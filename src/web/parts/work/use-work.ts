import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { WorkOfMatter } from '../../../casefile/views/work-view.ts'
import type { WantedChange } from '../../../casefile/written/change-request.ts'
import type { About } from '../../../casefile/written/single-records.ts'
import { fromServer } from '../../from-server.ts'

/** Tags, notes and tasks of the matter; one question for all the places that show some. */
export const useWork = () => useQuery({ queryKey: ['work'], queryFn: fromServer.work })

export type WorkKind = 'tag' | 'note' | 'task'
export type ShownTag = WorkOfMatter['tags'][number]
export type ShownNote = WorkOfMatter['notes'][number]
export type ShownTask = WorkOfMatter['tasks'][number]

/** Whether one stands at a place; for a page also where it is of words on it. */
export const standsAt =
  (place: About) =>
  ({ about }: { readonly about: About | null }): boolean =>
    about !== null && about.kind === place.kind && about.id === place.id

/** Writes one, by the one path of records: what another window did meanwhile is shown, and nothing of it is lost. */
export function useWriting() {
  const cache = useQueryClient()
  const [said, setSaid] = useState('')
  const [error, setError] = useState<unknown>(null)
  const write = async (change: WantedChange, words: string): Promise<boolean> => {
    setError(null)
    setSaid('')
    try {
      const { outcome } = await fromServer.change([change])
      setSaid(outcome === 'conflict' ? 'It was changed elsewhere meanwhile; what stands is shown now.' : words)
      await cache.invalidateQueries()
      return outcome !== 'conflict'
    } catch (trouble) {
      setError(trouble)
      return false
    }
  }
  return { said, error, write }
}

/** What a task holds, without where its day comes from. */
export const taskContent = ({ id, what, done, due, daysBefore, about }: ShownTask) => ({
  ...{ id, what, done },
  ...(due === null ? {} : { due }),
  ...(daysBefore === null ? {} : { daysBefore }),
  ...(about === null ? {} : { about }),
})
