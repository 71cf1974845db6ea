import type { Snapshot } from '../../casefile/analysis.ts'
import { ok, type Result } from '../../casefile/result.ts'
import type { Covered } from '../firewall/covering/covered.ts'
import { type NotReleased, type Released, releaseFiles } from '../firewall/release/release-files.ts'
import { type Alteration, alterationsOf } from './alteration.ts'
import { renderCasebookFiles } from './casebook-files.ts'
import type { CasebookForm } from './material.ts'
import { minorsNamed } from './minors-named.ts'

export interface CasebookNeeds {
  readonly form: CasebookForm
  /** Its one-page summary alone: what stands open elsewhere in the casebook does not keep it back. */
  readonly summaryAlone?: boolean
  /** How many quotes were compared with their stored pages, character by character, before names were replaced. */
  readonly quotesChecked: number
  /** Numbers of quoted documents of which no copy was made when they came in. */
  readonly neverKept?: readonly string[]
}

export interface MadeCasebook {
  readonly released: Released
  readonly alterations: readonly Alteration[]
}

/**
 * The files of a casebook from a covered snapshot: rendered, then searched for every protected form. Nothing is handed over
 * unless none is left. Problems: `name-not-told`, `identity-would-leave`.
 */
export async function makeCasebook(
  covered: Covered<Snapshot>,
  { form, summaryAlone = false, quotesChecked, neverKept = [] }: CasebookNeeds,
): Promise<Result<MadeCasebook, NotReleased>> {
  const alterationsIn = (snapshot: Snapshot): readonly Alteration[] => alterationsOf(snapshot, covered.altered)
  covered.warn([
    ...minorsNamed(covered.value),
    ...(neverKept.length === 0 ? [] : [{ is: 'no-copies', documents: neverKept } as const]),
  ])
  const paper = summaryAlone ? 'summary' : form === 'full' ? 'casebook-full' : 'casebook'
  const released = await releaseFiles(covered, paper, (snapshot, warnings) =>
    renderCasebookFiles(
      snapshot,
      { alterations: alterationsIn(snapshot), warnings, quotesChecked, form },
      { altered: covered.altered, summaryAlone },
    ),
  )
  return released.ok ? ok({ released: released.value, alterations: alterationsIn(covered.value) }) : released
}
