import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { problem } from '../casefile/problems.ts'
import { failed, ok, type Result } from '../casefile/result.ts'
import { chartsOf } from '../damages/charts.ts'
import { valuationWorkbook } from '../damages/workbook.ts'
import type { Valued } from './value-matter.ts'

export interface ExportTargets {
  /** A workbook with live formulas. */
  readonly workbook?: string | undefined
  /** A folder for the charts. */
  readonly charts?: string | undefined
}

/** Writes the workbook and the charts of a valuation. Problems: `folder-not-found` when a place cannot be written. */
export async function exportValuation(
  valued: Valued,
  targets: ExportTargets,
): Promise<Result<{ readonly files: readonly string[] }>> {
  const files: string[] = []
  const write = (path: string, content: string | Uint8Array): boolean => {
    try {
      writeFileSync(path, content)
      files.push(path)
      return true
    } catch {
      return false
    }
  }
  if (targets.workbook !== undefined && !write(targets.workbook, await valuationWorkbook(valued.matter)))
    return failed(problem('folder-not-found', { folder: targets.workbook }))
  if (targets.charts !== undefined) {
    try {
      mkdirSync(targets.charts, { recursive: true })
    } catch {
      return failed(problem('folder-not-found', { folder: targets.charts }))
    }
    for (const { name, svg } of chartsOf(valued.valuation))
      if (!write(join(targets.charts, name), svg))
        return failed(problem('folder-not-found', { folder: targets.charts }))
  }
  return ok({ files })
}
