import type { Find } from './suggestion-from.ts'

/** `Room 214`, `Rm. 118`, `rooms 301, 303 and 305`, `habitación 207`; a unit only where somebody is in it. */
const roomPattern =
  /(?<![\p{L}\p{N}])(?:(?:rooms?|rms?|suites?|hab(?:itaci[oó]n(?:es)?)?|cuartos?)\.?|(?<=\b(?:in|of|at|from|to|into|for) )unit)[ \u00a0]?(?:no\.?[ \u00a0]?|nos\.?[ \u00a0]?|number[ \u00a0]|n[úu]m\.?[ \u00a0]?)?#?[ \u00a0]?(?<list>\d{1,4}[A-Z]?(?:(?:, | ?[&/] ?|,? (?:and|y|or|o) )\d{1,4}[A-Z]?(?![\p{L}\p{N}]|[ \u00a0](?:nights?|times|guests?|persons?|people)))*)(?![\p{L}\p{N}%]|[.,:]\d|[ \u00a0](?:percent|per cent|nights?|dollars?|people|persons?|guests?|times)\b)/giu
const keyPattern = /\b(?:room|key)s?\b[^.\n]{0,16}[ \u00a0]#(?<list>\d{1,4})(?![\d-])/giu

/** Rooms by number, each of a list on its own. A number without a word for a room is none. */
export function findRooms(text: string): readonly Find[] {
  const all = [roomPattern, keyPattern].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(({ 0: whole, index, groups }) => {
      const list = groups?.list ?? ''
      const from = index + whole.length - list.length
      return [...list.matchAll(/\d{1,4}[A-Z]?/g)].map((number, nth): Find => {
        const start = nth === 0 ? index : from + number.index
        return { kind: 'room', value: number[0], factor: null, start, end: from + number.index + number[0].length }
      })
    }),
  )
  return [...new Map(all.map((find) => [find.end, find])).values()]
}
