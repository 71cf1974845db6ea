import { basename } from 'node:path'
import type { SiftReport } from '../../casefile/evidence/sift.ts'
import type { WithRelease } from '../../casefile/release/written-files.ts'
import { ok, type Result } from '../../casefile/result.ts'
import type { Covered } from '../../drafting/firewall/covering/covered.ts'
import { releaseCoverage } from '../../drafting/firewall/covering/release-coverage.ts'
import { type FilesOf, type NotReleased, releaseFiles } from '../../drafting/firewall/release/release-files.ts'
import { estimateMissed } from '../../evidence/review/missed-estimate.ts'
import { siftProtocol } from '../../words/evidence/sift-protocol.ts'
import { now } from '../clock.ts'
import { answerAbout, deliberately, releaseOf } from '../door.ts'
import type { DoorTrouble } from '../door-trouble.ts'
import type { OpenMatter } from '../open-matter.ts'
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
  Result<Covered<SiftReport & WithRelease>, DoorTrouble | 'folder-not-writable' | NotReleased | 'record-not-found'>
> =>
  answerAbout(matter, 'sift-report', async ({ vault, cover }) => {
    const state = await siftState(vault, id)
    if (!state.ok) return state
    const report = reportOf(state.value)
    if (file === null) return cover({ ...report, files: [], kept: [], earlier: [], release: null }, {})
    const covered = await cover<SiftReport>(report, {})
    if (!covered.ok) return covered
    const released = await releaseFiles(covered.value, 'review', protocolAs(basename(file)))
    if (!released.ok) return released
    const written = await writeReleased(vault, { action: 'review.reported', ids: [id] }, released.value, () => file)
    return written.ok ? cover<SiftReport & WithRelease>({ ...report, ...written.value }, releaseCoverage) : written
  })

/** The same, to be looked at. Problem: `record-not-found`. */
export const showSift = (
  matter: OpenMatter,
  id: string,
): Promise<Result<Covered<SiftReport>, DoorTrouble | 'record-not-found'>> =>
  answerAbout(matter, 'sift-report', async ({ vault, cover }) => {
    const state = await siftState(vault, id)
    return state.ok ? cover<SiftReport>(reportOf(state.value), {}) : state
  })

/** The protocol for whoever takes it out of the program by a window; the audit log has it first. */
export async function siftProtocolFile(
  matter: OpenMatter,
  id: string,
): Promise<
  Result<{ readonly name: string; readonly bytes: Uint8Array }, DoorTrouble | NotReleased | 'record-not-found'>
> {
  const report = await showSift(matter, id)
  if (!report.ok) return report
  const released = await releaseOf(matter, report.value, 'review', protocolAs('protocol.txt'))
  if (!released.ok) return released
  return deliberately(matter, async () =>
    ok({
      ...{ action: 'review.reported', ids: [id] },
      show: async () => {
        const [file] = released.value.files
        if (file === undefined) throw new Error('a protocol that was made is not there')
        return ok(file)
      },
    }),
  )
}

function protocolAs(name: string): FilesOf<SiftReport> {
  const made = { at: now().toString({ smallestUnit: 'second' }), program: `Redress ${programVersion}` }
  return async (told) => [{ name, bytes: new TextEncoder().encode(`${siftProtocol(told, made).join('\n\n')}\n`) }]
}

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
