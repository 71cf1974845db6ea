import type { SiftReport } from '../../casefile/evidence/sift.ts'
import type { Result } from '../../casefile/result.ts'
import type { Covered } from '../../drafting/firewall/covering/covered.ts'
import { releaseFiles } from '../../drafting/firewall/release/release-files.ts'
import { estimateMissed } from '../../evidence/review/missed-estimate.ts'
import { siftProtocol } from '../../words/sift-protocol.ts'
import { now } from '../clock.ts'
import { answerAbout } from '../door.ts'
import type { DoorTrouble } from '../door-trouble.ts'
import type { OpenMatter } from '../open-matter.ts'
import type { WrittenExports } from '../papers/write-exports.ts'
import { writeReleased } from '../papers/write-released.ts'
import { programVersion } from '../program-version.ts'
import { keyOf, type SiftState, siftState } from './sift-state.ts'

/**
 * How the review of a question stands, and what its sample tells of what was missed; with a file, the protocol of it.
 * Problems: `record-not-found`, `identity-would-leave`, `name-not-told`, and those of writing an export.
 */
export const reportSift = (
  matter: OpenMatter,
  id: string,
  file: string | null = null,
): Promise<
  Result<
    Covered<SiftReport & WrittenExports>,
    DoorTrouble | 'folder-not-writable' | 'identity-would-leave' | 'name-not-told' | 'record-not-found'
  >
> =>
  answerAbout(matter, 'sift-report', async ({ vault, cover }) => {
    const state = await siftState(vault, id)
    if (!state.ok) return state
    const report = reportOf(state.value)
    if (file === null) return cover({ ...report, files: [], kept: [] }, {})
    const covered = await cover<SiftReport>(report, {})
    if (!covered.ok) return covered
    const made = { at: now().toString({ smallestUnit: 'second' }), program: `Redress ${programVersion}` }
    const text = `${siftProtocol(covered.value.value, made).join('\n\n')}\n`
    const released = await releaseFiles(covered.value, [{ name: file, bytes: new TextEncoder().encode(text) }])
    if (!released.ok) return released
    const written = await writeReleased(vault, { action: 'review.reported', ids: [id] }, released.value)
    return written.ok ? cover({ ...report, ...written.value }, {}) : written
  })

function reportOf({ question, answers, passages }: SiftState): SiftReport {
  const said = new Map(answers.map((one) => [keyOf(one), one.yes]))
  const { sample } = question
  const of = sample?.places.map((place) => said.get(keyOf(place))) ?? []
  const answered = of.filter((one) => one !== undefined).length
  const yes = of.filter((one) => one === true).length
  return {
    ...{ id: question.id, question: question.question, passages: passages.places.length },
    ...{ answered: answers.length, yes: answers.filter((one) => one.yes).length },
    sample: sample && {
      ...{ size: of.length, answered, yes, unread: sample.unread, found: sample.found, draw: sample.draw },
      estimate:
        answered < of.length
          ? null
          : estimateMissed({ found: sample.found, unread: sample.unread, sampled: of.length, yes }),
    },
  }
}
