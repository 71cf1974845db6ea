import { join } from 'node:path'
import { problem } from '../casefile/problems.ts'
import { failed, ok, type Result } from '../casefile/result.ts'
import { protectTexts } from '../drafting/firewall/protect-texts.ts'
import { identityGate } from '../drafting/firewall/replace-identities.ts'
import { scanFinished } from '../drafting/firewall/scan-finished.ts'
import { nothingUntold } from '../drafting/firewall/untold-places.ts'
import { chartsOf } from '../drafting/valuation/charts.ts'
import { valuationWorkbook } from '../drafting/valuation/workbook.ts'
import type { OpenMatter } from './open-matter.ts'
import { damagesInputOf } from './stored-damages.ts'
import { type Valued, type ValueRequest, valueInput } from './value-matter.ts'
import { type WrittenExports, writeExports } from './write-exports.ts'

export interface ExportTargets {
  /** A workbook with live formulas. */
  readonly workbook?: string | undefined
  /** A folder for the charts. */
  readonly charts?: string | undefined
}

interface Rendered {
  readonly name: string
  readonly bytes: Uint8Array
}

async function render(valued: Valued, targets: ExportTargets): Promise<readonly Rendered[]> {
  const { workbook, charts } = targets
  const book = workbook === undefined ? [] : [{ name: workbook, bytes: await valuationWorkbook(valued.matter) }]
  const drawn =
    charts === undefined
      ? []
      : chartsOf(valued.valuation).map(({ name, svg }) => ({
          name: join(charts, name),
          bytes: new TextEncoder().encode(svg),
        }))
  return [...book, ...drawn]
}

const write = (files: readonly Rendered[]): Result<WrittenExports> =>
  writeExports(files.map(({ name, bytes }) => ({ path: name, content: bytes })))

/** Writes the workbook and the charts of an input that stands alone. Problems: those of `writeExports`. */
export const exportValuation = async (valued: Valued, targets: ExportTargets): Promise<Result<WrittenExports>> =>
  write(await render(valued, targets))

/**
 * Values the input of a matter, that of the claimant named where there are several, and writes its workbook and charts: names in its texts are replaced by pseudonyms, and the
 * finished files are scanned for every identity before one of them is written.
 * Problems: `no-damages-input`, `usage`, `input-not-valid`, `identity-would-leave`, and those of `writeExports`.
 */
export async function exportMatterValuation(
  matter: OpenMatter,
  request: ValueRequest,
  targets: ExportTargets,
  claimant: string | null = null,
): Promise<Result<{ readonly valued: Valued } & WrittenExports>> {
  const input = await damagesInputOf(matter.vault, claimant)
  if (!input.ok) return input
  const valued = await valueInput(input.value, request)
  if (!valued.ok) return valued
  if (targets.workbook === undefined && targets.charts === undefined)
    return ok({ valued: valued.value, files: [], kept: [] })
  const identities = await matter.vault.readIdentities('export-valuation')
  if (!identities.ok) return identities
  const gate = identityGate(identities.value)
  const texts = protectTexts(valued.value.input, gate)
  const told = nothingUntold(gate, identities.value)
  if (!told.ok) return told
  const covered = await valueInput(texts, request)
  if (!covered.ok) return covered
  const files = await render(covered.value, targets)
  const { hits } = scanFinished(files, identities.value)
  const [first] = hits
  if (first)
    return failed(
      problem('identity-would-leave', {
        count: hits.length,
        file: first.file,
        where: `${first.where}: ${first.identity}`,
      }),
    )
  const written = write(files)
  if (!written.ok) return written
  const noted = await matter.vault.note('valuation.exported', [])
  return noted.ok ? ok({ valued: valued.value, ...written.value }) : noted
}
