import type { WorkOfMatter, WorkPlace } from '../casefile/views/work-view.ts'
import { formatDay, formatWhen } from './date-words.ts'

/** Where a tag, a note or a task stands: `RD-000012, page 3`. */
export function workPlaceWords(at: WorkPlace): string {
  switch (at.is) {
    case 'document':
      return `${at.bates}, ${at.path}`
    case 'page':
      return `${at.bates}, page ${at.page}`
    case 'fact':
      return `${formatWhen(at.when)}: ${at.statement}`
    case 'claim':
      return `${at.cite} ${at.theory}, against ${at.against}`
    case 'party':
      return at.name
    case 'matter':
      return 'the matter'
    case 'gone':
      return 'what was removed since'
    default:
      return at satisfies never
  }
}

type ShownTask = WorkOfMatter['tasks'][number]

/** When it is to be done, and what the day comes from. */
export function taskDayWords({ on, from, daysBefore }: Pick<ShownTask, 'on' | 'from' | 'daysBefore'>): string {
  if (from === 'nothing') return 'no day'
  if (from === 'typed') return on === null ? 'no day' : formatDay(on)
  const before = daysBefore === 0 ? 'the strictest last day' : `${daysBefore} days before the strictest last day`
  return on === null ? `${before}, which is not known now` : `${formatDay(on)}, ${before}`
}

/** `passed 3 days ago`, `today`, `12 days left`; nothing for one that is done or has no day. */
export function taskLeftWords({ on, done }: Pick<ShownTask, 'on' | 'done'>, asOf: string): string {
  if (on === null || done) return ''
  const days = Math.round((Date.parse(on) - Date.parse(asOf)) / 86_400_000)
  if (days === 0) return 'today'
  const many = Math.abs(days)
  const count = `${many.toLocaleString('en-US')} ${many === 1 ? 'day' : 'days'}`
  return days < 0 ? `passed ${count} ago` : `${count} left`
}
