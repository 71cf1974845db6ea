import { basename, join } from 'node:path'
import type { Valuation } from '../../casefile/value/valuation.ts'
import type { ShownMatter } from '../../damages/value-matter.ts'
import { renderDocx } from '../casebook/docx/render-docx.ts'
import type { FinishedFile } from '../firewall/release/finished-text.ts'
import { chartsOf } from './charts.ts'
import { economistReport } from './economist-report.ts'
import { valuationWorkbook } from './workbook.ts'

export interface ValuationTargets {
  /** A workbook with live formulas. */
  readonly workbook?: string | undefined
  /** A folder for the charts. */
  readonly charts?: string | undefined
  /** The report in numbered tables, as a Word document. */
  readonly report?: string | undefined
}

export interface ValuationParts {
  readonly valuation: Valuation
  readonly matter: ShownMatter
}

/** Where a file of these is written to. */
export function valuationPath({ workbook, charts, report }: ValuationTargets, name: string): string {
  const asked = [workbook, report].find((path) => path !== undefined && basename(path) === name)
  return asked ?? join(charts ?? '', name)
}

/** The files asked for, by their names alone: what a folder is called is no part of a paper. */
export async function valuationFiles(
  value: ValuationParts,
  { workbook, charts, report }: ValuationTargets,
): Promise<readonly FinishedFile[]> {
  const book =
    workbook === undefined ? [] : [{ name: basename(workbook), bytes: await valuationWorkbook(value.matter) }]
  const drawn =
    charts === undefined
      ? []
      : chartsOf(value.valuation).map(({ name, svg }) => ({
          name,
          bytes: new TextEncoder().encode(svg),
        }))
  const paper =
    report === undefined ? [] : [{ name: basename(report), bytes: await renderDocx(economistReport(value.matter)) }]
  return [...book, ...drawn, ...paper]
}
