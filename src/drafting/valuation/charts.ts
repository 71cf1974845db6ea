import { formatCents, roundToCents } from '../../casefile/money.ts'
import type { Valuation } from '../../casefile/value/valuation.ts'
import { coverageWords } from '../../words/valuation/care-words.ts'
import { shownRange } from '../../words/valuation/range-words.ts'
import { valuationCondition } from '../../words/valuation/step-words.ts'
import { ink as palette } from '../casebook/pictures/svg-writing.ts'
import { drawWaterfall } from '../casebook/pictures/waterfall-drawing.ts'

const width = 760
const height = 380
const left = 84
const right = 20
const top = 56
const bottom = 56
const { text: ink, quiet, accent: fill } = palette
const line = palette.loss

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
const n = (x: number): string => String(Math.round(x * 100) / 100)

/** $1.2 million, $340,000: short enough for an axis. */
function short(amount: number): string {
  const dollars = amount / 100
  if (Math.abs(dollars) >= 1e6) return `$${Number((dollars / 1e6).toFixed(1))} million`
  if (Math.abs(dollars) >= 10_000) return `$${Math.round(dollars / 1000)},000`
  return formatCents(roundToCents(amount))
}

/** Round steps that split 0 to `most` into four to eight parts. */
function ticks(most: number): number[] {
  if (most <= 0) return [0]
  const raw = most / 5
  const power = 10 ** Math.floor(Math.log10(raw))
  const step = [1, 2, 5, 10].map((m) => m * power).find((s) => s >= raw) ?? raw
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, i) => i * step)
}

/** One drawing with a title and a description that screen readers read; every mark has its own title too. */
function drawing(id: string, title: string, description: string, body: string): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}-title ${id}-desc" font-family="system-ui, sans-serif" font-size="12" data-made-by="Redress">`,
    `<title id="${id}-title">${escaped(title)}</title>`,
    `<desc id="${id}-desc">${escaped(description)}</desc>`,
    `<rect width="${width}" height="${height}" fill="${palette.paper}"/>`,
    `<text x="${left}" y="24" font-size="15" font-weight="600" fill="${ink}">${escaped(title)}</text>`,
    body,
    '</svg>',
    '',
  ].join('\n')
}

const label = (x: number, y: number, text: string, anchor = 'middle', color: string = quiet): string =>
  `<text x="${n(x)}" y="${n(y)}" text-anchor="${anchor}" fill="${color}">${escaped(text)}</text>`
const rule = (x1: number, y1: number, x2: number, y2: number, color: string = palette.line, more = ''): string =>
  `<line x1="${n(x1)}" y1="${n(y1)}" x2="${n(x2)}" y2="${n(y2)}" stroke="${color}"${more}/>`
const bar = (x: number, y: number, w: number, h: number, color: string, title: string): string =>
  `<rect x="${n(x)}" y="${n(y)}" width="${n(Math.max(0.5, w))}" height="${n(Math.max(0.5, h))}" fill="${color}"><title>${escaped(title)}</title></rect>`

/** A thin upright line with a foot and a head: from the tenth to the ninetieth of a hundred outcomes. */
const whisker = (x: number, low: number, high: number): string =>
  rule(x, low, x, high, ink) + rule(x - 2, low, x + 2, low, ink) + rule(x - 2, high, x + 2, high, ink)

function moneyAxis(most: number, y: (amount: number) => number): string {
  return ticks(most)
    .map((t) => rule(left, y(t), width - right, y(t)) + label(left - 8, y(t) + 4, short(t), 'end'))
    .join('\n')
}

/** How the simulated totals are spread, with the expected value and the middle eight tenths marked by line and word. */
export function distributionChart(v: Valuation): string {
  const bands = v.distribution ?? []
  const { low, high } = shownRange(v.total)
  const words = `Expected ${formatCents(v.total.mean)}; eight of ten outcomes lie between ${formatCents(low)} and ${formatCents(high)}. ${valuationCondition}`
  if (bands.length === 0)
    return drawing(
      'distribution',
      'Total at present value',
      words,
      label(width / 2, height / 2, `Every outcome is ${formatCents(v.total.mean)}.`),
    )
  const from = bands[0]?.from ?? 0
  const to = bands.at(-1)?.to ?? 1
  const most = Math.max(...bands.map((b) => b.share))
  const x = (amount: number): number => left + ((amount - from) / (to - from)) * (width - left - right)
  const y = (share: number): number => height - bottom - (share / most) * (height - top - bottom)
  const marks = [
    { at: v.total.low, word: '10 in 100', row: 0 },
    { at: v.total.mean, word: 'expected', row: 1 },
    { at: v.total.high, word: '90 in 100', row: 0 },
  ]
  const body = [
    ...bands.map((b) =>
      bar(
        x(b.from),
        y(b.share),
        x(b.to) - x(b.from) - 0.6,
        height - bottom - y(b.share),
        fill,
        `${formatCents(b.from)} to ${formatCents(b.to)}: ${(b.share * 100).toFixed(1)} percent of outcomes`,
      ),
    ),
    rule(left, height - bottom, width - right, height - bottom, quiet),
    ...marks.map(
      (m) =>
        rule(
          x(m.at),
          top - 6,
          x(m.at),
          height - bottom,
          m.row === 1 ? ink : quiet,
          m.row === 1 ? ' stroke-width="2"' : ' stroke-dasharray="4 3"',
        ) + label(x(m.at), top - 10, m.word, 'middle', ink),
    ),
    ...[0, 0.25, 0.5, 0.75, 1].map((part) =>
      label(
        x(from + (to - from) * part),
        height - bottom + 18,
        short(from + (to - from) * part),
        part === 1 ? 'end' : 'middle',
      ),
    ),
    label((left + width - right) / 2, height - 12, 'Total at present value; height: share of outcomes'),
  ]
  return drawing('distribution', 'How the total may turn out', words, body.join('\n'))
}

/** Expected care in each year as bars, and what is left of the net as a line. */
export function careChart(v: Valuation): string {
  const zero = roundToCents(0)
  const all = v.yearly.map((r) => ({
    year: r.year,
    need: r.needToday ?? r.need,
    funds: r.fundsToday ?? zero,
    low: r.needRange ? shownRange(r.needRange).low : null,
    high: r.needRange ? shownRange(r.needRange).high : null,
  }))
  const peak = Math.max(0, ...all.map((r) => r.need))
  const lastShown = all.findLastIndex((r) => r.need > peak / 200)
  const rows = all.slice(0, lastShown + 1)
  const title = `${v.care.of === 'care' ? 'Care' : 'Support'} in each year, and the funds left for it`
  if (rows.length === 0)
    return drawing(
      'care',
      title,
      'The input holds no future care.',
      label(width / 2, height / 2, 'No future care was entered.'),
    )
  const mostNeed = Math.max(1, ...rows.map((r) => Math.max(r.need, r.high ?? 0)))
  const mostFunds = Math.max(1, ...rows.map((r) => r.funds))
  const wide = (width - left - right - 60) / rows.length
  const x = (i: number): number => left + i * wide
  const y = (amount: number): number => height - bottom - (amount / mostNeed) * (height - top - bottom)
  const yFunds = (amount: number): number => height - bottom - (amount / mostFunds) * (height - top - bottom)
  const points = rows.map((r, i) => `${n(x(i) + wide / 2)},${n(yFunds(r.funds))}`).join(' ')
  const each = Math.max(1, Math.ceil(rows.length / 9))
  const empty = rows.find((r, i) => r.funds <= 0 && r.need > 0 && i > 0)
  const body = [
    moneyAxis(mostNeed, y),
    ...rows.map((r, i) =>
      bar(
        x(i),
        y(r.need),
        wide * 0.8,
        height - bottom - y(r.need),
        fill,
        `${r.year}: ${v.care.of} ${formatCents(r.need)}${r.low === null || r.high === null ? '' : ` (eight of ten outcomes ${formatCents(r.low)} to ${formatCents(r.high)})`}, funds left ${formatCents(r.funds)}`,
      ),
    ),
    ...rows.flatMap((r, i) =>
      r.low === null || r.high === null || r.high === r.low ? [] : [whisker(x(i) + wide * 0.4, y(r.low), y(r.high))],
    ),
    `<polyline points="${points}" fill="none" stroke="${line}" stroke-width="2" stroke-dasharray="6 3"/>`,
    ...ticks(mostFunds).map((t) => label(width - right - 54, yFunds(t) + 4, short(t), 'start', line)),
    ...rows.flatMap((r, i) => (i % each === 0 ? [label(x(i) + wide / 2, height - bottom + 18, String(r.year))] : [])),
    label(
      left,
      44,
      `Bars, left: expected ${v.care.of}, valued today${rows.some((r) => r.high !== null) ? '; thin lines: eight of ten outcomes' : ''}. Dashed, right: net left at the end of the year.`,
      'start',
    ),
  ]
  const words = `${v.care.of === 'care' ? 'Care' : 'Support'} is worth ${formatCents(v.care.needPresentValue.mean)} today on average; the first year holds what fell due before it. ${coverageWords(v.care)}${empty ? ` On these averages the funds are used up in ${empty.year}.` : ''}`
  return drawing('care', title, words, body.join('\n'))
}

export const chartsOf = (v: Valuation): readonly { readonly name: string; readonly svg: string }[] => [
  { name: 'distribution.svg', svg: distributionChart(v) },
  { name: 'care-and-funds.svg', svg: careChart(v) },
  { name: 'gross-to-net.svg', svg: `${drawWaterfall(v.waterfall).svg}\n` },
]
