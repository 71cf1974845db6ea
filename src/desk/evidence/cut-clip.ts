import { problem } from '../../casefile/problems.ts'
import { failed, type Result } from '../../casefile/result.ts'
import type { Covered } from '../../drafting/firewall/covering/covered.ts'
import { cutWave } from '../../evidence/recording/cut-wave.ts'
import { answerAbout } from '../door.ts'
import type { DoorTrouble } from '../door-trouble.ts'
import type { OpenMatter } from '../open-matter.ts'
import { type WrittenExports, writeExports } from '../papers/write-exports.ts'
import { recordingNamed } from './recording-named.ts'

export interface CutClip extends WrittenExports {
  readonly recording: string
  readonly seconds: number
}

export interface ClipAsked {
  readonly recording: string
  /** `0:41`, `1:04:07.5`, or seconds. */
  readonly from: string
  readonly to: string
  readonly out: string
}

const clock = /^(?:(?:(\d{1,3}):)?(\d{1,3}):)?(\d{1,6}(?:\.\d{1,3})?)$/

/** Null for what is no time. */
function secondsOf(given: string): number | null {
  const [whole, hours = '0', minutes = '0', seconds = '0'] = clock.exec(given.trim()) ?? []
  return whole === undefined ? null : Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
}

/**
 * A stretch of a wave file as a file of its own, the sound unchanged. What is spoken in it cannot be covered: it is the owner's
 * own copy, a deliberate step that the audit log keeps before anything is written. Nothing that is held is opened.
 * Problems: `document-not-found`, `usage`, `clip-not-possible`, and those of `writeExports`.
 */
export const cutClip = (
  matter: OpenMatter,
  asked: ClipAsked,
): Promise<
  Result<
    Covered<CutClip>,
    DoorTrouble | 'document-not-found' | 'usage' | 'clip-not-possible' | 'disk-full' | 'folder-not-writable'
  >
> =>
  answerAbout(matter, 'cut-clip', async ({ vault, cover }) => {
    const [from, to] = [secondsOf(asked.from), secondsOf(asked.to)]
    if (from === null || to === null || to <= from)
      return failed(problem('usage', { complaint: { is: 'no-such-stretch' } }))
    const recording = await recordingNamed(vault, asked.recording)
    if (!recording.ok) return recording
    const { id, bates, sha256 } = recording.value
    const kept = await vault.getBlob(sha256)
    if (!kept.ok) return kept
    if (kept.value === null) return failed(problem('clip-not-possible', { document: bates, why: 'not-kept' }))
    const cut = cutWave(kept.value, from, to)
    if (cut.kind === 'not-cut') return failed(problem('clip-not-possible', { document: bates, why: cut.why }))
    const noted = await vault.note('clip.cut', [id])
    if (!noted.ok) return noted
    const written = writeExports([{ path: asked.out, content: cut.bytes }])
    if (!written.ok) return written
    return cover({ recording: bates, seconds: Math.round(cut.seconds * 1000) / 1000, ...written.value }, {})
  })
