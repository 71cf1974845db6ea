import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { problem } from '../casefile/problems.ts'
import { failed, ok, type Result } from '../casefile/result.ts'
import { protectTexts } from '../drafting/firewall/protect-texts.ts'
import { identityGate } from '../drafting/firewall/replace-identities.ts'
import { scanFinished } from '../drafting/firewall/scan-finished.ts'
import { chartsOf } from '../drafting/valuation/charts.ts'
import { valuationWorkbook } from '../drafting/valuation/workbook.ts'
import type { OpenMatter } from './open-matter.ts'
import { damagesInputOf } from './stored-damages.ts'
import { type Valued, type ValueRequest, valueInput } from './value-matter.ts'

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

function write(files: readonly Rendered[]): Result<readonly string[]> {
  for (const { name, bytes } of files) {
    try {
      mkdirSync(dirname(name), { recursive: true })
      writeFileSync(name, bytes, { mode: 0o600 })
    } catch {
      return failed(problem('folder-not-found', { folder: dirname(name) }))
    }
  }
  return ok(files.map(({ name }) => name))
}

/** Writes the workbook and the charts of an input that stands alone. Problem: `folder-not-found`. */
export const exportValuation = async (valued: Valued, targets: ExportTargets): Promise<Result<readonly string[]>> =>
  write(await render(valued, targets))

/**
 * Values the input of a matter, that of the claimant named where there are several, and writes its workbook and charts: names in its texts are replaced by pseudonyms, and the
 * finished files are scanned for every identity before one of them is written.
 * Problems: `no-damages-input`, `usage`, `input-not-valid`, `identity-would-leave`, `folder-not-found`.
 */
export async function exportMatterValuation(
  matter: OpenMatter,
  request: ValueRequest,
  targets: ExportTargets,
  claimant: string | null = null,
): Promise<Result<{ readonly valued: Valued; readonly files: readonly string[] }>> {
  const input = await damagesInputOf(matter.vault, claimant)
  if (!input.ok) return input
  const valued = await valueInput(input.value, request)
  if (!valued.ok) return valued
  if (targets.workbook === undefined && targets.charts === undefined) return ok({ valued: valued.value, files: [] })
  const identities = await matter.vault.readIdentities('export-valuation')
  if (!identities.ok) return identities
  const covered = await valueInput(protectTexts(valued.value.input, identityGate(identities.value)), request)
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
  return noted.ok ? ok({ valued: valued.value, files: written.value }) : noted
}
