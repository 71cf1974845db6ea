import type { Snapshot } from '../../casefile/analysis.ts'
import { ok, type Result } from '../../casefile/result.ts'
import type { Covered } from '../firewall/covering/covered.ts'
import { type Released, releaseFiles } from '../firewall/release/release-files.ts'
import { type Alteration, alterationsOf } from './alteration.ts'
import { renderCasebookFiles } from './casebook-files.ts'
import type { CasebookForm } from './material.ts'
import { minorsNamed } from './minors-named.ts'
import { ownWords } from './own-words.ts'

export interface CasebookNeeds {
  readonly form: CasebookForm
  /** How many quotes were compared with their stored pages, character by character, before names were replaced. */
  readonly quotesChecked: number
  /** Numbers of quoted documents of which no copy was made when they came in. */
  readonly neverKept?: readonly string[]
}

export interface MadeCasebook {
  readonly released: Released
  readonly alterations: readonly Alteration[]
  /** What counsel should look at before the files leave the office. */
  readonly warnings: readonly string[]
}

/**
 * The three files of a casebook from a covered snapshot: rendered, then searched for every protected form. Nothing is handed
 * over unless none is left. Problems: `name-not-told`, `identity-would-leave`.
 */
export async function makeCasebook(
  covered: Covered<Snapshot>,
  { form, quotesChecked, neverKept = [] }: CasebookNeeds,
): Promise<Result<MadeCasebook, 'identity-would-leave' | 'name-not-told'>> {
  const alterations = alterationsOf(covered.value, covered.altered)
  const own = [...minorsNamed(covered.value), ...notKept(neverKept)]
  const warnings = [...covered.warnings, ...own]
  const files = await renderCasebookFiles(
    covered.value,
    { alterations, warnings, quotesChecked, form },
    covered.altered,
  )
  const released = await releaseFiles(covered, files, () => ownWords(covered, form))
  return released.ok
    ? ok({ released: released.value, alterations, warnings: [...released.value.warnings, ...own] })
    : released
}

const notKept = (numbers: readonly string[]): readonly string[] =>
  numbers.length === 0
    ? []
    : [
        `No copy was made of ${numbers.join(', ')} when they came in, so their quotes were compared with the text taken then and not with an original. Keep the files where they lie.`,
      ]
