import { type Cents, cents, formatCents } from '../casefile/money.ts'
import type { MoneyRange, Valuation } from '../casefile/valuation.ts'
import { mayAddWords, precisionWords, readingsWords, restsOnLines } from '../words/valuation/rests-on-words.ts'
import { inHundredWords } from '../words/valuation/share-words.ts'

const money = (amount: Cents): string => formatCents(amount).padStart(14)
const range = (value: MoneyRange): string =>
  `${money(value.mean)} ${money(value.median)} ${money(value.low)} ${money(value.high)}`

/** Percentiles in no more digits than chance leaves them; the mean, which is computed, stands as it is. */
function roundedTo({ precision }: Valuation): (value: MoneyRange) => MoneyRange {
  const step = precision?.roundTo ?? 1
  const near = (amount: Cents): Cents => cents(Math.round(amount / step) * step)
  return (value) =>
    value.low === value.high
      ? value
      : { mean: value.mean, median: near(value.median), low: near(value.low), high: near(value.high) }
}

export function printValuation(v: Valuation): string {
  const wide = Math.max(36, ...v.heads.map((h) => h.label.length))
  const shown = roundedTo(v)
  const lines = [`Valued on ${v.valuationDate}. ${v.condition}`, '']
  lines.push(
    `${''.padEnd(wide)} ${'mean'.padStart(14)} ${'median'.padStart(14)} ${'10 in 100'.padStart(14)} ${'90 in 100'.padStart(14)}`,
  )
  for (const head of v.heads) lines.push(`${head.label.padEnd(wide)} ${range(head.presentValue)}`)
  if (v.claimed) lines.push(`${'Everything claimed'.padEnd(wide)} ${range(shown(v.claimed))}`)
  lines.push(`${(v.claimed ? 'Total, as far as it can be recovered' : 'Total').padEnd(wide)} ${range(shown(v.total))}`)
  if (v.precision && v.total.low !== v.total.high) lines.push(`  ${precisionWords(v.precision)}`)
  if (v.check)
    lines.push(
      `${''.padEnd(wide)} mean by summation; ${v.simulation.trials.toLocaleString('en-US')} trials gave ${formatCents(v.check.simulated)} (standard error ${formatCents(v.check.standardError)})`,
    )
  lines.push('', 'From gross to net')
  for (const step of v.waterfall) lines.push(`  ${step.label.padEnd(46)} ${money(step.amount)}  ${step.note}`)
  for (const share of v.shares ?? [])
    lines.push(`    ${`${share.claimant} (${share.relation})`.padEnd(44)} ${money(share.amount)}`)
  lines.push('', `${v.care.of === 'care' ? 'Care' : 'Support'}: ${v.care.note}`)
  for (const s of v.structures ?? [])
    lines.push(`  ${s.kind.replaceAll('-', ' ')}: ${formatCents(s.amount)}. ${s.note}`)
  if (v.judgment)
    lines.push(
      '',
      `After judgment: ${formatCents(v.judgment.interest, 'cents')} of interest to ${v.judgment.until}. ${v.judgment.how}`,
    )
  if (v.readings) lines.push('', readingsWords(v.readings))
  if (v.mayAdd?.length)
    lines.push('', 'What a court may give beside the total', ...v.mayAdd.map((m) => `  ${mayAddWords(m)}`))
  if (v.restsOn) lines.push('', 'What the total rests on', ...restsOnLines(v.restsOn).map((line) => `  ${line}`))
  if (v.maximum) lines.push('', ...printMaximum(v.maximum))
  if (v.alternatives?.length) {
    lines.push('', 'Not taken')
    for (const a of v.alternatives) lines.push(`  ${a.label} ${formatCents(a.amount)}: ${a.why}`)
  }
  if (v.sensitivity?.length) {
    lines.push('', 'What moves the total most')
    for (const row of v.sensitivity.slice(0, 6))
      lines.push(
        `  ${row.assumption} (${row.change}): ${row.measures === 'net' ? 'net ' : ''}${formatCents(row.low)} to ${formatCents(row.high)}`,
      )
  }
  if (v.ledger && v.ledger.missing.length > 0)
    lines.push('', 'Missing papers', ...v.ledger.missing.map((m) => `  ${m}`))
  if (v.cautions.length > 0) lines.push('', 'Cautions', ...v.cautions.map((c) => `  ${c}`))
  lines.push(
    '',
    `Seed ${v.simulation.seed}. Not legal or financial advice; every figure rests on the assumptions that \`redress damages explain\` lists.`,
  )
  return `${lines.join('\n')}\n`
}

function printMaximum(m: NonNullable<Valuation['maximum']>): string[] {
  const lines = [
    `Most that the law allows: ${formatCents(m.expected)} (${formatCents(m.range.low)} to ${formatCents(m.range.high)}). ${m.condition}`,
  ]
  const owed = m.chosen.reduce((sum, c) => sum + c.amount, 0)
  if (owed !== m.expected) lines.push('  What is owed, before the chances weigh it:')
  const wide = Math.max(46, ...m.chosen.map((c) => c.claim.length + c.head.length + 2))
  for (const c of m.chosen) lines.push(`  ${`${c.claim}: ${c.head}`.padEnd(wide)} ${money(c.amount)}  ${c.defendant}`)
  for (const x of m.excluded) lines.push(`  left out: ${x.what.replace(/\.$/, '')}. ${x.rule}`)
  if (m.runnerUp) lines.push(`  next best: ${formatCents(m.runnerUp.expected)}. ${m.runnerUp.difference}`)
  for (const w of m.withoutClaim) lines.push(`  if ${w.claim} is lost: ${formatCents(w.expected)}`)
  if (m.net) {
    lines.push('', 'From that to net')
    for (const step of m.net.steps) lines.push(`  ${step.label.padEnd(56)} ${money(step.amount)}`)
    lines.push(`  It pays for the whole need in ${inHundredWords(m.net.coversShare)} outcomes.`)
  }
  lines.push(`  ${m.proof}`)
  return lines
}

const taxLines = (v: Valuation, head: string): readonly string[] =>
  (v.tax ?? [])
    .filter((row) => row.head === head)
    .map((row) => `Income tax: ${row.treatment.replaceAll('-', ' ')}, ${row.why} (${row.status})`)

/** Each head with its working, then every assumption with its source. */
export function printExplanation(v: Valuation): string {
  const lines = [`How the figures of ${v.valuationDate} were computed. ${v.condition}`, '']
  for (const head of v.heads) {
    lines.push(`${head.label}: ${formatCents(head.presentValue.mean, 'cents')}`, `  ${head.basis}`)
    if (head.facts.length > 0) lines.push(`  Facts: ${head.facts.join(', ')}`)
    lines.push(...taxLines(v, head.head).map((line) => `  ${line}`))
  }
  const restitution = taxLines(v, 'restitution')
  if (restitution.length > 0) lines.push('Restitution', ...restitution.map((line) => `  ${line}`))
  lines.push('', 'Assumptions')
  for (const a of v.assumptions) lines.push(`  ${a.name}: ${a.value}. Source: ${a.source}`)
  lines.push('', ...printYears(v))
  return `${lines.join('\n')}\n`
}

const cell = (amount: Cents): string => formatCents(amount, 'cents').padStart(16)

type YearLine = NonNullable<Valuation['yearlyTotals']>[number]
const yearLine = ({ year, nominal, present, range }: YearLine): string =>
  `${String(year).padEnd(8)}${cell(nominal)}${cell(present)}${range ? `${cell(range.median)}${cell(range.low)}${cell(range.high)}` : ''}`

/** Every year of all heads, then of each head. */
function printYears(v: Valuation): string[] {
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
    for (const id of ids) {
      const name = v.heads.find((h) => h.head === id)?.label ?? id
      lines.push('', ...head(name), ...rows.filter((row) => row.head === id && worth(row)).map(yearLine))
    }
  return lines
}
