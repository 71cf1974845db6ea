import type { Snapshot } from '../../casefile/analysis.ts'
import { blankSnapshot } from '../firewall/covering/blank-snapshot.ts'
import type { Covered } from '../firewall/covering/covered.ts'
import { finishedTexts } from '../firewall/release/finished-text.ts'
import { renderCasebookFiles } from './casebook-files.ts'
import type { CasebookForm } from './material.ts'

/**
 * What this casebook says without the client's text: its own headings and sentences, the law it cites, the names of fields.
 * A protected name that is also one of these words cannot be told apart from it in the finished files.
 */
export async function ownWords(covered: Covered<Snapshot>, form: CasebookForm): Promise<readonly string[]> {
  const found = { alterations: [], warnings: [], quotesChecked: 0, form }
  const files = await renderCasebookFiles(blankSnapshot(covered.value, covered.published), found)
  return files.flatMap(finishedTexts).map(({ text }) => text)
}
