import type { Snapshot } from '../../casefile/analysis.ts'
import type { Identity } from '../../casefile/matter.ts'
import { problem } from '../../casefile/problems.ts'
import { failed, ok, type Result } from '../../casefile/result.ts'
import { checkQuotes, type PageTextLookup } from '../check-quotes.ts'
import type { FinishedFile } from '../firewall/finished-text.ts'
import { type Alteration, type ProtectedSnapshot, protectSnapshot } from '../firewall/protect-snapshot.ts'
import { type FinishedScan, scanFinished } from '../firewall/scan-finished.ts'
import { nothingUntold } from '../firewall/untold-places.ts'
import { renderCasebookFiles } from './casebook-files.ts'
import { casebookWarnings } from './casebook-warnings.ts'
import type { CasebookForm } from './material.ts'
import { ownWords } from './own-words.ts'

export interface CasebookNeeds {
  readonly identities: readonly Identity[]
  readonly pageText: PageTextLookup
  readonly form: CasebookForm
}

export interface MadeCasebook {
  readonly files: readonly FinishedFile[]
  readonly alterations: readonly Alteration[]
  /** What counsel should look at before the files leave the office. */
  readonly warnings: readonly string[]
}

/**
 * The three files of a casebook: quotes checked against the stored pages, then identities replaced, then rendered, then the
 * finished files scanned for every known identity. Nothing is handed over unless all four went well.
 * Problems: `quote-does-not-match`, `pseudonym-reveals-identity`, `name-not-told`, `identity-would-leave`.
 */
export async function makeCasebook(
  snapshot: Snapshot,
  { identities, pageText, form }: CasebookNeeds,
): Promise<Result<MadeCasebook>> {
  const quotes = checkQuotes(snapshot.analysis.chronology, snapshot.documents, pageText)
  if (!quotes.ok) return quotes
  const covered = protectSnapshot(snapshot, identities, pageText)
  if (!covered.ok) return covered
  const { alterations, gate } = covered.value
  const told = nothingUntold(gate, covered.value.identities)
  if (!told.ok) return told
  const warnings = casebookWarnings(snapshot, identities).map((text) => gate.replaceIn(text).text)

  const files = await renderCasebookFiles(
    covered.value.snapshot,
    { alterations, warnings, quotesChecked: quotes.value.checked, form },
    snapshot,
  )

  const scan = await scanCasebook(files, covered.value, form)
  const first = scan.hits[0]
  if (first !== undefined)
    return failed(
      problem('identity-would-leave', {
        count: scan.hits.length,
        file: first.file,
        where: `${first.where}: ${first.identity}`,
      }),
    )
  const untold = scan.notTellable.map((id) => covered.value.identities.find((one) => one.id === id)?.pseudonym ?? id)
  const more = untold.map(
    (pseudonym) =>
      `A protected name of ${pseudonym} is also a word of the law or of this casebook. It was replaced wherever it could be the name; read the files once for it before they leave.`,
  )
  return ok({ files, alterations, warnings: [...warnings, ...more] })
}

/** A hit on a single word is looked at again with the casebook's own words known: they may be the same. */
async function scanCasebook(
  files: readonly FinishedFile[],
  { snapshot, identities, publicWords }: ProtectedSnapshot,
  form: CasebookForm,
): Promise<FinishedScan> {
  const scan = scanFinished(files, identities, publicWords)
  if (scan.hits.length === 0) return scan
  return scanFinished(files, identities, [...publicWords, ...(await ownWords(snapshot, form))])
}
