import type { FileNote } from '../../casefile/evidence/file-note.ts'
import type { Reader } from '../read-outcome.ts'
import { factsAsNotes, recordingFacts } from './recording-facts.ts'
import { samplesOf } from './sound-samples.ts'
import { findSpeech, type Listening } from './speech/find-speech.ts'
import { waveIn } from './wave.ts'

/**
 * A recording is never read: a person hears it. Its head is told, and where somebody speaks in it: of a sound in a matter that
 * is not about a minor, of anything else only after somebody decided so.
 */
export const readRecording =
  (shows: 'sound' | 'pictures'): Reader =>
  async (bytes, _name, { minor, released, listening }) => {
    if (!released && (shows === 'pictures' || minor)) return { kind: 'held', reason: 'video-held' }
    const head = factsAsNotes(await recordingFacts(bytes))
    return { kind: 'failed', reason: 'heard-by-person', notes: [...head, ...speechIn(bytes, listening)] }
  }

function speechIn(bytes: Uint8Array, listening: Listening | null): readonly FileNote[] {
  if (listening === null) return []
  const wave = waveIn(bytes)
  if (wave === null) return [{ is: 'speech-not-sought', because: 'no-wave' }]
  const samples = samplesOf(wave)
  if (samples === null) return [{ is: 'speech-not-sought', because: 'packed' }]
  return [{ is: 'speech', ...findSpeech(samples, listening) }]
}
