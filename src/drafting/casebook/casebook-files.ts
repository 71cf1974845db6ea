import { partyStrength } from '../../analysis/claim-standing.ts'
import type { Snapshot } from '../../casefile/analysis.ts'
import type { TextAltered } from '../firewall/covering/cover-texts.ts'
import type { FinishedFile } from '../firewall/release/finished-text.ts'
import { analysisJson } from './analysis-json.ts'
import { renderDocx } from './docx/render-docx.ts'
import { renderHtml } from './html/render-html.ts'
import { gatherMaterial, type Material } from './material.ts'
import { outlineCasebook } from './outline.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** The files from a snapshot that is already protected; `altered` tells which texts were changed. */
export async function renderCasebookFiles(
  snapshot: Snapshot,
  found: Pick<Material, 'alterations' | 'warnings' | 'quotesChecked' | 'form'>,
  { altered = [], summaryAlone = false }: { altered?: readonly TextAltered[]; summaryAlone?: boolean } = {},
): Promise<readonly FinishedFile[]> {
  const casebook = outlineCasebook(gatherMaterial(snapshot, found, partyStrength))
  const summary = { name: 'summary.docx', bytes: await renderDocx(casebook.summary) }
  if (summaryAlone) return [summary]
  const annexes: FinishedFile[] = []
  for (const annex of casebook.annexes) annexes.push({ name: `${annex.file}.docx`, bytes: await renderDocx(annex) })
  return [
    { name: 'casebook.html', bytes: bytesOf(renderHtml(casebook)) },
    { name: 'casebook.docx', bytes: await renderDocx(casebook.main) },
    summary,
    ...annexes,
    { name: 'analysis.json', bytes: bytesOf(analysisJson(snapshot, altered, found.alterations)) },
  ]
}
