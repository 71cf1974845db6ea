import type { DocumentRecord } from '../../casefile/evidence/records.ts'
import type { ShownSpeech } from '../../casefile/evidence/speech-view.ts'
import { ok, type Result } from '../../casefile/result.ts'
import type { Covered } from '../../drafting/firewall/covering/covered.ts'
import { parseTimedText } from '../../evidence/recording/timed-text.ts'
import type { StoreTrouble } from '../../vault/contract/store-trouble.ts'
import type { Vault } from '../../vault/vault.ts'
import { answerAbout } from '../door.ts'
import type { DoorTrouble } from '../door-trouble.ts'
import type { OpenMatter } from '../open-matter.ts'
import { recordingNamed } from './recording-named.ts'

/** A line is written down with the second before somebody begins, or a little into it. In seconds. */
const earlier = 2

/**
 * Where a machine found that somebody speaks in a recording, and whether somebody typed what is said there. Nothing is opened
 * for it: it was found when the recording came in. Problems: `document-not-found`, `usage` for what is no recording.
 */
export const showSpeech = (
  matter: OpenMatter,
  recording: string,
): Promise<Result<Covered<ShownSpeech>, DoorTrouble | 'document-not-found' | 'usage'>> =>
  answerAbout(matter, 'speech', async ({ vault, cover }) => {
    const named = await recordingNamed(vault, recording)
    if (!named.ok) return named
    const typed = await timesTyped(vault, named.value)
    if (!typed.ok) return typed
    return cover<ShownSpeech>(
      { recording: named.value.bates, found: foundIn(named.value, typed.value) },
      { spelled: ['found.kind', 'found.because'] },
    )
  })

/** When lines begin that a person typed while hearing it, or that came as its subtitles. */
async function timesTyped(
  vault: Vault,
  recording: Pick<DocumentRecord, 'id'>,
): Promise<Result<readonly number[], StoreTrouble>> {
  const transcripts = await vault.listDocuments({ format: 'timed-text' })
  if (!transcripts.ok) return transcripts
  const times: number[] = []
  for (const { id, duplicateOf } of transcripts.value.filter(({ parent }) => parent === recording.id)) {
    const pages = await vault.pagesOf(duplicateOf ?? id)
    if (!pages.ok) return pages
    const lines = parseTimedText(pages.value.map(({ text }) => text).join('\n'))
    if (lines.kind === 'timed') times.push(...lines.lines.map(({ from }) => from))
  }
  return ok(times)
}

function foundIn({ status, notes }: DocumentRecord, typed: readonly number[]): ShownSpeech['found'] {
  if (status === 'held') return { kind: 'held' }
  const note = notes.find(({ is }) => is === 'speech' || is === 'speech-not-sought')
  if (note?.is === 'speech-not-sought') return { kind: 'not-sought', because: note.because }
  if (note?.is !== 'speech') return { kind: 'not-yet' }
  const { until, whole, loud, segments } = note
  const isTyped = ({ from, to }: { readonly from: number; readonly to: number }): boolean =>
    typed.some((at) => at >= from - earlier && at <= to)
  return { kind: 'sought', until, whole, loud, segments: segments.map((one) => ({ ...one, typed: isTyped(one) })) }
}
