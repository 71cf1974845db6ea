import { parseBuffer } from 'music-metadata'
import type { FileNote } from '../../casefile/evidence/file-note.ts'

/** What the head of a recording says of it; nothing that is said or shown in it is decoded. */
export interface RecordingFacts {
  readonly seconds: number | null
  readonly container: string | null
  readonly codec: string | null
  readonly channels: number | null
  readonly samplesPerSecond: number | null
  /** As the head has it: an instant where it is one, else its own words. Many devices write local time as if it were UTC. */
  readonly madeOn: string | null
  readonly device: string | null
}

/** Null where its head cannot be read. */
export async function recordingFacts(bytes: Uint8Array): Promise<RecordingFacts | null> {
  try {
    const { format, common, native } = await parseBuffer(bytes, undefined, { duration: true, skipCovers: true })
    const tags = Object.values(native).flat()
    const tag = (...names: readonly string[]): string | null => {
      const found = tags.find(({ id }) => names.includes(id))?.value
      return typeof found === 'string' && found.trim() !== '' ? found.trim() : null
    }
    const { duration, creationTime } = format
    const made = creationTime instanceof Date && !Number.isNaN(creationTime.getTime()) ? creationTime : null
    const apple = tag('com.apple.quicktime.creationdate', 'com.apple.quicktime.creation date')
    const maker = [tag('com.apple.quicktime.make', '©mak'), tag('com.apple.quicktime.model', '©mod')]
    return {
      seconds: typeof duration === 'number' && Number.isFinite(duration) && duration > 0 ? duration : null,
      container: format.container ?? null,
      codec: format.codec ?? null,
      channels: format.numberOfChannels ?? null,
      samplesPerSecond: format.sampleRate ?? null,
      madeOn:
        apple ??
        (made !== null && made.getTime() > 0 ? made.toISOString() : null) ??
        common.date ??
        tag('ICRD', 'IDIT'),
      device: maker.some((one) => one !== null) ? maker.filter((one) => one !== null).join(' ') : tag('ISFT', '©too'),
    }
  } catch {
    return null
  }
}

/** The facts as notes of the file. */
export function factsAsNotes(facts: RecordingFacts | null): readonly FileNote[] {
  if (facts === null) return [{ is: 'recording-unknown' }]
  const { madeOn, device, ...recording } = facts
  return [
    { is: 'recording', ...recording },
    ...(madeOn === null ? [] : [{ is: 'recorded-on', written: madeOn } as const]),
    ...(device === null ? [] : [{ is: 'recorded-with', device } as const]),
  ]
}
