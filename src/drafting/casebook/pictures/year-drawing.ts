import { type Cents, formatCents, roundToCents } from '../../../casefile/money.ts'
import type { Picture } from '../document-tree.ts'
import { ink, svgDrawing, svgElement, svgText } from './svg-writing.ts'

const width = 760
const height = 190
const floor = 160
const ceiling = 24
const start = 70

/** One column a year; the scale on the left, every fifth year named. */
export function drawYears(yearly: readonly { readonly year: number; readonly need: Cents }[]): Picture {
  const top = Math.max(1, ...yearly.map(({ need }) => need))
  const step = (width - start - 8) / Math.max(1, yearly.length)
  const y = (amount: number): number => floor - (amount / top) * (floor - ceiling)
  const every = yearly.length > 15 ? 5 : 1
  const columns = yearly.map(({ year, need }, i) => {
    const x = start + i * step
    const name =
      i % every === 0
        ? svgText(x + step / 2, floor + 18, String(year), { 'text-anchor': 'middle', 'font-size': 12, fill: ink.quiet })
        : ''
    return (
      svgElement('rect', {
        x: x + step * 0.12,
        y: y(need),
        width: step * 0.76,
        height: floor - y(need),
        fill: '#8fa9c4',
      }) + name
    )
  })
  const marks = [0, top / 2, top].map((amount) => {
    const words = formatCents(roundToCents(amount))
    return (
      svgElement('line', { x1: start, x2: width - 8, y1: y(amount), y2: y(amount), stroke: ink.faint }) +
      svgText(start - 8, y(amount) + 4, words, { 'text-anchor': 'end', 'font-size': 12, fill: ink.quiet })
    )
  })
  const [first, last] = [yearly[0], yearly.at(-1)]
  const describes =
    first && last
      ? `Need from ${first.year} (${formatCents(first.need)}) to ${last.year} (${formatCents(last.need)})`
      : 'No years'
  return { svg: svgDrawing(width, height, describes, marks.join('') + columns.join('')), width, height, describes }
}
