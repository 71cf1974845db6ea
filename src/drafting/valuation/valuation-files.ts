import { join } from 'node:path'
import type { Valuation } from '../../casefile/value/valuation.ts'
import type { ValuedMatter } from '../../damages/value-matter.ts'
import { renderDocx } from '../casebook/docx/render-docx.ts'
import type { Covered } from '../firewall/covering/covered.ts'
import type { Public } from '../firewall/covering/public-answer.ts'
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
  readonly matter: ValuedMatter
}

/** The files asked for, each under the name it is to be written to: of a covered matter, or of an input that stands alone. */
export async function valuationFiles(
  { value }: Covered<ValuationParts> | Public<ValuationParts>,
  { workbook, charts, report }: ValuationTargets,
): Promise<readonly FinishedFile[]> {
  const book = workbook === undefined ? [] : [{ name: workbook, bytes: await valuationWorkbook(value.matter) }]
  const drawn =
    charts === undefined
      ? []
      : chartsOf(value.valuation).map(({ name, svg }) => ({
          name: join(charts, name),
          bytes: new TextEncoder().encode(svg),
        }))
  const paper = report === undefined ? [] : [{ name: report, bytes: await renderDocx(economistReport(value.matter)) }]
  return [...book, ...drawn, ...paper]
}
