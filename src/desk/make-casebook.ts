import { join } from 'node:path'
import type { Analysis } from '../casefile/analysis.ts'
import { isoDay } from '../casefile/dates.ts'
import type { Reconciliation } from '../casefile/records.ts'
import { ok, type Result } from '../casefile/result.ts'
import { makeCasebook } from '../drafting/casebook/make-casebook.ts'
import type { CasebookForm } from '../drafting/casebook/material.ts'
import { accountForFiles } from './account-for-files.ts'
import { type AssessmentAsked, assessClaims } from './assess-claims.ts'
import { today } from './clock.ts'
import type { OpenMatter } from './open-matter.ts'
import { programVersion } from './program-version.ts'
import { type WrittenExports, writeExports } from './write-exports.ts'

export interface MadeCasebook extends WrittenExports {
  readonly alterations: number
  readonly warnings: readonly string[]
  readonly analysis: Analysis
  readonly reconciliation: Reconciliation
}

/**
 * Assesses the matter and writes the casebook. Every quote is checked against its stored page first; the finished
 * files are scanned for every identity; only then does anything reach the folder.
 * Problems: those of `assessClaims`, `quote-does-not-match`, `identity-would-leave`, and those of `writeExports`.
 */
export async function makeMatterCasebook(
  matter: OpenMatter,
  folder: string,
  asked: AssessmentAsked & { readonly form?: CasebookForm },
): Promise<Result<MadeCasebook>> {
  const analysis = await assessClaims(matter, asked)
  if (!analysis.ok) return analysis
  const documents = await matter.vault.listDocuments()
  if (!documents.ok) return documents
  const reconciliation = await accountForFiles(matter)
  if (!reconciliation.ok) return reconciliation
  const identities = await matter.vault.readIdentities('make-casebook')
  if (!identities.ok) return identities

  const pages = new Map<string, string>()
  for (const passage of analysis.value.chronology.flatMap((fact) => fact.passages)) {
    const key = `${passage.document} ${passage.page}`
    if (pages.has(key)) continue
    const page = await matter.vault.pageText(passage.document, passage.page)
    if (page.ok) pages.set(key, page.value.text)
    else if (page.problem.code !== 'document-not-found') return page
  }
  const made = await makeCasebook(
    {
      analysis: analysis.value,
      documents: documents.value,
      reconciliation: reconciliation.value,
      madeOn: isoDay(today()),
      programVersion,
    },
    {
      identities: identities.value,
      pageText: (document, page) => pages.get(`${document} ${page}`) ?? null,
      form: asked.form ?? 'short',
    },
  )
  if (!made.ok) return made
  const written = writeExports(
    made.value.files.map(({ name, bytes }) => ({ path: join(folder, name), content: bytes })),
  )
  if (!written.ok) return written
  const noted = await matter.vault.note('casebook.made', [analysis.value.matter.id])
  if (!noted.ok) return noted
  return ok({
    ...written.value,
    alterations: made.value.alterations.length,
    warnings: made.value.warnings,
    analysis: analysis.value,
    reconciliation: reconciliation.value,
  })
}
