import { problem } from '../../casefile/problems.ts'
import type { WrittenFiles } from '../../casefile/release/written-files.ts'
import { failed, ok, type Result } from '../../casefile/result.ts'
import type { Covered } from '../../drafting/firewall/covering/covered.ts'
import { cutWave } from '../../evidence/recording/cut-wave.ts'
import type { StoreTrouble } from '../../vault/contract/store-trouble.ts'
import type { Vault } from '../../vault/vault.ts'
import { answerAbout, deliberately } from '../door.ts'
import type { DoorTrouble } from '../door-trouble.ts'
import type { OpenMatter } from '../open-matter.ts'
import { writeExports } from '../papers/write-exports.ts'
import { recordingNamed } from './recording-named.ts'

export interface CutClip extends WrittenFiles {
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
    const cut = await stretchOf(vault, asked)
    if (!cut.ok) return cut
    const { bates, id, bytes, seconds } = cut.value
    const noted = await vault.note('clip.cut', [id])
    if (!noted.ok) return noted
    const written = writeExports([{ path: asked.out, content: bytes }])
    if (!written.ok) return written
    return cover({ recording: bates, seconds, ...written.value }, {})
  })

/** The same for whoever takes it out of the program by a window; the audit log has it first. */
export const clipFile = (
  matter: OpenMatter,
  asked: Omit<ClipAsked, 'out'>,
): Promise<Result<{ readonly name: string; readonly bytes: Uint8Array }, NotCut>> =>
  deliberately(matter, async (vault) => {
    const cut = await stretchOf(vault, asked)
    if (!cut.ok) return cut
    const { bates, id, bytes } = cut.value
    return ok({ action: 'clip.cut', ids: [id], show: async () => ok({ name: `${bates}.wav`, bytes }) })
  })

type NotCut = StoreTrouble | 'document-not-found' | 'usage' | 'clip-not-possible'

async function stretchOf(
  vault: Vault,
  asked: Omit<ClipAsked, 'out'>,
): Promise<
  Result<
    {
      readonly bates: string
      readonly id: string
      readonly bytes: Uint8Array
      readonly seconds: number
    },
    NotCut
  >
> {
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
  return ok({ bates, id, bytes: cut.bytes, seconds: Math.round(cut.seconds * 1000) / 1000 })
}
