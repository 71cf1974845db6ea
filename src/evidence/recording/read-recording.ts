import type { Reader } from '../read-outcome.ts'
import { factsAsNotes, recordingFacts } from './recording-facts.ts'

/**
 * A recording is never read: a person hears it. Its head alone is looked at: of a sound in a matter that is not about a minor,
 * of anything else only after somebody decided so.
 */
export const readRecording =
  (shows: 'sound' | 'pictures'): Reader =>
  async (bytes, _name, { minor, released }) =>
    released || (shows === 'sound' && !minor)
      ? { kind: 'failed', reason: 'heard-by-person', notes: factsAsNotes(await recordingFacts(bytes)) }
      : { kind: 'held', reason: 'video-held' }
