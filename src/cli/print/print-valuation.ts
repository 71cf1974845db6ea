import { type Cents, formatCents } from '../../casefile/money.ts'
import type { MoneyRange } from '../../casefile/value/money-range.ts'
import type { Valuation } from '../../casefile/value/valuation.ts'
import type { WaterfallStep } from '../../casefile/value/waterfall-step.ts'
import { assumptionWords } from '../../words/valuation/assumption-words.ts'
import { basisWords } from '../../words/valuation/basis-words.ts'
import { coverageWords, structureWords } from '../../words/valuation/care-words.ts'
import { headLabel, headWords } from '../../words/valuation/head-words.ts'
import { leftOutLabel, leftOutRule } from '../../words/valuation/left-out-words.ts'
import {
  chosenWords,
  judgmentWords,
  missingWords,
  payersWords,
  proofWords,
  runnerUpWords,
  shareTaker,
} from '../../words/valuation/maximum-words.ts'
import { notTakenLabel, notTakenWhy } from '../../words/valuation/not-taken-words.ts'
import { meanFoundWords, shownRange } from '../../words/valuation/range-words.ts'
import { mayAddWords, precisionWords, readingsWords, restsOnLines } from '../../words/valuation/rests-on-words.ts'
import { inHundredWords } from '../../words/valuation/share-words.ts'
import { maximumConditionWords, stepLabel, stepNote, valuationCondition } from '../../words/valuation/step-words.ts'
import { taxWhy } from '../../words/valuation/tax-words.ts'
import { valuationCautionWords } from '../../words/valuation/valuation-caution-words.ts'
import { assumedWords, movedFigureWords, movedWords } from '../../words/valuation/what-moves-words.ts'

const money = (amount: Cents): string => formatCents(amount).padStart(14)

function rangeCells(value: MoneyRange): string {
  const { mean, median, low, high } = shownRange(value)
  return `${money(mean)} ${money(median)} ${money(low)} ${money(high)}`
}

function headLines(v: Valuation): string[] {
  const wide = Math.max(36, ...v.heads.map((h) => headLabel(h).length))
  const line = (name: string, range: MoneyRange): string => `${name.padEnd(wide)} ${rangeCells(range)}`
  return [
    `${''.padEnd(wide)} ${['mean', 'median', '10 in 100', '90 in 100'].map((title) => title.padStart(14)).join(' ')}`,
    ...v.heads.map((head) => line(headLabel(head), head.presentValue)),
    ...(v.claimed ? [line('Everything claimed', v.claimed)] : []),
    line(v.claimed ? 'Total, as far as it can be recovered' : 'Total', v.total),
    ...(v.precision && v.total.low !== v.total.high ? [`  ${precisionWords(v.precision)}`] : []),
    ...(v.check ? [`${''.padEnd(wide)} ${meanFoundWords(v)}`] : []),
  ]
}

const stepLine = (step: WaterfallStep, wide: number, note: boolean): string =>
  `  ${stepLabel(step).padEnd(wide)} ${money(step.amount)}${note ? `  ${stepNote(step)}` : ''}`

function netLines(v: Valuation): string[] {
  const shares = (v.shares ?? []).map((share) => {
    const { claimant, relation } = shareTaker(share)
    return `    ${`${claimant} (${relation})`.padEnd(44)} ${money(share.amount)}`
  })
  return [
    'From gross to net',
    ...v.waterfall.map((step) => stepLine(step, 46, true)),
    ...shares,
    '',
    `${v.care.of === 'care' ? 'Care' : 'Support'}: ${coverageWords(v.care)}`,
    ...(v.structures ?? []).map(
      (s) => `  ${s.kind.replaceAll('-', ' ')}: ${formatCents(s.amount)}. ${structureWords(s.kind, v.care)}`,
    ),
  ]
}

const listed = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)]

function movesLines(v: Valuation): string[] {
  const rows = v.sensitivity ?? []
  return listed(
    'What moves the figures most',
    rows
      .slice(0, 8)
      .map(
        (row) =>
          `${assumedWords(row.assumption)} (${movedWords(row.change)}): ${row.measures === 'total' ? '' : `${movedFigureWords(row.measures)} `}${formatCents(row.low)} to ${formatCents(row.high)}`,
      ),
  )
}

export function printValuation(v: Valuation): string {
  const lines = [
    `Valued on ${v.valuationDate}. ${valuationCondition}`,
    '',
    ...headLines(v),
    '',
    ...netLines(v),
    ...(v.judgment
      ? [
          '',
          `After judgment: ${formatCents(v.judgment.interest, 'cents')} of interest to ${v.judgment.until}. ${judgmentWords(v.judgment)}`,
        ]
      : []),
    ...(v.readings ? ['', readingsWords(v.readings)] : []),
    ...listed('What a court may give beside the total', (v.mayAdd ?? []).map(mayAddWords)),
    ...listed('What the total rests on', v.restsOn ? restsOnLines(v.restsOn) : []),
    ...(v.maximum ? ['', ...maximumLines(v.maximum)] : []),
    ...listed(
      'Not taken',
      (v.alternatives ?? []).map((a) => `${notTakenLabel(a.what)} ${formatCents(a.amount)}: ${notTakenWhy(a.why)}`),
    ),
    ...movesLines(v),
    ...listed('Missing papers', (v.ledger?.missing ?? []).map(missingWords)),
    ...listed('Cautions', v.cautions.map(valuationCautionWords)),
    '',
    `Seed ${v.simulation.seed}. Not legal or financial advice; every figure rests on the assumptions that \`redress damages explain\` lists.`,
  ]
  return `${lines.join('\n')}\n`
}

function maximumLines(m: NonNullable<Valuation['maximum']>): string[] {
  const owed = m.chosen.reduce((sum, c) => sum + c.amount, 0)
  const names = m.chosen.map((c) => `${c.claim}: ${chosenWords(c.head)}`)
  const wide = Math.max(46, ...names.map((name) => name.length))
  return [
    `Most that the law allows: ${formatCents(m.expected)} (${formatCents(m.range.low)} to ${formatCents(m.range.high)}). ${maximumConditionWords(m.condition)}`,
    ...(owed === m.expected ? [] : ['  What is owed, before the chances weigh it:']),
    ...m.chosen.map((c, i) => `  ${(names[i] ?? '').padEnd(wide)} ${money(c.amount)}  ${payersWords(c.payers)}`),
    ...m.excluded.map((one) => `  left out: ${leftOutLabel(one)}. ${leftOutRule(one.rule)}`),
    ...(m.runnerUp ? [`  next best: ${formatCents(m.runnerUp.expected)}. ${runnerUpWords(m.runnerUp)}`] : []),
    ...m.withoutClaim.map((w) => `  if ${w.claim} is lost: ${formatCents(w.expected)}`),
    ...(m.net
      ? [
          '',
          'From that to net',
          ...m.net.steps.map((step) => stepLine(step, 56, false)),
          `  It pays for the whole need in ${inHundredWords(m.net.coversShare)} outcomes.`,
        ]
      : []),
    `  ${proofWords(m)}`,
  ]
}

const taxLines = (v: Valuation, head: string): readonly string[] =>
  (v.tax ?? [])
    .filter((row) => row.head === head)
    .map((row) => `Income tax: ${row.treatment.replaceAll('-', ' ')}, ${taxWhy(row)} (${row.status})`)

/** Each head with its working, then every assumption with its source. */
export function printExplanation(v: Valuation): string {
  const lines = [`How the figures of ${v.valuationDate} were computed. ${valuationCondition}`, '']
  for (const head of v.heads) {
    lines.push(`${headLabel(head)}: ${formatCents(head.presentValue.mean, 'cents')}`, `  ${basisWords(head.basis)}`)
    if (head.facts.length > 0) lines.push(`  Facts: ${head.facts.join(', ')}`)
    lines.push(...taxLines(v, head.head).map((line) => `  ${line}`))
  }
  const restitution = taxLines(v, 'restitution')
  if (restitution.length > 0) lines.push('Restitution', ...restitution.map((line) => `  ${line}`))
  lines.push('', 'Assumptions')
  for (const { name, value, source } of v.assumptions.map(assumptionWords))
    lines.push(`  ${name}: ${value}. Source: ${source}`)
  lines.push('', ...yearLines(v))
  return `${lines.join('\n')}\n`
}

const cell = (amount: Cents): string => formatCents(amount, 'cents').padStart(16)
const percentile = (amount: Cents): string => formatCents(amount).padStart(16)

type YearLine = NonNullable<Valuation['yearlyTotals']>[number]
function yearLine({ year, nominal, present, range }: YearLine): string {
  const shown = range && shownRange(range)
  return `${String(year).padEnd(8)}${cell(nominal)}${cell(present)}${shown ? `${percentile(shown.median)}${percentile(shown.low)}${percentile(shown.high)}` : ''}`
}

/** Every year of all heads, then of each head. */
function yearLines(v: Valuation): string[] {
  const { yearTrials } = v.simulation
  const titles = ['at its prices', 'today, mean', ...(yearTrials ? ['median', '10 in 100', '90 in 100'] : [])]
  const head = (name: string): string[] => [name, `${''.padEnd(8)}${titles.map((t) => t.padStart(16)).join('')}`]
  const worth = (row: YearLine): boolean => row.present > 0
  const lines = [
    'What falls due in each year, and what it is worth today',
    ...(yearTrials
      ? [
          `The mean is computed, not simulated. Median and the two ends come from the first ${yearTrials.toLocaleString('en-US')} trials; they do not add up.`,
        ]
      : []),
    '',
    ...head('All heads'),
    ...(v.yearlyTotals ?? []).filter(worth).map(yearLine),
  ]
  const rows = v.yearlyByHead ?? []
  const ids = [...new Set(rows.map((row) => row.head))]
  if (ids.length > 1)
    for (const id of ids)
      lines.push('', ...head(headWords[id]), ...rows.filter((row) => row.head === id && worth(row)).map(yearLine))
  return lines
}
