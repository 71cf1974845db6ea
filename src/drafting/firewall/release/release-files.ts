import { problem } from '../../../casefile/problems.ts'
import { failed, ok, type Result } from '../../../casefile/result.ts'
import { wordsOfUnlisted } from '../../../words/unlisted-people.ts'
import type { Covered } from '../covering/covered.ts'
import type { FinishedFile } from './finished-text.ts'

let make: (files: readonly FinishedFile[], warnings: readonly string[]) => Released

/** Finished files that were searched for every protected form and hold none. Only `releaseFiles` makes one. */
export class Released {
  static {
    make = (files, warnings) => new Released(files, warnings)
  }
  readonly files: readonly FinishedFile[]
  /** What counsel should look at before the files leave the office. */
  readonly warnings: readonly string[]

  private constructor(files: readonly FinishedFile[], warnings: readonly string[]) {
    this.files = files
    this.warnings = warnings
  }

  /** Some of them: what was searched together stays searched. */
  only(wanted: (file: FinishedFile) => boolean): Released {
    return make(this.files.filter(wanted), this.warnings)
  }
}

/**
 * Searches finished files for every form that their answer was covered against. A hit on a single word is looked at again
 * with the paper's own words known, where it has any: they may be the same. What a person can tell is noted with the answer,
 * to be asked. Problems: `name-not-told`; `identity-would-leave` for a place that no answer can excuse.
 */
export async function releaseFiles(
  covered: Covered<unknown>,
  files: readonly FinishedFile[],
  ownWords: () => Promise<readonly string[]> = async () => [],
): Promise<Result<Released, 'identity-would-leave' | 'name-not-told'>> {
  const told = covered.allTold()
  if (!told.ok) return told
  const once = covered.scan(files)
  const scan = once.hits.length === 0 ? once : covered.scan(files, await ownWords())
  const open = scan.hits.flatMap(({ question }) => question ?? [])
  covered.noteFinished(open)
  const sure = scan.hits.filter(({ question }) => question === null)
  const [first] = sure
  if (first !== undefined)
    return failed(
      problem('identity-would-leave', {
        count: sure.length,
        file: first.file,
        where: first.where,
        pseudonym: covered.pseudonymOf(first.identity),
      }),
    )
  const [asked] = open
  if (asked !== undefined)
    return failed(
      problem('name-not-told', {
        count: open.length,
        pseudonym: covered.pseudonymOf(asked.identity),
        passage: asked.passage,
      }),
    )
  const untold = scan.notTellable.map(
    (identity) =>
      `A protected name of ${covered.pseudonymOf(identity)} is also a word of the law or of this paper. It was replaced wherever it could be the name; read the files once for it before they leave.`,
  )
  const unlisted = covered.unlistedPeople()
  const others = unlisted === 0 ? [] : [wordsOfUnlisted(unlisted)]
  return ok(make(files, [...covered.warnings, ...untold, ...others]))
}
