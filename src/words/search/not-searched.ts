import type { NotSearched } from '../../casefile/views/views.ts'
import { counted } from '../counting.ts'

/** What an answer of nothing does not speak of; null where every file was read. */
export function notSearchedInWords({ waiting, failed, held }: NotSearched): string | null {
  const parts = [
    ...(waiting > 0 ? [`${counted(waiting, 'file')} still ${waiting === 1 ? 'waits' : 'wait'} to be read`] : []),
    ...(failed > 0 ? [`${counted(failed, 'file')} could not be read`] : []),
    ...(held > 0 ? [`${counted(held, 'file')} ${held === 1 ? 'is' : 'are'} held unopened`] : []),
  ]
  if (parts.length === 0) return null
  const last = parts.at(-1) ?? ''
  const all = parts.length === 1 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`
  return `Not searched: ${all}.`
}
