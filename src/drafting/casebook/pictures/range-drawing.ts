import type { MoneyRange } from '../../../casefile/value/money-range.ts'
import { medianWords, rangeWords } from '../../../words/valuation/range-words.ts'
import type { Picture } from '../document-tree.ts'
import { ink, labelLines, svgDrawing, svgElement, svgText } from './svg-writing.ts'

const width = 760
const labelsEnd = 190
const barsStart = 204
const barsEnd = 560
const rowHeight = 38

/** Ranges on one scale: the 10th to the 90th percentile as a bar, the median as a line in it. */
export function drawRanges(rows: readonly { readonly label: string; readonly range: MoneyRange }[]): Picture {
  const top = Math.max(1, ...rows.map(({ range }) => range.high))
  const x = (amount: number): number => barsStart + (Math.max(0, amount) / top) * (barsEnd - barsStart)
  const height = rows.length * rowHeight + 8
  const drawn = rows.map(({ label, range }, i) => {
    const middle = 4 + i * rowHeight + rowHeight / 2
    const last = i === rows.length - 1
    const lines = labelLines(label, 30)
    const words = lines.map((line, k) =>
      svgText(labelsEnd, middle + 4 + (k - (lines.length - 1) / 2) * 14, line, {
        'text-anchor': 'end',
        'font-weight': last ? 600 : undefined,
      }),
    )
    const bar = svgElement('rect', {
      x: x(range.low),
      y: middle - 7,
      width: Math.max(2, x(range.high) - x(range.low)),
      height: 14,
      fill: last ? ink.accent : '#8fa9c4',
    })
    const median = svgElement('line', {
      x1: x(range.median),
      x2: x(range.median),
      y1: middle - 11,
      y2: middle + 11,
      stroke: ink.text,
      'stroke-width': 2,
    })
    const amounts = rangeWords(range)
    const rule = svgElement('line', { x1: barsStart, x2: barsEnd, y1: middle, y2: middle, stroke: ink.faint })
    return [
      last && i > 0
        ? svgElement('line', {
            x1: 0,
            x2: width,
            y1: middle - rowHeight / 2,
            y2: middle - rowHeight / 2,
            stroke: ink.line,
          })
        : '',
      rule,
      ...words,
      bar,
      median,
      svgText(barsEnd + 14, middle + 4, amounts, { fill: ink.quiet }),
    ].join('')
  })
  const describes = rows
    .map(({ label, range }) => `${label}: ${rangeWords(range)}, median ${medianWords(range)}`)
    .join('; ')
  return { svg: svgDrawing(width, height, describes, drawn.join('')), width, height, describes }
}
