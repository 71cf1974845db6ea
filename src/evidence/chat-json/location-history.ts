import type { MessageTime } from '../../casefile/evidence/message.ts'
import type { Said } from '../chat/conversation.ts'
import { storedInstant, timeOfInstant } from '../chat/stored-instant.ts'
import { fieldsIn, isFields, type Json, type JsonFields, textOf } from '../json/parse-json.ts'
import type { ChatRecogniser } from './found-chats.ts'
import { otherWords } from './other-words.ts'

const iso = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/

/** An ISO time with its zone, or milliseconds of Unix; anything else stays as written. */
function timeFrom(value: Json | undefined): MessageTime {
  const written = textOf(value)
  if (!iso.test(written)) return timeOfInstant(storedInstant(written, 'unix-milliseconds'), written)
  try {
    const utc = Temporal.Instant.from(written).toString({ smallestUnit: 'second', roundingMode: 'trunc' })
    return { written, utc, local: written.slice(0, 19), zoneFrom: 'written-offset' }
  } catch {
    return { written, utc: null, local: null, zoneFrom: 'none' }
  }
}

/** Degrees from Google's whole numbers of ten-millionths. */
const degrees = (e7: Json | undefined): string => (typeof e7 === 'number' ? (e7 / 1e7).toFixed(7) : '')

const place = (lat: string, long: string): string => (lat === '' || long === '' ? '' : `${lat}, ${long}`)

const event = (time: MessageTime, text: string, also: readonly string[]): Said => ({
  kind: 'event',
  time,
  sender: null,
  receivers: [],
  text,
  attachments: [],
  also,
})

const ofRecord = (one: JsonFields): Said =>
  event(
    timeFrom(one.timestamp ?? one.timestampMs),
    place(degrees(one.latitudeE7), degrees(one.longitudeE7)),
    otherWords(one, ['timestamp', 'timestampMs', 'latitudeE7', 'longitudeE7']),
  )

/** What of the object is the visit or the way, and where its begin and its end stand. */
function ofTimeline(one: JsonFields): Said {
  const visit = isFields(one.placeVisit) ? one.placeVisit : null
  const part = visit ?? (isFields(one.activitySegment) ? one.activitySegment : one)
  const duration = isFields(part.duration) ? part.duration : part
  const at = isFields(part.location) ? part.location : {}
  const begin = timeFrom(duration.startTimestamp ?? duration.startTimestampMs ?? duration.startTime)
  const end = textOf(duration.endTimestamp) || textOf(duration.endTimestampMs) || textOf(duration.endTime)
  const named = [
    textOf(at.name),
    textOf(at.address).replace(/\n/g, ', '),
    place(degrees(at.latitudeE7), degrees(at.longitudeE7)),
  ]
  const text = [...(end === '' ? [] : [`until ${end}`]), ...named].filter((words) => words !== '').join(' | ')
  return event(begin, text, otherWords(part, ['startTime', 'endTime'], `${begin.written} ${text}`))
}

/** Google Takeout: Records.json, the semantic months, and the timeline that phones export since 2024. */
export const readLocationHistory: ChatRecogniser = (root) => {
  if (!isFields(root)) return null
  const lists = [
    ['locations', ofRecord, 'latitudeE7'],
    ['timelineObjects', ofTimeline, null],
    ['semanticSegments', ofTimeline, 'startTime'],
  ] as const
  for (const [key, read, sign] of lists) {
    const list = fieldsIn(root[key])
    if (list.length > 0 && (sign === null || list.some((one) => sign in one)))
      return { conversations: [{ title: 'Places', said: list.map(read) }], taken: [`${key}[`], notes: [] }
  }
  return null
}
