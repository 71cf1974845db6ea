import type { RecordsNote } from '../../casefile/evidence/records-note.ts'
import type { ShownSpeech, SpeechSegment } from '../../casefile/evidence/speech-view.ts'
import { counted } from '../counting.ts'
import { clockOf } from '../duration-words.ts'

type Speech = Extract<RecordsNote, { is: 'speech' }>

export const speechNotSought: Readonly<Record<Extract<RecordsNote, { is: 'speech-not-sought' }>['because'], string>> = {
  'no-wave':
    'Where somebody speaks in it was not looked for: only the sound of wave files (WAV) is listened to by machine. Somebody has to hear all of it.',
  packed:
    'Where somebody speaks in it was not looked for: its sound is packed in a way, or at a speed, that is not listened to by machine. Somebody has to hear all of it.',
}

const fromTo = ({ from, to }: Pick<SpeechSegment, 'from' | 'to'>): string =>
  `from ${clockOf(from)} to ${clockOf(Math.ceil(to))}`

const named = 3

/** What every answer about found speech stands on. */
const restsOn =
  'A machine tells voices from other sounds: it may miss one that is faint, and take music or noise for one.'

/** Of the file, as its note says it, whatever was typed since. */
export function speechInWords({ segments, until, whole }: Speech): string {
  const rest = whole ? '' : ` What comes after ${clockOf(until)} was not listened to by machine.`
  if (segments.length === 0) return `No speech was found in it by machine. ${restsOn}${rest}`
  const told = segments.slice(0, named).map(fromTo)
  const more = segments.length > named ? ` and in ${counted(segments.length - named, 'stretch', 'stretches')} more` : ''
  const seconds = segments.reduce((sum, { from, to }) => sum + to - from, 0)
  return `Speech was found by machine ${told.join(', ')}${more}, ${clockOf(Math.round(seconds))} in all. What is said there cannot be searched until somebody typed it.${rest}`
}

/** A stretch with what became of it. */
export const segmentInWords = (segment: SpeechSegment): string =>
  `${fromTo(segment)}: ${segment.typed ? 'something is typed' : 'nobody has typed it'}`

/** Above the list of stretches; all that is said where there is none. */
export function shownSpeechInWords(shown: ShownSpeech): string {
  const { found } = shown
  switch (found.kind) {
    case 'not-yet':
      return 'Where somebody speaks was not looked for when it came in: read it again, under Evidence or with `redress ingest MATTER --retry` and its number.'
    case 'held':
      return 'It is held unopened, so nothing was listened to.'
    case 'not-sought':
      return speechNotSought[found.because]
    case 'sought': {
      const { segments, until, whole } = found
      const rest = whole ? '' : ` What comes after ${clockOf(until)} was not listened to by machine.`
      if (segments.length === 0) return `No speech was found in it by machine. ${restsOn}${rest}`
      const untyped = segments.filter(({ typed }) => !typed)
      const seconds = segments.reduce((sum, { from, to }) => sum + to - from, 0)
      const without = untyped.length === segments.length ? 'any' : untyped.length === 1 ? 'one' : untyped.length
      const typing =
        untyped.length === 0
          ? 'Something is typed in each.'
          : `Nothing is typed in ${without} of them: what is said there cannot be searched.`
      return `Speech in ${counted(segments.length, 'stretch', 'stretches')}, ${clockOf(Math.round(seconds))} of ${clockOf(until)}. ${typing} ${restsOn}${rest}`
    }
    default:
      return found satisfies never
  }
}
