import { type Cents, formatCents, sumCents } from '../../../casefile/money.ts'
import type { WaterfallStep } from '../../../casefile/value/waterfall-step.ts'
import { stepLabel } from '../../../words/valuation/step-words.ts'
import type { Picture } from '../document-tree.ts'
import { ink, labelLines, svgDrawing, svgElement, svgText } from './svg-writing.ts'

const width = 760
const labelsEnd = 210
const barsStart = 224
const barsEnd = 640
const rowHeight = 36

interface Bar {
  readonly label: string
  readonly amount: Cents
  readonly from: number
  readonly to: number
  readonly isTotal: boolean
}

/** A later positive step that equals what is left is a total, drawn from the left edge. */
function barsOf(steps: readonly WaterfallStep[]): readonly Bar[] {
  const bars: Bar[] = []
  let left = 0
  for (const [i, step] of steps.entries()) {
    const { amount } = step
    const isTotal = i > 0 && amount >= 0 && amount === left
    bars.push({
      label: stepLabel(step),
      amount,
      from: isTotal || i === 0 ? 0 : left,
      to: isTotal || i === 0 ? amount : left + amount,
      isTotal: isTotal || i === 0,
    })
    left = isTotal || i === 0 ? amount : left + amount
  }
  if (bars.length > 1 && bars.at(-1)?.isTotal === false) {
    const rest = sumCents(steps.map((step) => step.amount))
    bars.push({ label: 'What is left', amount: rest, from: 0, to: rest, isTotal: true })
  }
  return bars
}

export function drawWaterfall(steps: readonly WaterfallStep[]): Picture {
  const bars = barsOf(steps)
  const ends = bars.flatMap((bar) => [bar.from, bar.to])
  const [lowest, highest] = [Math.min(0, ...ends), Math.max(1, ...ends)]
  const x = (amount: number): number => barsStart + ((amount - lowest) / (highest - lowest)) * (barsEnd - barsStart)
  const height = bars.length * rowHeight + 8
  const drawn = bars.map((bar, i) => {
    const middle = 4 + i * rowHeight + rowHeight / 2
    const [left, right] = [Math.min(x(bar.from), x(bar.to)), Math.max(x(bar.from), x(bar.to))]
    const lines = labelLines(bar.label, 32)
    const fill = bar.isTotal ? ink.accent : bar.amount < 0 ? '#d9a5a1' : '#8fa9c4'
    return [
      ...lines.map((line, k) =>
        svgText(labelsEnd, middle + 4 + (k - (lines.length - 1) / 2) * 14, line, {
          'text-anchor': 'end',
          'font-weight': bar.isTotal ? 600 : undefined,
        }),
      ),
      svgElement('rect', {
        x: left,
        y: middle - 9,
        width: Math.max(1.5, right - left),
        height: 18,
        fill,
        stroke: bar.amount < 0 ? ink.loss : undefined,
        'stroke-width': bar.amount < 0 ? 0.8 : undefined,
      }),
      i < bars.length - 1
        ? svgElement('line', {
            x1: x(bar.to),
            x2: x(bar.to),
            y1: middle + 9,
            y2: middle + rowHeight - 9,
            stroke: ink.quiet,
            'stroke-dasharray': '2 2',
          })
        : '',
      svgText(right + 8, middle + 4, formatCents(bar.amount), {
        fill: bar.amount < 0 ? ink.loss : ink.text,
        'font-weight': bar.isTotal ? 600 : undefined,
      }),
    ].join('')
  })
  const axis = svgElement('line', { x1: x(0), x2: x(0), y1: 0, y2: height, stroke: ink.line })
  const describes = bars.map((bar) => `${bar.label}: ${formatCents(bar.amount)}`).join('; ')
  return { svg: svgDrawing(width, height, describes, axis + drawn.join('')), width, height, describes }
}
