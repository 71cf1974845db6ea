import { problem } from '../../../casefile/problems.ts'
import type { NameQuestion } from '../../../casefile/release/name-question.ts'
import type { ReleaseReport } from '../../../casefile/release/release-report.ts'
import type { ReleaseWarning } from '../../../casefile/release/release-warning.ts'
import { type Failed, failed, ok, type Result } from '../../../casefile/result.ts'
import type { NotWhole, StoreTrouble } from '../../../vault/contract/store-trouble.ts'
import type { Covered } from '../covering/covered.ts'
import type { FinishedFile } from './finished-text.ts'
import type { IdentityHit } from './scan-finished.ts'

/** Why finished files do not leave. */
export type NotReleased = 'identity-would-leave' | 'name-not-told' | NotWhole | StoreTrouble

let make: (files: readonly FinishedFile[], report: ReleaseReport) => Released

/** Finished files that were searched for every protected form and hold none. Only `releaseFiles` makes one. */
export class Released {
  static {
    make = (files, report) => new Released(files, report)
  }
  readonly files: readonly FinishedFile[]
  /** What was looked for in them, and what counsel should look at before they leave. */
  readonly report: ReleaseReport

  private constructor(files: readonly FinishedFile[], report: ReleaseReport) {
    this.files = files
    this.report = report
  }
}

/** A short code for a paper, by which its open places are kept. */
export type PaperCode = `${Lowercase<string>}`

/** Makes the files of a paper from an answer, with the warnings that they should tell of. */
export type FilesOf<T> = (answer: T, warnings: readonly ReleaseWarning[]) => Promise<readonly FinishedFile[]>

/**
 * Has the files of a paper made from a covered answer, with everything in hand that they should say of themselves, and searches
 * them for every form that the answer was covered against. A hit is looked at again with the paper's own words known: the same
 * files made of an answer without a word of the client's. Whatever a person can tell is noted with the answer, to be asked,
 * wherever it came up; what only the search showed is told to those who make the files, and the files are searched again.
 * Problems: `name-not-told`, with every question kept; `identity-would-leave` for a place that no open answer can excuse;
 * `audit-broken` and `content-changed` where the matter behind it is not as Redress wrote it.
 */
export async function releaseFiles<T>(
  covered: Covered<T>,
  paper: PaperCode,
  filesOf: FilesOf<T>,
): Promise<Result<Released, NotReleased>> {
  const whole = await covered.mayRelease()
  if (!whole.ok) return whole
  // Who of several protected people is meant may stay open: all of them are named.
  const asked = covered.openQuestions().filter(({ kind }) => kind !== 'one-of-several')
  // A part of a name beside another person's name is covered and only asked: no sense of the sentence is lost by it.
  const untold = asked.filter(({ kind }) => kind === 'everyday-word')
  const unlisted = covered.unlistedPeople()
  const scripts = covered.scriptsNotLookedFor()
  covered.warn([
    ...(scripts.length === 0 ? [] : [{ is: 'script-not-looked-for', scripts } as const]),
    ...(unlisted === 0 ? [] : [{ is: 'people-not-listed', count: unlisted } as const]),
    ...(asked.length === 0 ? [] : [{ is: 'places-asked', count: asked.length } as const]),
  ])
  for (;;) {
    const { warnings } = covered
    const files = await filesOf(covered.value, warnings)
    const once = covered.scan(files)
    const scan = once.hits.length === 0 ? once : covered.scan(files, await filesOf(covered.blank(), warnings))
    const open = [...untold, ...scan.hits.flatMap(({ question }) => question ?? [])]
    covered.noteFinished(paper, open)
    const sure = scan.hits.filter(({ question }) => question === null)
    if (sure[0] !== undefined) return wouldLeave(covered, sure[0], sure.length)
    if (open[0] !== undefined) return notTold(covered, open[0], open.length)
    covered.warn(
      scan.notTellable.map((identity) => ({ is: 'name-is-a-word-here', pseudonym: covered.pseudonymOf(identity) })),
    )
    if (covered.warnings.length === warnings.length) return ok(make(files, { forms: covered.formsListed(), warnings }))
  }
}

const wouldLeave = (
  covered: Covered<unknown>,
  { file, where, identity, answered }: IdentityHit,
  count: number,
): Failed<'identity-would-leave'> =>
  failed(problem('identity-would-leave', { count, file, where, pseudonym: covered.pseudonymOf(identity), answered }))

const notTold = (
  covered: Covered<unknown>,
  { identity, passage }: NameQuestion,
  count: number,
): Failed<'name-not-told'> =>
  failed(problem('name-not-told', { count, pseudonym: covered.pseudonymOf(identity), passage }))
